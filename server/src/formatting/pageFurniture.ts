// What stands on the pages of a PDF and not in the treaty: page numbers and running headers.
import { isBlankLine, type Line } from "../syntax/lines.ts";

/** `12`, `- 12 -`, `12/40`, `12-бет`, `стр. 12`, `Page 3 of 9`. */
const PAGE_NUMBER =
  /^(?:[-\u2010-\u2015]\s?(?<dashed>\d{1,3})\s?[-\u2010-\u2015]|(?<plain>\d{1,3})(?:\s?\/\s?\d{1,3}|[-\s]?бет)?|(?:page|стр\.?|страница|бет)\s?(?<named>\d{1,3})(?:\s(?:of|из)\s\d{1,3})?)$/iu;
/** Fewer lines than this make no page. */
const SHORTEST_PAGE = 15;
const LONGEST_HEADER = 120;
/** As often a line must come again beside a page's end to be a running header. */
const ENOUGH_HEADERS = 3;

interface Candidate {
  readonly index: number;
  readonly number: number;
}

/** The indexes of lines that are page numbers or running headers. */
export function pageFurniture(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const numbers = pageNumbers(text, lines);
  return new Set([...numbers, ...runningHeaders(text, lines, new Set(numbers))]);
}

/** Numbers that count on from page to page, at least two of them. */
function pageNumbers(text: string, lines: readonly Line[]): number[] {
  const found: Candidate[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.contentEnd - line.contentStart > 24) {
      continue;
    }
    const groups = PAGE_NUMBER.exec(text.slice(line.contentStart, line.contentEnd))?.groups;
    const number = groups?.dashed ?? groups?.plain ?? groups?.named;
    const last = found.at(-1);
    if (number === undefined || !endsPage(text, lines, index)) {
      continue;
    }
    const counts = last === undefined || (Number(number) === last.number + 1 && index >= last.index + SHORTEST_PAGE);
    if (counts) {
      found.push({ index, number: Number(number) });
    } else if (found.length < 2) {
      found.splice(0, found.length, { index, number: Number(number) });
    }
  }
  return found.length < 2 ? [] : found.map(({ index }) => index);
}

/** A form feed, or two lines or more, part it from the text on one side; or it stands at the end of the text. */
function endsPage(text: string, lines: readonly Line[], index: number): boolean {
  return gapFrom(text, lines, index, -1) || gapFrom(text, lines, index, 1);
}

function gapFrom(text: string, lines: readonly Line[], index: number, step: 1 | -1): boolean {
  const here = lines[index];
  if (here !== undefined && text.slice(here.start, here.end).includes("\f")) {
    return true;
  }
  let blanks = 0;
  for (let at = index + step; ; at += step) {
    const line = lines[at];
    if (line === undefined) {
      return true;
    }
    if (text.slice(line.start, Math.min(line.end, line.start + 3)).includes("\f")) {
      return true;
    }
    if (!isBlankLine(line)) {
      return blanks >= 2;
    }
    blanks++;
  }
}

/** Lines that come again, word for word, beside the ends of pages. */
function runningHeaders(text: string, lines: readonly Line[], numbers: ReadonlySet<number>): number[] {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const length = line.contentEnd - line.contentStart;
    if (length < 4 || length > LONGEST_HEADER || numbers.has(index)) {
      continue;
    }
    const besideNumber = numbers.has(index - 1) || numbers.has(index + 1);
    if (besideNumber || endsPage(text, lines, index)) {
      const words = text.slice(line.contentStart, line.contentEnd);
      places.set(words, [...(places.get(words) ?? []), index]);
    }
  }
  return [...places.values()].filter(isRepeated).flat();
}

function isRepeated(indexes: readonly number[]): boolean {
  return (
    indexes.length >= ENOUGH_HEADERS &&
    indexes.every((index, position) => position === 0 || index - (indexes[position - 1] ?? 0) >= SHORTEST_PAGE)
  );
}
