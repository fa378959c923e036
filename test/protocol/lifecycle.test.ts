import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { VERSION } from "../../server/src/version.ts";
import { PLAIN, TestClient, VSCODE, withClient } from "./client.ts";

const timeout = 60_000;

test("the server says who it is and what it can do", { timeout }, () =>
  withClient({ capabilities: VSCODE }, async ({ result: { serverInfo, capabilities } }) => {
    assert.deepEqual(serverInfo, { name: "kelisim", version: VERSION });
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.ok(capabilities.documentSymbolProvider);
    assert.ok(capabilities.foldingRangeProvider);
    assert.ok(capabilities.definitionProvider);
    assert.ok(capabilities.hoverProvider);
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: "kelisim",
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    const kinds =
      typeof capabilities.codeActionProvider === "object" ? capabilities.codeActionProvider.codeActionKinds : [];
    assert.ok(kinds?.includes("quickfix") && kinds.includes("source.fixAll.kelisim"));
    // Positions are counted in UTF-16 units, the protocol's default.
    assert.ok([undefined, "utf-16"].includes(capabilities.positionEncoding));
  }),
);

test("a client that cannot pull diagnostics is not offered it", { timeout }, () =>
  withClient({ capabilities: PLAIN }, async ({ result }) => {
    assert.equal(result.capabilities.diagnosticProvider, undefined);
  }),
);

test("shutdown and exit end the process with 0", { timeout }, async () => {
  const client = await TestClient.start();
  assert.equal(await client.stop(), 0);
});

test("exit without shutdown ends the process with 1", { timeout }, async () => {
  const client = await TestClient.start();
  const ended = once(client.server, "exit");
  await client.connection.sendNotification("exit");
  const [code] = await ended;
  assert.equal(code, 1);
  client.connection.dispose();
});

test("the server ends when its client's streams close", { timeout }, async () => {
  const client = await TestClient.start({ processId: null });
  const ended = once(client.server, "exit");
  client.server.stdin.end();
  await ended;
  client.connection.dispose();
});

test("the server ends when the client's process is gone", { timeout }, async () => {
  // A process that stands for the editor, and dies without a word.
  const editor = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  assert.ok(editor.pid !== undefined);
  const client = await TestClient.start({ processId: editor.pid });
  const ended = once(client.server, "exit");
  editor.kill();
  await ended;
  client.connection.dispose();
});

test("nothing is written to the error stream of a session", { timeout }, async () => {
  const client = await TestClient.start();
  let said = "";
  client.server.stderr.on("data", (data) => {
    said += String(data);
  });
  await client.open("file:///a.treaty", "1-бап\n\nМәтін.");
  await client.pull("file:///a.treaty");
  await client.stop();
  assert.equal(said, "");
});
