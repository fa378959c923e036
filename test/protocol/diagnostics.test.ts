// Diagnostics as clients get them: pushed or pulled, graded by settings, in the language of the user.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readSample } from "../../server/src/testing/samples.ts";
import { type ClientOptions, PLAIN, type TestClient, VSCODE, withClient } from "./client.ts";

const timeout = 60_000;
const URI = "file:///treaties/agreement.treaty";
const TEXT = "1-бап\n\n1.Тараптар  ынтымақтасады.\n";

test("a client that cannot pull is sent them after opening and after each change", { timeout }, () =>
  withClient({ capabilities: PLAIN }, async (client) => {
    await client.open(URI, TEXT);
    await client.until(() => client.published.length === 1);
    assert.deepEqual(codesOf(client), ["missing-space", "double-space"]);
    assert.equal(client.published[0]?.version, 1);
    await client.change(URI, [{ range: range(2, 2, 2, 2), text: " " }]);
    await client.until(() => client.published.length === 2);
    assert.deepEqual(codesOf(client), ["double-space"]);
    assert.equal(client.published[1]?.version, 2);
  }),
);

test("closing takes them away", { timeout }, () =>
  withClient({ capabilities: PLAIN }, async (client) => {
    await client.open(URI, TEXT);
    await client.until(() => client.published.length === 1);
    await client.close(URI);
    await client.until(() => client.published.length === 2);
    assert.deepEqual(client.published[1], { uri: URI, diagnostics: [] });
  }),
);

test("a document that is closed at once is not diagnosed afterwards", { timeout }, () =>
  withClient({ capabilities: PLAIN }, async (client) => {
    await client.open(URI, TEXT);
    await client.close(URI);
    await client.open("file:///other.treaty", TEXT);
    await client.until(() => client.published.some(({ uri }) => uri === "file:///other.treaty"));
    assert.deepEqual(client.published.filter(({ uri }) => uri === URI).at(-1)?.diagnostics, []);
  }),
);

test("the status comes along", { timeout }, () =>
  withClient({ capabilities: PLAIN }, async (client) => {
    await client.open(URI, TEXT);
    await client.until(() => client.statuses.length === 1);
    assert.deepEqual(client.statuses, [{ uri: URI, languages: ["kk"], articles: 1, problems: 2 }]);
  }),
);

test("a client that pulls is sent none", { timeout }, () =>
  withClient({ capabilities: VSCODE }, async (client) => {
    await client.open(URI, TEXT);
    assert.equal((await client.pull(URI)).length, 2);
    await client.close(URI);
    await client.ask("textDocument/documentSymbol", URI);
    assert.deepEqual(client.published, []);
  }),
);

test("settings are asked for per document", { timeout }, () =>
  withClient(
    {
      capabilities: VSCODE,
      settings: (scopeUri) =>
        scopeUri?.startsWith("file:///strict/") === true
          ? { rules: { "double-space": "error" } }
          : { rules: { "double-space": "off", "missing-space": "hint" } },
    },
    async (client) => {
      await client.open("file:///strict/a.treaty", TEXT);
      await client.open("file:///free/a.treaty", TEXT);
      assert.deepEqual(gradesOf(await client.pull("file:///strict/a.treaty")), ["missing-space 2", "double-space 1"]);
      assert.deepEqual(gradesOf(await client.pull("file:///free/a.treaty")), ["missing-space 4"]);
      await client.pull("file:///free/a.treaty");
      assert.deepEqual(client.asked, ["file:///strict/a.treaty", "file:///free/a.treaty"], "each is asked for once");
    },
  ),
);

test("when they change, they are asked for again and the client pulls anew", { timeout }, () => {
  let severity = "off";
  return withClient(
    { capabilities: VSCODE, settings: () => ({ rules: { "double-space": severity } }) },
    async (client) => {
      await client.open(URI, TEXT);
      const first = await client.ask<{ items: unknown[]; resultId: string }>("textDocument/diagnostic", URI);
      assert.equal(first.items.length, 1);
      severity = "information";
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
      await client.until(() => client.refreshes === 1);
      const second = await client.ask<{ kind: string; items: { code: string; severity: number }[] }>(
        "textDocument/diagnostic",
        URI,
        { previousResultId: first.resultId },
      );
      assert.equal(second.kind, "full");
      assert.deepEqual(
        second.items.map(({ code, severity: grade }) => `${code} ${grade}`),
        ["missing-space 2", "double-space 3"],
      );
    },
  );
});

