// An open document and what is known of it. Everything is computed from the text when first asked for and kept for as
// long as the text stays the same.
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { Treaty } from "../model/treaty.ts";
import { findProblems, type Problem, type RuleSettings } from "../rules/engine.ts";
import type { ParsedDocument } from "../syntax/parser.ts";

export class TreatyDocument {
  readonly textDocument: TextDocument;
  #treaty: Treaty | undefined;
  /** The last version that was read, until this one is. */
  #before: ParsedDocument | undefined;
  #problems: { readonly settings: RuleSettings; readonly found: readonly Problem[] } | undefined;

  /** `before` is a version of the same document: what has stayed the same is not read again. */
  constructor(textDocument: TextDocument, before?: TreatyDocument) {
    this.textDocument = textDocument;
    this.#before = before === undefined ? undefined : (before.#treaty?.document ?? before.#before);
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
      this.#treaty = Treaty.of(this.textDocument.getText(), this.#before);
      this.#before = undefined;
    }
    return this.#treaty;
  }

  get language(): LanguageId | undefined {
    return this.treaty.language;
  }

  /** In document order; computed again only when the settings change. */
  problems(settings: RuleSettings): readonly Problem[] {
    if (this.#problems?.settings !== settings) {
      this.#problems = { settings, found: findProblems(this.treaty, settings) };
    }
    return this.#problems.found;
  }

  /** The LSP range of UTF-16 offsets `[start, end)`. */
  range({ start, end }: { readonly start: number; readonly end: number }): Range {
    return { start: this.textDocument.positionAt(start), end: this.textDocument.positionAt(end) };
  }
}
