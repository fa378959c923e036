// Go to definition: from a reference to the article, paragraph or sub-paragraph that it cites.
import type { LocationLink, Position } from "vscode-languageserver-types";
import { branchAt } from "../model/citedBy.ts";
import type { Reference } from "../model/references.ts";
import { type Branch, enclosing, leafOf } from "../syntax/tree.ts";
import type { CitedTreaty, Elsewhere } from "../workspace/elsewhere.ts";
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

/** Where a citation of another treaty of the workspace leads, or an article of that treaty that a protocol quotes. */
export async function definitionElsewhere(
  document: TreatyDocument,
  position: Position,
  elsewhere: Elsewhere,
): Promise<LocationLink[]> {
  const cited = await citedElsewhere(document, position, elsewhere);
  return (cited?.treaties ?? []).flatMap(({ document: other, provisions }) =>
    provisions.map((target) => ({
      originSelectionRange: document.range(cited?.origin ?? target),
      targetUri: other.uri,
      targetRange: other.range(target),
      targetSelectionRange: other.range(headOf(target)),
    })),
  );
}

export interface CitedElsewhere {
  /** The reference, or the heading of the quoted article. */
  readonly origin: { readonly start: number; readonly end: number };
  readonly treaties: readonly CitedTreaty[];
}

/** What a position means in other treaties of the workspace. */
export async function citedElsewhere(
  document: TreatyDocument,
  position: Position,
  elsewhere: Elsewhere,
): Promise<CitedElsewhere | undefined> {
  const reference = referenceAt(document, position);
  if (reference !== undefined) {
    return { origin: reference, treaties: await elsewhere.treatiesOf(document, reference) };
  }
  const offset = document.textDocument.offsetAt(position);
  const article = branchAt(document.treaty.document.root, offset);
  const heading = article.kind === "article" ? leafOf(article, "heading") : undefined;
  return heading === undefined || offset < heading.start || heading.end < offset || !enclosing(article, "quotation")
    ? undefined
    : { origin: heading, treaties: await elsewhere.treatiesOfQuotation(document, article) };
}

/** What to show of a target first: its heading, its label, its first line. */
export function headOf(target: Branch): { readonly start: number; readonly end: number } {
  return leafOf(target, "heading") ?? leafOf(target, "label") ?? leafOf(target, "text") ?? target;
}
