// An editor for tests: speaks the protocol to `kelisim lsp --stdio` and remembers what the server sends by itself.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { TreatyStatus } from "../../server/src/features/status.ts";
import { cli, ensureBuilt } from "./built.ts";

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  readonly processId?: number | null;
  /** What `workspace/configuration` answers for a document. */
  readonly settings?: (scopeUri: string | undefined) => unknown;
  /** The workspace folders. */
  readonly folders?: readonly string[];
  /** Whether the client answers `window/showMessageRequest`. */
  readonly showsMessages?: boolean;
  /** What Node is started with. */
  readonly node?: readonly string[];
}

/** What VS Code can do, as far as the server asks. */
export const VSCODE: ClientCapabilities = {
  textDocument: {
    definition: { linkSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

/** A client that can do nothing but the least. */
export const PLAIN: ClientCapabilities = {};

export interface Edit {
  readonly range?: Range;
  readonly text: string;
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export class TestClient {
  readonly connection: ProtocolConnection;
  readonly server: ChildProcessWithoutNullStreams;
  readonly result: InitializeResult;
  readonly published: Published[];
  readonly statuses: TreatyStatus[];
  readonly warnings: string[];
  readonly asked: (string | undefined)[];
  refreshes: number;
  /** Called after anything that came by itself. */
  #arrived: (() => void)[] = [];
  readonly #versions = new Map<string, number>();
  /** Fails when the server ends: nothing that is awaited can come any more. */
  readonly #end: Promise<never>;

  private constructor(
    connection: ProtocolConnection,
    server: ChildProcessWithoutNullStreams,
    result: InitializeResult,
    ended: Promise<never>,
  ) {
    this.connection = connection;
    this.server = server;
    this.result = result;
    this.published = [];
    this.statuses = [];
    this.warnings = [];
    this.asked = [];
    this.refreshes = 0;
    this.#end = ended;
  }

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    await ensureBuilt();
    const server = spawn(process.execPath, [...(options.node ?? []), cli, "lsp", "--stdio"]);
    const reader = new StreamMessageReader(server.stdout);
    // Its alarm about a message that came by half rings on for ever where the server was killed amid that message.
    reader.partialMessageTimeout = 0;
    const connection = createProtocolConnection(reader, new StreamMessageWriter(server.stdin));
    connection.listen();
    const { capabilities = VSCODE, processId = process.pid } = options;
    const ended = once(server, "exit").then(([code]): never => {
      throw new Error(`the server has ended with ${code}`);
    });
    // A server may end when nobody waits for it.
    ended.catch(() => undefined);
    const initialized = connection.sendRequest<InitializeResult>("initialize", {
      processId,
      rootUri: null,
      capabilities,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
      ...(options.locale === undefined ? {} : { locale: options.locale }),
    });
    const result = await Promise.race([initialized, ended]);
    const client = new TestClient(connection, server, result, ended);
    client.#hear(options);
    await connection.sendNotification("initialized", {});
    return client;
  }

  #hear({ settings = () => null, showsMessages: shows = true }: ClientOptions): void {
    const { connection } = this;
    const note = (remember: () => void) => {
      remember();
      for (const arrived of this.#arrived.splice(0)) {
        arrived();
      }
    };
    connection.onNotification("textDocument/publishDiagnostics", (params: Published) =>
      note(() => this.published.push(params)),
    );
    connection.onNotification("kelisim/status", (status: TreatyStatus) => note(() => this.statuses.push(status)));
    const warn = ({ message }: { message: string }) => note(() => this.warnings.push(message));
    connection.onNotification("window/showMessage", warn);
    if (shows) {
      connection.onRequest("window/showMessageRequest", (params: { message: string }) => {
        warn(params);
        return null;
      });
    }
    connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri?: string }[] }) => {
      note(() => this.asked.push(...items.map(({ scopeUri }) => scopeUri)));
      return Promise.all(items.map(({ scopeUri }) => settings(scopeUri)));
    });
    connection.onRequest("workspace/diagnostic/refresh", () => {
      note(() => {
        this.refreshes++;
      });
      return null;
    });
    connection.onRequest("workspace/codeLens/refresh", () => null);
    connection.onRequest("workspace/inlayHint/refresh", () => null);
    connection.onRequest("client/registerCapability", () => null);
  }

  /** Waits until something that the server sends by itself makes the condition true. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await Promise.race([new Promise<void>((resolve) => this.#arrived.push(resolve)), this.#end]);
    }
  }

  open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    return this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "treaty", version: 1, text },
    });
  }

  change(uri: string, edits: readonly Edit[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: edits,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** A request about a document. */
  ask<Answer>(method: string, uri: string, params: object = {}): Promise<Answer> {
    return Promise.race([this.connection.sendRequest<Answer>(method, { textDocument: { uri }, ...params }), this.#end]);
  }

  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const { items } = await this.ask<{ items: readonly Diagnostic[] }>("textDocument/diagnostic", uri);
    return items;
  }

  /** Ends the server as editors do; the exit code. */
  async stop(): Promise<number | null> {
    const ended = once(this.server, "exit");
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const [code] = await ended;
    this.connection.dispose();
    return code;
  }

  /** Ends the server without a word, and keeps nothing of it that could keep this process alive. */
  abandon(): void {
    const { server } = this;
    server.kill("SIGKILL");
    this.connection.dispose();
    for (const stream of [server.stdin, server.stdout, server.stderr]) {
      stream.destroy();
    }
    server.unref();
  }
}

/** Runs a check with a client and ends its server whatever comes of it. */
export async function withClient(options: ClientOptions, check: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await TestClient.start(options);
  try {
    await check(client);
  } finally {
    client.abandon();
  }
}
