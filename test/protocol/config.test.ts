// kelisim.json as the language server follows and writes it, and the way from a finding to its rule's page.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ClientCapabilities, CodeAction, Diagnostic, WorkspaceEdit } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type ClientOptions, type TestClient, VSCODE, withClient } from "./client.ts";

const timeout = 60_000;
const TEXT = "1-бап\n\n1.Тараптар  ынтымақтасады.\n\n2-бап\n\nМәтін.\n";
const root = mkdtempSync(join(tmpdir(), "kelisim-"));

/** Watches files and creates them, as VS Code does. */
const WATCHING: ClientCapabilities = {
  ...VSCODE,
  textDocument: { ...VSCODE.textDocument, publishDiagnostics: { codeDescriptionSupport: true } },
  workspace: {
    ...VSCODE.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  },
};

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
});
after(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, content: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

function withFolder(check: (client: TestClient) => Promise<void>, options: ClientOptions = {}): Promise<void> {
  const folders = [pathToFileURL(folder).href];
  return withClient(
    { capabilities: WATCHING, locale: "en", settings: () => ({ language: "en" }), folders, ...options },
    check,
  );
}

async function codes(client: TestClient, name: string): Promise<readonly string[]> {
  return (await client.pull(uriOf(name))).map(({ code, severity }) => `${code} ${severity}`);
}

function changed(client: TestClient, name: string): Promise<void> {
  return client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf(name), type: 2 }],
  });
}

/** The quick fixes at a finding, by their titles. */
async function actionsAt(client: TestClient, name: string, { range }: Diagnostic): Promise<Map<string, CodeAction>> {
  const actions = await client.ask<CodeAction[]>("textDocument/codeAction", uriOf(name), {
    range,
    context: { diagnostics: [], only: ["quickfix"] },
  });
  return new Map(actions.map((action) => [action.title, action]));
}

/** Writes a workspace edit of kelisim.json to the disk as an editor does. */
function apply({ edit }: CodeAction, name: string, text: string): void {
  const uri = uriOf(name);
  const edits =
    edit?.changes?.[uri] ??
    edit?.documentChanges?.flatMap((change) =>
      "edits" in change && change.textDocument.uri === uri ? change.edits.filter((each) => "newText" in each) : [],
    ) ??
    [];
  write(name, TextDocument.applyEdits(TextDocument.create(uri, "jsonc", 1, text), edits));
}

test("severities of the folder go before those of the editor, the nearest first, and changes are followed", {
  timeout,
}, async () => {
  write("kelisim.json", '{ "rules": { "double-space": "error", "missing-space": "off" } }');
  write("sub/kelisim.json", '{ "rules": { "double-space": "hint" } }');
  await withFolder(
    async (client) => {
      await client.open(uriOf("a.treaty"), TEXT);
      await client.open(uriOf("sub/b.treaty"), TEXT);
      assert.deepEqual(await codes(client, "a.treaty"), ["double-space 1"]);
      assert.deepEqual(await codes(client, "sub/b.treaty"), ["double-space 4"]);
      write("kelisim.json", '{ "rules": { "double-space": "off" }, "ignore": ["sub/"] }');
      await changed(client, "kelisim.json");
      await client.until(() => client.refreshes > 0);
      assert.deepEqual(await codes(client, "a.treaty"), ["missing-space 2"]);
      assert.deepEqual(await codes(client, "sub/b.treaty"), []);
    },
    { settings: () => ({ rules: { "double-space": "information" } }) },
  );
});

test("a kelisim.json that cannot be understood is shown with its line, and the defaults hold", {
  timeout,
}, async () => {
  write("kelisim.json", '{\n  "rules": { "double-space": "off" }\n  "language": "ru"\n}');
  await withFolder(async (client) => {
    await client.open(uriOf("a.treaty"), TEXT);
    assert.deepEqual(await codes(client, "a.treaty"), ["missing-space 2", "double-space 2"]);
    assert.equal(client.warnings.length, 1);
    assert.match(client.warnings[0] ?? "", /^kelisim\.json, line 3: this is not valid JSON/u);
    // It is not written over either.
    const [finding] = await client.pull(uriOf("a.treaty"));
    assert.ok(finding);
    assert.ok(
      ![...(await actionsAt(client, "a.treaty", finding)).keys()].some((title) => title.includes("kelisim.json")),
    );
  });
});

test("a kelisim.json that is open in an editor is not complained of while it is typed", { timeout }, async () => {
  let open = true;
  const uri = uriOf("a.treaty");
  await withFolder(
    async (client) => {
      client.connection.onRequest("kelisim/findFiles", () => []);
      client.connection.onRequest("kelisim/readFile", () => ({ size: 11, text: '{ "rules": ', open }));
      await client.open(uri, TEXT);
      assert.deepEqual(await codes(client, "a.treaty"), ["missing-space 2", "double-space 2"]);
      assert.deepEqual(client.warnings, []);
      // Closed as it is: who reads it next is told.
      open = false;
      await changed(client, "kelisim.json");
      await client.pull(uri);
      assert.match(client.warnings.join(), /kelisim\.json, line 1/u);
    },
    { initializationOptions: { readsFiles: true } },
  );
});

