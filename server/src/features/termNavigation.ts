// The ways of a defined term: to its definition, to its uses, and both as highlights.
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  type Position,
} from "vscode-languageserver-types";
import type { TermPlace } from "../model/treaty.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

/** The term that stands at a position, undefined where none does. */
export function termAt(document: TreatyDocument, position: Position): TermPlace | undefined {
  return document.treaty.termAt(document.textDocument.offsetAt(position));
}

/** Where the term at a position is defined. */
export function termDefinition(document: TreatyDocument, position: Position): LocationLink[] {
  const place = termAt(document, position);
  return place === undefined
    ? []
    : [
        {
          originSelectionRange: document.range(place),
          targetUri: document.uri,
          targetRange: document.range(place.term),
          targetSelectionRange: document.range(place.name),
        },
      ];
}

/** Where the term at a position is used, under any of its names. */
export function termReferences(document: TreatyDocument, position: Position, includeDeclaration: boolean): Location[] {
  const place = termAt(document, position);
  if (place === undefined) {
    return [];
  }
  const { instrument, term } = place;
  return [...(includeDeclaration ? term.names : []), ...instrument.usesOf(term)]
    .sort((left, right) => left.start - right.start)
    .map((each) => ({ uri: document.uri, range: document.range(each) }));
}

export function termHighlights(document: TreatyDocument, position: Position): DocumentHighlight[] {
  const place = termAt(document, position);
  return place === undefined
    ? []
    : [
        ...place.term.names.map((name) => ({ range: document.range(name), kind: DocumentHighlightKind.Write })),
        ...place.instrument
          .usesOf(place.term)
          .map((use) => ({ range: document.range(use), kind: DocumentHighlightKind.Read })),
      ];
}
