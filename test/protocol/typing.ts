// An editor in which somebody types: it tells the server each edit, and asks while the next one is being made.
import { LSPErrorCodes, type Position, ResponseError } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Edit, TestClient } from "./client.ts";

/** What an editor asks of a whole document. */
const OF_DOCUMENT = [
  "textDocument/diagnostic",
  "textDocument/documentSymbol",
  "textDocument/foldingRange",
  "textDocument/semanticTokens/full",
  "textDocument/documentLink",
  "textDocument/codeLens",
] as const;

/** And of a place in it. */
const OF_PLACE = [
  "textDocument/definition",
  "textDocument/hover",
  "textDocument/references",
  "textDocument/documentHighlight",
  "textDocument/completion",
  "textDocument/prepareRename",
] as const;

/** Everything that is asked of a document, its own address and what counts questions made the same for all. */
export async function answersOf(asked: TestClient, uri: string, text: string): Promise<string> {
  const document = TextDocument.create(uri, "treaty", 1, text);
  const positions = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => document.positionAt(Math.floor(text.length * part)));
  const all = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const fixAll = { range: all, context: { diagnostics: [], only: ["source.fixAll"] } };
  const answers = await Promise.all([
    ...OF_DOCUMENT.map((method) => asked.ask(method, uri)),
    asked.ask("textDocument/codeAction", uri, fixAll),
    asked.ask("textDocument/inlayHint", uri, { range: all }),
    asked.ask("textDocument/formatting", uri, { options: { tabSize: 4, insertSpaces: true } }),
    asked.ask("textDocument/selectionRange", uri, { positions }),
    ...positions.flatMap((position) => OF_PLACE.map((method) => asked.ask(method, uri, placed(position)))),
  ]);
  return JSON.stringify(answers, (key, value) => (key === "resultId" ? undefined : value)).replaceAll(uri, "URI");
}

function placed(position: Position): object {
  return { position, context: { includeDeclaration: true } };
}

export class Typing {
  readonly #uri: string;
  #document: TextDocument;
  #asked = 0;

  constructor(uri: string, text: string) {
    this.#uri = uri;
    this.#document = TextDocument.create(uri, "treaty", 1, text);
  }

  get text(): string {
    return this.#document.getText();
  }

  /** Tells the server one change, which may consist of several edits. */
  async change(client: TestClient, edits: readonly Edit[]): Promise<void> {
    this.#document = TextDocument.update(
      this.#document,
      edits.map((edit) => (edit.range === undefined ? { text: edit.text } : { range: edit.range, text: edit.text })),
      this.#document.version + 1,
    );
    await client.change(this.#uri, edits);
  }

  /** The edit that makes the text a given one. */
  editTo(text: string): Edit {
    const before = this.text;
    let start = 0;
    while (start < before.length && before.charCodeAt(start) === text.charCodeAt(start)) {
      start++;
    }
    let end = before.length;
    let last = text.length;
    while (end > start && last > start && before.charCodeAt(end - 1) === text.charCodeAt(last - 1)) {
      end--;
      last--;
    }
    const range = { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
    // Between CR and LF there is no position: such an edit is told as a new text.
    const told = this.#document.offsetAt(range.start) === start && this.#document.offsetAt(range.end) === end;
    return told ? { range, text: text.slice(start, last) } : { text };
  }

  /** Asks some of everything, each time something else; the answers are the server's affair. */
  ask(client: TestClient): Promise<unknown> {
    const method = OF_DOCUMENT[this.#asked % OF_DOCUMENT.length] ?? OF_DOCUMENT[0];
    const ofPlace = OF_PLACE[this.#asked % OF_PLACE.length] ?? OF_PLACE[0];
    this.#asked++;
    const position = this.#document.positionAt((this.#asked * 997) % (this.text.length + 1));
    return Promise.all([
      client.ask(method, this.#uri),
      client.ask(ofPlace, this.#uri, placed(position)).catch(expectContentModified),
    ]);
  }
}

/** A place in a text that has changed meanwhile is somewhere else: the only reason to refuse. */
function expectContentModified(error: unknown): void {
  if (!(error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified)) {
    throw error;
  }
}
