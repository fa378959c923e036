import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type {
  CodeAction,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  SymbolInformation,
} from "vscode-languageserver-protocol/node";
import { PLAIN, TestClient, VSCODE } from "./client.ts";

const timeout = 60_000;
const URI = "file:///treaties/agreement.treaty";
const TEXT = `1-бап. Мақсаты

1.Тараптар мынадай нысандарда  ынтымақтасады:
1) тәжірибе алмасу;
2) *кадрлар* даярлау.

2-бап

Осы Келісімнің 1-бабының 1-тармағына  және 7-бабына сәйкес.
`;
/** On `1-бабының`. */
const REFERENCE = { line: 8, character: 18 };

let editor: TestClient;
let plain: TestClient;

before(async () => {
  [editor, plain] = await Promise.all([
    TestClient.start({ capabilities: VSCODE }),
    TestClient.start({ capabilities: PLAIN }),
  ]);
  await Promise.all([editor.open(URI, TEXT), plain.open(URI, TEXT)]);
});

after(async () => {
  await Promise.all([editor.stop(), plain.stop()]);
});

test("document symbols as a tree", { timeout }, async () => {
  const symbols = await editor.ask<DocumentSymbol[]>("textDocument/documentSymbol", URI);
  const names = (each: readonly DocumentSymbol[]): unknown[] =>
    each.map(({ name, children = [] }) => (children.length === 0 ? name : [name, names(children)]));
  assert.deepEqual(names(symbols), [["1-бап. Мақсаты", [["1.", ["1)", "2)"]]]], "2-бап"]);
});

test("document symbols as a list", { timeout }, async () => {
  const symbols = await plain.ask<SymbolInformation[]>("textDocument/documentSymbol", URI);
  assert.deepEqual(
    symbols.map(({ name, containerName, location }) => [name, containerName, location.uri, location.range.start.line]),
    [
      ["1-бап. Мақсаты", undefined, URI, 0],
      ["1.", "1-бап. Мақсаты", URI, 2],
      ["1)", "1.", URI, 3],
      ["2)", "1.", URI, 4],
      ["2-бап", undefined, URI, 6],
    ],
  );
});

test("definition with links", { timeout }, async () => {
  const links = await editor.ask<LocationLink[]>("textDocument/definition", URI, { position: REFERENCE });
  assert.deepEqual(links, [
    {
      originSelectionRange: { start: { line: 8, character: 15 }, end: { line: 8, character: 24 } },
      targetUri: URI,
      targetRange: { start: { line: 0, character: 0 }, end: { line: 4, character: 21 } },
      targetSelectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
    },
  ]);
});

test("definition with locations", { timeout }, async () => {
  const locations = await plain.ask<Location[]>("textDocument/definition", URI, { position: REFERENCE });
  assert.deepEqual(locations, [
    { uri: URI, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } } },
  ]);
});

test("definition where nothing is cited, and where what is cited is not there", { timeout }, async () => {
  for (const position of [
    { line: 0, character: 9 },
    { line: 8, character: 45 },
    { line: 1, character: 0 },
  ]) {
    assert.deepEqual(await editor.ask("textDocument/definition", URI, { position }), []);
  }
});

test("hover in Markdown and in plain text", { timeout }, async () => {
  const position = { line: 8, character: 30 };
  const [markdown, plaintext] = await Promise.all(
    [editor, plain].map((client) => client.ask<Hover>("textDocument/hover", URI, { position })),
  );
  assert.deepEqual(markdown?.contents, {
    kind: "markdown",
    value: [
      "**1-бап. Мақсаты › 1.**",
      "1\\. Тараптар мынадай нысандарда ынтымақтасады:",
      "1\\) тәжірибе алмасу;",
      "2\\) \\*кадрлар\\* даярлау.",
    ].join("\n\n"),
  });
  assert.deepEqual(plaintext?.contents, {
    kind: "plaintext",
    value: [
      "1-бап. Мақсаты › 1.",
      "1. Тараптар мынадай нысандарда ынтымақтасады:",
      "1) тәжірибе алмасу;",
      "2) *кадрлар* даярлау.",
    ].join("\n\n"),
  });
  assert.deepEqual(markdown?.range, { start: { line: 8, character: 25 }, end: { line: 8, character: 36 } });
});

