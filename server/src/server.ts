// The one place that knows the protocol: LSP methods on one side, features on the other.
import {
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { incomingCitations, outgoingCitations, prepareCallHierarchy } from "./features/callHierarchy.ts";
import { codeActions, FIX_ALL } from "./features/codeActions.ts";
import { codeLenses } from "./features/codeLens.ts";
import { completions, TRIGGER_CHARACTERS } from "./features/completion.ts";
import { definition } from "./features/definition.ts";
import { diagnostics } from "./features/diagnostics.ts";
import { documentLinks } from "./features/documentLinks.ts";
import { foldingRanges } from "./features/folding.ts";
import { hover } from "./features/hover.ts";
import { inlayHints } from "./features/inlayHints.ts";
import { flattenOutline, outline } from "./features/outline.ts";
import { documentHighlights, references } from "./features/references.ts";
import { selectionRanges } from "./features/selectionRange.ts";
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
  readonly snippets: boolean;
  /** Workspace edits may hold snippets. */
  readonly snippetEdits: boolean;
  readonly opensCitationList: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
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
  snippets: false,
  snippetEdits: false,
  opensCitationList: false,
  refreshesLenses: false,
  refreshesHints: false,
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
  /** Settings by document: a folder may have its own. */
  readonly #settings = new Map<string, Promise<Settings>>();
  /** How often each document was opened: a version counts within one opening only. */
  readonly #openings = new Map<string, number>();
  /** Complaints that the user has heard. */
  readonly #complained = new Set<string>();
  #client = NO_CLIENT;
  /** What a client sent that cannot be asked for settings. */
  #pushedSettings = DEFAULT_SETTINGS;
  /** Counts changes of settings, so that a report made under older ones is not called unchanged. */
  #generation = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onDidChangeConfiguration(({ settings }) => this.#configurationChanged(settings));
    this.#texts.onDidOpen(({ document: { uri } }) => {
      this.#openings.set(uri, (this.#openings.get(uri) ?? 0) + 1);
    });
    this.#texts.onDidChangeContent(({ document }) => this.#changed(document.uri));
    this.#texts.onDidClose(({ document }) => this.#closed(document.uri));

    connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
      const { language } = await this.#settingsOf(uri);
      const document = this.#document(uri);
      const symbols = document === undefined ? [] : outline(document, this.#languageFor(document, language));
      return this.#client.hierarchicalSymbols ? symbols : flattenOutline(symbols, uri);
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
    connection.onReferences(({ textDocument, position, context }) => {
      const document = this.#document(textDocument.uri);
      return document === undefined ? [] : references(document, position, context.includeDeclaration);
    });
    connection.onDocumentHighlight(({ textDocument, position }) => {
      const document = this.#document(textDocument.uri);
      return document === undefined ? [] : documentHighlights(document, position);
    });
    connection.onSelectionRanges(({ textDocument, positions }) => {
      const document = this.#document(textDocument.uri);
      return document === undefined ? [] : selectionRanges(document, positions);
    });
    connection.onDocumentLinks(({ textDocument }) => {
      const document = this.#document(textDocument.uri);
      return document === undefined ? [] : documentLinks(document);
    });
    connection.onCodeLens(async ({ textDocument: { uri } }) => {
      const { citationLenses, language } = await this.#settingsOf(uri);
      const document = this.#document(uri);
      return document === undefined || !citationLenses
        ? []
        : codeLenses(document, this.#languageFor(document, language), this.#client.opensCitationList);
    });
    connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
      const { titleHints } = await this.#settingsOf(uri);
      const document = this.#document(uri);
      return document === undefined || !titleHints ? [] : inlayHints(document, range);
    });
    connection.onCompletion(({ textDocument, position }) => {
      const document = this.#document(textDocument.uri);
      return document === undefined ? [] : completions(document, position, this.#client.snippets);
    });
    connection.languages.callHierarchy.onPrepare(async ({ textDocument: { uri }, position }) => {
      const { language } = await this.#settingsOf(uri);
      const document = this.#document(uri);
      return document === undefined
        ? []
        : prepareCallHierarchy(document, position, this.#languageFor(document, language));
    });
    connection.languages.callHierarchy.onIncomingCalls(async ({ item }) => {
      const { language } = await this.#settingsOf(item.uri);
      const document = this.#document(item.uri);
      return document === undefined ? [] : incomingCitations(document, item, this.#languageFor(document, language));
    });
    connection.languages.callHierarchy.onOutgoingCalls(async ({ item }) => {
      const { language } = await this.#settingsOf(item.uri);
      const document = this.#document(item.uri);
      return document === undefined ? [] : outgoingCitations(document, item, this.#languageFor(document, language));
    });
    connection.onHover(async ({ textDocument: { uri }, position }) => {
      const { language } = await this.#settingsOf(uri);
      const document = this.#document(uri);
      return document === undefined
        ? null
        : (hover(document, position, this.#languageFor(document, language), this.#client.markdown) ?? null);
    });
    connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
      const { rules, language } = await this.#settingsOf(uri);
      const document = this.#document(uri);
      return document === undefined
        ? []
        : codeActions(document, {
            range,
            only: context.only,
            settings: rules,
            language: this.#languageFor(document, language),
            snippetEdits: this.#client.snippetEdits,
          });
    });
    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
      const settings = await this.#settingsOf(uri);
      const document = this.#document(uri);
      if (document === undefined) {
        return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      }
      const resultId = `${this.#openings.get(uri) ?? 0}/${document.textDocument.version}/${this.#generation}`;
      this.#sendStatus(document, settings);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#diagnose(document, settings) };
    });

    this.#texts.listen(connection);
    connection.listen();
  }

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
      snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
      snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
      opensCitationList: options.opensCitationList === true,
      refreshesLenses: workspace?.codeLens?.refreshSupport === true,
      refreshesHints: workspace?.inlayHint?.refreshSupport === true,
      interfaceLanguage,
    };
    this.#pushedSettings = this.#read(options.settings);
    return {
      serverInfo: { name: "kelisim", version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
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
        completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
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

  #initialized(): void {
    if (this.#client.dynamicConfiguration) {
      this.#request(this.#connection.client.register(DidChangeConfigurationNotification.type, { section: "kelisim" }));
    }
  }

  /** Asks something of the client that may go unanswered: a refusal is logged and ends nothing. */
  #request(answer: Promise<unknown>): void {
    answer.catch((error) => this.#connection.console.warn(`The client refused a request: ${String(error)}`));
  }

  #configurationChanged(pushed: unknown): void {
    this.#settings.clear();
    this.#complained.clear();
    this.#generation++;
    if (!this.#client.configuration && isRecord(pushed)) {
      this.#pushedSettings = this.#read(pushed.kelisim ?? pushed);
    }
    if (this.#client.refreshesLenses) {
      this.#request(this.#connection.sendRequest(CodeLensRefreshRequest.type));
    }
    if (this.#client.refreshesHints) {
      this.#request(this.#connection.languages.inlayHint.refresh());
    }
    if (this.#client.pullsDiagnostics) {
      if (this.#client.refreshesDiagnostics) {
        this.#request(this.#connection.sendRequest(DiagnosticRefreshRequest.type));
      }
    } else {
      for (const { uri } of this.#texts.all()) {
        this.#schedulePush(uri);
      }
    }
  }

  /** The settings for a document, asked of the client once where it can be asked. */
  #settingsOf(uri: string): Promise<Settings> {
    if (!this.#client.configuration || this.#texts.get(uri) === undefined) {
      return Promise.resolve(this.#pushedSettings);
    }
    const known = this.#settings.get(uri);
    if (known !== undefined) {
      return known;
    }
    const asked = this.#askForSettings(uri);
    this.#settings.set(uri, asked);
    return asked;
  }

  async #askForSettings(uri: string): Promise<Settings> {
    try {
      return this.#read(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: "kelisim" }));
    } catch (error) {
      this.#connection.console.warn(`The client did not answer for its settings: ${String(error)}`);
      return DEFAULT_SETTINGS;
    }
  }

  #read(value: unknown): Settings {
    const { settings, complaints } = readSettings(value);
    const language = messageLanguage(settings.language, undefined, this.#client.interfaceLanguage);
    for (const complaint of complaints) {
      const words = localize(language, complaint);
      if (!this.#complained.has(words)) {
        this.#complained.add(words);
        // A notification: a client that shows nothing must not be asked for an answer.
        void this.#connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: words,
        });
      }
    }
    return settings;
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
    this.#settings.delete(uri);
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
    setTimeout(() => void this.#push(uri), 0);
  }

  async #push(uri: string): Promise<void> {
    const settings = await this.#settingsOf(uri);
    const document = this.#pendingPushes.delete(uri) ? this.#document(uri) : undefined;
    if (document !== undefined) {
      const { version } = document.textDocument;
      this.#connection.sendDiagnostics({ uri, version, diagnostics: this.#diagnose(document, settings) });
      this.#sendStatus(document, settings);
    }
  }

  #diagnose(document: TreatyDocument, { rules, language }: Settings) {
    return diagnostics(document, rules, this.#languageFor(document, language));
  }

  #sendStatus(document: TreatyDocument, { rules, language }: Settings): void {
    // The item stands among the editor's own words, so it speaks their language.
    const words = messageLanguage(language, undefined, this.#client.interfaceLanguage);
    const status = statusOf(document, rules, words);
    void this.#connection.sendNotification("kelisim/status", status);
  }

  #languageFor(document: TreatyDocument, setting: Settings["language"]) {
    return messageLanguage(setting, document.language, this.#client.interfaceLanguage);
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
