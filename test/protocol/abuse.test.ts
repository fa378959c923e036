// Clients that do what they must not: the server stays correct or ends cleanly, and says why.
import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { CancellationTokenSource, type Diagnostic } from "vscode-languageserver-protocol/node";
import { cli, ensureBuilt } from "./built.ts";
import { VSCODE, withClient } from "./client.ts";

const timeout = 120_000;
const URI = "file:///abused.treaty";
const TEXT = "1-бап\n\n1.Тараптар  ынтымақтасады.\n\n3-бап\n\nОсы Келісімнің 7-бабына сәйкес.\n";

const at = (line: number, character: number, endLine = line, endCharacter = character) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

/** What the server says of a text that a client opens and does nothing else with. */
async function problemsOf(text: string): Promise<readonly Diagnostic[]> {
  let problems: readonly Diagnostic[] = [];
  await withClient({ capabilities: VSCODE }, async (client) => {
    await client.open(URI, text);
    problems = await client.pull(URI);
  });
  return problems;
}

test("edits beyond the end, inverted, backwards in versions or of no known document change what they can", {
  timeout,
}, async () => {
  await withClient({ capabilities: VSCODE }, async (client) => {
    const change = (uri: string, version: unknown, contentChanges: unknown) =>
      client.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    await client.open(URI, TEXT);
    await change(URI, 2, [{ range: at(0, 3, 0, 1), text: "-" }]);
    await change(URI, 2, [{ range: at(999, 999, 1_000, 0), text: "\nСоңы." }]);
    await change(URI, 1, [{ range: at(2_147_483_647, 2_147_483_647, 0, 0), text: "" }]);
    await change("file:///nobody.treaty", 7, [{ range: at(0, 0), text: "x" }]);
    await change(URI, "newest", "nothing");
    await change(URI, 3, [{ range: at(0, 0, 0, 0), text: 12 }]);
    await change(URI, undefined, undefined);
    await client.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: "file:///nobody.treaty" },
    });
    await client.connection.sendNotification("textDocument/didOpen", {});
    // Whatever it made of these, the next whole text counts.
    await change(URI, 9, [{ text: TEXT }]);
    assert.deepEqual(await client.pull(URI), await problemsOf(TEXT));
  });
});

test("positions that are nowhere get an empty answer or an error, and the next question its answer", { timeout }, () =>
  withClient({ capabilities: VSCODE }, async (client) => {
    await client.open(URI, TEXT);
    const positions = [
      at(99, 99).start,
      { line: -1, character: -1 },
      { line: 0.5, character: Number.MAX_VALUE },
      {},
      null,
    ];
    for (const method of ["hover", "definition", "references", "documentHighlight", "completion", "rename"]) {
      for (const position of positions) {
        for (const uri of [URI, "file:///nobody.treaty", "not an address"]) {
          await client
            .ask(`textDocument/${method}`, uri, { position, newName: "x", context: {} })
            .catch(() => undefined);
        }
      }
    }
    await client.ask("textDocument/selectionRange", URI, { positions: [] }).catch(() => undefined);
    await client.ask("textDocument/codeAction", URI, { range: at(9, 9, 0, 0), context: {} }).catch(() => undefined);
    await client.connection.sendRequest("kelisim/nonsense", { deep: [[[]]] }).catch(() => undefined);
    assert.deepEqual(await client.pull(URI), await problemsOf(TEXT));
  }),
);

test("a thousand cancelled requests leave the server ready for the next one", { timeout }, () =>
  withClient({ capabilities: VSCODE }, async (client) => {
    await client.open(URI, TEXT);
    const cancelled = Array.from({ length: 1_000 }, (_, index) => {
      const source = new CancellationTokenSource();
      const method = index % 2 === 0 ? "textDocument/documentSymbol" : "textDocument/diagnostic";
      const answer = client.connection.sendRequest(method, { textDocument: { uri: URI } }, source.token);
      source.cancel();
      return answer.catch(() => undefined);
    });
    await Promise.all(cancelled);
    assert.deepEqual(await client.pull(URI), await problemsOf(TEXT));
  }),
);

