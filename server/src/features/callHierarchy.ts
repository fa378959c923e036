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
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { headOf, referenceAt } from "./definition.ts";
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
  const articles = new Set(
    branches.map((branch) => enclosing(branch, "article")).filter((branch) => branch !== undefined),
  );
  return [...articles].map((article) => item(document, article, language));
}

/** Who cites the article or something in it. An article's references to itself are left out. */
export function incomingCitations(
  document: TreatyDocument,
  { selectionRange }: CallHierarchyItem,
  language: LanguageId,
): CallHierarchyIncomingCall[] {
  const found = articleAt(document, selectionRange.start);
  if (found === undefined) {
    return [];
  }
  const groups = groupBy(
    citationsBetween(found.instrument),
    ({ to }) => to === found.article,
    ({ from }) => from,
  );
  return [...groups].map(([from, references]) => ({
    from: item(document, from, language),
    fromRanges: references.map((reference) => document.range(reference)),
  }));
}

/** What the article cites. */
export function outgoingCitations(
  document: TreatyDocument,
  { selectionRange }: CallHierarchyItem,
  language: LanguageId,
): CallHierarchyOutgoingCall[] {
  const found = articleAt(document, selectionRange.start);
  if (found === undefined) {
    return [];
  }
  const groups = groupBy(
    citationsBetween(found.instrument),
    ({ from }) => from === found.article,
    ({ to }) => to,
  );
  return [...groups].map(([to, references]) => ({
    to: item(document, to, language),
    fromRanges: references.map((reference) => document.range(reference)),
  }));
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

function groupBy(
  citations: Iterable<CitationBetween>,
  wanted: (citation: CitationBetween) => boolean,
  key: (citation: CitationBetween) => Branch,
): Map<Branch, Reference[]> {
  const groups = new Map<Branch, Reference[]>();
  for (const citation of citations) {
    if (wanted(citation)) {
      const group = groups.get(key(citation)) ?? [];
      group.push(citation.reference);
      groups.set(key(citation), group);
    }
  }
  return groups;
}

function articleAt(
  document: TreatyDocument,
  position: Position,
): { instrument: Instrument; article: Branch } | undefined {
  const offset = document.textDocument.offsetAt(position);
  const instrument = instrumentAt(document.treaty, offset);
  const place = instrument === undefined ? undefined : branchAt(instrument.branch, offset);
  const article = enclosing(place, "article") ?? place;
  return instrument === undefined || article === undefined ? undefined : { instrument, article };
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
