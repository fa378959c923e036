/**
 * Holds back what is wrong with the words that are being typed: an item without its full stop, a number cut short. They
 * are reported when the drafter goes on to another line, saves, or pauses; what is wrong elsewhere is reported at once.
 */
import { Disposable, type Position, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient, Middleware } from "vscode-languageclient";
import { TREATY } from "./language.ts";

/** Whoever has not typed for so long (ms) waits for nothing. */
const PAUSE = 3000;

type ProvideDiagnostics = NonNullable<Middleware["provideDiagnostics"]>;

export class UnfinishedWords {
  /** Where something was typed last, until it is finished. */
  #typing: { readonly uri: string; readonly line: number; readonly pause: ReturnType<typeof setTimeout> } | undefined;
  /** The documents of which less is shown than the server has told. */
  readonly #heldBack = new Set<string>();

  readonly provideDiagnostics: ProvideDiagnostics = async (document, previousResultId, token, next) => {
    const uri = (document instanceof Uri ? document : document.uri).toString();
    // The server must tell again what was not shown.
    const report = await next(document, this.#heldBack.has(uri) ? undefined : previousResultId, token);
    if (report?.kind !== "full") {
      return report;
    }
    const cursor = this.#cursorIn(uri);
    const items = cursor === undefined ? report.items : report.items.filter(({ range }) => !range.contains(cursor));
    if (items.length < report.items.length) {
      this.#heldBack.add(uri);
    } else {
      this.#heldBack.delete(uri);
    }
    return { ...report, items };
  };

  watch(client: BaseLanguageClient): Disposable {
    const finish = () => {
      clearTimeout(this.#typing?.pause);
      this.#typing = undefined;
      if (this.#heldBack.size > 0 && client.isRunning()) {
        client.getFeature("textDocument/diagnostic").refresh();
      }
    };
    return Disposable.from(
      workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
        if (document.languageId === TREATY && change !== undefined) {
          clearTimeout(this.#typing?.pause);
          const line = change.range.start.line + change.text.split("\n").length - 1;
          this.#typing = { uri: document.uri.toString(), line, pause: setTimeout(finish, PAUSE) };
        }
      }),
      window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
        if (this.#typing?.uri === document.uri.toString() && this.#typing.line !== selection.active.line) {
          finish();
        }
      }),
      window.onDidChangeActiveTextEditor(finish),
      workspace.onDidSaveTextDocument(finish),
      new Disposable(() => clearTimeout(this.#typing?.pause)),
    );
  }

  #cursorIn(uri: string): Position | undefined {
    const editor = window.activeTextEditor;
    return this.#typing?.uri === uri && editor?.document.uri.toString() === uri ? editor.selection.active : undefined;
  }
}
