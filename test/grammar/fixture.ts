import type { TokenizedLine } from "./tokenize.ts";
import { colouringScopes } from "./tokenize.ts";

/**
 * The notation of the grammar's fixtures.
 *
 * ```
 * # a comment
 * Осы Келісімнің 12-бабына сәйкес
 *                ^^^^^^^^^ constant.other.reference
 * ```
 *
 * A line of carets marks the line of text above it and names a scope (without its `.treaty`). The marked columns must
 * carry that scope and the columns beside them must not. What no marker points at must be uncoloured, so a line of
 * body text needs no marker at all.
 */
export interface MarkedLine {
  readonly text: string;
  /** One-based number of the line in the fixture's file. */
  readonly lineNumber: number;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

const MARKER_LINE = /^(\s*)(\^+)\s+(\S+)$/u;

export function parseFixture(source: string): readonly MarkedLine[] {
  const lines: { text: string; lineNumber: number; marks: Mark[] }[] = [];
  source.split(/\r?\n/u).forEach((line, index) => {
    const marker = MARKER_LINE.exec(line);
    const marked = lines.at(-1);
    if (marker !== null && marked !== undefined) {
      const [, indent = "", carets = "", scope = ""] = marker;
      marked.marks.push({ start: indent.length, end: indent.length + carets.length, scope });
    } else if (!line.startsWith("#")) {
      lines.push({ text: line, lineNumber: index + 1, marks: [] });
    }
  });
  return lines;
}

/** What is wrong with the tokens of one line, each as a sentence. Empty when they are as marked. */
export function mismatches(marked: MarkedLine, tokenized: TokenizedLine): readonly string[] {
  const problems: string[] = [];
  const explained = new Set<number>();
  for (const mark of marked.marks) {
    const wanted = columnsOf(mark);
    const carrying = columnsWith(tokenized, mark.scope);
    const run = [...carrying].filter((column) => column >= mark.start - 1 && column <= mark.end);
    if (run.length !== wanted.length || run[0] !== mark.start) {
      const found = run.map((column) => marked.text[column]).join("");
      problems.push(`${mark.scope} should cover “${marked.text.slice(mark.start, mark.end)}” but covers “${found}”`);
    }
    for (const column of wanted) {
      explained.add(column);
    }
  }
  for (const token of tokenized.tokens) {
    const unmarked = token.start < marked.text.length && !explained.has(token.start);
    if (unmarked && colouringScopes(token).length > 0) {
      problems.push(`“${token.text}” should be uncoloured but carries ${colouringScopes(token).join(" ")}`);
    }
  }
  return problems.map((problem) => `line ${marked.lineNumber}: ${problem}`);
}

function columnsOf(mark: Mark): readonly number[] {
  return Array.from({ length: mark.end - mark.start }, (_, index) => mark.start + index);
}

function columnsWith(line: TokenizedLine, scope: string): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const token of line.tokens) {
    if (token.scopes.includes(`${scope}.treaty`)) {
      for (let column = token.start; column < token.end; column++) {
        columns.add(column);
      }
    }
  }
  return columns;
}
