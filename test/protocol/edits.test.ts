// Incremental edits: whatever way a text came about, the answers are those for the text.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readSample } from "../../server/src/testing/samples.ts";
import { type Edit, TestClient, VSCODE } from "./client.ts";

const timeout = 120_000;
const EDITED = "file:///edited.treaty";
const FRESH = "file:///fresh.treaty";

let client: TestClient;
let other: TestClient;

before(async () => {
  [client, other] = await Promise.all([
    TestClient.start({ capabilities: VSCODE }),
    TestClient.start({ capabilities: VSCODE }),
  ]);
});

after(async () => {
  await Promise.all([client.stop(), other.stop()]);
});

/** Everything that is asked of a document, its own address made the same for all. */
async function answersOf(asked: TestClient, uri: string, text: string): Promise<string> {
  const document = TextDocument.create(uri, "treaty", 1, text);
  const positions = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => document.positionAt(Math.floor(text.length * part)));
  const all = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const answers = await Promise.all([
    asked.pull(uri),
    asked.ask("textDocument/documentSymbol", uri),
    asked.ask("textDocument/foldingRange", uri),
    asked.ask("textDocument/codeAction", uri, { range: all, context: { diagnostics: [], only: ["source.fixAll"] } }),
    ...positions.flatMap((position) => [
      asked.ask("textDocument/definition", uri, { position }),
      asked.ask("textDocument/hover", uri, { position }),
    ]),
  ]);
  return JSON.stringify(answers).replaceAll(uri, "URI");
}

/** Opens a text, edits it while questions are under way, and compares with a server that sees the result only. */
async function expectSameAsFresh(text: string, changes: readonly (readonly Edit[])[]): Promise<void> {
  let document = TextDocument.create(EDITED, "treaty", 1, text);
  await client.open(EDITED, text);
  const underWay: Promise<unknown>[] = [];
  for (const [index, change] of changes.entries()) {
    document = TextDocument.update(
      document,
      change.map((edit) => (edit.range === undefined ? { text: edit.text } : { range: edit.range, text: edit.text })),
      index + 2,
    );
    await client.change(EDITED, change);
    underWay.push(
      client.ask("textDocument/documentSymbol", EDITED),
      client.ask("textDocument/diagnostic", EDITED),
      client.ask("textDocument/hover", EDITED, { position: { line: 1, character: 1 } }).catch(expectContentModified),
    );
  }
  const result = document.getText();
  await other.open(FRESH, result);
  const [edited, fresh] = await Promise.all([answersOf(client, EDITED, result), answersOf(other, FRESH, result)]);
  await Promise.all(underWay);
  await Promise.all([client.close(EDITED), other.close(FRESH)]);
  assert.equal(edited, fresh);
}

/** A place in a text that has changed meanwhile is somewhere else: the only reason to refuse. */
function expectContentModified(error: unknown): void {
  assert.ok(error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified, String(error));
}

const at = (line: number, character: number, endLine = line, endCharacter = character) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

test("typing, deleting and replacing", { timeout }, () =>
  expectSameAsFresh("1-бап\n\n1.Тараптар  ынтымақтасады.\n", [
    [{ range: at(2, 2), text: " " }],
    [{ range: at(2, 11, 2, 12), text: "" }],
    [{ range: at(3, 0), text: "\n3-бап\n\nОсы Келісімнің 1-бабына сәйкес.\n" }],
    [{ range: at(4, 0, 4, 1), text: "2" }],
  ]),
);

test("several edits in one change, each on the text that the one before left", { timeout }, () =>
  expectSameAsFresh("1-бап\n\nБірінші.\n\n2-бап\n\nЕкінші.\n", [
    [
      { range: at(4, 0, 4, 5), text: "3-бап" },
      { range: at(0, 0, 0, 5), text: "1-бап. Мақсаты\nқосымша жол" },
      { range: at(3, 0, 3, 8), text: "1. Өзгерді." },
    ],
    [
      { range: at(0, 0, 2, 0), text: "" },
      { range: at(0, 0), text: "1-бап\n\n" },
    ],
  ]),
);

test("the whole text at once", { timeout }, () =>
  expectSameAsFresh("1-бап\n\nМәтін.", [
    [{ text: readSample("draft-with-problems.kk") }],
    [{ text: "" }],
    [{ text: "2-бап\n\n1.Мәтін" }],
  ]),
);

test("lines that end in CR LF", { timeout }, () =>
  expectSameAsFresh("1-бап\r\n\r\n1.Тараптар  ынтымақтасады.\r\n\r\n2-бап\r\n\r\nМәтін.\r\n", [
    [{ range: at(2, 2), text: " " }],
    [{ range: at(4, 0, 4, 1), text: "5" }],
    [{ range: at(1, 0, 2, 0), text: "" }],
    [{ range: at(2, 0), text: "\r\n" }],
  ]),
);

test("characters of two UTF-16 units", { timeout }, () =>
  expectSameAsFresh("1-бап 😀\n\n😀😀 Тараптар  ынтымақтасады.\n", [
    [{ range: at(2, 2, 2, 4), text: "😁" }],
    [{ range: at(2, 0, 2, 2), text: "" }],
    [{ range: at(0, 8), text: "  😀" }],
    // An edit may part the two units for a moment.
    [{ range: at(2, 1, 2, 2), text: "" }],
  ]),
);

test("ranges past the end of the text", { timeout }, () =>
  expectSameAsFresh("1-бап\n\nМәтін.", [
    [{ range: at(2, 99), text: " Қосымша." }],
    [{ range: at(99, 0), text: "\n\n2-бап" }],
    [{ range: at(2, 0, 99, 99), text: "Жаңа  мәтін." }],
  ]),
);

test("a treaty edited at random while questions are asked", { timeout }, async () => {
  const sample = readSample("draft-with-problems.kk");
  const pieces = [
    "",
    " ",
    "  ",
    "\n",
    "\r\n",
    "1.",
    "12-бап",
    "\n\n9-бап\n\n",
    "осы Келісімнің 3-бабына",
    "i",
    "N 6",
    ",",
    "«",
    "😀",
    "7-бап",
  ];
  const edit = fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
    text: fc.constantFrom(...pieces),
  });
  const changes = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(changes, async (drawn) => {
      let document = TextDocument.create("", "treaty", 1, sample);
      const edits = drawn.map((change) =>
        change.map(({ from, length, text }): Edit => {
          const start = Math.floor(from * document.getText().length);
          const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
          document = TextDocument.update(document, [{ range, text }], document.version + 1);
          return { range, text };
        }),
      );
      await expectSameAsFresh(sample, edits);
    }),
    { numRuns: 25 },
  );
});
