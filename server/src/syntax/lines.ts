// The lines of a document: the first thing that parsing knows.
import { isBlank, isInvisible } from "../text/characters.ts";
import { beginsWithSmallLetter, endsWithDigit, endsWithLetter, isAmong } from "../text/edges.ts";
import { Wording } from "../text/wording.ts";
import type { Block } from "./blocks.ts";
import { type Heading, headingOf } from "./headings.ts";
import { type Label, labelOf } from "./labels.ts";

const UNREAD = Symbol("unread");

/**
 * A line and the words on it. Lines alone know where they stand: blocks, and through them the tree, are counted from their
 * lines. Later versions of a document take its lines over, at their new places; only the parser moves them.
 */
export class Line {
  start: number;
  /** The number of lines before it. */
  index: number;
  /** Length with the line's own line end. */
  readonly length: number;
  /** Width of the blanks before the content, a tab counted as four. */
  readonly indent: number;
  /** The folded content, whatever it is taken for. */
  printed = Wording.EMPTY;
  /** The end of the line before breaks a sentence that goes on here. */
  brokenInto = false;
  /** The block that begins here. */
  block: Block | undefined;
  readonly #lead: number;
  readonly #contentLength: number;
  #aside = false;
  #heading: Heading | undefined | typeof UNREAD = UNREAD;
  #label: Label | undefined | typeof UNREAD = UNREAD;

  constructor(index: number, start: number, length: number, indent: number, lead: number, contentLength: number) {
    this.index = index;
    this.start = start;
    this.length = length;
    this.indent = indent;
    this.#lead = lead;
    this.#contentLength = contentLength;
  }

  /** First character that is not blank; equals `contentEnd` on a blank line. */
  get contentStart(): number {
    return this.start + this.#lead;
  }

  /** Past the last character that is not blank. */
  get contentEnd(): number {
    return this.start + this.#lead + (this.#aside ? 0 : this.#contentLength);
  }

  /** Past the line's own line end. */
  get end(): number {
    return this.start + this.length;
  }

  /** The folded content. */
  get wording(): Wording {
    return this.#aside ? Wording.EMPTY : this.printed;
  }

  /** What the line says if it is a heading. */
  get heading(): Heading | undefined {
    if (this.#heading === UNREAD) {
      this.#heading = headingOf(this.wording.text, this.wording.traits);
    }
    return this.#heading;
  }

  get label(): Label | undefined {
    if (this.#label === UNREAD) {
      this.#label = labelOf(this.wording.text);
    }
    return this.#label;
  }

  get isAside(): boolean {
    return this.#aside;
  }

  /** Takes the content for blanks. */
  setAside(): void {
    this.#aside = true;
    this.#heading = undefined;
    this.#label = undefined;
  }
}

/** Where the first of some lines begins. */
interface Beginning {
  readonly start: number;
  readonly index: number;
}

/**
 * Splits at LF, CR LF and CR; U+2028 and the like are characters of the line. The last line may be empty. `at` tells where
 * the text stands that is a part of a document.
 */
export function splitLines(text: string, at: Beginning = { start: 0, index: 0 }): Line[] {
  const lines: Line[] = [];
  let lineFeed = -1;
  let carriageReturn = -1;
  for (let start = 0; ; ) {
    // Each is searched on from where it was found, lest a text without one be searched to its end for every line.
    lineFeed = lineFeed < start ? endAt(text, "\n", start) : lineFeed;
    carriageReturn = carriageReturn < start ? endAt(text, "\r", start) : carriageReturn;
    const offset = Math.min(lineFeed, carriageReturn);
    const end = Math.min(text.length, offset + (lineFeed === offset + 1 && carriageReturn === offset ? 2 : 1));
    lines.push(lineOf(text, start, offset, end, at.index + lines.length, at.start));
    if (offset >= text.length) {
      return lines;
    }
    start = end;
  }
}

/** Only the blanks at both ends are looked at: what stands between them does not matter here. */
function lineOf(text: string, start: number, lineEnd: number, end: number, index: number, shift: number): Line {
  let contentStart = start;
  let indent = 0;
  for (; contentStart < lineEnd; contentStart++) {
    const code = text.charCodeAt(contentStart);
    if (!isEmptySpace(code)) {
      break;
    }
    indent += code === 0x09 ? 4 : code === 0xfeff ? 0 : 1;
  }
  let contentEnd = lineEnd;
  while (contentEnd > contentStart && isEmptySpace(text.charCodeAt(contentEnd - 1))) {
    contentEnd--;
  }
  return new Line(index, start + shift, end - start, indent, contentStart - start, contentEnd - contentStart);
}

export function isBlankLine(line: Line): boolean {
  return line.contentStart === line.contentEnd;
}

/** The next occurrence of a line end, or the end of the text. */
function endAt(text: string, lineEnd: string, from: number): number {
  const found = text.indexOf(lineEnd, from);
  return found < 0 ? text.length : found;
}

function isEmptySpace(code: number): boolean {
  return isBlank(code) || isInvisible(code);
}

/** `.`, `;`, `:` and the like at the end, a few closing quotation marks or brackets after them allowed. */
export function endsSentence(text: string): boolean {
  const first = Math.max(0, text.length - 6);
  let last = text.length - 1;
  while (last > first && isAmong(text.charCodeAt(last), '»"”)]')) {
    last--;
  }
  return isAmong(text.charCodeAt(last), ".;:!?…");
}

/** Ends as the middle of a sentence does. */
export function endsAmidSentence(text: string): boolean {
  return endsWithLetter(text) || endsWithDigit(text) || text.endsWith(",");
}

/** Begins as the middle of a sentence does. */
export function beginsLowerCase(text: string): boolean {
  return beginsWithSmallLetter(text);
}

/** A row of a table drawn with strokes; its spaces and marks are laid out. */
export function isTableRow(text: string): boolean {
  return text.indexOf("|") !== text.lastIndexOf("|");
}

/** The line end that the text uses first. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/u.exec(text)?.[0] ?? "\n";
}
