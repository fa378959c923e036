// The same work done by others, in the same run: parsers and checkers of text, and language servers over stdio. They are
// installed apart (`test/bench/peers`), so that nothing of theirs is near what Kelisim ships.
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { root } from "../../scripts/lib/project.mts";
import { syntheticTreaty } from "./treaty.ts";

const FOLDER = join(root, "test/bench/peers");
const require = createRequire(join(FOLDER, "package.json"));

export function installPeers(): void {
  if (!existsSync(join(FOLDER, "node_modules"))) {
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
    execFileSync("npm", args, { cwd: FOLDER, stdio: "inherit", shell: process.platform === "win32" });
  }
}

/** Reads or checks a whole text. */
export interface PeerLibrary {
  readonly name: string;
  run(text: string): unknown;
}

// The libraries are foreign ground without types of ours: each is called in one place.
// biome-ignore lint/suspicious/noExplicitAny: what the modules export is described by their calls below
const load = (name: string): any => require(name);

export async function peerLibraries(): Promise<readonly PeerLibrary[]> {
  const markdownIt = load("markdown-it")();
  const { marked } = load("marked");
  const { unified } = await importPeer("unified/index.js");
  const remarkParse = (await importPeer("remark-parse/index.js")).default;
  const { TextlintKernel } = load("@textlint/kernel");
  const plugin = load("@textlint/textlint-plugin-text");
  const kernel = new TextlintKernel();
  const rules = ["no-todo", "max-comma", "sentence-length"].map((id) => {
    const loaded = load(`textlint-rule-${id}`);
    return { ruleId: id, rule: loaded.default ?? loaded };
  });
  const cspell = await importPeer("cspell-lib/dist/lib/index.js");
  const settings = await cspell.getDefaultSettings();
  return [
    { name: "markdown-it", run: (text) => markdownIt.parse(text, {}) },
    { name: "marked", run: (text) => marked.lexer(text) },
    { name: "remark-parse", run: (text) => unified().use(remarkParse).parse(text) },
    {
      name: "textlint, 3 rules",
      run: (text) =>
        kernel.lintText(text, {
          ext: ".txt",
          plugins: [{ pluginId: "text", plugin: plugin.default ?? plugin }],
          rules,
        }),
    },
    {
      name: "cspell",
      run: (text) =>
        cspell.spellCheckDocument(
          { uri: "file:///a.txt", text, languageId: "plaintext", locale: "en" },
          { noConfigSearch: true },
          settings,
        ),
    },
  ];
}

function importPeer(path: string) {
  return import(join(FOLDER, "node_modules", path));
}

interface PeerServer {
  readonly name: string;
  readonly command: readonly string[];
  readonly languageId: string;
  text(bytes: number): string;
}

const repeat = (unit: (index: number) => string, bytes: number, head = "", tail = ""): string => {
  const parts = [head];
  for (let size = 0, index = 0; size < bytes; index++) {
    const part = unit(index);
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return [...parts, tail].join("");
};

const extracted = (name: string) => [join(FOLDER, "node_modules/.bin", `vscode-${name}-language-server`), "--stdio"];

export const PEER_SERVERS: readonly PeerServer[] = [
  {
    name: "kelisim",
    command: [join(root, "dist/cli.js"), "lsp", "--stdio"],
    languageId: "treaty",
    text: syntheticTreaty,
  },
  {
    name: "json",
    command: extracted("json"),
    languageId: "json",
    text: (bytes) =>
      repeat((index) => `  "key${index}": { "name": "value", "list": [1, 2, 3] },\n`, bytes, "{\n", '  "end": 1\n}\n'),
  },
  {
    name: "css",
    command: extracted("css"),
    languageId: "css",
    text: (bytes) => repeat((index) => `.class${index} > a:hover {\n  color: red;\n  margin: 0 auto;\n}\n`, bytes),
  },
  {
    name: "yaml",
    command: [join(FOLDER, "node_modules/.bin/yaml-language-server"), "--stdio"],
    languageId: "yaml",
    text: (bytes) => repeat((index) => `key${index}:\n  name: value\n  list: [1, 2, 3]\n`, bytes),
  },
];

export interface ServerTimes {
  readonly start: number;
  readonly diagnostics: readonly number[];
  readonly outline: readonly number[];
  /** Resident memory after the text was opened and edited, in bytes. */
  readonly memory: number;
}

/** Types letters in the middle of a text, and waits for fresh diagnostics, then for the outline. */
export async function measureServer(
  { command, languageId, text }: PeerServer,
  bytes: number,
  keystrokes: number,
): Promise<ServerTimes> {
  const start = performance.now();
  const server = spawn(process.execPath, command);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let arrived: (version: number | undefined) => void = () => undefined;
  connection.onNotification("textDocument/publishDiagnostics", ({ version }: { version?: number }) => arrived(version));
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  try {
    const { capabilities } = await connection.sendRequest<{ capabilities: { diagnosticProvider?: unknown } }>(
      "initialize",
      {
        processId: process.pid,
        rootUri: null,
        capabilities: {
          textDocument: {
            diagnostic: {},
            publishDiagnostics: { versionSupport: true },
            documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          },
        },
      },
    );
    const started = performance.now() - start;
    await connection.sendNotification("initialized", {});
    const uri = `file:///bench.${languageId}`;
    const content = text(bytes);
    const pulls = capabilities.diagnosticProvider !== undefined && capabilities.diagnosticProvider !== null;
    let previousResultId: string | undefined;
    const fresh = async (change: () => Promise<void>) => {
      const pushed = new Promise<void>((resolve) => {
        arrived = () => resolve();
      });
      await change();
      if (pulls) {
        const report = await connection.sendRequest<{ resultId?: string }>("textDocument/diagnostic", {
          textDocument: { uri },
          ...(previousResultId === undefined ? {} : { previousResultId }),
        });
        previousResultId = report.resultId;
      } else {
        await pushed;
      }
    };
    await fresh(() =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text: content },
      }),
    );
    const lines = content.split("\n");
    const line = Math.floor(lines.length / 2);
    const character = Math.max(0, (lines[line]?.length ?? 1) - 3);
    const diagnostics: number[] = [];
    const outline: number[] = [];
    for (let version = 2; version < keystrokes + 2; version++) {
      const before = performance.now();
      await fresh(() =>
        connection.sendNotification("textDocument/didChange", {
          textDocument: { uri, version },
          contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: "a" }],
        }),
      );
      diagnostics.push(performance.now() - before);
      await connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
      outline.push(performance.now() - before);
    }
    return { start: started, diagnostics, outline, memory: residentMemory(server) };
  } finally {
    connection.dispose();
    server.kill("SIGKILL");
  }
}

function residentMemory({ pid }: ChildProcessWithoutNullStreams): number {
  return process.platform === "linux"
    ? 1024 * Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)]))
    : Number.NaN;
}
