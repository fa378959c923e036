// The one notation of tests: a text, and below a line the marks that point at it. `|` is a cursor, `^^^` a range; words
// after a range say what is expected there.
//
//     осы Келісімнің 3-бабында
//                    |
//                    ^^^^^^^^^ article 3
//
// Columns count UTF-16 units, so marks stand below what they mark for every letter of the treaty's languages.

export interface MarkedRange {
  readonly start: number;
  readonly end: number;
  /** The words after the range, or "". */
  readonly label: string;
}

export interface Fixture {
  readonly text: string;
  readonly cursors: readonly number[];
  readonly ranges: readonly MarkedRange[];
}

const MARK_LINE = /^\s*(?:\||\^+)(?:[\s|^]*)(?:\s\S.*)?$/u;
const MARKS = /\||\^+/g;

/** Reads a fixture. Leading and trailing line ends of the template go; `eol` joins the lines of the text. */
export function readFixture(source: string, eol = "\n"): Fixture {
  const lines: string[] = [];
  const cursors: { line: number; column: number }[] = [];
  const ranges: { line: number; column: number; length: number; label: string }[] = [];
  for (const line of dedent(source)) {
    if (lines.length === 0 || !MARK_LINE.test(line)) {
      lines.push(line);
      continue;
    }
    const target = lines.length - 1;
    const marks = /^[\s|^]*/u.exec(line)?.[0] ?? "";
    const label = line.slice(marks.length).trim();
    for (const match of marks.matchAll(MARKS)) {
      if (match[0] === "|") {
        cursors.push({ line: target, column: match.index });
      } else {
        ranges.push({ line: target, column: match.index, length: match[0].length, label });
      }
    }
  }
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + eol.length;
  }
  const at = (line: number, column: number) => (starts[line] ?? 0) + column;
  return {
    text: lines.join(eol),
    cursors: cursors.map(({ line, column }) => at(line, column)),
    ranges: ranges
      .map(({ line, column, length, label }) => ({ start: at(line, column), end: at(line, column + length), label }))
      .sort((left, right) => left.start - right.start || left.end - right.end),
  };
}

/** Runs a check on the fixture with LF and with CR LF: no answer may depend on the line ends. */
export function withLineEnds(source: string, check: (fixture: Fixture) => void): void {
  for (const eol of ["\n", "\r\n"]) {
    check(readFixture(source, eol));
  }
}

/** Takes the common indent of the template literal away. */
function dedent(source: string): string[] {
  const lines = source
    .replace(/^\n/, "")
    .replace(/\n[ \t]*$/, "")
    .split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents, 1000);
  return lines.map((line) => line.slice(indent));
}
