// How an instrument is set: indents, blank lines and headings as most of its own paragraphs have them. What has no clear
// habit has no style, so that nothing is made uniform against its author.
import { ARTICLE_NUMBER_SOURCE } from "../languages/numbers.ts";
import type { Block } from "../syntax/blocks.ts";
import type { Heading } from "../syntax/headings.ts";
import type { ParsedDocument } from "../syntax/parser.ts";
import { type Branch, type BranchKind, isBranch, type Leaf } from "../syntax/tree.ts";
import type { Wording } from "../text/wording.ts";

/** What a block of the preamble, the body or the closing provisions is. */
export type Role =
  /** The heading of an article, its title on the same line included. */
  | "article"
  | "chapter"
  /** A title on the line below its heading. */
  | "title"
  /** `1.` */
  | "paragraph"
  /** Text without a label: a part, a recital, the testimonium. */
  | "part"
  /** `1)`, `а)` */
  | "subparagraph"
  /** A member of an enumeration without a number. */
  | "indent";

/** A block whose setting follows the style. Titles, signatures, quotations and tables of annexes are set freely. */
export interface PlacedBlock {
  readonly block: Block;
  readonly role: Role;
  /** The preamble, the article or whatever else holds it: blank lines between two of them have no rule. */
  readonly home: Branch;
  /** The blanks before it on its first line. */
  readonly lead: string;
  /** Of an article's heading. */
  readonly mark: HeadingMark | undefined;
  /** Of an article's heading: its words with `#` for the number (`#-бап`, `СТАТЬЯ #`). */
  readonly shape: string | undefined;
}

/** What stands after the number: `12-бап.`, `1-БАП: МАҚСАТЫ`. */
export type HeadingMark = "" | "." | ":";

/** As few as these are no habit yet. */
const ENOUGH = 3;
/** The part of all that must agree. */
const MAJORITY = 2 / 3;
/** As many blanks inside a line lay out columns, wherever they stand. */
export const COLUMNS = /\S[ \t]{4,}\S/u;
/** Blanks wider than this centre a line; each such line has its own. */
const WIDEST_INDENT = 12;

export class Style {
  /** In document order. */
  readonly blocks: readonly PlacedBlock[];
  readonly #leads: ReadonlyMap<Role, string>;
  readonly #commonLead: string | undefined;
  readonly #gaps: ReadonlyMap<string, number>;
  readonly #commonGap: number | undefined;
  readonly #marks: ReadonlyMap<boolean, HeadingMark>;
  readonly #shapes: ReadonlyMap<boolean, string>;

  private constructor(blocks: readonly PlacedBlock[]) {
    this.blocks = blocks;
    this.#leads = habits(blocks.map(({ role, lead }) => [role, lead] as const));
    const text = blocks.filter(({ role }) => isText(role));
    this.#commonLead = habits(text.map(({ lead }) => ["", lead] as const)).get("");
    const gaps = blocks.flatMap((placed, index) => {
      const kind = gapKind(blocks[index - 1], placed);
      return kind === undefined ? [] : [{ kind, width: placed.block.blanksBefore }];
    });
    this.#gaps = habits(gaps.map(({ kind, width }) => [kind, width] as const));
    this.#commonGap = habits(gaps.flatMap(({ kind, width }) => (isTextGap(kind) ? [["", width] as const] : []))).get(
      "",
    );
    this.#marks = habits(
      blocks.flatMap(({ block: { heading }, mark }) =>
        heading === undefined || mark === undefined ? [] : [[standsAlone(heading), mark] as const],
      ),
    );
    this.#shapes = habits(
      blocks.flatMap(({ block: { heading }, shape }) =>
        heading === undefined || shape === undefined ? [] : [[isRoman(shape), shape] as const],
      ),
    );
  }

  /** The style of an instrument of a document. */
  static of(document: ParsedDocument, instrument: Branch): Style {
    return new Style(placeBlocks(document, instrument));
  }

  /** The blanks before a block of a role; undefined where the instrument has no habit. */
  lead(role: Role): string | undefined {
    const lead = this.#leads.get(role) ?? (isText(role) ? this.#commonLead : undefined);
    return lead !== undefined && lead.length <= WIDEST_INDENT ? lead : undefined;
  }

  /** The number of blank lines between two neighbours of `blocks`; undefined where there is no habit. */
  blanksBetween(previous: PlacedBlock | undefined, next: PlacedBlock): number | undefined {
    const kind = gapKind(previous, next);
    return kind === undefined ? undefined : (this.#gaps.get(kind) ?? (isTextGap(kind) ? this.#commonGap : undefined));
  }

  /** What ends the number of an article's heading; titled headings and bare ones have a habit each. */
  headingMark(heading: Heading): HeadingMark | undefined {
    return this.#marks.get(standsAlone(heading));
  }

  /** The words of most headings whose numerals are of the same kind, Arabic or Roman. */
  headingShape(shape: string): string | undefined {
    return this.#shapes.get(isRoman(shape));
  }
}

/** The number in the words of a heading. */
export const HEADING_NUMBER = new RegExp(`(?<!\\p{L})(?:${ARTICLE_NUMBER_SOURCE})(?!\\p{L})`, "u");

/** What stands for the number in the words of a heading: no letter, for those may be in the words too. */
const ARABIC = "#";
const ROMAN = "\u2160";

function isRoman(shape: string): boolean {
  return shape.includes(ROMAN);
}

