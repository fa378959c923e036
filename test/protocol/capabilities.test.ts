// Whatever the server says that it can do, a client asks of it once: each answer has something in it. Cancelled
// questions and questions that an edit overtakes are answered as the protocol asks.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
  type SemanticTokens,
  type SemanticTokensDelta,
  type ServerCapabilities,
  type WorkspaceSymbol,
} from "vscode-languageserver-protocol/node";
import { readSample } from "../../server/src/testing/samples.ts";
import { TestClient, VSCODE } from "./client.ts";

const timeout = 60_000;
const URI = "file:///treaties/agreement.treaty";
const TEXT = `Сауда туралы
КЕЛІСІМ

Тараптар төмендегілер туралы келісті:

1-бап. Ұғымдар

«жүк» –  тасымалданатын зат.

2-бап. Тасымал

Тараптар осы Келісімнің 1-бабына сәйкес жүкті тасымалдайды, сайты: www.gov.kz.
`;
const LINES = TEXT.split("\n");
const whole = { start: { line: 0, character: 0 }, end: { line: LINES.length - 1, character: 0 } };

/** The position just inside the first occurrence of the words. */
function at(words: string): { position: { line: number; character: number } } {
  const line = LINES.findIndex((each) => each.includes(words));
  return { position: { line, character: (LINES[line] ?? "").indexOf(words) + 1 } };
}

const REFERENCE = at("1-бабына");
const TERM = at("жүкті");
const OPTIONS = { tabSize: 2, insertSpaces: true };

type Ask = (method: string, params?: object) => Promise<unknown>;

/** How a client uses each capability; every answer must have something in it. */
const USES: { readonly [Capability in keyof ServerCapabilities]?: (ask: Ask) => Promise<unknown> } = {
  documentSymbolProvider: (ask) => ask("textDocument/documentSymbol"),
  foldingRangeProvider: (ask) => ask("textDocument/foldingRange"),
  definitionProvider: (ask) => ask("textDocument/definition", REFERENCE),
  declarationProvider: (ask) => ask("textDocument/declaration", TERM),
  referencesProvider: (ask) => ask("textDocument/references", { ...REFERENCE, context: { includeDeclaration: true } }),
  documentHighlightProvider: (ask) => ask("textDocument/documentHighlight", REFERENCE),
  hoverProvider: (ask) => ask("textDocument/hover", REFERENCE),
  selectionRangeProvider: (ask) => ask("textDocument/selectionRange", { positions: [REFERENCE.position] }),
  documentLinkProvider: (ask) => ask("textDocument/documentLink"),
  codeLensProvider: (ask) => ask("textDocument/codeLens"),
  inlayHintProvider: (ask) => ask("textDocument/inlayHint", { range: whole }),
  completionProvider: (ask) => ask("textDocument/completion", at("1-бабына")),
  codeActionProvider: (ask) => ask("textDocument/codeAction", { range: whole, context: { diagnostics: [] } }),
  renameProvider: async (ask) => {
    assert.ok(hasSomething(await ask("textDocument/prepareRename", TERM)), "prepareRename");
    return ask("textDocument/rename", { ...TERM, newName: "тауар" });
  },
  documentFormattingProvider: (ask) => ask("textDocument/formatting", { options: OPTIONS }),
  documentRangeFormattingProvider: (ask) => ask("textDocument/rangeFormatting", { range: whole, options: OPTIONS }),
  documentOnTypeFormattingProvider: async (ask) => {
    // After most line ends there is nothing to do: the answer may be empty.
    await ask("textDocument/onTypeFormatting", { position: { line: 7, character: 0 }, ch: "\n", options: OPTIONS });
    return true;
  },
  diagnosticProvider: (ask) => ask("textDocument/diagnostic"),
  callHierarchyProvider: async (ask) => {
    const items = await ask("textDocument/prepareCallHierarchy", REFERENCE);
    assert.ok(Array.isArray(items) && items.length > 0);
    await ask("callHierarchy/outgoingCalls", { item: items[0] });
    return ask("callHierarchy/incomingCalls", { item: items[0] });
  },
  workspaceSymbolProvider: async (ask) => {
    const symbols = (await ask("workspace/symbol", { query: "тасымал" })) as WorkspaceSymbol[];
    return ask("workspaceSymbol/resolve", symbols[0]);
  },
  semanticTokensProvider: async (ask) => {
    const { data, resultId } = (await ask("textDocument/semanticTokens/full")) as SemanticTokens;
    const delta = (await ask("textDocument/semanticTokens/full/delta", {
      previousResultId: resultId,
    })) as SemanticTokensDelta;
    assert.deepEqual(delta.edits, []);
    const part = (await ask("textDocument/semanticTokens/range", { range: whole })) as SemanticTokens;
    assert.deepEqual(part.data, data);
    return data;
  },
};

function hasSomething(answer: unknown): boolean {
  return Array.isArray(answer) ? answer.length > 0 : answer !== null && answer !== undefined;
}

