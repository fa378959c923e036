// An open document and what is known of it. Everything is computed from the text when first asked for and kept for as
// long as the text stays the same.
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { Treaty } from "../model/treaty.ts";
import { findProblems, type Problem } from "../rules/engine.ts";
import { CHECK_BY_DEFAULT, type CheckSettings, type PlacedSilence } from "./fileSettings.ts";
import { endOfReading, type Limits, UNLIMITED } from "./limits.ts";
import { type Silenced, silence } from "./silencing.ts";

/** Thrown by a version of a document that has handed over what it knew to the next one. */
export class Superseded extends Error {}

export class TreatyDocument {
  readonly textDocument: TextDocument;
  readonly limits: Limits;
  #treaty: Treaty | undefined;
  #superseded = false;
  /** The last version that was read, until this one is. */
  #before: Treaty | undefined;
  #checked: { readonly settings: CheckSettings; readonly result: Silenced<PlacedSilence> } | undefined;

  /**
   * `before` is a version of the same document. What has stayed the same is not read again but taken over and moved to
   * where it stands now, so that nothing can be asked of the version before any more: it throws `Superseded`.
   */
  constructor(textDocument: TextDocument, before?: TreatyDocument, limits = before?.limits ?? UNLIMITED) {
    this.textDocument = textDocument;
    this.limits = limits;
    if (before !== undefined) {
      this.#before = before.#treaty ?? before.#before;
      before.#supersede();
    }
  }

  /** A document that no editor has open. */
  static of(text: string, uri = "untitled:treaty"): TreatyDocument {
    return new TreatyDocument(TextDocument.create(uri, "treaty", 1, text));
  }

  get uri(): string {
    return this.textDocument.uri;
  }

  /** As far as it is read. */
  get text(): string {
    return this.treaty.document.text;
  }

  get treaty(): Treaty {
    this.#expectNewest();
    if (this.#treaty === undefined) {
      const text = this.textDocument.getText();
      this.#treaty = Treaty.of(text.slice(0, this.endOfReading), this.#before);
      this.#before = undefined;
    }
    return this.#treaty;
  }

  /** Where reading ends of a text that is longer than the limits; undefined where all of it is read. */
  get endOfReading(): number | undefined {
    return endOfReading(this.textDocument, this.limits);
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
    this.#expectNewest();
    if (this.#checked?.settings !== settings) {
      const found = settings.ignored ? [] : findProblems(this.treaty, settings.rules);
      const silences = settings.ignored ? [] : settings.silenced;
      this.#checked = { settings, result: silence(this.text, found, silences) };
    }
    return this.#checked.result;
  }

  /** The LSP range of UTF-16 offsets `[start, end)`. */
  range({ start, end }: { readonly start: number; readonly end: number }): Range {
    this.#expectNewest();
    return { start: this.textDocument.positionAt(start), end: this.textDocument.positionAt(end) };
  }
  #supersede(): void {
    this.#superseded = true;
    this.#treaty = undefined;
    this.#before = undefined;
    this.#checked = undefined;
  }

  #expectNewest(): void {
    if (this.#superseded) {
      throw new Superseded("A newer version of the document has taken its place.");
    }
  }
}