/** The heading that has the words `shape` and a number. */
export function withNumber(shape: string, number: string): string {
  return shape.replace(isRoman(shape) ? ROMAN : ARABIC, () => number);
}

/** Whether two headings differ by more than capitals and marks: `Article 26 bis` and `Article 26`. */
export function haveOtherWords(shape: string, other: string): boolean {
  return lettersOf(shape) !== lettersOf(other);
}

function lettersOf(shape: string): string {
  return shape.replace(/\P{L}/gu, "").toLowerCase();
}

/** `12-бап.` -> `#-бап`, `IV бап` -> `Ⅰ бап`. */
function shapeOf(folded: string, { start, heading }: Block): string | undefined {
  if (heading === undefined) {
    return undefined;
  }
  const label = folded.slice(start + heading.labelStart, start + heading.labelEnd).replace(/(?<![\s.:])[\s.:]+$/u, "");
  return HEADING_NUMBER.test(label)
    ? label.replace(HEADING_NUMBER, (number) => (/\d/u.test(number) ? ARABIC : ROMAN))
    : undefined;
}

function standsAlone(heading: Heading): boolean {
  return heading.titleStart === undefined && heading.bodyStart === undefined;
}

function isText(role: Role): boolean {
  return role !== "article" && role !== "chapter" && role !== "title";
}

/** Between two texts the second one's role names the gap. */
type GapKind = Role | "text after heading" | "heading after heading";

/** Gaps of one kind have one width; those where a part begins have none of their own. */
function gapKind(previous: PlacedBlock | undefined, next: PlacedBlock): GapKind | undefined {
  if (next.role === "article" && previous !== undefined) {
    return previous.role === "chapter" ? "heading after heading" : "article";
  }
  if (previous === undefined || previous.home !== next.home) {
    return undefined;
  }
  if (isText(previous.role) || next.role === "title") {
    return next.role;
  }
  return isText(next.role) ? "text after heading" : "heading after heading";
}

function isTextGap(kind: GapKind): boolean {
  return kind === "paragraph" || kind === "part" || kind === "subparagraph" || kind === "indent";
}

/** For each key the value that most of its pairs agree on. */
function habits<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value> {
  const counts = new Map<Key, Map<Value, number>>();
  for (const [key, value] of pairs) {
    const values = counts.get(key) ?? new Map<Value, number>();
    values.set(value, (values.get(value) ?? 0) + 1);
    counts.set(key, values);
  }
  const found = new Map<Key, Value>();
  for (const [key, values] of counts) {
    const total = [...values.values()].reduce((sum, count) => sum + count, 0);
    for (const [value, count] of values) {
      if (count >= ENOUGH && count >= total * MAJORITY) {
        found.set(key, value);
      }
    }
  }
  return found;
}

function placeBlocks(document: ParsedDocument, instrument: Branch): PlacedBlock[] {
  const places = new Map<number, Pick<PlacedBlock, "role" | "home">>();
  visit(instrument, instrument, false, places);
  const folded = document.text !== document.folded;
  return document.blocks.flatMap((block) => {
    const place = places.get(block.start);
    if (place === undefined || (folded ? spelledIn(document, block) : block.wording).ask(hasColumns)) {
      return [];
    }
    const lead = document.text.slice(document.lines[block.firstLine]?.start, block.start).replace(/^\ufeff/u, "");
    const mark = place.role === "article" ? markOf(document.text, block) : undefined;
    const shape = place.role === "article" ? shapeOf(document.folded, block) : undefined;
    return [{ block, lead, mark, shape, ...place }];
  });
}

function spelledIn({ text }: ParsedDocument, { wording, start, end }: Block): Wording {
  return wording.spelled(text.slice(start, end));
}

function hasColumns(text: string): boolean {
  return COLUMNS.test(text);
}

function markOf(text: string, { start, heading }: Block): HeadingMark | undefined {
  if (heading === undefined) {
    return undefined;
  }
  return !heading.punctuated ? "" : text.charAt(start + heading.labelEnd - 1) === ":" ? ":" : ".";
}

/** Parts whose lines are set freely. */
const FREE: ReadonlySet<BranchKind> = new Set([
  "title",
  "note",
  "signatures",
  "certification",
  "quotation",
  "envelope",
]);

function visit(
  branch: Branch,
  home: Branch,
  inAnnex: boolean,
  places: Map<number, Pick<PlacedBlock, "role" | "home">>,
): void {
  for (const child of branch.children) {
    if (!isBranch(child)) {
      const role = inAnnex ? undefined : roleOf(branch, child);
      if (role !== undefined && !places.has(child.start)) {
        places.set(child.start, { role, home });
      }
    } else if (!FREE.has(child.kind)) {
      const holds = child.kind === "article" || child.kind === "preamble" || child.kind === "closing";
      // An annex may be a table or a form; its articles are set as the instrument's are.
      visit(child, holds ? child : home, child.kind === "annex" || (inAnnex && child.kind !== "article"), places);
    }
  }
}

function roleOf(branch: Branch, { kind }: Leaf): Role | undefined {
  if (kind === "heading") {
    return branch.kind === "article" || branch.kind === "chapter" ? branch.kind : undefined;
  }
  if (kind === "headingTitle") {
    return "title";
  }
  if (kind === "space") {
    return undefined;
  }
  return branch.kind === "paragraph" || branch.kind === "subparagraph" || branch.kind === "indent"
    ? branch.kind
    : "part";
}
