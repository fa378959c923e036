// The methods by which a reader finds the way: outline, definition, references, hover, hierarchy and their like.
import {
  incomingCitations,
  incomingElsewhere,
  outgoingCitations,
  outgoingElsewhere,
  prepareCallHierarchy,
  prepareElsewhere,
} from "../features/callHierarchy.ts";
import { codeLenses } from "../features/codeLens.ts";
import { definition, definitionElsewhere } from "../features/definition.ts";
import { documentLinks, treatyLinks } from "../features/documentLinks.ts";
import { foldingRanges } from "../features/folding.ts";
import { hover, hoverElsewhere } from "../features/hover.ts";
import { inlayHints } from "../features/inlayHints.ts";
import { flattenOutline, outline } from "../features/outline.ts";
import { documentHighlights, references, referencesElsewhere } from "../features/references.ts";
import { selectionRanges } from "../features/selectionRange.ts";
import { termHover } from "../features/termHover.ts";
import { termDefinition, termHighlights, termReferences } from "../features/termNavigation.ts";
import { resolveWorkspaceSymbol, workspaceSymbols } from "../features/workspaceSymbols.ts";
import { asClientTakes, type Session } from "./session.ts";

export function serveNavigation(session: Session): void {
  serveWholeDocuments(session);
  servePlaces(session);
  serveHierarchy(session);
  serveWorkspaceSymbols(session);
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
    session.answer(uri, token, [], async ({ document, language, elsewhere }) => [
      ...documentLinks(document),
      ...(await treatyLinks(document, elsewhere, language)),
    ]),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    session.answer(uri, token, [], async ({ document, settings, language, client, elsewhere }) => {
      if (!settings.citationLenses) {
        return [];
      }
      const citations = await Promise.all(
        document.treaty.instruments.map((instrument) => elsewhere.citationsByBranch({ document, instrument })),
      );
      const byBranch = new Map(citations.flatMap((found) => [...found]));
      return codeLenses(document, language, client.opensCitationList, byBranch);
    }),
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
    session.answerAt(uri, token, [], async ({ document, client, elsewhere }) => {
      const cited = [...definition(document, position), ...(await definitionElsewhere(document, position, elsewhere))];
      return asClientTakes(cited.length > 0 ? cited : termDefinition(document, position), client.linkSupport);
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
    session.answerAt(uri, token, [], async ({ document, elsewhere }) => {
      const { includeDeclaration } = context;
      const citing = [
        ...references(document, position, includeDeclaration),
        ...(await referencesElsewhere(document, position, includeDeclaration, elsewhere)),
      ];
      return citing.length > 0 ? citing : termReferences(document, position, includeDeclaration);
    }),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
    session.answerAt(uri, token, [], ({ document }) => {
      const cited = documentHighlights(document, position);
      return cited.length > 0 ? cited : termHighlights(document, position);
    }),
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    session.answerAt(
      uri,
      token,
      null,
      async ({ document, language, client: { markdown }, elsewhere }) =>
        hover(document, position, language, markdown) ??
        (await hoverElsewhere(document, position, language, markdown, elsewhere)) ??
        termHover(document, position, language, markdown) ??
        null,
    ),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    session.answerAt(uri, token, [], ({ document }) => selectionRanges(document, positions)),
  );
}

function serveHierarchy(session: Session): void {
  const { callHierarchy } = session.connection.languages;
  callHierarchy.onPrepare(({ textDocument: { uri }, position }, token) =>
    session.answerAt(uri, token, [], async ({ document, language, elsewhere }) => {
      const items = await prepareElsewhere(document, position, language, elsewhere);
      return items.length > 0 ? items : prepareCallHierarchy(document, position, language);
    }),
  );
  callHierarchy.onIncomingCalls(({ item }, token) =>
    session.answerAnywhere(item.uri, token, [], async ({ document, language, elsewhere }) => [
      ...incomingCitations(document, item, language),
      ...(await incomingElsewhere(document, item, language, elsewhere)),
    ]),
  );
  callHierarchy.onOutgoingCalls(({ item }, token) =>
    session.answerAnywhere(item.uri, token, [], async ({ document, language, elsewhere }) => [
      ...outgoingCitations(document, item, language),
      ...(await outgoingElsewhere(document, item, language, elsewhere)),
    ]),
  );
}

function serveWorkspaceSymbols(session: Session): void {
  const { connection } = session;
  connection.onWorkspaceSymbol(({ query }, token) =>
    session.unlessCancelled(
      token,
      session.files.index
        .summaries(token)
        .then((summaries) => workspaceSymbols(summaries, query, session.client.resolvesSymbols)),
    ),
  );
  connection.onWorkspaceSymbolResolve((symbol) => resolveWorkspaceSymbol(symbol));
}
