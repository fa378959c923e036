// Folding follows the outline.
import type { FoldingRange } from "vscode-languageserver-types";
import { type BranchKind, branchesOf, descendants } from "../syntax/tree.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

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
  for (const branch of descendants(document.treaty.document.root)) {
    // What begins with an article is a part of a treaty: there the article folds.
    if (!FOLDS.has(branch.kind) || (branch.kind === "instrument" && branchesOf(branch)[0]?.kind === "article")) {
      continue;
    }
    const { start, end } = document.range(branch);
    const known = ranges.get(start.line);
    if (end.line > start.line && (known === undefined || known.endLine < end.line)) {
      ranges.set(start.line, { startLine: start.line, endLine: end.line });
    }
  }
  return [...ranges.values()];
}
