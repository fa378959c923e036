// The ways through a treaty other than F12, as any client asks for them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  CompletionItem,
  DocumentHighlight,
  DocumentLink,
  InlayHint,
  Location,
  SelectionRange,
} from "vscode-languageserver-protocol/node";
import { TestClient, VSCODE } from "./client.ts";

const timeout = 60_000;
const URI = "file:///treaties/agreement.treaty";
const TEXT = `1-бап. Мақсаты

Тараптар кеңеседі, сайты: www.gov.kz.

2-бап

Осы Келісімнің 1-бабына сәйкес.
`;
const HEADING = { line: 0, character: 2 };
const REFERENCE = { line: 6, character: 17 };
const ON_REFERENCE = { start: { line: 6, character: 15 }, end: { line: 6, character: 23 } };
const ON_HEADING = { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } };

let shown: TestClient;
let bare: TestClient;

before(async () => {
  const settings = { citationLenses: true, titleHints: true };
  [shown, bare] = await Promise.all([
    TestClient.start({ capabilities: VSCODE, locale: "en", settings: () => ({ ...settings, language: "en" }) }),
    TestClient.start({ capabilities: VSCODE }),
  ]);
  await Promise.all([shown.open(URI, TEXT), bare.open(URI, TEXT)]);
});

after(async () => {
  await Promise.all([shown.stop(), bare.stop()]);
});

test("references and highlights", { timeout }, async () => {
  const context = { includeDeclaration: false };
  const found = await bare.ask<Location[]>("textDocument/references", URI, { position: HEADING, context });
  assert.deepEqual(found, [{ uri: URI, range: ON_REFERENCE }]);
  const highlights = await bare.ask<DocumentHighlight[]>("textDocument/documentHighlight", URI, {
    position: REFERENCE,
  });
  assert.deepEqual(new Set(highlights.map(({ range }) => range)), new Set([ON_HEADING, ON_REFERENCE]));
});

test("cites and cited by", { timeout }, async () => {
  const [item] = await bare.ask<CallHierarchyItem[]>("textDocument/prepareCallHierarchy", URI, { position: REFERENCE });
  assert.equal(item?.name, "1-бап. Мақсаты");
  const incoming = await bare.connection.sendRequest<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", {
    item,
  });
  assert.deepEqual(
    incoming.map(({ from, fromRanges }) => [from.name, fromRanges]),
    [["2-бап", [ON_REFERENCE]]],
  );
  const outgoing = await bare.connection.sendRequest<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", {
    item,
  });
  assert.deepEqual(outgoing, []);
});

test("completion, links and expanding selection", { timeout }, async () => {
  const offers = await bare.ask<CompletionItem[]>("textDocument/completion", URI, {
    position: { line: 6, character: 15 },
  });
  assert.deepEqual(
    offers.map(({ label }) => label),
    ["1-бап", "2-бап"],
  );
  const links = await bare.ask<DocumentLink[]>("textDocument/documentLink", URI);
  assert.deepEqual(
    links.map(({ target }) => target),
    ["https://www.gov.kz"],
  );
  const [selection] = await bare.ask<SelectionRange[]>("textDocument/selectionRange", URI, { positions: [REFERENCE] });
  assert.deepEqual(selection?.range, ON_REFERENCE);
});

test("lenses and hints are there for those who want them", { timeout }, async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 7, character: 0 } };
  const lenses = await shown.ask<CodeLens[]>("textDocument/codeLens", URI);
  assert.deepEqual(
    lenses.map(({ range: at, command }) => [at, command?.title]),
    [[ON_HEADING, "Cited once"]],
  );
  const hints = await shown.ask<InlayHint[]>("textDocument/inlayHint", URI, { range });
  assert.deepEqual(
    hints.map(({ position, label }) => [position, label]),
    [[ON_REFERENCE.end, "(Мақсаты)"]],
  );
  assert.deepEqual(await bare.ask("textDocument/codeLens", URI), []);
  assert.deepEqual(await bare.ask("textDocument/inlayHint", URI, { range }), []);
});
