// The title of the cited article after the reference. Off unless the user switches it on.
import type { InlayHint, Range } from "vscode-languageserver-types";
import { leafOf } from "../syntax/tree.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { flatten } from "./names.ts";

const LONGEST_HINT = 60;

export function inlayHints(document: TreatyDocument, range: Range): InlayHint[] {
  const start = document.textDocument.offsetAt(range.start);
  const end = document.textDocument.offsetAt(range.end);
  const hints: InlayHint[] = [];
  for (const reference of document.treaty.instruments.flatMap(({ references }) => references)) {
    const { resolution, label } = reference;
    if (reference.end < start || reference.start > end || label === undefined || resolution.type !== "internal") {
      continue;
    }
    const [target] = resolution.targets;
    const title = target === undefined ? undefined : leafOf(target, "headingTitle");
    if (title !== undefined) {
      const words = flatten(document, title.start, title.end);
      const shown = words.length > LONGEST_HINT ? `${words.slice(0, LONGEST_HINT - 1).trimEnd()}…` : words;
      hints.push({
        position: document.textDocument.positionAt(reference.end),
        label: `(${shown})`,
        paddingLeft: true,
        tooltip: words,
      });
    }
  }
  return hints;
}