let client: TestClient;

before(async () => {
  const settings = { citationLenses: true, titleHints: true, language: "en" };
  client = await TestClient.start({ capabilities: VSCODE, locale: "en", settings: () => settings });
  await client.open(URI, TEXT);
});

after(() => client.stop());

test("each capability that is offered can be used", { timeout }, async () => {
  const ask: Ask = (method, params = {}) => client.ask(method, URI, params);
  const offered = Object.keys(client.result.capabilities).filter((key) => key.endsWith("Provider"));
  assert.deepEqual(
    offered.filter((key) => !(key in USES)),
    [],
    "offered, but no test uses it",
  );
  assert.deepEqual(
    Object.keys(USES).filter((key) => !offered.includes(key)),
    [],
    "used, but not offered",
  );
  for (const [capability, use] of Object.entries(USES)) {
    assert.ok(hasSomething(await use(ask)), `${capability}: the answer is empty`);
  }
});

const QUESTIONS = [
  ["textDocument/definition", REFERENCE],
  ["textDocument/references", { ...REFERENCE, context: { includeDeclaration: true } }],
  ["textDocument/hover", REFERENCE],
  ["textDocument/documentSymbol", {}],
  ["textDocument/semanticTokens/full", {}],
  ["textDocument/diagnostic", {}],
  ["workspace/symbol", { query: "" }],
] as const;

test("questions that are taken back are answered with RequestCancelled", { timeout }, async () => {
  // They are under way for as long as the client does not answer what the server asks for in its turn.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = await TestClient.start({
    capabilities: VSCODE,
    folders: ["file:///treaties"],
    initializationOptions: { readsFiles: true },
    settings: () => released.then(() => null),
  });
  try {
    slow.connection.onRequest("kelisim/findFiles", () => released.then(() => []));
    await slow.open(URI, TEXT);
    const source = new CancellationTokenSource();
    const textDocument = { uri: URI };
    const answers = QUESTIONS.map(([method, params]) =>
      slow.connection.sendRequest(method, { textDocument, ...params }, source.token).then(
        () => "answered",
        (error: unknown) => (error instanceof ResponseError ? error.code : String(error)),
      ),
    );
    await slow.until(() => slow.asked.length > 0);
    source.cancel();
    // Answered after the cancellations, since messages arrive in order.
    await slow.connection.sendNotification("$/setTrace", { value: "off" });
    release();
    assert.deepEqual(
      await Promise.all(answers),
      QUESTIONS.map(() => LSPErrorCodes.RequestCancelled),
    );
    assert.ok(hasSomething(await slow.ask("textDocument/documentSymbol", URI)), "the server does not go on");
  } finally {
    await slow.stop();
  }
});

test("a question about a place that an edit overtakes is refused or answered for the newest text", {
  timeout,
}, async () => {
  const uri = "file:///treaties/overtaken.treaty";
  const text = readSample("cooperation.kk");
  const other = await TestClient.start({ capabilities: VSCODE });
  try {
    await other.open(uri, text);
    const lines = text.split("\n");
    const line = lines.findIndex((each) => each.includes("4-бабында"));
    const position = { line, character: (lines[line] ?? "").indexOf("4-бабында") + 1 };
    const answers: Promise<unknown>[] = [];
    for (let round = 0; round < 20; round++) {
      answers.push(
        other.ask<object[]>("textDocument/definition", uri, { position }).catch((error: unknown) => {
          assert.ok(error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified, String(error));
          return "refused";
        }),
      );
      await other.change(uri, [{ range: { start: position, end: position }, text: "" }]);
    }
    const settled = await Promise.all(answers);
    // The text is the same after each edit, so every answer that is given is the same.
    const given = settled.filter((answer) => answer !== "refused");
    assert.ok(given.every((answer) => JSON.stringify(answer) === JSON.stringify(given[0])));
    const last = await other.ask<object[]>("textDocument/definition", uri, { position });
    assert.equal(last.length, 1);
  } finally {
    await other.stop();
  }
});

test("changes of semantic tokens lead from the old ones to the new ones", { timeout }, async () => {
  const uri = "file:///treaties/tokens.treaty";
  await client.open(uri, TEXT);
  const first = await client.ask<SemanticTokens>("textDocument/semanticTokens/full", uri);
  await client.change(uri, [
    { range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, text: "\n1) Тараптар\n\n" },
  ]);
  const { edits = [] } = await client.ask<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", uri, {
    previousResultId: first.resultId,
  });
  const data = [...first.data];
  for (const { start, deleteCount, data: put = [] } of edits.toReversed()) {
    data.splice(start, deleteCount, ...put);
  }
  const anew = await client.ask<SemanticTokens>("textDocument/semanticTokens/full", uri);
  assert.deepEqual(data, anew.data);
  assert.notDeepEqual(anew.data, first.data);
});
