// Find all references: what cites the article, paragraph or sub-paragraph at a position; and the same as highlights.
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from "vscode-languageserver-types";
import { branchAt, instrumentAt } from "../model/citedBy.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, leafOf } from "../syntax/tree.ts";
import type { Elsewhere } from "../workspace/elsewhere.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { citedElsewhere, headOf, referenceAt } from "./definition.ts";

interface Cited {
  readonly instrument: Instrument;
  readonly targets: readonly Branch[];
}

/** What a position speaks of: the target of the reference there, or what the heading or label there names. */
function citedAt(document: TreatyDocument, position: Position): Cited | undefined {
  const offset = document.textDocument.offsetAt(position);
  const instrument = instrumentAt(document.treaty, offset);
  if (instrument === undefined) {
    return undefined;
  }
  const reference = referenceAt(document, position);
  if (reference !== undefined) {
    return reference.resolution.type === "internal" ? { instrument, targets: reference.resolution.targets } : undefined;
  }
  const branch = branchAt(instrument.branch, offset);
  const head = leafOf(branch, "heading") ?? leafOf(branch, "label");
  const end = leafOf(branch, "headingTitle")?.end ?? head?.end ?? -1;
  return head !== undefined && head.start <= offset && offset <= end ? { instrument, targets: [branch] } : undefined;
}

export function references(document: TreatyDocument, position: Position, includeDeclaration: boolean): Location[] {
  const cited = citedAt(document, position);
  if (cited === undefined) {
    return [];
  }
  const declarations = includeDeclaration ? cited.targets.map(headOf) : [];
  const places = [...declarations, ...citing(cited)].sort((left, right) => left.start - right.start);
  return places.map((place) => ({ uri: document.uri, range: document.range(place) }));
}

/**
 * The citations from other instruments of what a position speaks of: of an article of this treaty, or, where a protocol
 * cites its base treaty, of that treaty's article, its own citations included.
 */
export async function referencesElsewhere(
  document: TreatyDocument,
  position: Position,
  includeDeclaration: boolean,
  elsewhere: Elsewhere,
): Promise<Location[]> {
  const treaties = (await citedElsewhere(document, position, elsewhere))?.treaties ?? [];
  const locations: Location[] = [];
  for (const { document: other, instrument, provisions } of treaties) {
    const heads = includeDeclaration ? provisions.map(headOf) : [];
    const inside = [...heads, ...citing({ instrument, targets: provisions })];
    locations.push(...inside.map((place) => ({ uri: other.uri, range: other.range(place) })));
    locations.push(...(await elsewhere.citationsOf({ document: other, instrument }, provisions)));
  }
  const cited = treaties.length > 0 ? undefined : citedAt(document, position);
  return cited === undefined
    ? locations
    : [...(await elsewhere.citationsOf({ document, instrument: cited.instrument }, cited.targets))];
}

export function documentHighlights(document: TreatyDocument, position: Position): DocumentHighlight[] {
  const cited = citedAt(document, position);
  if (cited === undefined) {
    return [];
  }
  return [
    ...cited.targets.map((target) => ({ range: document.range(headOf(target)), kind: DocumentHighlightKind.Write })),
    ...citing(cited).map((place) => ({ range: document.range(place), kind: DocumentHighlightKind.Read })),
  ];
}

/** Where the targets are cited; what a range takes in is cited by the whole of the range. */
function citing({ instrument, targets }: Cited): readonly { readonly start: number; readonly end: number }[] {
  const cited = new Set(targets);
  return [...new Set(targets.flatMap((target) => instrument.referencesTo(target)))].map((reference) => {
    const { start, end, rangeStart, resolution } = reference;
    const named = resolution.type === "internal" && resolution.targets.some((target) => cited.has(target));
    return { start: named ? start : (rangeStart ?? start), end };
  });
}