test("a client that cannot be asked pushes its settings", { timeout }, () =>
  withClient({ capabilities: PLAIN }, async (client) => {
    await client.open(URI, TEXT);
    await client.until(() => client.published.length === 1);
    for (const [settings, expected] of [
      [{ kelisim: { rules: { "missing-space": "off" } } }, ["double-space 2"]],
      [{ rules: { "double-space": "error" } }, ["missing-space 2", "double-space 1"]],
    ] as const) {
      const before = client.published.length;
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
      await client.until(() => client.published.length > before);
      assert.deepEqual(gradesOf(client.published.at(-1)?.diagnostics ?? []), expected);
    }
  }),
);

test("settings may come with the first message", { timeout }, () =>
  withClient(
    { capabilities: PLAIN, initializationOptions: { settings: { rules: { "missing-space": "off" } } } },
    async (client) => {
      await client.open(URI, TEXT);
      await client.until(() => client.published.length === 1);
      assert.deepEqual(codesOf(client), ["double-space"]);
    },
  ),
);

test("a setting that cannot be read is complained of once", { timeout }, () =>
  withClient(
    { capabilities: VSCODE, settings: () => ({ rules: { "double-space": "loud", nonsense: "off" } }) },
    async (client) => {
      await client.open(URI, TEXT);
      await client.open("file:///b.treaty", TEXT);
      assert.equal((await client.pull(URI)).length, 2, "the defaults hold");
      await client.pull("file:///b.treaty");
      assert.equal(client.warnings.length, 2, client.warnings.join("\n"));
      assert.match(client.warnings[0] ?? "", /loud.*double-space/u);
      assert.match(client.warnings[1] ?? "", /nonsense/u);
    },
  ),
);

test("a client that shows no messages is served all the same", { timeout }, () =>
  withClient({ capabilities: VSCODE, showsMessages: false, settings: () => ({ language: "de" }) }, async (client) => {
    await client.open(URI, TEXT);
    assert.equal((await client.pull(URI)).length, 2);
    assert.equal((await client.pull(URI)).length, 2);
  }),
);

test("a client that does not answer for its settings gets the defaults", { timeout }, () =>
  withClient(
    {
      capabilities: VSCODE,
      settings: () => {
        throw new Error("no settings today");
      },
    },
    async (client) => {
      await client.open(URI, TEXT);
      assert.equal((await client.pull(URI)).length, 2);
    },
  ),
);

/** Who asks -> the language in which the double space is told. */
const LANGUAGES: readonly { name: string; options: ClientOptions; text: string; expected: string }[] = [
  { name: "the document's", options: { locale: "en" }, text: TEXT, expected: "kk" },
  { name: "the document's, Russian", options: { locale: "en" }, text: russian(), expected: "ru" },
  { name: "the interface's for an English text", options: { locale: "ru" }, text: english(), expected: "ru" },
  {
    name: "the interface's as the client's options tell it",
    options: { locale: "en", initializationOptions: { uiLanguage: "kk" } },
    text: english(),
    expected: "kk",
  },
  { name: "English for other interfaces", options: { locale: "de" }, text: english(), expected: "en" },
  {
    name: "the one set",
    options: { locale: "ru", settings: () => ({ language: "en" }) },
    text: TEXT,
    expected: "en",
  },
];

for (const { name, options, text, expected } of LANGUAGES) {
  test(`messages speak the language: ${name}`, { timeout }, () =>
    withClient({ capabilities: VSCODE, ...options }, async (client) => {
      await client.open(URI, text);
      const found = (await client.pull(URI)).find(({ code }) => code === "double-space");
      const words = String(found?.message);
      const language = /[а-яё]/iu.test(words) ? (/[әғқңөұүһі]/iu.test(words) ? "kk" : "ru") : "en";
      assert.equal(language, expected, words);
    }),
  );
}

test("a document that is opened again under its first version is diagnosed anew", { timeout }, () =>
  withClient({ capabilities: VSCODE }, async (client) => {
    await client.open(URI, TEXT);
    const { resultId } = await client.ask<{ resultId: string }>("textDocument/diagnostic", URI);
    await client.close(URI);
    await client.open(URI, "1-бап\n\nМәтін.");
    const report = await client.ask<{ kind: string }>("textDocument/diagnostic", URI, { previousResultId: resultId });
    assert.equal(report.kind, "full");
  }),
);

function russian(): string {
  return readSample("cooperation.ru").replace("Стороны самостоятельно", "Стороны  самостоятельно");
}

function english(): string {
  return readSample("cooperation.en").replace("shall bear its", "shall  bear its");
}

function range(line: number, character: number, endLine: number, endCharacter: number) {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

/** Codes of the diagnostics sent last. */
function codesOf(client: TestClient): readonly unknown[] {
  return client.published.at(-1)?.diagnostics.map(({ code }) => code) ?? [];
}

function gradesOf(
  diagnostics: readonly { code?: number | string | undefined; severity?: number | undefined }[],
): string[] {
  return diagnostics.map(({ code, severity }) => `${code} ${severity}`);
}
