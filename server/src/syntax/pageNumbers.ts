// Page numbers and running headers: what the pages of a PDF leave between its paragraphs and amid its sentences. They are
// no words of the treaty, so whatever recognises something reads blanks in their place.
import { endsWithDigit } from "../text/edges.ts";
import type { Splice } from "./change.ts";
import { MARGIN } from "./layout.ts";
import { beginsLowerCase, endsAmidSentence, endsSentence, type Line } from "./lines.ts";

/** `- 3 -`, `стр. 3`, `Page 3 of 10`, `3-бет`, and a running header that ends so. */
const MARKED =
  /^(?:[-\u2010-\u2015]\s?\d{1,4}\s?[-\u2010-\u2015]|(?:.{0,200}\s{3})?(?:стр(?:\.|аница)|page|бет)\s?\d{1,4}(?:\s?(?:of|из|\/)\s?\d{1,4})?|\d{1,4}\s?[-\u2010-\u2015]?\s?бет)$/iu;
const BARE = /^\d{1,4}$/;
/** A page has so many lines at least; cells of a table stand closer together. */
const LEAST_PAGE = 15;
/** A number with so wide an indent stands in the middle of its line. */
const CENTRE = 20;
/** So many lines before and after a page number may be the blank ones of the page break. */
const PAGE_BREAK = 6;

/** A line that is a page number if it stands where one stands. */
interface Candidate {
  readonly line: Line;
  /** `- 3 -` is one wherever it stands apart. */
  readonly marked: boolean;
  /** Of a number without marks. */
  readonly value: number | undefined;
  /** Next to a blank line. */
  apart: boolean;
  /** The lines around it show that it is one. */
  shown: boolean;
}

/** The page numbers of a document. They go with it from version to version. */
export class PageNumbers {
  #candidates: readonly Candidate[];

  /** Sets the lines aside that are page numbers; the words of the lines are known. */
  constructor(lines: readonly Line[]) {
    this.#candidates = candidatesAmong(lines);
    this.#lookAround(lines, 0, lines.length);
    for (const line of this.#found()) {
      line.setAside();
    }
  }

  /**
   * Sets those lines aside that have come at an index and are page numbers. False if lines that were there before have
   * become page numbers, or are none any more: then all has to be read anew.
   */
  follow(lines: readonly Line[], { at, removed, added }: Splice<Line>): boolean {
    const fresh = candidatesAmong(added);
    if (this.#candidates.length === 0 && fresh.length === 0) {
      return true;
    }
    const gone = new Set(removed);
    const stayed = this.#candidates.filter(({ line }) => !gone.has(line));
    this.#candidates = [...stayed, ...fresh].sort((left, right) => left.line.index - right.line.index);
    this.#lookAround(lines, at - PAGE_BREAK, at + added.length + PAGE_BREAK);
    const found = this.#found();
    for (const { line } of fresh) {
      if (found.has(line)) {
        line.setAside();
      }
    }
    return stayed.every(({ line }) => line.isAside === found.has(line));
  }

  #lookAround(lines: readonly Line[], from: number, to: number): void {
    for (const candidate of this.#candidates) {
      const { index } = candidate.line;
      if (index >= from && index < to) {
        candidate.apart = standsApart(lines, index);
        candidate.shown =
          candidate.apart &&
          (candidate.marked ||
            (candidate.value !== undefined && (isCentred(lines, index) || breaksSentence(lines, index))));
      }
    }
  }

  /** In document order. */
  #found(): ReadonlySet<Line> {
    const counting = inSequence(this.#candidates.filter(({ apart, value }) => apart && value !== undefined));
    return new Set(this.#candidates.filter((each) => each.shown || counting.has(each)).map(({ line }) => line));
  }
}

/** The text with the lines that are set aside turned into blanks of the same length. */
export function withoutPageNumbers(folded: string, lines: readonly Line[], start = 0): string {
  let blanked = "";
  let offset = 0;
  for (const line of lines) {
    if (line.isAside) {
      const at = line.contentStart - start;
      const { length } = line.printed.text;
      blanked += folded.slice(offset, at) + " ".repeat(length);
      offset = at + length;
    }
  }
  return offset === 0 ? folded : blanked + folded.slice(offset);
}

function candidatesAmong(lines: readonly Line[]): Candidate[] {
  const found: Candidate[] = [];
  for (const line of lines) {
    const { text } = line.printed;
    if (text.length > 0 && text.length <= 240 && isDigitOrDash(text)) {
      const marked = MARKED.test(text);
      const value = BARE.test(text) ? Number(text) : undefined;
      if (marked || value !== undefined) {
        found.push({ line, marked, value, apart: false, shown: false });
      }
    }
  }
  return found;
}

/** A quick sign: page numbers end in a digit, a dash or the word for a page. */
function isDigitOrDash(text: string): boolean {
  return endsWithDigit(text) || (text.length < 12 && /[-\u2010-\u2015т]/iu.test(text.slice(-1)));
}

/** Next to a blank line, or at an end of the text. */
function standsApart(lines: readonly Line[], index: number): boolean {
  const [before, after] = [lines[index - 1], lines[index + 1]];
  return before === undefined || after === undefined || printsNothing(before) || printsNothing(after);
}

/** In the middle of the page, with a blank line on either side. */
function isCentred(lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  return (
    line !== undefined &&
    line.indent >= CENTRE &&
    before !== undefined &&
    printsNothing(before) &&
    (after === undefined || printsNothing(after))
  );
}

function breaksSentence(lines: readonly Line[], index: number): boolean {
  const before = neighbour(lines, index, -1);
  const after = neighbour(lines, index, 1);
  return before.length >= MARGIN && !endsSentence(before) && endsAmidSentence(before) && beginsLowerCase(after);
}

/** The nearest line with words before or after a line, within a page break. */
function neighbour(lines: readonly Line[], index: number, step: 1 | -1): string {
  for (let distance = 1; distance <= PAGE_BREAK; distance++) {
    const line = lines[index + step * distance];
    if (line !== undefined && !printsNothing(line)) {
      return line.printed.text;
    }
  }
  return "";
}

function printsNothing({ printed }: Line): boolean {
  return printed.text === "";
}

/** Numbers that count the pages: each one more than the one before, a page apart. */
function inSequence(bare: readonly Candidate[]): ReadonlySet<Candidate> {
  let chain: Candidate[] = [];
  for (const candidate of bare) {
    const last = chain.at(-1);
    if (
      last?.value !== undefined &&
      candidate.value === last.value + 1 &&
      candidate.line.index - last.line.index >= LEAST_PAGE
    ) {
      chain.push(candidate);
    } else if (chain.length < 2) {
      chain = [candidate];
    }
  }
  return new Set(chain.length < 2 ? [] : chain);
}
