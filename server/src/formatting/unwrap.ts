// "Unwrap imported text": makes one paragraph per line of text that a PDF broke into lines and pages. The parser knows the
// paragraphs already; here their line ends are closed. Each change is small, stands by itself and has a kind, so that
// the drafter can accept change by change.

import { Style } from "../model/style.ts";
import type { Treaty } from "../model/treaty.ts";
import { RuleContext } from "../rules/context.ts";
import { letterSpaced } from "../rules/letterSpaced.ts";
import { defaultOf } from "../rules/parameters.ts";
import { Plan } from "../rules/plan.ts";
import type { Edit, Rule } from "../rules/rule.ts";
import type { Block } from "../syntax/blocks.ts";
import { isBlankLine, type Line } from "../syntax/lines.ts";
import { firstIndex } from "../text/lists.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { splitColumns } from "./columns.ts";
import { displacedLinks } from "./displacedLinks.ts";
import { applyEdits } from "./edits.ts";
import { gapEdit, trailingBlanks } from "./format.ts";
import { runningHeaders } from "./runningHeaders.ts";

export type MendingKind =
  | "line-end"
  | "page-break"
  | "page-furniture"
  | "hyphenation"
  | "punctuation"
  | "letter-spacing"
  /** The kinds that follow are guesses: they are offered, never made unseen. */
  | "displaced-link"
  | "columns";

const GUESSES: ReadonlySet<MendingKind> = new Set(["displaced-link", "columns"]);

/** One change; its edits belong together and may be made without any other. */
export interface Mending {
  readonly kind: MendingKind;
  readonly edits: readonly Edit[];
}

/** Everything that unwrapping changes in a document, in order, nothing overlapping. */
export function mendings(document: TreatyDocument): Mending[] {
  return new Unwrapping(document).mendings();
}

/** In a short piece of text the first joins may show that the rest is broken too. */
const MOST_PASSES = 6;

/** The unwrapped text: what is certain, without what a drafter must look at. */
export function unwrapText(text: string): string {
  let current = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = applyEdits(current, certainEdits(mendings(TreatyDocument.of(current))));
    if (next === current) {
      break;
    }
    current = next;
  }
  return current;
}

export function certainEdits(all: readonly Mending[]): Edit[] {
  return all.filter(({ kind }) => !GUESSES.has(kind)).flatMap(({ edits }) => edits);
}

/** Parts that are laid out by their lines: only a line that reaches the margin goes on in the next one. */
const LAID_OUT: ReadonlySet<string> = new Set(["title", "signatures", "certification", "envelope", "annex"]);
const NEAR_MARGIN = 0.7;
/** As many blank lines between paragraphs are a page's end. */
const PAGE_GAP = 3;

class Unwrapping {
  readonly #text: string;
  /** The treaty without the pages' furniture, character for character. */
  readonly #treaty: Treaty;
  readonly #context: RuleContext;
  readonly #lines: readonly Line[];
  readonly #furniture: ReadonlySet<number>;
  readonly #margin: number;
  #vocabulary: ReadonlySet<string> | undefined;