test("hover beside a reference says nothing", { timeout }, async () => {
  assert.equal(await editor.ask("textDocument/hover", URI, { position: { line: 0, character: 9 } }), null);
});

test("folding ranges", { timeout }, async () => {
  const ranges = await editor.ask<FoldingRange[]>("textDocument/foldingRange", URI);
  assert.deepEqual(
    ranges.map(({ startLine, endLine }) => [startLine, endLine]),
    [
      [0, 4],
      [2, 4],
      [6, 8],
    ],
  );
});

test("a quick fix carries the diagnostic that it mends and an edit of this document", { timeout }, async () => {
  const [action] = await editor.ask<CodeAction[]>("textDocument/codeAction", URI, {
    range: { start: { line: 2, character: 2 }, end: { line: 2, character: 2 } },
    context: { diagnostics: [] },
  });
  assert.equal(action?.kind, "quickfix");
  assert.deepEqual(action.edit?.changes, {
    [URI]: [{ range: { start: { line: 2, character: 2 }, end: { line: 2, character: 2 } }, newText: " " }],
  });
  const pulled = await editor.pull(URI);
  assert.deepEqual(action.diagnostics, [pulled.find(({ code }) => code === "missing-space")]);
});

test("“fix all” comes when it is asked for", { timeout }, async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", URI, {
    range,
    context: { diagnostics: [], only: ["source.fixAll"] },
  });
  assert.deepEqual(
    actions.map(({ kind, edit }) => [kind, edit?.changes?.[URI]?.length]),
    [["source.fixAll.kelisim", 3]],
  );
  const unasked = await editor.ask<CodeAction[]>("textDocument/codeAction", URI, {
    range,
    context: { diagnostics: [] },
  });
  assert.deepEqual(unasked, []);
});

test("diagnostics are pulled, and called unchanged while they are", { timeout }, async () => {
  const first = await editor.ask<Report>("textDocument/diagnostic", URI);
  assert.equal(first.kind, "full");
  assert.deepEqual(
    first.items?.map(({ code, severity }) => [code, severity]),
    [
      ["missing-space", 2],
      ["double-space", 2],
      ["double-space", 2],
      ["broken-reference", 1],
    ],
  );
  const second = await editor.ask<Report>("textDocument/diagnostic", URI, { previousResultId: first.resultId });
  assert.deepEqual(second, { kind: "unchanged", resultId: first.resultId });
});

test("the status tells languages, articles and problems", { timeout }, async () => {
  await editor.pull(URI);
  await editor.until(() => editor.statuses.length > 0);
  assert.deepEqual(editor.statuses.at(-1), {
    uri: URI,
    languages: ["kk"],
    articles: 2,
    problems: 4,
  });
});

test("documents that are not open have no answers", { timeout }, async () => {
  const uri = "file:///nowhere.treaty";
  const position = { line: 0, character: 0 };
  const range = { start: position, end: position };
  assert.deepEqual(await editor.ask("textDocument/documentSymbol", uri), []);
  assert.deepEqual(await editor.ask("textDocument/foldingRange", uri), []);
  assert.deepEqual(await editor.ask("textDocument/definition", uri, { position }), []);
  assert.equal(await editor.ask("textDocument/hover", uri, { position }), null);
  assert.deepEqual(await editor.ask("textDocument/codeAction", uri, { range, context: { diagnostics: [] } }), []);
  assert.deepEqual(await editor.pull(uri), []);
});

test("positions past the end of a line or of the text are answered", { timeout }, async () => {
  for (const position of [
    { line: 8, character: 10_000 },
    { line: 10_000, character: 0 },
    { line: 10_000, character: 10_000 },
  ]) {
    assert.deepEqual(await editor.ask("textDocument/definition", URI, { position }), []);
    assert.equal(await editor.ask("textDocument/hover", URI, { position }), null);
    assert.deepEqual(
      await editor.ask("textDocument/codeAction", URI, {
        range: { start: position, end: position },
        context: { diagnostics: [] },
      }),
      [],
    );
  }
});

test("an empty document", { timeout }, async () => {
  const uri = "untitled:empty";
  await editor.open(uri, "");
  assert.deepEqual(await editor.ask("textDocument/documentSymbol", uri), []);
  assert.deepEqual(await editor.ask("textDocument/foldingRange", uri), []);
  assert.deepEqual(await editor.pull(uri), []);
  await editor.close(uri);
});

interface Report {
  readonly kind: string;
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}
