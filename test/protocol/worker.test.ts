// The server as a web worker: the bundle in a thread that has a worker's globals and neither files nor modules.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { Worker } from "node:worker_threads";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Diagnostic,
  type Message,
  type MessageReader,
  type MessageWriter,
} from "vscode-languageserver-protocol/node";
import { ensureBuilt, ROOT } from "./built.ts";
import { VSCODE } from "./client.ts";

const WORKER = `
  const { parentPort, workerData } = require("node:worker_threads");
  globalThis.self = globalThis;
  globalThis.importScripts = () => { throw new Error("no other scripts"); };
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  globalThis.addEventListener = () => undefined;
  parentPort.on("message", (data) => globalThis.onmessage({ data }));
  require("node:vm").runInThisContext(workerData);
`;

class Reader extends AbstractMessageReader implements MessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  listen(callback: DataCallback) {
    this.#worker.on("message", callback);
    return { dispose: () => void this.#worker.off("message", callback) };
  }
}

class Writer extends AbstractMessageWriter implements MessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  async write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
  }

  end(): void {}
}

before(ensureBuilt);

test("a worker speaks the language of each text, in the sentences that its client hands over", async () => {
  const script = readFileSync(join(ROOT, "dist/web/server.js"), "utf8");
  const worker = new Worker(WORKER, { eval: true, workerData: script });
  try {
    const connection = createProtocolConnection(new Reader(worker), new Writer(worker));
    connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
      items.map(() => null),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.listen();
    const translations = { kk: bundle("kk"), ru: bundle("ru") };
    const initializationOptions = { uiLanguage: "en", translations };
    const params = { processId: null, rootUri: null, capabilities: VSCODE, initializationOptions };
    await connection.sendRequest("initialize", params);
    await connection.sendNotification("initialized", {});
    const said = async (name: string, text: string) => {
      const textDocument = { uri: `untitled:${name}`, languageId: "treaty", version: 1, text };
      await connection.sendNotification("textDocument/didOpen", { textDocument });
      const { items } = await connection.sendRequest<{ items: readonly Diagnostic[] }>("textDocument/diagnostic", {
        textDocument,
      });
      return String(items.find(({ code }) => code === "double-space")?.message);
    };
    const english = await said("en", "Article 1\n\nThe Parties shall  cooperate.\n");
    assert.match(english, /spaces between words/);
    const template = english.replace(/\d+/, "{0}");
    for (const [language, text] of [
      ["kk", "1-бап\n\nТараптар ынтымақтасады  және келіседі.\n"],
      ["ru", "Статья 1\n\nСтороны сотрудничают  и договариваются.\n"],
    ] as const) {
      assert.equal(await said(language, text), translations[language][template]?.replace("{0}", "2"));
    }
  } finally {
    await worker.terminate();
  }
});

function bundle(language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(ROOT, `l10n/bundle.l10n.${language}.json`), "utf8"));
}
