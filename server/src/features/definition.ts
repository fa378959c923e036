// Go to definition: from a reference to the article, paragraph or sub-paragraph that it cites.
import type { LocationLink, Position } from "vscode-languageserver-types";
import type { Reference } from "../model/references.ts";
import { type Branch, leafOf } from "../syntax/tree.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

/** The reference at a position, undefined where none is. */
export function referenceAt(document: TreatyDocument, position: Position): Reference | undefined {
  const offset = document.textDocument.offsetAt(position);
  const found = document.treaty.referencesAt(offset);
  // Where two touch, the one that goes on at the offset is meant.
  return found.find(({ end }) => offset < end) ?? found[0];
}

/** Where the reference at a position leads. External and missing targets lead nowhere. */
export function definition(document: TreatyDocument, position: Position): LocationLink[] {
  const reference = referenceAt(document, position);
  if (reference?.resolution.type !== "internal") {
    return [];
  }
  return reference.resolution.targets.map((target) => ({
    originSelectionRange: document.range(reference),
    targetUri: document.uri,
    targetRange: document.range(target),
    targetSelectionRange: document.range(headOf(target)),
  }));
}

/** What to show of a target first: its heading, its label, its first line. */
export function headOf(target: Branch): { readonly start: number; readonly end: number } {
  return leafOf(target, "heading") ?? leafOf(target, "label") ?? leafOf(target, "text") ?? target;
}
