// An editor in which somebody types: it tells the server each edit, and asks while the next one is being made.
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type SemanticTokens,
  type SemanticTokensDelta,
} from "vscode-languageserver-protocol/node";
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
  "textDocument/rename",
  "textDocument/declaration",
  "textDocument/codeAction",
  "textDocument/prepareCallHierarchy",
  "textDocument/onTypeFormatting",
] as const;

const OPTIONS = { tabSize: 4, insertSpaces: true };

/** Everything that is asked of a document, its own address and what counts questions made the same for all. */
export async function answersOf(asked: TestClient, uri: string, text: string): Promise<string> {
  const document = TextDocument.create(uri, "treaty", 1, text);
  const positions = placesIn(text).map((offset) => document.positionAt(offset));
  const [, from, , , to] = positions;
  const some = { start: from, end: to };
  const all = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const fixAll = { range: all, context: { diagnostics: [], only: ["source.fixAll"] } };
  const answers = await Promise.all([
    ...OF_DOCUMENT.map((method) => asked.ask(method, uri)),
    asked.ask("textDocument/codeAction", uri, fixAll),
    asked.ask("textDocument/inlayHint", uri, { range: all }),
    asked.ask("textDocument/formatting", uri, { options: OPTIONS }),
    asked.ask("textDocument/rangeFormatting", uri, { range: some, options: OPTIONS }),
    asked.ask("textDocument/semanticTokens/range", uri, { range: some }),
    asked.ask("textDocument/selectionRange", uri, { positions }),
    ...positions.flatMap((position) =>
      OF_PLACE.map((method) => asked.ask(method, uri, placed(position)).catch(reasonOf)),
    ),
  ]);
  return JSON.stringify(answers, (key, value) => (key === "resultId" ? undefined : value)).replaceAll(uri, "URI");
}

/** Five spread over the text, and one amid a character of two units where there is one. */
function placesIn(text: string): readonly number[] {
  const pair = text.search(/[\u{10000}-\u{10ffff}]/u);
  return [...[0.1, 0.3, 0.5, 0.7, 0.9].map((part) => Math.floor(text.length * part)), ...(pair < 0 ? [] : [pair + 1])];
}

/** A name may be refused; whoever asks is told why. */
function reasonOf(error: unknown): string {
  if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed) {
    return error.message;
  }
  throw error;
}

/** All that a question about a place may need. */
function placed(position: Position): object {
  const context = { includeDeclaration: true, diagnostics: [] };
  return { position, context, range: { start: position, end: position }, newName: "атау", ch: "\n", options: OPTIONS };
}

/** What an editor keeps of a document, and has brought up to date by what has changed. */
export class Kept {
  readonly #client: TestClient;
  readonly #uri: string;
  #tokens: SemanticTokens | undefined;
  #report: { readonly resultId: string; readonly items: readonly Diagnostic[] } | undefined;
  /** How often the server said only what had changed. */
  saved = 0;

  constructor(client: TestClient, uri: string) {
    this.#client = client;
    this.#uri = uri;
  }

  async tokens(): Promise<readonly number[]> {
    const { resultId: previousResultId, data: before = [] } = this.#tokens ?? {};
    const method = `textDocument/semanticTokens/full${previousResultId === undefined ? "" : "/delta"}`;
    const found = await this.#client.ask<SemanticTokens | SemanticTokensDelta>(method, this.#uri, { previousResultId });
    if ("data" in found) {
      this.#tokens = found;
    } else {
      this.saved++;
      const data = [...before];
      // The places of all edits are those in the tokens before.
      for (const { start, deleteCount, data: inserted = [] } of found.edits.toSorted((a, b) => b.start - a.start)) {
        data.splice(start, deleteCount, ...inserted);
      }
      this.#tokens = { data, ...(found.resultId === undefined ? {} : { resultId: found.resultId }) };
    }
    return this.#tokens.data;
  }

  async problems(): Promise<readonly Diagnostic[]> {
    const { resultId: previousResultId, items: before = [] } = this.#report ?? {};
    const found = await this.#client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", this.#uri, {
      previousResultId,
    });
    this.saved += found.kind === "unchanged" ? 1 : 0;
    const items = found.kind === "unchanged" ? before : found.items;
    this.#report = { resultId: found.resultId ?? "", items };
    return items;
  }
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

  /** The edits that make the text one after another of some, each on what the one before has left. */
  editsTo(texts: readonly string[]): readonly Edit[] {
    let document = this.#document;
    return texts.map((text) => {
      const edit = editOf(document, text);
      document = TextDocument.create(this.#uri, "treaty", 1, text);
      return edit;
    });
  }

  /** The edit that makes the text a given one. */
  editTo(text: string): Edit {
    return editOf(this.#document, text);
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

function editOf(document: TextDocument, text: string): Edit {
  const before = document.getText();
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
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  // Between CR and LF there is no position: such an edit is told as a new text.
  const told = document.offsetAt(range.start) === start && document.offsetAt(range.end) === end;
  return told ? { range, text: text.slice(start, last) } : { text };
}

/** A place in a text that has changed meanwhile is somewhere else; a name may not do: no other reasons to refuse. */
function expectContentModified(error: unknown): void {
  if (!(error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified)) {
    reasonOf(error);
  }
}