  constructor(document: TreatyDocument) {
    this.#text = document.text;
    const { lines } = document.treaty.document;
    const numbers = pageNumbers(this.#text, lines);
    const headers = runningHeaders(this.#text, lines, numbers);
    this.#furniture = new Set([...numbers, ...headers]);
    const read = headers.length === 0 ? document : TreatyDocument.of(without(this.#text, lines, headers));
    this.#treaty = read.treaty;
    this.#context = new RuleContext(this.#treaty);
    this.#lines = this.#treaty.document.lines;
    this.#margin = marginOf(this.#lines);
  }

  mendings(): Mending[] {
    const { layout } = this.#treaty.document;
    const joints = this.#joints();
    const certain = [...joints, ...(layout.hardWrapped ? [...this.#pageGaps(), ...this.#letterSpacing()] : [])];
    const lineEnds = layout.hardWrapped ? trailingBlanks(this.#treaty.document).map(lineEnd) : [];
    const guesses = layout.hardWrapped || joints.length > 0 ? [...this.#displacedLinks(), ...this.#columns()] : [];
    return withoutOverlaps([certain, this.#loneFurniture(), lineEnds, guesses]);
  }

  /** The line ends inside paragraphs. */
  #joints(): Mending[] {
    // A piece of a treaty's text, without its head, looks like an envelope to the parser.
    const piece = this.#treaty.instruments.length === 0;
    return this.#treaty.document.blocks.flatMap((block) => {
      const found: Mending[] = [];
      const laidOut = !piece && LAID_OUT.has(this.#context.surroundingsAt(block.start).part);
      let previous = block.firstLine;
      for (let index = block.firstLine + 1; index <= block.lastLine; index++) {
        const line = this.#lines[index];
        if (line === undefined || isBlankLine(line)) {
          continue;
        }
        const continues = laidOut ? this.#runsOn(previous, block) : !this.#endsEarly(previous, index);
        if (continues && !this.#beginsCapitals(previous, index)) {
          found.push(this.#joint(previous, index));
        }
        previous = index;
      }
      return found;
    });
  }

  /** Whether a line of a title, a signature or an envelope goes on in the next, which its author did not begin anew. */
  #runsOn(previous: number, block: Block): boolean {
    const before = this.#contentOf(previous);
    return block.label !== undefined || before.length >= this.#margin * NEAR_MARGIN || /\p{L}-$/u.test(before);
  }

  /** `… туралы` / `КЕЛІСІМ`. */
  #beginsCapitals(previous: number, next: number): boolean {
    const after = this.#contentOf(next);
    return /^\p{Lu}{4}/u.test(after) && !/\p{Ll}/u.test(after) && /\p{Ll}/u.test(this.#contentOf(previous));
  }

  /**
   * Without indents nothing else parts recitals and members of an enumeration: a semicolon or a colon ends one, a comma
   * does before the margin, where the next word still had room.
   */
  #endsEarly(previous: number, next: number): boolean {
    const before = this.#contentOf(previous);
    const word = /^\S{0,40}/u.exec(this.#contentOf(next))?.[0] ?? "";
    return (
      !this.#treaty.document.layout.indented &&
      !/^[,;:!?)»”.]/u.test(word) &&
      (/[;:]$/u.test(before) || (/[,.]$/u.test(before) && before.length + 1 + word.length <= this.#margin))
    );
  }

  #joint(previous: number, next: number): Mending {
    const text = this.#text;
    const start = this.#lines[previous]?.contentEnd ?? 0;
    const end = this.#lines[next]?.contentStart ?? start;
    const pageBreak = next > previous + 1;
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 40);
    const join = (newText: string, kind: MendingKind, from = start): Mending => ({
      kind: pageBreak ? "page-break" : kind,
      edits: [{ start: from, end, newText }],
    });
    if (text.slice(start, end).includes("\u00ad")) {
      return join("", "hyphenation");
    }
    if (/[\p{L}\d][-\u2010-\u2015]$/u.test(before) && /^[\p{L}\d]/u.test(after)) {
      return this.#hyphenated(before, after) ? join("", "hyphenation", start - 1) : join("", "line-end");
    }
    if (/^(?:[,;:!?)»”]|\.(?![.\p{L}\d]))/u.test(after) || /[(«“„]$/u.test(before)) {
      return join("", "punctuation");
    }
    return join(" ", "line-end");
  }

  /** `халық-` / `аралық`: the hyphen is the line's and not the word's where the text writes the word solid elsewhere. */
  #hyphenated(before: string, after: string): boolean {
    const first = /(?<!\p{L})\p{L}{2,}(?=-$)/u.exec(before)?.[0].toLowerCase();
    const second = /^\p{Ll}{2,}/u.exec(after)?.[0];
    if (first === undefined || second === undefined) {
      return false;
    }
    this.#vocabulary ??= new Set(
      Array.from(this.#treaty.document.text.matchAll(/\p{L}+(?:-\p{L}+)*/gu), ([word]) => word.toLowerCase()),
    );
    return this.#vocabulary.has(first + second) && !this.#vocabulary.has(`${first}-${second}`);
  }

  /** The blank lines that a page's end leaves between paragraphs. */
  #pageGaps(): Mending[] {
    const { document, instruments } = this.#treaty;
    return instruments.flatMap(({ branch }) => {
      const style = Style.of(document, branch);
      return style.blocks.flatMap((placed, index) => {
        const wanted = style.blanksBetween(style.blocks[index - 1], placed);
        const closes =
          wanted !== undefined && wanted < placed.block.blanksBefore && placed.block.blanksBefore >= PAGE_GAP;
        const edits = closes ? gapEdit(document, placed, wanted, true) : [];
        return edits.length === 0 ? [] : [{ kind: "page-break" as const, edits }];
      });
    });
  }

  /** Page numbers and running headers that stand between paragraphs; the others go with the break they stand in. */
  #loneFurniture(): Mending[] {
    return [...this.#furniture].flatMap((index) => {
      const line = this.#lines[index];
      return line === undefined
        ? []
        : [{ kind: "page-furniture" as const, edits: [{ start: line.start, end: line.end, newText: "" }] }];
    });
  }

  #letterSpacing(): Mending[] {
    return this.#fixesOf(letterSpaced, "letter-spacing");
  }

  /** The first fix of each finding of a rule. */
  #fixesOf(rule: Rule, kind: MendingKind): Mending[] {
    const findings = [...new Plan([{ rule, setting: defaultOf }]).findings(this.#context)];
    return findings.flatMap(({ finding: { fixes } }) =>
      fixes?.[0] === undefined ? [] : [{ kind, edits: fixes[0].edits }],
    );
  }

  #displacedLinks(): Mending[] {
    const { folded } = this.#treaty.document;
    return displacedLinks(this.#text, folded, this.#lines).map((edit) => ({ kind: "displaced-link", edits: [edit] }));
  }

  #columns(): Mending[] {
    return this.#treaty.instruments.flatMap((instrument) => {
      const signatures = instrument.part("signatures");
      return signatures === undefined
        ? []
        : splitColumns(this.#treaty.document, signatures).map((edits) => ({ kind: "columns" as const, edits }));
    });
  }

  #contentOf(index: number): string {
    const line = this.#lines[index];
    return line === undefined ? "" : this.#text.slice(line.contentStart, line.contentEnd);
  }
}

function lineEnd(edit: Edit): Mending {
  return { kind: "line-end", edits: [edit] };
}

/** The indexes of the lines that the parser reads as blank though something stands there: page numbers. */
function pageNumbers(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = lines.flatMap((line, index) =>
    isBlankLine(line) && /[\p{L}\d]/u.test(text.slice(line.start, line.end)) ? [index] : [],
  );
  return new Set(found);
}

/** The text with some lines blank. */
function without(text: string, lines: readonly Line[], indexes: readonly number[]): string {
  const blank = new Set(indexes);
  return lines
    .map(({ start, contentStart, contentEnd, end }, index) =>
      blank.has(index)
        ? text.slice(start, contentStart) + " ".repeat(contentEnd - contentStart) + text.slice(contentEnd, end)
        : text.slice(start, end),
    )
    .join("");
}

/** How long most full lines are: nine lines of ten are no longer. */
function marginOf(lines: readonly Line[]): number {
  const lengths = lines.flatMap((line) => (isBlankLine(line) ? [] : [line.contentEnd - line.contentStart]));
  lengths.sort((left, right) => left - right);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** All of them in order; what overlaps a change of an earlier list is left out. */
function withoutOverlaps(lists: readonly (readonly Mending[])[]): Mending[] {
  let taken: Edit[] = [];
  let kept: Mending[] = [];
  for (const list of lists) {
    const free = list.filter(({ edits }) => !edits.some((edit) => overlapsAny(taken, edit)));
    kept = kept.concat(free);
    taken = taken.concat(free.flatMap(({ edits }) => edits)).sort((left, right) => left.start - right.start);
  }
  return kept.sort((left, right) => (left.edits[0]?.start ?? 0) - (right.edits[0]?.start ?? 0));
}

/** Whether an edit meets one of those taken, which are in order and do not overlap. */
function overlapsAny(taken: readonly Edit[], { start, end }: Edit): boolean {
  const next = taken[firstIndex(taken, (each) => each.end > start)];
  return next !== undefined && next.start < Math.max(end, start + 1);
}
