// What rules ask of a treaty, computed once for all of them.
import type { Treaty } from "../model/treaty.ts";
import { isBlankLine, type Line } from "../syntax/lines.ts";
import { type Branch, type BranchKind, branchesOf } from "../syntax/tree.ts";
import { type LetterSpacedRun, letterSpacedRuns } from "../text/letterSpacing.ts";

/** A line with visible characters and the part of the document that it belongs to. */
export interface PlacedLine {
  readonly line: Line;
  readonly index: number;
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

  /** The text between two offsets as the document has it. */
  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  #placeLines(): PlacedLine[] {
    const parts = partsOf(this.treaty.document.root);
    const placed: PlacedLine[] = [];
    let part = 0;
    for (const [index, line] of this.treaty.document.lines.entries()) {
      if (isBlankLine(line)) {
        continue;
      }
      while (part < parts.length && (parts[part]?.end ?? 0) <= line.contentStart) {
        part++;
      }
      const here = parts[part];
      placed.push({
        line,
        index,
        text: this.text.slice(line.contentStart, line.contentEnd),
        part: here !== undefined && here.start <= line.contentStart ? here.kind : "document",
        letterSpaced: letterSpacedRuns(this.text, line.contentStart, line.contentEnd),
      });
    }
    return placed;
  }
}

/** The parts side by side, in order: envelopes and what stands directly in instruments. */
function partsOf(root: Branch): readonly Branch[] {
  return branchesOf(root).flatMap((branch) => (branch.kind === "instrument" ? branchesOf(branch) : [branch]));
}
