// Page numbers and running headers: what the pages of a PDF leave between its paragraphs and amid its sentences. They are
// no words of the treaty, so whatever recognises something reads blanks in their place.
import { beginsLowerCase, endsSentence, isBlankLine, type Line } from "./lines.ts";

/** `- 3 -`, `стр. 3`, `Page 3 of 10`, `3-бет`, and a running header that ends so. */
const MARKED =
  /^(?:[-\u2010-\u2015]\s?\d{1,4}\s?[-\u2010-\u2015]|(?:.{0,200}\s{3})?(?:стр(?:\.|аница)|page|бет)\s?\d{1,4}(?:\s?(?:of|из|\/)\s?\d{1,4})?|\d{1,4}\s?[-\u2010-\u2015]?\s?бет)$/iu;
const BARE = /^\d{1,4}$/;
/** A page has so many lines at least; cells of a table stand closer together. */
const LEAST_PAGE = 15;
const MARGIN = 40;
/** A number with so wide an indent stands in the middle of its line. */
const CENTRE = 20;

/** The folded text with the page numbers turned into blanks of the same length, as their lines are too. */
export function setPageNumbersAside(folded: string, lines: readonly Line[]): string {
  let blanked = "";
  let offset = 0;
  for (const line of pageNumbers(folded, lines)) {
    blanked += folded.slice(offset, line.contentStart) + " ".repeat(line.contentEnd - line.contentStart);
    offset = line.contentEnd;
    line.setAside();
  }
  return offset === 0 ? folded : blanked + folded.slice(offset);
}

/** In document order. */
function pageNumbers(folded: string, lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  const bare: { readonly line: Line; readonly index: number; readonly value: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const length = line.contentEnd - line.contentStart;
    if (length <= 0 || length > 240 || !isDigitOrDash(folded.charCodeAt(line.contentEnd - 1), line, folded)) {
      continue;
    }
    const text = folded.slice(line.contentStart, line.contentEnd);
    if (!standsApart(lines, index)) {
      continue;
    }
    if (MARKED.test(text) || (BARE.test(text) && (isCentred(lines, index) || breaksSentence(folded, lines, index)))) {
      found.add(line);
    }
    if (BARE.test(text)) {
      bare.push({ line, index, value: Number(text) });
    }
  }
  for (const line of inSequence(bare)) {
    found.add(line);
  }
  return new Set([...found].sort((left, right) => left.start - right.start));
}

/** A quick sign: page numbers end in a digit, a dash or the word for a page. */
function isDigitOrDash(last: number, { contentStart, contentEnd }: Line, folded: string): boolean {
  const digit = last >= 0x30 && last <= 0x39;
  return digit || (contentEnd - contentStart < 12 && /[-\u2010-\u2015т]/iu.test(folded.charAt(contentEnd - 1)));
}

/** Next to a blank line, or at an end of the text. */
function standsApart(lines: readonly Line[], index: number): boolean {
  const [before, after] = [lines[index - 1], lines[index + 1]];
  return before === undefined || after === undefined || isBlankLine(before) || isBlankLine(after);
}

/** In the middle of the page, with a blank line on either side. */
function isCentred(lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  return (
    line !== undefined &&
    line.indent >= CENTRE &&
    before !== undefined &&
    isBlankLine(before) &&
    (after === undefined || isBlankLine(after))
  );
}

function breaksSentence(folded: string, lines: readonly Line[], index: number): boolean {
  const before = neighbour(folded, lines, index, -1);
  const after = neighbour(folded, lines, index, 1);
  return before.length >= MARGIN && !endsSentence(before) && /[\p{L}\d,]$/u.test(before) && beginsLowerCase(after);
}

/** The nearest line with words before or after a line, within a page break. */
function neighbour(folded: string, lines: readonly Line[], index: number, step: 1 | -1): string {
  for (let distance = 1; distance <= 6; distance++) {
    const line = lines[index + step * distance];
    if (line !== undefined && !isBlankLine(line)) {
      return folded.slice(line.contentStart, line.contentEnd);
    }
  }
  return "";
}

/** Numbers that count the pages: each one more than the one before, a page apart. */
function inSequence(
  bare: readonly { readonly line: Line; readonly index: number; readonly value: number }[],
): readonly Line[] {
  let chain: (typeof bare)[number][] = [];
  for (const candidate of bare) {
    const last = chain.at(-1);
    if (last !== undefined && candidate.value === last.value + 1 && candidate.index - last.index >= LEAST_PAGE) {
      chain.push(candidate);
    } else if (chain.length < 2) {
      chain = [candidate];
    }
  }
  return chain.length < 2 ? [] : chain.map(({ line }) => line);
}
