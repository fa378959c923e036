// The methods by which a reader finds the way: outline, definition, references, hover, hierarchy and their like.
import type { ServerCapabilities } from "vscode-languageserver";
import { incomingCitations, outgoingCitations, prepareCallHierarchy } from "../features/callHierarchy.ts";
import { codeLenses } from "../features/codeLens.ts";
import { definition } from "../features/definition.ts";
import { documentLinks } from "../features/documentLinks.ts";
import { foldingRanges } from "../features/folding.ts";
import { hover } from "../features/hover.ts";
import { inlayHints } from "../features/inlayHints.ts";
import { flattenOutline, outline } from "../features/outline.ts";
import { documentHighlights, references } from "../features/references.ts";
import { selectionRanges } from "../features/selectionRange.ts";
import type { Session } from "./session.ts";

export const NAVIGATION_CAPABILITIES: ServerCapabilities = {
  documentSymbolProvider: { label: "Kelisim" },
  foldingRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  hoverProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  callHierarchyProvider: true,
  codeLensProvider: {},
  inlayHintProvider: true,
};

export function serveNavigation(session: Session): void {
  serveWholeDocuments(session);
  servePlaces(session);
  serveHierarchy(session);
}

function serveWholeDocuments(session: Session): void {
  const { connection } = session;
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    session.answer(uri, token, [], ({ document, language, client }) => {
      const symbols = outline(document, language);
      return client.hierarchicalSymbols ? symbols : flattenOutline(symbols, uri);
    }),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    session.answer(uri, token, [], ({ document }) => foldingRanges(document)),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    session.answer(uri, token, [], ({ document }) => documentLinks(document)),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    session.answer(uri, token, [], ({ document, settings, language, client }) =>
      settings.citationLenses ? codeLenses(document, language, client.opensCitationList) : [],
    ),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    session.answerAt(uri, token, [], ({ document, settings }) =>
      settings.titleHints ? inlayHints(document, range) : [],
    ),
  );
}

function servePlaces(session: Session): void {
  const { connection } = session;
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    session.answerAt(uri, token, [], ({ document, client }) => {
      const links = definition(document, position);
      return client.linkSupport
        ? links
        : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
    session.answerAt(uri, token, [], ({ document }) => references(document, position, context.includeDeclaration)),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
    session.answerAt(uri, token, [], ({ document }) => documentHighlights(document, position)),
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    session.answerAt(
      uri,
      token,
      null,
      ({ document, language, client }) => hover(document, position, language, client.markdown) ?? null,
    ),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    session.answerAt(uri, token, [], ({ document }) => selectionRanges(document, positions)),
  );
}

function serveHierarchy(session: Session): void {
  const { callHierarchy } = session.connection.languages;
  callHierarchy.onPrepare(({ textDocument: { uri }, position }, token) =>
    session.answerAt(uri, token, [], ({ document, language }) => prepareCallHierarchy(document, position, language)),
  );
  callHierarchy.onIncomingCalls(({ item }, token) =>
    session.answerAt(item.uri, token, [], ({ document, language }) => incomingCitations(document, item, language)),
  );
  callHierarchy.onOutgoingCalls(({ item }, token) =>
    session.answerAt(item.uri, token, [], ({ document, language }) => outgoingCitations(document, item, language)),
  );
}
