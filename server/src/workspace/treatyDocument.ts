// An open document and what is known of it. Everything is computed from the text when first asked for and kept for as
// long as the text stays the same.
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { Treaty } from "../model/treaty.ts";
import { findProblems, type Problem } from "../rules/engine.ts";
import { CHECK_BY_DEFAULT, type CheckSettings, type PlacedSilence } from "./fileSettings.ts";
import { type Silenced, silence } from "./silencing.ts";

export class TreatyDocument {
  readonly textDocument: TextDocument;
  #treaty: Treaty | undefined;
  /** The last version that was read, until this one is. */
  #before: TreatyDocument | undefined;
  #checked: { readonly settings: CheckSettings; readonly result: Silenced<PlacedSilence> } | undefined;

  /** `before` is a version of the same document: what has stayed the same is taken over from it. */
  constructor(textDocument: TextDocument, before?: TreatyDocument) {
    this.textDocument = textDocument;
    this.#before = before === undefined || before.#treaty !== undefined ? before : before.#before;
  }

  /** A document that no editor has open. */
  static of(text: string, uri = "untitled:treaty"): TreatyDocument {
    return new TreatyDocument(TextDocument.create(uri, "treaty", 1, text));
  }

  get uri(): string {
    return this.textDocument.uri;
  }

  get text(): string {
    return this.treaty.document.text;
  }

  get treaty(): Treaty {
    if (this.#treaty === undefined) {
      this.#treaty = Treaty.of(this.textDocument.getText(), this.#before?.giveAway());
      this.#before = undefined;
    }
    return this.#treaty;
  }

  /** The treaty of this version, for the next one; whoever asks this version once more makes it read its text anew. */
  giveAway(): Treaty | undefined {
    const treaty = this.#treaty;
    this.#treaty = undefined;
    this.#checked = undefined;
    return treaty;
  }

  get language(): LanguageId | undefined {
    return this.treaty.language;
  }

  /** In document order. */
  problems(settings?: CheckSettings): readonly Problem[] {
    return this.check(settings).problems;
  }

  /** The problems, and what is silenced without need; computed again only when the settings change. */
  check(settings: CheckSettings = CHECK_BY_DEFAULT): Silenced<PlacedSilence> {
    if (this.#checked?.settings !== settings) {
      const found = settings.ignored ? [] : findProblems(this.treaty, settings.rules);
      const silences = settings.ignored ? [] : settings.silenced;
      this.#checked = { settings, result: silence(this.text, found, silences) };
    }
    return this.#checked.result;
  }

  /** The LSP range of UTF-16 offsets `[start, end)`. */
  range({ start, end }: { readonly start: number; readonly end: number }): Range {
    return { start: this.textDocument.positionAt(start), end: this.textDocument.positionAt(end) };
  }
}
