// What the handlers of all methods share: the connection, the open documents, the settings, and how a question about a
// document is answered.
import {
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { LanguageId } from "../languages/language.ts";
import { localize, type Message } from "../localization/message.ts";
import type { Elsewhere } from "../workspace/elsewhere.ts";
import { OF_OPEN_TEXTS } from "../workspace/limits.ts";
import { DEFAULT_SETTINGS, messageLanguage, readSettings, type Settings, withConfigs } from "../workspace/settings.ts";
import { Superseded, TreatyDocument } from "../workspace/treatyDocument.ts";
import { Cancelled } from "../workspace/workspaceIndex.ts";
import type { ClientFacts } from "./clientFacts.ts";
import { type OwnSource, WorkspaceFiles } from "./workspaceFiles.ts";

/** A question about a document, with what the answer depends on. */
export interface Question {
  readonly document: TreatyDocument;
  readonly settings: Settings;
  /** The language to speak of this document. */
  readonly language: LanguageId;
  readonly client: ClientFacts;
  /** The other treaties of the workspace. */
  readonly elsewhere: Elsewhere;
}

export class Session {
  readonly connection: Connection;
  readonly texts = new TextDocuments(TextDocument);
  readonly files: WorkspaceFiles;
  readonly client: ClientFacts;
  /** What a client sent that cannot be asked for settings. */
  pushedSettings = DEFAULT_SETTINGS;
  readonly #documents = new Map<string, TreatyDocument>();
  /** How often any text has changed: an answer is to rest on one state of all of them. */
  #edits = 0;
  /** Settings by document: a folder may have its own. */
  readonly #settings = new Map<string, Promise<Settings>>();
  /** Complaints that the user has heard. */
  readonly #complained = new Set<string>();

  /** `filesChanged` is called when an answer may differ though no open document has changed. */
  constructor(
    connection: Connection,
    client: ClientFacts,
    params: InitializeParams,
    ownSource: OwnSource | undefined,
    filesChanged: () => void,
  ) {
    this.connection = connection;
    this.client = client;
    this.files = new WorkspaceFiles(this, params, ownSource, filesChanged);
  }

  /**
   * Answers a question about a whole document, `nothing` where it is not open. The answer is that for the newest text:
   * where some text changed while others were read, the question is put again. The answer to a cancelled question is
   * RequestCancelled.
   */
  async answer<Answer>(
    uri: string,
    token: CancellationToken,
    nothing: Answer,
    give: (question: Question) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const settings = await this.settingsOf(uri);
    return this.#answerFrom(() => this.document(uri), settings, token, nothing, give);
  }

  /** The same for a document of the workspace that need not be open. */
  async answerAnywhere<Answer>(
    uri: string,
    token: CancellationToken,
    nothing: Answer,
    give: (question: Question) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    if (this.texts.get(uri) !== undefined) {
      return this.answerAt(uri, token, nothing, give);
    }
    const settings = await this.settingsOf(uri);
    const document = () => this.files.elsewhere(settings, token).document(uri);
    return this.#answerFrom(document, settings, token, nothing, give);
  }

  async #answerFrom<Answer>(
    documentNow: () => TreatyDocument | undefined | Promise<TreatyDocument | undefined>,
    settings: Settings,
    token: CancellationToken,
    nothing: Answer,
    give: (question: Question) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const { client } = this;
    for (;;) {
      honour(token);
      const edits = this.#edits;
      try {
        const document = await documentNow();
        if (document === undefined) {
          return nothing;
        }
        const language = this.languageFor(document, settings);
        const elsewhere = this.files.elsewhere(settings, token);
        const answer = await this.unlessCancelled(token, give({ document, settings, language, client, elsewhere }));
        if (edits === this.#edits) {
          return answer;
        }
      } catch (error) {
        if (!(error instanceof Superseded) || edits === this.#edits) {
          throw error;
        }
      }
    }
  }

  /** What is found, or RequestCancelled where nobody waits for it any more. */
  async unlessCancelled<Answer>(token: CancellationToken, found: Answer | Promise<Answer>): Promise<Answer> {
    const answer = await Promise.resolve(found).catch((error: unknown) => {
      throw error instanceof Cancelled ? new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.") : error;
    });
    honour(token);
    return answer;
  }

  /** The same for a place in a document: a text that has changed meanwhile has other places, and the client asks again. */
  async answerAt<Answer>(
    uri: string,
    token: CancellationToken,
    nothing: Answer,
    give: (question: Question) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const asked = this.texts.get(uri)?.version;
    const expectSameText = () => {
      if (this.texts.get(uri)?.version !== asked) {
        throw new ResponseError(LSPErrorCodes.ContentModified, "The document has changed.");
      }
    };
    return this.answer(uri, token, nothing, async (question) => {
      expectSameText();
      const answer = await give(question);
      expectSameText();
      return answer;
    });
  }

  document(uri: string): TreatyDocument | undefined {
    const known = this.#documents.get(uri);
    const text = this.texts.get(uri);
    if (known !== undefined || text === undefined) {
      return known;
    }
    const document = new TreatyDocument(text, undefined, OF_OPEN_TEXTS);
    this.#documents.set(uri, document);
    return document;
  }

  openDocuments(): readonly TreatyDocument[] {
    return this.texts.all().flatMap(({ uri }) => this.document(uri) ?? []);
  }

  /** The text of a document has changed. The new one is not read before somebody asks. */
  changed(uri: string): void {
    this.#edits++;
    const known = this.#documents.get(uri);
    const text = this.texts.get(uri);
    if (known !== undefined && text !== undefined) {
      this.#documents.set(uri, new TreatyDocument(text, known));
    }
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.#edits++;
    this.#documents.delete(uri);
  }

  forgetSettingsOf(uri: string): void {
    this.#settings.delete(uri);
  }

  forgetSettings(): void {
    this.#settings.clear();
    this.#complained.clear();
  }

  /** The settings for a document, asked of the client once where it can be asked. */
  settingsOf(uri: string): Promise<Settings> {
    if (this.texts.get(uri) === undefined) {
      return this.#inForce(uri, this.pushedSettings);
    }
    const known = this.#settings.get(uri);
    if (known !== undefined) {
      return known;
    }
    const asked = this.#inForce(uri, this.client.configuration ? this.#askForSettings(uri) : this.pushedSettings);
    this.#settings.set(uri, asked);
    return asked;
  }

  async #inForce(uri: string, settings: Settings | Promise<Settings>): Promise<Settings> {
    const configs = this.files.configsFor(uri);
    return withConfigs(await settings, await configs);
  }

  async #askForSettings(uri: string): Promise<Settings> {
    try {
      return this.readSettings(await this.connection.workspace.getConfiguration({ scopeUri: uri, section: "kelisim" }));
    } catch (error) {
      this.connection.console.warn(`The client did not answer for its settings: ${String(error)}`);
      return DEFAULT_SETTINGS;
    }
  }

  /** Reads settings and says, once, what is wrong with them. */
  readSettings(value: unknown): Settings {
    const { settings, complaints } = readSettings(value);
    this.complain(complaints, settings.language);
    return settings;
  }

  /** Shows what the user should mend, each thing once. */
  complain(complaints: readonly Message[], setting = this.pushedSettings.language): void {
    const language = messageLanguage(setting, undefined, this.client.interfaceLanguage);
    for (const complaint of complaints) {
      const words = localize(language, complaint);
      if (!this.#complained.has(words)) {
        this.#complained.add(words);
        // A notification: a client that shows nothing must not be asked for an answer.
        void this.connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: words,
        });
      }
    }
  }

  languageFor(document: TreatyDocument, { language }: Settings): LanguageId {
    return messageLanguage(language, document.language, this.client.interfaceLanguage);
  }

  /** Asks something of the client that may go unanswered: a refusal is logged and ends nothing. */
  request(answer: Promise<unknown>): void {
    answer.catch((error) => this.connection.console.warn(`The client refused a request: ${String(error)}`));
  }
}

function honour(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
  }
}

/** Links, or bare places for a client that knows none. */
export function asClientTakes(links: LocationLink[], linkSupport: boolean): LocationLink[] | Location[] {
  return linkSupport
    ? links
    : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}
