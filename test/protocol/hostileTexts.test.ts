// Texts made to do harm, in an editor: each is answered for, it can be edited, and an ordinary draft beside it is answered
// for as if it were alone. Where a text is too long to be read to its end, that is said.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readSample } from "../../server/src/testing/samples.ts";
import { syntheticTreaty } from "../bench/treaty.ts";
import { TestClient, VSCODE } from "./client.ts";
import { answersOf } from "./typing.ts";

const timeout = 280_000;
const HOSTILE = "file:///hostile.treaty";
const DRAFT = "file:///draft.treaty";
const MILLION = 1_000_000;
const HEAD = "Көлік туралы\nКЕЛІСІМ\nТараптар төмендегілер туралы келісті:\n1-бап\n";

const TEXTS: Readonly<Record<string, () => string>> = {
  "a million opening brackets": () => HEAD + "(".repeat(MILLION),
  "a million opening guillemets": () => HEAD + "«".repeat(MILLION),
  "a million labels": () => HEAD + "1)".repeat(MILLION),
  "articles without line ends": () => HEAD + "1-бап".repeat(MILLION / 10),
  "a million spaces": () => HEAD + " ".repeat(MILLION),
  "single letters": () => HEAD + "а ".repeat(MILLION / 10),
  "a million lone surrogates": () => HEAD + "\ud800".repeat(MILLION),
  "a million nulls": () => HEAD + "\0".repeat(MILLION),
  "a line of 2 MB": () => syntheticTreaty(2 * MILLION).replaceAll("\n", " "),
  "labels in labels, ten thousand deep": () => HEAD + "1. 1) а) (i) – ".repeat(2_500),
  "a number of ten thousand levels": () => `${HEAD}${"1.".repeat(10_000)} а\n`,
};

const LIMIT = /Of a text no more than 16,000,000 characters and 300,000 lines are read\./u;

let client: TestClient;
let expected: string;
const draft = readSample("draft-with-problems.kk");

before(async () => {
  client = await TestClient.start({ capabilities: VSCODE, locale: "en", settings: () => ({ language: "en" }) });
  await client.open(DRAFT, draft);
  expected = await answersOf(client, DRAFT, draft);
});

after(() => client.abandon());

/** Types a letter into the draft and takes it back, so that it must be read again. */
async function draftIsAnswered(): Promise<void> {
  const start = { line: 2, character: 0 };
  await client.change(DRAFT, [{ range: { start, end: start }, text: "а" }]);
  await client.change(DRAFT, [{ range: { start, end: { line: 2, character: 1 } }, text: "" }]);
  assert.equal(await answersOf(client, DRAFT, draft), expected);
}

for (const [name, text] of Object.entries(TEXTS)) {
  test(name, { timeout }, async () => {
    const hostile = text();
    await client.open(HOSTILE, hostile);
    const answers = await answersOf(client, HOSTILE, hostile);
    assert.doesNotMatch(answers, LIMIT);
    const start = { line: 0, character: 0 };
    await client.change(HOSTILE, [{ range: { start, end: start }, text: "а" }]);
    await client.change(HOSTILE, [{ range: { start, end: { line: 0, character: 1 } }, text: "" }]);
    assert.equal(answers.includes(JSON.stringify(await client.pull(HOSTILE)).replaceAll(HOSTILE, "URI")), true);
    await draftIsAnswered();
    await client.close(HOSTILE);
  });
}

test("a text of 100 MB is read as far as a text is, and that is said", { timeout }, async () => {
  const hostile = syntheticTreaty(100 * MILLION);
  await client.open(HOSTILE, hostile);
  await draftIsAnswered();
  const said = (await client.pull(HOSTILE)).at(-1);
  assert.match(String(said?.message), LIMIT);
  const symbols = await client.ask<unknown[]>("textDocument/documentSymbol", HOSTILE);
  assert.ok(symbols.length > 1_000);
  const { line } = said?.range.start ?? { line: 0 };
  assert.ok(line > 100_000);
  for (const position of [
    { line: line - 2, character: 5 },
    { line: line + 9, character: 5 },
  ]) {
    await client.ask("textDocument/hover", HOSTILE, { position });
    await client.ask("textDocument/selectionRange", HOSTILE, { positions: [position] });
  }
  await client.close(HOSTILE);
  await draftIsAnswered();
});
