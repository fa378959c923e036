// Enter after an item of a list goes on with the list: the next number, letter or dash, set as the item before it. Amid a
// list the items below keep their labels: what cites them is renumbered with them when the drafter asks for it. Enter on an
// item without text ends the list. Nothing happens where it is not certain that a list goes on.

import { alphabetsWith, LATIN, LATIN_LETTERS } from "../languages/alphabets.ts";
import { compareNumbers, numberParts, romanNumeral, romanValue } from "../languages/numbers.ts";
import { branchAt, instrumentAt } from "../model/citedBy.ts";
import { Style } from "../model/style.ts";
import type { Treaty } from "../model/treaty.ts";
import type { Edit } from "../rules/rule.ts";
import type { Block } from "../syntax/blocks.ts";
import { type Label, labelKey, labelOf } from "../syntax/labels.ts";
import { isBlankLine, type Line, lineEndOf } from "../syntax/lines.ts";
import type { ParsedDocument } from "../syntax/parser.ts";
import { type Branch, type BranchKind, enclosing } from "../syntax/tree.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

/** Parts in which a number at the beginning of a line opens no list. */
const WITHOUT_LISTS: readonly BranchKind[] = ["title", "signatures", "certification", "quotation"];

/** The edits after a line end has been typed; `line` is the line that it began, counted from zero. */
export function continueList(document: TreatyDocument, line: number): Edit[] {
  const parsed = document.treaty.document;
  const [item, fresh] = [parsed.lines[line - 1], parsed.lines[line]];
  if (item === undefined || fresh === undefined || isBlankLine(item) || !isBlankLine(fresh)) {
    return [];
  }
  const content = parsed.folded.slice(item.contentStart, item.contentEnd);
  const label = labelOf(content) ?? loneDash(content);
  if (label === undefined || label.style === "romanDot" || !standsInList(parsed, item)) {
    return [];
  }
  const list = new List(document.treaty, item, label);
  if (content.length === label.end) {
    // The item's line goes with its end: the cursor stands where the item stood.
    return list.previous === undefined ? [] : [{ start: item.start, end: fresh.start, newText: "" }];
  }
  const next = list.continues(content) ? list.nextLabel() : undefined;
  return next === undefined ? [] : [{ start: fresh.start, end: fresh.contentEnd, newText: list.set(next) }];
}

function loneDash(content: string): Label | undefined {
  return /^[-\u2010-\u2015•·*]$/u.test(content)
    ? { style: "dash", key: "", start: 0, end: content.length, glued: false }
    : undefined;
}

function standsInList({ root }: ParsedDocument, { contentStart }: Line): boolean {
  const innermost = branchAt(root, contentStart);
  return !WITHOUT_LISTS.some((kind) => enclosing(innermost, kind) !== undefined);
}

/** The list of which a line is an item. */
class List {
  readonly #document: ParsedDocument;
  readonly #line: Line;
  readonly #label: Label;
  /** The item before this one, of the same article and with a label of its kind. */
  readonly #before: Block | undefined;
  readonly #instrument: Branch;
  readonly #inEnglish: boolean;

