// "Cites" and "cited by" between articles, shown by the editor as a call hierarchy.
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  SymbolKind,
} from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { branchAt, citingPlace, instrumentAt } from "../model/citedBy.ts";
import type { Reference } from "../model/references.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, enclosing } from "../syntax/tree.ts";
import type { Elsewhere } from "../workspace/elsewhere.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { citedElsewhere, headOf, referenceAt } from "./definition.ts";
import { firstWords, nameOf } from "./names.ts";

/** The article that the reference at a position cites, or the one that the position stands in. */
export function prepareCallHierarchy(
  document: TreatyDocument,
  position: Position,
  language: LanguageId,
): CallHierarchyItem[] {
  const reference = referenceAt(document, position);
  const offset = document.textDocument.offsetAt(position);
  const branches =
    reference?.resolution.type === "internal"
      ? reference.resolution.targets
      : [branchAt(document.treaty.document.root, offset)];
  return articlesOf(branches).map((article) => item(document, article, language));
}

/** The article of another treaty of the workspace that the reference at a position cites. */
export async function prepareElsewhere(
  document: TreatyDocument,
  position: Position,
  language: LanguageId,
  elsewhere: Elsewhere,
): Promise<CallHierarchyItem[]> {
  const treaties = (await citedElsewhere(document, position, elsewhere))?.treaties ?? [];
  return treaties.flatMap(({ document: other, provisions }) =>
    articlesOf(provisions).map((article) => item(other, article, language)),
  );
}

/** Who cites the article from other treaties. */
export async function incomingElsewhere(
  document: TreatyDocument,
  asked: CallHierarchyItem,
  language: LanguageId,
  elsewhere: Elsewhere,
): Promise<CallHierarchyIncomingCall[]> {
  const place = placeOf(document, asked);
  if (place === undefined) {
    return [];
  }
  const calls = new Map<Branch, CallHierarchyIncomingCall>();
  for (const { uri, citation, provisions } of await elsewhere.allCitationsOf({ document, ...place })) {
    const citing = provisions.includes(place.article) ? await elsewhere.document(uri) : undefined;
    if (citing !== undefined) {
      const at = branchAt(citing.treaty.document.root, citation.start);
      const from = enclosing(at, "article") ?? at;
      const call = calls.get(from) ?? { from: item(citing, from, language), fromRanges: [] };
      call.fromRanges.push(citation.range);
      calls.set(from, call);
    }
  }
  return [...calls.values()];
}

/** What the article cites of other treaties. */
export async function outgoingElsewhere(
  document: TreatyDocument,
  asked: CallHierarchyItem,
  language: LanguageId,
  elsewhere: Elsewhere,
): Promise<CallHierarchyOutgoingCall[]> {
  const place = placeOf(document, asked);
  const calls = new Map<Branch, CallHierarchyOutgoingCall>();
  for (const reference of place?.instrument.references ?? []) {
    if (reference.resolution.type === "external" && citingPlace(reference) === place?.article) {
      for (const { document: other, provisions } of await elsewhere.treatiesOf(document, reference)) {
        for (const to of provisions.filter(({ kind }) => kind === "article")) {
          const call = calls.get(to) ?? { to: item(other, to, language), fromRanges: [] };
          call.fromRanges.push(document.range(reference));
          calls.set(to, call);
        }
      }
    }
  }
  return [...calls.values()];
}

/** Who cites the article. An article's references to itself are left out. */
export function incomingCitations(
  document: TreatyDocument,
  asked: CallHierarchyItem,
  language: LanguageId,
): CallHierarchyIncomingCall[] {
  return [...citationsOf(document, asked, "to")].map(([from, references]) => ({
    from: item(document, from, language),
    fromRanges: references.map((reference) => document.range(reference)),
  }));
}

/** What the article cites. */
export function outgoingCitations(
  document: TreatyDocument,
  asked: CallHierarchyItem,
  language: LanguageId,
): CallHierarchyOutgoingCall[] {
  return [...citationsOf(document, asked, "from")].map(([to, references]) => ({
    to: item(document, to, language),
    fromRanges: references.map((reference) => document.range(reference)),
  }));
}

/** The references in which the article that was asked for stands at one end, by what stands at the other. */
function citationsOf(
  document: TreatyDocument,
  asked: CallHierarchyItem,
  end: "from" | "to",
): ReadonlyMap<Branch, Reference[]> {
  const groups = new Map<Branch, Reference[]>();
  const place = placeOf(document, asked);
  for (const citation of place === undefined ? [] : citationsBetween(place.instrument)) {
    if (citation[end] === place?.article) {
      const other = end === "from" ? citation.to : citation.from;
      const references = groups.get(other) ?? [];
      references.push(citation.reference);
      groups.set(other, references);
    }
  }
  return groups;
}

/** The article, else the part, that was asked for. */
function placeOf(document: TreatyDocument, { selectionRange }: CallHierarchyItem) {
  const offset = document.textDocument.offsetAt(selectionRange.start);
  const instrument = instrumentAt(document.treaty, offset);
  if (instrument === undefined) {
    return undefined;
  }
  const branch = branchAt(instrument.branch, offset);
  return { instrument, article: enclosing(branch, "article") ?? branch };
}

function articlesOf(branches: readonly Branch[]): readonly Branch[] {
  const articles = branches.map((branch) => enclosing(branch, "article")).filter((branch) => branch !== undefined);
  return [...new Set(articles)];
}

interface CitationBetween {
  readonly from: Branch;
  readonly to: Branch;
  readonly reference: Reference;
}

function* citationsBetween(instrument: Instrument): Generator<CitationBetween> {
  for (const reference of instrument.references) {
    if (reference.resolution.type !== "internal") {
      continue;
    }
    const from = citingPlace(reference);
    for (const target of reference.resolution.targets) {
      const to = enclosing(target, "article");
      // In a chain the article's own step stands for the steps below it.
      if (to !== undefined && to !== from && target === to) {
        yield { from, to, reference };
      }
    }
  }
}

function item(document: TreatyDocument, branch: Branch, language: LanguageId): CallHierarchyItem {
  return {
    name: nameOf(document, branch, language),
    kind: SymbolKind.Class,
    detail: firstWords(document, branch),
    uri: document.uri,
    range: document.range(branch),
    selectionRange: document.range(headOf(branch)),
  };
}
