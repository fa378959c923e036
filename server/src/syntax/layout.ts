// How a document lays its paragraphs out, told from counts of its lines. The counts go with the document from version to
// version: what an edit removes is counted off, what it adds is counted in.
import { isSmallLetter } from "../text/capitals.ts";
import { endsWithDigit, endsWithLetter } from "../text/edges.ts";
import { isBlankLine, type Line } from "./lines.ts";

export interface Layout {
  /** Sentences are broken over lines, as in text extracted from a PDF. */
  readonly hardWrapped: boolean;
  /** Paragraphs begin with an indent; a line without one continues the paragraph. */
  readonly indented: boolean;
  /** Number of line ends that break a sentence. */
  readonly brokenSentences: number;
  /** The first line whose end breaks a sentence. */
  readonly firstBrokenLine: number | undefined;
}

/** A line shorter than this does not reach the margin, so its end is its author's. */
export const MARGIN = 40;
export const INDENT = 2;

export class LineCounts {
  #visible = 0;
  #indented = 0;
  #brokenSentences = 0;

  /** Counts the lines `[from, to)`, of which each is looked at together with the line before it. */
  countIn(lines: readonly Line[], from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const line = lines[index];
      if (line !== undefined && !isBlankLine(line)) {
        line.brokenInto = breaksSentence(line, lines[index - 1]);
        this.#count(line, 1);
      }
    }
  }

  /** Counts lines off that were counted in before. */
  countOff(lines: readonly Line[], from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const line = lines[index];
      if (line !== undefined && !isBlankLine(line)) {
        this.#count(line, -1);
      }
    }
  }

  /** All lines before `unbroken` are known to break no sentence. */
  layout(lines: readonly Line[], unbroken: number): Layout {
    const brokenSentences = this.#brokenSentences;
    const hardWrapped = brokenSentences > 0 && brokenSentences >= this.#visible * 0.1;
    return {
      hardWrapped,
      indented: hardWrapped && this.#indented >= Math.max(2, this.#visible * 0.05),
      brokenSentences,
      firstBrokenLine: brokenSentences === 0 ? undefined : firstBroken(lines, unbroken),
    };
  }

  #count(line: Line, by: 1 | -1): void {
    this.#visible += by;
    if (line.indent >= INDENT) {
      this.#indented += by;
    }
    if (line.brokenInto) {
      this.#brokenSentences += by;
    }
  }
}

function firstBroken(lines: readonly Line[], from: number): number | undefined {
  for (let index = from + 1; index < lines.length; index++) {
    if (lines[index]?.brokenInto) {
      return index - 1;
    }
  }
  return undefined;
}

/** A line that reaches the margin ends amid a sentence, and the next one goes on with a small letter. */
function breaksSentence(line: Line, before: Line | undefined): boolean {
  const { text } = line.wording;
  return (
    before !== undefined &&
    before.wording.text.length >= MARGIN &&
    line.indent < INDENT &&
    isSmallLetter(text.codePointAt(text.startsWith("(") ? 1 : 0) ?? 0) &&
    (endsWithLetter(before.wording.text) || endsWithDigit(before.wording.text) || before.wording.text.endsWith("-")) &&
    before.heading === undefined &&
    line.label === undefined
  );
}