  constructor(treaty: Treaty, line: Line, label: Label) {
    const { document } = treaty;
    this.#document = document;
    this.#line = line;
    const offset = line.contentStart;
    const instrument = instrumentAt(treaty, offset);
    this.#instrument = instrument?.branch ?? document.root;
    this.#inEnglish = (instrument?.branch.instrument?.language ?? treaty.language) === "en";
    const home = homeOf(document.root, offset);
    this.#before = document.blocks.findLast(
      (block) => block.firstLine < line.index && home.start <= block.start && isLike(block, label),
    );
    this.#label = label.style === "roman" ? this.#asLetter(label) : label;
  }

  /** What looks like a Roman numeral is a letter after letters: `(h)`, `(i)`. */
  #asLetter(label: Label): Label {
    const from = this.#line.contentStart;
    const letter = /^\P{L}{0,2}(?<letter>\p{Ll})\P{L}*$/u.exec(
      this.#document.text.slice(from + label.start, from + label.end),
    )?.groups?.letter;
    return letter === undefined || this.#before?.label?.style !== "letter"
      ? label
      : { ...label, style: "letter", key: labelKey("letter", letter) };
  }

  /** The item before this one, if this one comes after it in order. */
  get previous(): Block | undefined {
    const before = this.#before;
    return before !== undefined && this.#comesAfter(this.#label.key, keyOf(before)) ? before : undefined;
  }

  /** Whether Enter at the end of the item asks for another: it has words and announces nothing. */
  continues(content: string): boolean {
    const text = content.slice(this.#label.end);
    const opens = this.#label.style === "dash" || this.previous !== undefined || this.#isFirst();
    // In a hard-wrapped text a line that ends amid a sentence is no whole item.
    const whole = !this.#document.layout.hardWrapped || /[.;]$/u.test(text);
    return opens && whole && /\p{L}/u.test(text) && !/:$/u.test(text);
  }

  /** The label after this one, written as this one is. */
  nextLabel(): string | undefined {
    const { start, end, style } = this.#label;
    const from = this.#line.contentStart;
    const written = this.#document.text.slice(from + start, from + end);
    switch (style) {
      case "dash":
        return written;
      case "letter":
        return this.#nextLetter(written);
      case "roman":
        return nextRoman(written);
      default:
        return written.replace(/(?<!\d)\d+(?=\D*$)/u, (number) => String(Number(number) + 1));
    }
  }

  /** The text of the new line: the indent, the label and the blanks of the item before, after its blank lines. */
  set(next: string): string {
    const { text } = this.#document;
    const { start, contentStart } = this.#line;
    const lead = text.slice(start, contentStart).replace("\ufeff", "");
    const gap = /^[^\S\r\n]*/u.exec(text.slice(contentStart + this.#label.end, this.#line.contentEnd))?.[0] ?? "";
    return lineEndOf(text).repeat(this.#blanksBetweenItems()) + lead + next + (gap === "" ? " " : gap);
  }

  #blanksBetweenItems(): number {
    if (this.#instrument.kind !== "instrument") {
      return 0;
    }
    const style = Style.of(this.#document, this.#instrument);
    const placed = style.blocks.find(({ block }) => block.start === this.#line.contentStart);
    return placed === undefined ? 0 : (style.blanksBetween(placed, placed) ?? 0);
  }

  #isFirst(): boolean {
    const { key, style } = this.#label;
    return style === "letter" ? key === "а" : key === "1";
  }

  #comesAfter(later: string, earlier: string): boolean {
    const { style } = this.#label;
    if (style === "dash") {
      return true;
    }
    if (style === "letter") {
      const alphabet = this.#alphabet([earlier, later]);
      return alphabet !== undefined && alphabet.indexOf(later) === alphabet.indexOf(earlier) + 1;
    }
    return compareNumbers(numberParts(later) ?? [], numberParts(earlier) ?? []) > 0;
  }

  /** All lists of the instrument tell together whether letters go `а, б, в, г`, `а, ә, б, в` or `a, b, c, d`. */
  #alphabet(keys: readonly string[]): readonly string[] | undefined {
    if (this.#inEnglish) {
      return LATIN;
    }
    const { start, end } = this.#instrument;
    const letters = this.#document.blocks.flatMap((block) =>
      block.label?.style === "letter" && start <= block.start && block.start < end ? [block.label.key] : [],
    );
    return alphabetsWith([...keys, ...letters])[0];
  }

  #nextLetter(written: string): string | undefined {
    const alphabet = this.#alphabet([this.#label.key]);
    const letter = /\p{Ll}/u.exec(written)?.[0] ?? "";
    const next = alphabet?.[alphabet.indexOf(this.#label.key) + 1];
    return next === undefined ? undefined : written.replace(letter, alphabet === LATIN ? latinOf(next) : next);
  }
}

/** Labels look alike: of one style, and both in brackets or not. */
function isLike({ label }: Block, { style }: Label): boolean {
  return label?.style === style || (isLetterLike(label?.style) && isLetterLike(style));
}

function isLetterLike(style: Label["style"] | undefined): boolean {
  return style === "letter" || style === "roman";
}

function keyOf({ label }: Block): string {
  return label?.key ?? "";
}

/** The article, or else the instrument, the annex or the document, in which numbering begins anew. */
function homeOf(root: Branch, offset: number): Branch {
  const place = branchAt(root, offset);
  return enclosing(place, "article") ?? enclosing(place, "annex") ?? enclosing(place, "instrument") ?? root;
}

function nextRoman(written: string): string | undefined {
  const numeral = /\p{Ll}+/u.exec(written)?.[0];
  const value = numeral === undefined ? undefined : romanValue(numeral);
  return numeral === undefined || value === undefined || value >= 39
    ? undefined
    : written.replace(numeral, romanNumeral(value + 1).toLowerCase());
}

/** The Latin letter of a key, which spells twins in Cyrillic. */
function latinOf(key: string): string {
  return LATIN_LETTERS[LATIN.indexOf(key)] ?? key;
}