test("a finding is silenced by its quick fix, in a new file and in one that is there; the text stays", {
  timeout,
}, async () => {
  await withFolder(async (client) => {
    await client.open(uriOf("a.treaty"), TEXT);
    const [missing, double] = await client.pull(uriOf("a.treaty"));
    assert.ok(missing && double);
    const silence = "Silence this finding (kelisim.json)";
    const first = (await actionsAt(client, "a.treaty", missing)).get(silence);
    assert.ok(first);
    apply(first, "kelisim.json", "");
    await changed(client, "kelisim.json");
    assert.deepEqual(await codes(client, "a.treaty"), ["double-space 2"]);
    const second = (await actionsAt(client, "a.treaty", double)).get(silence);
    assert.ok(second?.edit?.changes);
    apply(second, "kelisim.json", readFileSync(join(folder, "kelisim.json"), "utf8"));
    await changed(client, "kelisim.json");
    assert.deepEqual(await codes(client, "a.treaty"), []);
    // Both hold after an edit elsewhere.
    await client.change(uriOf("a.treaty"), [{ text: `Кіріспе.\n\n${TEXT}` }]);
    assert.deepEqual(await codes(client, "a.treaty"), []);
  });
});

test("where findings meet, each says what it silences and switches off", { timeout }, async () => {
  await withFolder(async (client) => {
    await client.open(uriOf("a.treaty"), TEXT);
    const [missing, double] = await client.pull(uriOf("a.treaty"));
    assert.ok(missing && double);
    const both = { ...missing, range: { start: missing.range.start, end: double.range.end } };
    const titles = [...(await actionsAt(client, "a.treaty", both)).keys()].filter((title) => title.includes(".json"));
    assert.deepEqual(titles, [
      "Silence this finding: missing-space (kelisim.json)",
      "Silence this finding: double-space (kelisim.json)",
      "Switch missing-space off in this folder (kelisim.json)",
      "Switch double-space off in this folder (kelisim.json)",
    ]);
  });
});

test("a rule is switched off for the folder by a quick fix", { timeout }, async () => {
  const config = '{\n  // ours\n  "rules": {}\n}\n';
  write("sub/kelisim.json", config);
  await withFolder(async (client) => {
    await client.open(uriOf("sub/a.treaty"), TEXT);
    const [missing] = await client.pull(uriOf("sub/a.treaty"));
    assert.ok(missing);
    const off = (await actionsAt(client, "sub/a.treaty", missing)).get(
      "Switch missing-space off in this folder (kelisim.json)",
    );
    assert.ok(off);
    apply(off, "sub/kelisim.json", config);
    await changed(client, "sub/kelisim.json");
    assert.deepEqual(await codes(client, "sub/a.treaty"), ["double-space 2"]);
  });
});

test("a client that asks how a rule is to be graded gets the change by a request, last of the actions", {
  timeout,
}, async () => {
  const config = '{\n  // ours\n  "rules": {}\n}\n';
  write("sub/kelisim.json", config);
  await withFolder(
    async (client) => {
      const uri = uriOf("sub/a.treaty");
      await client.open(uri, TEXT);
      const [, double] = await client.pull(uri);
      assert.ok(double);
      const action = [...(await actionsAt(client, "sub/a.treaty", double)).values()].at(-1);
      assert.equal(action?.command?.command, "kelisim.gradeRule");
      const [document, [[code]]] = action?.command?.arguments ?? [];
      const edit: WorkspaceEdit = await client.connection.sendRequest("kelisim/gradeEdit", {
        uri: document,
        code,
        severity: "hint",
      });
      apply({ title: "", edit }, "sub/kelisim.json", config);
      await changed(client, "sub/kelisim.json");
      assert.deepEqual(await codes(client, "sub/a.treaty"), ["missing-space 2", "double-space 4"]);
    },
    { initializationOptions: { opensRules: true, asksForGrade: true } },
  );
});

test("a client that cannot create files is not asked to", { timeout }, async () => {
  await withFolder(
    async (client) => {
      await client.open(uriOf("a.treaty"), TEXT);
      const [finding] = await client.pull(uriOf("a.treaty"));
      assert.ok(finding);
      const titles = [...(await actionsAt(client, "a.treaty", finding)).keys()];
      assert.ok(titles.length > 0 && !titles.some((title) => title.includes("kelisim.json")), titles.join("\n"));
    },
    { capabilities: VSCODE },
  );
});

test("the code of a finding leads to the page of its rule, offline", { timeout }, async () => {
  await withFolder(async (client) => {
    await client.open(uriOf("a.treaty"), TEXT);
    const found = await client.pull(uriOf("a.treaty"));
    assert.ok(found.length > 0);
    for (const { code, codeDescription } of found) {
      const page = fileURLToPath(codeDescription?.href ?? "");
      assert.ok(existsSync(page) && page.endsWith(`/docs/rules/${code}.md`), page);
    }
  });
  await withFolder(
    async (client) => {
      await client.open(uriOf("a.treaty"), TEXT);
      const [finding] = await client.pull(uriOf("a.treaty"));
      assert.equal(finding?.codeDescription?.href, "vscode-remote://x/docs/rules/missing-space.md");
      assert.ok(finding);
      const explain = (await actionsAt(client, "a.treaty", finding)).get("Explain missing-space");
      assert.deepEqual(explain?.command?.arguments, ["missing-space"]);
    },
    { initializationOptions: { opensRules: true, rulePages: "vscode-remote://x/docs/rules" } },
  );
});
