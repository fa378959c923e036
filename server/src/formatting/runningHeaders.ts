// Running headers: lines that come again, word for word, beside the ends of a PDF's pages. The parser sets page numbers
// aside by itself; a header without a number is told only by looking for its like.
import { isBlankLine, type Line } from "../syntax/lines.ts";
import { addTo } from "../text/lists.ts";

/** Fewer lines than this make no page. */
const SHORTEST_PAGE = 15;
const SHORTEST_HEADER = 4;
const LONGEST_HEADER = 120;
/** As often a line must come again. */
const ENOUGH = 3;
/** As many blank lines are a page's end. */
const PAGE_GAP = 2;

/** The indexes of lines that are running headers; `numbers` are those of page numbers. */
export function runningHeaders(text: string, lines: readonly Line[], numbers: ReadonlySet<number>): readonly number[] {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const length = line.contentEnd - line.contentStart;
    const besideNumber = numbers.has(index - 1) || numbers.has(index + 1);
    if (
      length >= SHORTEST_HEADER &&
      length <= LONGEST_HEADER &&
      (besideNumber || endsPage(text, lines, index, -1) || endsPage(text, lines, index, 1))
    ) {
      addTo(places, text.slice(line.contentStart, line.contentEnd), index);
    }
  }
  return [...places.values()].filter(isRepeated).flat();
}

/** A form feed, or some blank lines, part the line from its neighbour on one side. */
function endsPage(text: string, lines: readonly Line[], index: number, step: 1 | -1): boolean {
  for (let blanks = 0; blanks <= PAGE_GAP; blanks++) {
    const line = lines[index + step * (blanks + 1)];
    if (line !== undefined && text.charAt(line.start) === "\f") {
      return true;
    }
    if (line === undefined || !isBlankLine(line)) {
      return line !== undefined && blanks >= PAGE_GAP;
    }
  }
  return true;
}

function isRepeated(indexes: readonly number[]): boolean {
  return (
    indexes.length >= ENOUGH &&
    indexes.every((index, position) => position === 0 || index - (indexes[position - 1] ?? 0) >= SHORTEST_PAGE)
  );
}
