// What the client can do, as far as the answers depend on it.
import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import { isRecord } from "../workspace/records.ts";

export interface ClientFacts {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  readonly linkSupport: boolean;
  readonly declarationLinks: boolean;
  readonly markdown: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly snippets: boolean;
  /** Workspace edits may hold snippets. */
  readonly snippetEdits: boolean;
  /** Shows the changes of a workspace edit by kind and lets the user choose among them. */
  readonly changeAnnotations: boolean;
  readonly opensCitationList: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  /** Asks for the ranges of workspace symbols when it needs them. */
  readonly resolvesSymbols: boolean;
  readonly workspaceFolders: boolean;
  readonly watchesFiles: boolean;
  /** Answers `kelisim/findFiles` and `kelisim/readFile`. */
  readonly readsFiles: boolean;
  /** Workspace edits may create files. */
  readonly createsFiles: boolean;
  /** Runs `kelisim.openRule`. */
  readonly opensRules: boolean;
  /** Runs `kelisim.gradeRule`. */
  readonly asksForGrade: boolean;
  /** The folder with the rules' pages; undefined where the client cannot lead to them. */
  readonly rulePages: string | undefined;
  readonly interfaceLanguage: string | undefined;
}

/** `ownRulePages` are those that stand beside the server. */
export function factsOf(
  { capabilities, initializationOptions, locale }: InitializeParams,
  ownRulePages?: string,
): ClientFacts {
  const { textDocument, workspace } = capabilities;
  const options = isRecord(initializationOptions) ? initializationOptions : {};
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    linkSupport: textDocument?.definition?.linkSupport === true,
    declarationLinks: textDocument?.declaration?.linkSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    changeAnnotations:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    opensCitationList: options.opensCitationList === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    resolvesSymbols: workspace?.symbol?.resolveSupport?.properties.includes("location.range") === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    readsFiles: options.readsFiles === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes("create") === true,
    opensRules: options.opensRules === true,
    asksForGrade: options.asksForGrade === true,
    rulePages: showsCodeLinks(capabilities)
      ? typeof options.rulePages === "string"
        ? options.rulePages
        : ownRulePages
      : undefined,
    interfaceLanguage: typeof options.uiLanguage === "string" ? options.uiLanguage : locale,
  };
}

function showsCodeLinks({ textDocument }: ClientCapabilities): boolean {
  const { publishDiagnostics, diagnostic } = textDocument ?? {};
  return publishDiagnostics?.codeDescriptionSupport === true || diagnostic?.codeDescriptionSupport === true;
}
