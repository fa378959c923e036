// What the server offers.
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import { ENTER, FIX_ALL, TOKEN_LEGEND, TRIGGER_CHARACTERS, UNWRAP } from "../features/announced.ts";
import type { ClientFacts } from "./clientFacts.ts";

export function capabilitiesFor({ pullsDiagnostics }: ClientFacts): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
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
    workspaceSymbolProvider: { resolveProvider: true },
    semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true },
    completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, UNWRAP] },
    declarationProvider: true,
    renameProvider: { prepareProvider: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: ENTER },
    // A client that cannot pull is not offered it.
    ...(pullsDiagnostics
      ? { diagnosticProvider: { identifier: "kelisim", interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
  };
}