/** A server spoken to in bytes. */
async function withServer(
  check: (server: ChildProcessWithoutNullStreams, send: (message: object) => void) => Promise<void>,
): Promise<void> {
  await ensureBuilt();
  const server = spawn(process.execPath, [cli, "lsp", "--stdio"]);
  server.stdin.on("error", () => undefined);
  try {
    await check(server, (message) => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  } finally {
    server.kill("SIGKILL");
  }
}

/** Collects what the server says until the condition holds. */
function heard(server: ChildProcessWithoutNullStreams, condition: (all: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    let all = "";
    server.stdout.on("data", (data) => {
      all += String(data);
      if (condition(all)) {
        resolve(all);
      }
    });
    server.on("exit", () => reject(new Error(`the server has ended after: ${all}`)));
  });
}

const INITIALIZE = { id: 1, method: "initialize", params: { processId: process.pid, rootUri: null, capabilities: {} } };

test("a request before initialize and one after shutdown are refused", { timeout }, () =>
  withServer(async (server, send) => {
    const answers = heard(server, (all) => all.includes('"id":4'));
    send({ id: 9, method: "textDocument/documentSymbol", params: { textDocument: { uri: URI } } });
    send(INITIALIZE);
    send({ method: "initialized", params: {} });
    send({ id: 3, method: "shutdown" });
    send({ id: 4, method: "textDocument/documentSymbol", params: { textDocument: { uri: URI } } });
    const all = await answers;
    assert.match(all, /"id":9,"error":\{"code":-32002/);
    assert.match(all, /"id":4,"error":\{"code":-32600/);
    const ended = once(server, "exit");
    send({ method: "exit" });
    assert.deepEqual(await ended, [0, null]);
  }),
);

test("bytes that are no messages end nothing but themselves", { timeout }, () =>
  withServer(async (server, send) => {
    const answers = heard(server, (all) => all.includes('"id":1'));
    const broken = "{not json";
    server.stdin.write(`Content-Length: ${broken.length}\r\n\r\n${broken}`);
    server.stdin.write(`Content-Length: 4\r\n\r\nnull`);
    server.stdin.write(`Content-Length: 2\r\n\r\n[]`);
    send(INITIALIZE);
    assert.match(await answers, /"serverInfo"/);
  }),
);

test("a client that never reads, and dies, leaves no server behind", { timeout }, async () => {
  await ensureBuilt();
  // It asks for more than a pipe holds, reads nothing, and is killed.
  const program = `
    const { spawn } = require("node:child_process");
    const server = spawn(process.execPath, [${JSON.stringify(cli)}, "lsp", "--stdio"]);
    const send = (message) => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      server.stdin.write("Content-Length: " + Buffer.byteLength(body) + "\\r\\n\\r\\n" + body);
    };
    send({ id: 1, method: "initialize", params: { processId: process.pid, rootUri: null, capabilities: {} } });
    send({ method: "initialized", params: {} });
    const text = "1-бап\\n\\n1.Мәтін\\n".repeat(500);
    send({ method: "textDocument/didOpen", params: { textDocument: { uri: "file:///a.treaty", languageId: "treaty", version: 1, text } } });
    for (let id = 2; id < 60; id++) {
      send({ id, method: "textDocument/documentSymbol", params: { textDocument: { uri: "file:///a.treaty" } } });
    }
    console.log(server.pid);
    setInterval(() => {}, 1000);
  `;
  const client = spawn(process.execPath, ["-e", program]);
  const [data] = await once(client.stdout, "data");
  const server = Number(String(data));
  assert.ok(server > 0);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  client.kill("SIGKILL");
  await gone(server);
});

/** Waits until a process has ended; the test's timeout is the limit. */
async function gone(process_: number): Promise<void> {
  for (;;) {
    try {
      process.kill(process_, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
