// Defined terms, as any client asks for them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type {
  CompletionItem,
  DocumentHighlight,
  Hover,
  Location,
  LocationLink,
  Range,
  WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { TestClient, VSCODE } from "./client.ts";

const timeout = 60_000;
const URI = "file:///treaties/terms.treaty";
const TEXT = `Көлік туралы
КЕЛІСІМ

Төмендегілер туралы келісті:

1-бап

Органдар (бұдан әрі – уәкілетті органдар) кеңеседі.

2-бап

Уәкілетті органның атауы өзгеруі мүмкін. Осы уәк
`;
const NAME: Range = { start: { line: 7, character: 22 }, end: { line: 7, character: 40 } };
const USE: Range = { start: { line: 11, character: 0 }, end: { line: 11, character: 18 } };
const ON_USE = { line: 11, character: 4 };

let shown: TestClient;
let bare: TestClient;

before(async () => {
  [shown, bare] = await Promise.all([
    TestClient.start({
      capabilities: { ...VSCODE, textDocument: { ...VSCODE.textDocument, declaration: { linkSupport: true } } },
      settings: () => ({ language: "ru" }),
    }),
    TestClient.start({ capabilities: {}, locale: "en" }),
  ]);
  await Promise.all([shown.open(URI, TEXT), bare.open(URI, TEXT)]);
});

after(async () => {
  await Promise.all([shown.stop(), bare.stop()]);
});

test("the server says what it can", { timeout }, () => {
  const { declarationProvider, renameProvider } = bare.result.capabilities;
  assert.equal(declarationProvider, true);
  assert.deepEqual(renameProvider, { prepareProvider: true });
});

test("definition and declaration lead to the name in its definition", { timeout }, async () => {
  for (const method of ["textDocument/definition", "textDocument/declaration"]) {
    const [link] = await shown.ask<LocationLink[]>(method, URI, { position: ON_USE });
    assert.deepEqual([link?.originSelectionRange, link?.targetSelectionRange], [USE, NAME], method);
    assert.deepEqual(
      await bare.ask<Location[]>(method, URI, { position: ON_USE }),
      [{ uri: URI, range: NAME }],
      method,
    );
  }
});

test("references, highlights and hover", { timeout }, async () => {
  const found = await bare.ask<Location[]>("textDocument/references", URI, {
    position: ON_USE,
    context: { includeDeclaration: true },
  });
  assert.deepEqual(
    found.map(({ range }) => range),
    [NAME, USE],
  );
  const highlights = await bare.ask<DocumentHighlight[]>("textDocument/documentHighlight", URI, { position: ON_USE });
  assert.deepEqual(
    highlights.map(({ range }) => range),
    [NAME, USE],
  );
  const hover = await shown.ask<Hover>("textDocument/hover", URI, { position: ON_USE });
  assert.deepEqual(hover.range, USE);
  assert.match(JSON.stringify(hover.contents), /Определено в: 1-бап/u);
});

test("completion", { timeout }, async () => {
  const offers = await bare.ask<CompletionItem[]>("textDocument/completion", URI, {
    position: { line: 11, character: 48 },
  });
  assert.deepEqual(
    offers.map(({ label }) => label),
    ["уәкілетті органдар"],
  );
});

test("rename is prepared, done, and refused with the reason", { timeout }, async () => {
  const prepared = await bare.ask<unknown>("textDocument/prepareRename", URI, { position: ON_USE });
  assert.deepEqual(prepared, { range: USE, placeholder: "уәкілетті органдар" });
  assert.equal(await bare.ask("textDocument/prepareRename", URI, { position: { line: 0, character: 0 } }), null);
  const edit = await bare.ask<WorkspaceEdit>("textDocument/rename", URI, {
    position: ON_USE,
    newName: "уәкілетті мекемелер",
  });
  assert.deepEqual(edit.changes?.[URI], [
    { range: { start: { line: 7, character: 32 }, end: NAME.end }, newText: "мекемелер" },
    { range: { start: { line: 11, character: 10 }, end: USE.end }, newText: "мекеменің" },
  ]);
  await assert.rejects(
    shown.ask("textDocument/rename", URI, { position: ON_USE, newName: "субъектілер, мекемелер" }),
    /не может быть названием термина/u,
  );
});
