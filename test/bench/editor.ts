// An editor that types: what it waits for after each keystroke, from any language server.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { LanguageServer } from "./peers/servers.ts";

/** A server that is not through in a minute is left. */
const PATIENCE = 60_000;

export class TooSlow extends Error {}

const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
};

export class Editor {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #connection: ProtocolConnection;
  readonly #given: LanguageServer;
  readonly #folder: string;
  readonly #uri: string;
  readonly #begun = performance.now();
  /** From the start of the process to its first answer. */
  started = Number.NaN;
  #pulls = false;
  #outlines = false;
  #version = 1;
  #resultId: string | undefined;
  #published: () => void = () => undefined;

  private constructor(given: LanguageServer, folder: string) {
    this.#given = given;
    this.#folder = pathToFileURL(folder).href;
    this.#uri = `${this.#folder}/bench.${given.extension}`;
    this.#server = spawn(process.execPath, [...given.command]);
    this.#server.stderr.resume();
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#server.stdout),
      new StreamMessageWriter(this.#server.stdin),
    );
  }

  /** Opens a folder of the disk; its texts are only in memory. */
  static async start(given: LanguageServer, folder: string): Promise<Editor> {
    const editor = new Editor(given, folder);
    await editor.#initialize();
    return editor;
  }

  async #initialize(): Promise<void> {
    const connection = this.#connection;
    const { settings = {}, answers = {}, options = {} } = this.#given;
    connection.onNotification("textDocument/publishDiagnostics", () => this.#published());
    connection.onRequest("workspace/configuration", ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section = "" }) => settings[section] ?? null),
    );
    for (const [method, answer] of Object.entries(answers)) {
      connection.onRequest(method, answer);
    }
    for (const method of [
      "client/registerCapability",
      "workspace/diagnostic/refresh",
      "window/workDoneProgress/create",
    ]) {
      connection.onRequest(method, () => null);
    }
    connection.listen();
    const { capabilities } = await this.#within(
      connection.sendRequest<InitializeResult>("initialize", {
        processId: process.pid,
        rootUri: this.#folder,
        workspaceFolders: [{ uri: this.#folder, name: "bench" }],
        capabilities: CAPABILITIES,
        initializationOptions: options,
      }),
    );
    this.started = performance.now() - this.#begun;
    this.#pulls = capabilities.diagnosticProvider !== undefined && capabilities.diagnosticProvider !== null;
    this.#outlines = Boolean(capabilities.documentSymbolProvider);
    await connection.sendNotification("initialized", {});
    if (this.#given.settings !== undefined) {
      await connection.sendNotification("workspace/didChangeConfiguration", { settings });
    }
  }

  /** Opens a text; the time from the start of the process to its diagnostics. */
  async open(text: string): Promise<number> {
    const { languageId } = this.#given;
    await this.#diagnosed("textDocument/didOpen", {
      textDocument: { uri: this.#uri, languageId, version: this.#version, text },
    });
    return performance.now() - this.#begun;
  }

  /** Types letters; the times until fresh diagnostics are there and then, where the server has one, the outline. */
  async type(text: string, place: Position): Promise<{ readonly diagnostics: number; readonly outline: number }> {
    const start = performance.now();
    await this.#diagnosed("textDocument/didChange", {
      textDocument: { uri: this.#uri, version: ++this.#version },
      contentChanges: [{ range: { start: place, end: place }, text }],
    });
    const diagnostics = performance.now() - start;
    await this.outline();
    return { diagnostics, outline: this.#outlines ? performance.now() - start : Number.NaN };
  }

  async outline(): Promise<void> {
    if (this.#outlines) {
      await this.#within(
        this.#connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri: this.#uri } }),
      );
    }
  }

  async #diagnosed(method: string, params: object): Promise<void> {
    const published = new Promise<void>((resolve) => {
      this.#published = resolve;
    });
    await this.#connection.sendNotification(method, params);
    if (!this.#pulls) {
      await this.#within(published);
      return;
    }
    const { resultId } = await this.#within(
      this.#connection.sendRequest<{ resultId?: string }>("textDocument/diagnostic", {
        textDocument: { uri: this.#uri },
        ...(this.#resultId === undefined ? {} : { previousResultId: this.#resultId }),
      }),
    );
    this.#resultId = resultId;
  }

  async #within<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const waiting = new AbortController();
    const late = setTimeout(Math.max(0, this.#begun + PATIENCE - performance.now()), undefined, {
      signal: waiting.signal,
    }).then(() => {
      throw new TooSlow();
    });
    late.catch(() => undefined);
    try {
      return await Promise.race([answer, late]);
    } finally {
      waiting.abort();
    }
  }

  /** Resident memory of the server in bytes. */
  get memory(): number {
    return residentMemory(this.#server.pid);
  }

  end(): void {
    this.#connection.dispose();
    this.#server.kill("SIGKILL");
  }
}

/** In bytes, now or (`VmHWM`) at the most so far; unknown but on Linux. */
export function residentMemory(pid: number | undefined, which: "VmRSS" | "VmHWM" = "VmRSS"): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return 1024 * Number(new RegExp(`${which}:\\s+(\\d+)`, "u").exec(status)?.[1]);
  } catch {
    return Number.NaN;
  }
}
