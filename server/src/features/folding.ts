// Folding follows the outline.
import type { FoldingRange } from "vscode-languageserver-types";
import { type Branch, type BranchKind, branchesOf, descendants } from "../syntax/tree.ts";
import { Attached } from "../text/attached.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { isContainer } from "./containers.ts";

const FOLDS = new Set<BranchKind>([
  "envelope",
  "instrument",
  "title",
  "preamble",
  "chapter",
  "article",
  "paragraph",
  "subparagraph",
  "part",
  "quotation",
  "closing",
  "signatures",
  "certification",
  "annex",
]);

/** One range for each part that takes more than a line; of several that begin on one line the longest stays. */
export function foldingRanges(document: TreatyDocument): FoldingRange[] {
  const ranges = new Map<number, FoldingRange>();
  const add = (branch: Branch) => {
    for (const range of isContainer(branch) ? rangesOf(document, [branch]) : keptRanges(document, branch)) {
      const known = ranges.get(range.startLine);
      if (known === undefined || known.endLine < range.endLine) {
        ranges.set(range.startLine, range);
      }
    }
    if (isContainer(branch)) {
      branchesOf(branch).forEach(add);
    }
  };
  branchesOf(document.treaty.document.root).forEach(add);
  return [...ranges.values()];
}

interface Kept {
  readonly line: number;
  readonly ranges: readonly FoldingRange[];
}

const kept = new Attached<Branch, Kept>();

/** Those of a part and of what is below it, found anew only where the part has changed. */
function keptRanges(document: TreatyDocument, part: Branch): readonly FoldingRange[] {
  const { line } = document.textDocument.positionAt(part.start);
  const known = kept.get(part);
  if (known?.line === line) {
    return known.ranges;
  }
  const ranges =
    known?.ranges.map(({ startLine, endLine }) => ({
      startLine: startLine + line - known.line,
      endLine: endLine + line - known.line,
    })) ?? rangesOf(document, [part, ...descendants(part)]);
  kept.set(part, { line, ranges });
  return ranges;
}

function rangesOf(document: TreatyDocument, branches: readonly Branch[]): readonly FoldingRange[] {
  return branches.filter(folds).flatMap((branch) => {
    const { start, end } = document.range(branch);
    return end.line > start.line ? [{ startLine: start.line, endLine: end.line }] : [];
  });
}

/** What begins with an article is a part of a treaty: there the article folds. */
function folds(branch: Branch): boolean {
  return FOLDS.has(branch.kind) && !(branch.kind === "instrument" && branchesOf(branch)[0]?.kind === "article");
}
