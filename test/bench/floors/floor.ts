// What both floors share: they answer when they are asked, and find no fault.
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentSymbol } from "vscode-languageserver-types";

export function serveFloor(outline: (document: TextDocument) => DocumentSymbol[]): void {
  const connection = createConnection(ProposedFeatures.all);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      documentSymbolProvider: true,
    },
  }));
  connection.languages.diagnostics.on(() => ({ kind: "full", items: [] }));
  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    return document === undefined ? [] : outline(document);
  });
  documents.listen(connection);
  connection.listen();
}
