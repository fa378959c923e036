// What rules ask of a treaty, computed once for all of them.
import type { Treaty } from "../model/treaty.ts";
import { isBlankLine, type Line } from "../syntax/lines.ts";
import { type Branch, type BranchKind, branchesOf } from "../syntax/tree.ts";
import { type LetterSpacedRun, letterSpacedIn } from "../text/letterSpacing.ts";
import { type Reader, Wording } from "../text/wording.ts";

/** A line with visible characters and the part of the document that it belongs to. */
export interface PlacedLine {
  readonly line: Line;
  readonly index: number;
  /** As the document spells it. */
  readonly wording: Wording;
  readonly text: string;
  /** Between two instruments and in an empty document: `document`. */
  readonly part: BranchKind;
  readonly letterSpaced: readonly LetterSpacedRun[];
}

export class RuleContext {
  readonly treaty: Treaty;
  readonly text: string;
  readonly folded: string;
  #lines: readonly PlacedLine[] | undefined;

  constructor(treaty: Treaty) {
    this.treaty = treaty;
    this.text = treaty.document.text;
    this.folded = treaty.document.folded;
  }

  /** All lines that are not blank. */
  get lines(): readonly PlacedLine[] {
    this.#lines ??= this.#placeLines();
    return this.#lines;
  }

  /**
   * What a reader finds in each line, with the line. The reader is a pure function of the line's text and gives offsets
   * within it, so that it has to read new lines only.
   */
  *inLines<Found>(reader: Reader<readonly Found[]>): Generator<[PlacedLine, Found]> {
    for (const line of this.lines) {
      for (const found of line.wording.ask(reader)) {
        yield [line, found];
      }
    }
  }

  /** The text between two offsets as the document has it. */
  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  #placeLines(): PlacedLine[] {
    const { root, lines, wordings } = this.treaty.document;
    const parts = partsOf(root);
    const placed: PlacedLine[] = [];
    let part = 0;
    for (const [index, line] of lines.entries()) {
      if (isBlankLine(line)) {
        continue;
      }
      while (part < parts.length && (parts[part]?.end ?? 0) <= line.contentStart) {
        part++;
      }
      const here = parts[part];
      const text = this.text.slice(line.contentStart, line.contentEnd);
      const wording = (wordings[index] ?? Wording.EMPTY).spelled(text);
      placed.push({
        line,
        index,
        wording,
        text,
        part: here !== undefined && here.start <= line.contentStart ? here.kind : "document",
        letterSpaced: shifted(wording.ask(letterSpacedIn), line.contentStart),
      });
    }
    return placed;
  }
}

function shifted(runs: readonly LetterSpacedRun[], by: number): readonly LetterSpacedRun[] {
  return runs.length === 0 ? runs : runs.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** The parts side by side, in order: envelopes and what stands directly in instruments. */
function partsOf(root: Branch): readonly Branch[] {
  return branchesOf(root).flatMap((branch) => (branch.kind === "instrument" ? branchesOf(branch) : [branch]));
}
