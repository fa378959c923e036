// The work whose time is taken: all that the server knows of a text when its diagnostics are fresh.
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import { CHECK_BY_DEFAULT } from "../../server/src/workspace/fileSettings.ts";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { keep } from "./measure.ts";

/** Tree, references, terms, problems, and these as the editor gets them. */
export function understand(document: TreatyDocument): void {
  for (const { references, terms } of document.treaty.instruments) {
    keep(references.length + terms.uses.length);
  }
  keep(diagnostics(document, CHECK_BY_DEFAULT, "kk").length);
}

/** Everything about a text of which nothing is known. */
export function understandAnew(text: string): void {
  understand(TreatyDocument.of(text));
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A document that somebody types in. */
export class Typing {
  #document: TreatyDocument;

  constructor(text: string) {
    this.#document = TreatyDocument.of(text);
    understand(this.#document);
  }

  /** What the server does at a keystroke. */
  apply({ start, end, text }: Edit): void {
    const { textDocument } = this.#document;
    const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
    const edited = TextDocument.update(textDocument, [{ range, text }], textDocument.version + 1);
    this.#document = new TreatyDocument(edited, this.#document);
    understand(this.#document);
  }
}
