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
  { selectionRange }: CallHierarchyItem,
  end: "from" | "to",
): ReadonlyMap<Branch, Reference[]> {
  const offset = document.textDocument.offsetAt(selectionRange.start);
  const instrument = instrumentAt(document.treaty, offset);
  const groups = new Map<Branch, Reference[]>();
  if (instrument === undefined) {
    return groups;
  }
  const place = branchAt(instrument.branch, offset);
  const article = enclosing(place, "article") ?? place;
  for (const citation of citationsBetween(instrument)) {
    if (citation[end] === article) {
      const other = end === "from" ? citation.to : citation.from;
      groups.set(other, [...(groups.get(other) ?? []), citation.reference]);
    }
  }
  return groups;
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
