import {
  ConfigurationTarget,
  type Disposable,
  type LogOutputChannel,
  l10n,
  languages,
  type Memento,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import { PLAIN_TEXT, SETTINGS, TREATY } from "./language.ts";
import { readsLikeTreaty } from "./readsLikeTreaty.ts";

/** The setting `kelisim.plainText`. */
type Conduct = "ask" | "always" | "never";

/** What the user decided about one file. */
type Answer = "treaty" | "plain";

/**
 * Offers to read a `.txt` as a treaty. Archives and ministries keep treaties as plain texts, and plain texts are
 * also everything else: so none is taken over unasked, a file is asked about once ever, and only one the user sees.
 */
export class PlainTextTreaties implements Disposable {
  readonly #answers: Memento;
  readonly #output: LogOutputChannel;
  readonly #subscriptions: Disposable[] = [];
  /** Documents dealt with since they were opened; the editor makes a new object when a file is opened again. */
  readonly #considered = new WeakSet<TextDocument>();

  /** `answers` outlives the session: a file that was answered for is known when it is opened next month. */
  constructor(answers: Memento, output: LogOutputChannel) {
    this.#answers = answers;
    this.#output = output;
  }

  watch(): void {
    this.#subscriptions.push(
      window.onDidChangeVisibleTextEditors((editors) => this.#considerAll(editors)),
      workspace.onDidOpenTextDocument((document) => this.#noticeReturn(document)),
    );
    this.#considerAll(window.visibleTextEditors);
  }

  /** Reads the document as a treaty from now on, also when it is opened again. */
  async claim(document: TextDocument): Promise<void> {
    this.#considered.add(document);
    await this.#remember(document, "treaty");
    await languages.setTextDocumentLanguage(document, TREATY);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
  }

  #considerAll(editors: readonly TextEditor[]): void {
    for (const { document } of editors) {
      if (isPlainTextFile(document) && !this.#considered.has(document)) {
        this.#considered.add(document);
        this.#consider(document).catch((reason: unknown) => this.#output.error(String(reason)));
      }
    }
  }

  async #consider(document: TextDocument): Promise<void> {
    const conduct = workspace.getConfiguration(SETTINGS, document).get<Conduct>("plainText", "ask");
    const answer = this.#answerFor(document);
    if (conduct === "never" || (conduct === "ask" && answer === "plain")) {
      return;
    }
    if (answer === "treaty") {
      await languages.setTextDocumentLanguage(document, TREATY);
    } else if (readsLikeTreaty(document.getText())) {
      await (conduct === "always" ? languages.setTextDocumentLanguage(document, TREATY) : this.#ask(document));
    }
  }

  async #ask(document: TextDocument): Promise<void> {
    const inWorkspace = workspace.workspaceFolders !== undefined;
    const thisFile = l10n.t("This File");
    const always = inWorkspace ? l10n.t("Always in This Workspace") : l10n.t("Always");
    const never = l10n.t("Never");
    // Remembered before the answer: a question that is closed, or left alone until the editor quits, was answered.
    await this.#remember(document, "plain");
    const name = workspace.asRelativePath(document.uri);
    const question = l10n.t('"{0}" reads like a treaty. Open it as one, with an outline and checks?', name);
    switch (await window.showInformationMessage(question, thisFile, always, never)) {
      case thisFile:
        await this.claim(document);
        break;
      case always:
        await this.claim(document);
        await this.#setConduct("always", inWorkspace);
        break;
      case never:
        await this.#setConduct("never", inWorkspace);
        break;
    }
  }

  async #setConduct(conduct: Conduct, inWorkspace: boolean): Promise<void> {
    const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    try {
      await workspace.getConfiguration(SETTINGS).update("plainText", conduct, target);
    } catch (reason) {
      this.#output.error(String(reason));
      const setting = `${SETTINGS}.plainText`;
      window.showErrorMessage(
        l10n.t(
          'Your answer holds for this file only: the setting {0} could not be saved. Set it to "{1}" in Settings.',
          setting,
          conduct,
        ),
      );
    }
  }

  /** A document that the user gives back to plain text by hand stays plain text. */
  #noticeReturn(document: TextDocument): void {
    if (isPlainTextFile(document) && this.#considered.has(document) && this.#answerFor(document) === "treaty") {
      this.#remember(document, "plain");
    }
  }

  #answerFor(document: TextDocument): Answer | undefined {
    return this.#answers.get<Answer>(answerKey(document));
  }

  #remember(document: TextDocument, answer: Answer): Thenable<void> {
    return this.#answers.update(answerKey(document), answer);
  }
}

function answerKey(document: TextDocument): string {
  return `plainText:${document.uri.toString()}`;
}

/** Not the read-only side of a comparison, nor an unsaved text: files only. */
function isPlainTextFile({ languageId, uri, isUntitled }: TextDocument): boolean {
  return (
    languageId === PLAIN_TEXT &&
    uri.path.toLowerCase().endsWith(".txt") &&
    !isUntitled &&
    workspace.fs.isWritableFileSystem(uri.scheme) !== false
  );
}
