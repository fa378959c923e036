// Diagnostics, pulled by clients that can and pushed to the others, and the status that goes with them.
import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { diagnostics, toDiagnostic } from "../features/diagnostics.ts";
import { problemsElsewhere } from "../features/problemsElsewhere.ts";
import { statusOf } from "../features/status.ts";
import type { Elsewhere } from "../workspace/elsewhere.ts";
import { messageLanguage, type Settings } from "../workspace/settings.ts";
import { citesOthers } from "../workspace/summary.ts";
import { Superseded, type TreatyDocument } from "../workspace/treatyDocument.ts";
import { NEVER } from "../workspace/workspaceIndex.ts";
import type { Session } from "./session.ts";

export class Problems {
  readonly #session: Session;
  readonly #pendingPushes = new Set<string>();
  /** The last report on each open document that the client has pulled. */
  readonly #reports = new Map<string, { readonly resultId: string; readonly said: string }>();
  #reportsMade = 0;
  /** What the client was told last of the status of each open document. */
  readonly #statuses = new Map<string, string>();
  /** Open documents that cite other treaties of the workspace. */
  readonly #citing = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  serve(): void {
    const session = this.#session;
    session.texts.onDidChangeContent(({ document: { uri } }) => {
      // Other open treaties may cite this one.
      for (const each of [uri, ...this.#citing]) {
        this.#schedulePush(each);
      }
    });
    session.texts.onDidOpen(() => {
      // Those that were alone may cite the new one.
      for (const { uri } of session.texts.all()) {
        this.#schedulePush(uri);
      }
    });
    session.texts.onDidClose(({ document: { uri } }) => {
      this.#pendingPushes.delete(uri);
      this.#reports.delete(uri);
      this.#statuses.delete(uri);
      this.#citing.delete(uri);
      if (!session.client.pullsDiagnostics) {
        void session.connection.sendDiagnostics({ uri, diagnostics: [] });
      }
    });
    session.connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
      this.#pull(uri, previousResultId, token),
    );
  }

  async #pull(
    uri: string,
    previousResultId: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const found = await this.#session.answer(uri, token, undefined, async ({ document, settings, elsewhere }) => ({
      items: await this.#diagnose(document, settings, elsewhere),
      document,
      settings,
    }));
    if (found === undefined) {
      return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    }
    const { document, settings, items } = found;
    // When the answer is out, for which the editor waits.
    setTimeout(() => {
      if (this.#session.document(uri) === document) {
        this.#sendStatus(document, settings);
      }
    }, 0);
    return this.#report(uri, items, previousResultId);
  }

  /** Most keystrokes leave the problems where they are: then they are not sent again. */
  #report(uri: string, items: Diagnostic[], previousResultId: string | undefined): DocumentDiagnosticReport {
    const said = JSON.stringify(items);
    const last = this.#reports.get(uri);
    if (last !== undefined && last.resultId === previousResultId && last.said === said) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.resultId };
    }
    const resultId = String(++this.#reportsMade);
    this.#reports.set(uri, { resultId, said });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** The findings of every open document may have changed. */
  refresh(): void {
    const { client, connection, texts } = this.#session;
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
    const session = this.#session;
    const settings = await session.settingsOf(uri);
    const document = this.#pendingPushes.delete(uri) ? session.document(uri) : undefined;
    if (document === undefined) {
      return;
    }
    const { version } = document.textDocument;
    const found = await this.#diagnose(document, settings, session.files.elsewhere(settings, NEVER)).catch(
      unlessTooLate,
    );
    // Whatever has changed meanwhile is pushed anew.
    if (found !== undefined && session.document(uri) === document) {
      void session.connection.sendDiagnostics({ uri, version, diagnostics: found });
      this.#sendStatus(document, settings);
    }
  }

  /** What is wrong in the document, and with its references to other treaties as soon as those have been read. */
  async #diagnose(document: TreatyDocument, settings: Settings, elsewhere: Elsewhere) {
    const { rulePages } = this.#session.client;
    const language = this.#session.languageFor(document, settings);
    const here = diagnostics(document, settings, language, rulePages);
    if (settings.ignored || !elsewhere.mayHoldOthers(document) || !citesOthers(document)) {
      return here;
    }
    this.#citing.add(document.uri);
    const { index } = this.#session.files;
    if (!index.ready) {
      this.#session.request(index.load().then((loaded) => (loaded ? this.refresh() : undefined)));
      return here;
    }
    const there = await problemsElsewhere(document, settings, elsewhere);
    return [...here, ...there.map((problem) => toDiagnostic(document, problem, language, rulePages))];
  }

  #sendStatus(document: TreatyDocument, settings: Settings): void {
    // The item stands among the editor's own words, so it speaks their language.
    const words = messageLanguage(settings.language, undefined, this.#session.client.interfaceLanguage);
    const status = statusOf(document, settings, words);
    const said = JSON.stringify(status);
    if (this.#statuses.get(status.uri) !== said) {
      this.#statuses.set(status.uri, said);
      void this.#session.connection.sendNotification("kelisim/status", status);
    }
  }
}

function unlessTooLate(error: unknown): undefined {
  if (!(error instanceof Superseded)) {
    throw error;
  }
}
