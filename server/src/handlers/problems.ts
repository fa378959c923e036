// Diagnostics, pulled by clients that can and pushed to the others, and the status that goes with them.
import {
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
} from "vscode-languageserver";
import { diagnostics } from "../features/diagnostics.ts";
import { statusOf } from "../features/status.ts";
import { messageLanguage, type Settings } from "../workspace/settings.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import type { Session } from "./session.ts";

export class Problems {
  readonly #session: Session;
  readonly #pendingPushes = new Set<string>();
  /** How often each document was opened: a version counts within one opening only. */
  readonly #openings = new Map<string, number>();
  /** Counts what can change the findings of a text that stays as it is, so that no report is wrongly called unchanged. */
  #generation = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** A client that cannot pull is not offered it. */
  capabilities(): ServerCapabilities {
    return this.#session.client.pullsDiagnostics
      ? {
          diagnosticProvider: { identifier: "kelisim", interFileDependencies: false, workspaceDiagnostics: false },
        }
      : {};
  }

  serve(): void {
    const session = this.#session;
    session.texts.onDidOpen(({ document: { uri } }) => {
      this.#openings.set(uri, (this.#openings.get(uri) ?? 0) + 1);
    });
    session.texts.onDidChangeContent(({ document: { uri } }) => this.#schedulePush(uri));
    session.texts.onDidClose(({ document: { uri } }) => {
      this.#pendingPushes.delete(uri);
      if (!session.client.pullsDiagnostics) {
        void session.connection.sendDiagnostics({ uri, diagnostics: [] });
      }
    });
    session.connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
      session.answer<DocumentDiagnosticReport>(
        uri,
        token,
        { kind: DocumentDiagnosticReportKind.Full, items: [] },
        ({ document, settings }) => {
          const resultId = `${this.#openings.get(uri) ?? 0}/${document.textDocument.version}/${this.#generation}`;
          this.#sendStatus(document, settings);
          return resultId === previousResultId
            ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
            : { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#diagnose(document, settings) };
        },
      ),
    );
  }

  /** The findings of every open document may have changed. */
  refresh(): void {
    const { client, connection, texts } = this.#session;
    this.#generation++;
    if (client.pullsDiagnostics && client.refreshesDiagnostics) {
      this.#session.request(connection.sendRequest(DiagnosticRefreshRequest.type));
    }
    for (const { uri } of texts.all()) {
      this.#schedulePush(uri);
    }
  }

  /** Pushes after the messages that are already waiting, so that a burst of edits is diagnosed once. */
  #schedulePush(uri: string): void {
    if (this.#session.client.pullsDiagnostics || this.#pendingPushes.has(uri)) {
      return;
    }
    this.#pendingPushes.add(uri);
    setTimeout(() => void this.#push(uri), 0);
  }

  async #push(uri: string): Promise<void> {
    const settings = await this.#session.settingsOf(uri);
    const document = this.#pendingPushes.delete(uri) ? this.#session.document(uri) : undefined;
    if (document !== undefined) {
      const { version } = document.textDocument;
      void this.#session.connection.sendDiagnostics({
        uri,
        version,
        diagnostics: this.#diagnose(document, settings),
      });
      this.#sendStatus(document, settings);
    }
  }

  #diagnose(document: TreatyDocument, settings: Settings) {
    return diagnostics(document, settings, this.#session.languageFor(document, settings));
  }

  #sendStatus(document: TreatyDocument, settings: Settings): void {
    // The item stands among the editor's own words, so it speaks their language.
    const words = messageLanguage(settings.language, undefined, this.#session.client.interfaceLanguage);
    void this.#session.connection.sendNotification("kelisim/status", statusOf(document, settings, words));
  }
}
