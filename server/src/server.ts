// The one place that knows the protocol: LSP methods on one side, features on the other.
import {
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions, FIX_ALL } from "./features/codeActions.ts";
import { definition } from "./features/definition.ts";
import { diagnostics } from "./features/diagnostics.ts";
import { foldingRanges } from "./features/folding.ts";
import { hover } from "./features/hover.ts";
import { flattenOutline, outline } from "./features/outline.ts";
import { statusOf } from "./features/status.ts";
import { localize } from "./localization/message.ts";
import { VERSION } from "./version.ts";
import { DEFAULT_SETTINGS, messageLanguage, readSettings, type Settings } from "./workspace/settings.ts";
import { TreatyDocument } from "./workspace/treatyDocument.ts";

/** What the client can do, as far as the answers depend on it. */
interface ClientFacts {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  readonly linkSupport: boolean;
  readonly markdown: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly interfaceLanguage: string | undefined;
}

const NO_CLIENT: ClientFacts = {
  pullsDiagnostics: false,
  refreshesDiagnostics: false,
  configuration: false,
  dynamicConfiguration: false,
  linkSupport: false,
  markdown: false,
  hierarchicalSymbols: false,
  interfaceLanguage: undefined,
};

/** Serves a connection until it closes. */
export function serve(connection: Connection): void {
  new TreatyServer(connection).listen();
}

class TreatyServer {
  readonly #connection: Connection;
  readonly #texts = new TextDocuments(TextDocument);
  readonly #documents = new Map<string, TreatyDocument>();
  readonly #pendingPushes = new Set<string>();
  #client = NO_CLIENT;
  #settings: Settings = DEFAULT_SETTINGS;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onDidChangeConfiguration(({ settings }) => this.#configurationChanged(settings));
    this.#texts.onDidChangeContent(({ document }) => this.#changed(document.uri));
    this.#texts.onDidClose(({ document }) => this.#closed(document.uri));

    connection.onDocumentSymbol(({ textDocument }) => {
      const document = this.#document(textDocument.uri);
      const symbols = document === undefined ? [] : outline(document, this.#languageFor(document));
      return this.#client.hierarchicalSymbols ? symbols : flattenOutline(symbols, textDocument.uri);
    });
    connection.onFoldingRanges(({ textDocument }) => {
      const document = this.#document(textDocument.uri);
      return document === undefined ? [] : foldingRanges(document);
    });
    connection.onDefinition(({ textDocument, position }) => {
      const document = this.#document(textDocument.uri);
      const links = document === undefined ? [] : definition(document, position);
      return this.#client.linkSupport
        ? links
        : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
    });
    connection.onHover(({ textDocument, position }) => {
      const document = this.#document(textDocument.uri);
      return document === undefined
        ? null
        : (hover(document, position, this.#languageFor(document), this.#client.markdown) ?? null);
    });
    connection.onCodeAction((params) => this.#codeActions(params));
    connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
      const document = this.#document(textDocument.uri);
      if (document === undefined) {
        return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      }
      const resultId = `${document.textDocument.version}/${this.#generation}`;
      this.#sendStatus(document);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#diagnose(document) };
    });

    this.#texts.listen(connection);
    connection.listen();
  }

  /** Counts settings, so that a report made under older ones is not called unchanged. */
  #generation = 0;

  #initialize({ capabilities, initializationOptions, locale }: InitializeParams): InitializeResult {
    const { textDocument, workspace } = capabilities;
    const options = isRecord(initializationOptions) ? initializationOptions : {};
    const interfaceLanguage = typeof options.uiLanguage === "string" ? options.uiLanguage : locale;
    this.#client = {
      pullsDiagnostics: textDocument?.diagnostic !== undefined,
      refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
      configuration: workspace?.configuration === true,
      dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
      linkSupport: textDocument?.definition?.linkSupport === true,
      markdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
      hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
      interfaceLanguage,
    };
    this.#readSettings(options.settings);
    return {
      serverInfo: { name: "kelisim", version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        documentSymbolProvider: { label: "Kelisim" },
        foldingRangeProvider: true,
        definitionProvider: true,
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        ...(this.#client.pullsDiagnostics
          ? {
              diagnosticProvider: {
                identifier: "kelisim",
                interFileDependencies: false,
                workspaceDiagnostics: false,
              },
            }
          : {}),
      },
    };
  }

  async #initialized(): Promise<void> {
    if (this.#client.dynamicConfiguration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: "kelisim" });
    }
    await this.#configurationChanged(undefined);
  }

  /** Asks the client for the settings where it can be asked, else takes what it pushed. */
  async #configurationChanged(pushed: unknown): Promise<void> {
    if (this.#client.configuration) {
      try {
        this.#readSettings(await this.#connection.workspace.getConfiguration("kelisim"));
      } catch (error) {
        this.#connection.console.warn(`The client did not answer for its settings: ${String(error)}`);
      }
    } else if (isRecord(pushed)) {
      this.#readSettings(pushed.kelisim ?? pushed);
    }
    if (this.#client.pullsDiagnostics) {
      if (this.#client.refreshesDiagnostics) {
        this.#connection.languages.diagnostics.refresh();
      }
    } else {
      for (const { uri } of this.#texts.all()) {
        this.#schedulePush(uri);
      }
    }
  }

  #readSettings(value: unknown): void {
    const { settings, complaints } = readSettings(value);
    this.#settings = settings;
    this.#generation++;
    const language = messageLanguage(settings.language, undefined, this.#client.interfaceLanguage);
    for (const complaint of complaints) {
      this.#connection.window.showWarningMessage(localize(language, complaint));
    }
  }

  #changed(uri: string): void {
    this.#documents.delete(uri);
    if (!this.#client.pullsDiagnostics) {
      this.#schedulePush(uri);
    }
  }

  #closed(uri: string): void {
    this.#documents.delete(uri);
    this.#pendingPushes.delete(uri);
    if (!this.#client.pullsDiagnostics) {
      this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  /** Pushes after the messages that are already waiting, so that a burst of edits is diagnosed once. */
  #schedulePush(uri: string): void {
    if (this.#pendingPushes.has(uri)) {
      return;
    }
    this.#pendingPushes.add(uri);
    setTimeout(() => {
      const document = this.#pendingPushes.delete(uri) ? this.#document(uri) : undefined;
      if (document !== undefined) {
        const { version } = document.textDocument;
        this.#connection.sendDiagnostics({ uri, version, diagnostics: this.#diagnose(document) });
        this.#sendStatus(document);
      }
    }, 0);
  }

  #diagnose(document: TreatyDocument) {
    return diagnostics(document, this.#settings.rules, this.#languageFor(document));
  }

  #sendStatus(document: TreatyDocument): void {
    void this.#connection.sendNotification("kelisim/status", statusOf(document, this.#settings.rules));
  }

  #codeActions({ textDocument, range, context }: CodeActionParams) {
    const document = this.#document(textDocument.uri);
    return document === undefined
      ? []
      : codeActions(document, {
          range,
          only: context.only,
          settings: this.#settings.rules,
          language: this.#languageFor(document),
        });
  }

  #languageFor(document: TreatyDocument) {
    return messageLanguage(this.#settings.language, document.language, this.#client.interfaceLanguage);
  }

  #document(uri: string): TreatyDocument | undefined {
    const text = this.#texts.get(uri);
    if (text === undefined) {
      return undefined;
    }
    const known = this.#documents.get(uri);
    if (known !== undefined) {
      return known;
    }
    const document = new TreatyDocument(text);
    this.#documents.set(uri, document);
    return document;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
