// Language servers over stdio, each with a text of any length in its own language, and a word to type in.
import { join } from "node:path";
import { root } from "../../../scripts/lib/project.mts";
import { cli } from "../../protocol/built.ts";
import { syntheticTreaty } from "../treaty.ts";
import { peerFile, requirePeer } from "./install.ts";

export interface LanguageServer {
  readonly name: string;
  readonly command: readonly string[];
  readonly languageId: string;
  readonly extension: string;
  text(bytes: number): string;
  /** Somebody types behind its first occurrence in the second half of the text, */
  readonly word: string;
  /** these words, over and over. */
  readonly typed?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What it is told on initialization. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the server asks of its client, by method. */
  readonly answers?: Readonly<Record<string, (params: { readonly text?: string }) => unknown>>;
}

const treaty = {
  languageId: "treaty",
  extension: "treaty",
  text: syntheticTreaty,
  word: "Тараптар",
  typed: " бірлесіп",
};

export const kelisim: LanguageServer = { name: "kelisim", command: [cli, "lsp", "--stdio"], ...treaty };

/** The servers of `../floors`, bundled as Kelisim is. */
export const floors = (bundles: string): { readonly empty: LanguageServer; readonly headings: LanguageServer } => ({
  empty: { name: "floor: answers nothing", command: [join(bundles, "empty.js"), "--stdio"], ...treaty },
  headings: { name: "floor: lists headings", command: [join(bundles, "headings.js"), "--stdio"], ...treaty },
});

const extracted = (name: string) => [
  peerFile(`vscode-langservers-extracted/bin/vscode-${name}-language-server`),
  "--stdio",
];

const markdown = {
  languageId: "markdown",
  extension: "md",
  word: "cooperate",
  text: (bytes: number) =>
    repeated(
      (index) => `## Article ${index}. Forms of cooperation

The Parties cooperate in accordance with [Article ${Math.max(0, index - 1)}](#article-${Math.max(0, index - 1)}-forms-of-cooperation):

1. exchange of experience and information;
2. training of staff and the raising of their qualification;
3. joint exhibitions and fairs.

`,
      bytes,
    ),
};

export const peers: readonly LanguageServer[] = [
  {
    name: "json",
    command: extracted("json"),
    languageId: "json",
    extension: "json",
    word: "value",
    text: (bytes) =>
      repeated(
        (index) => `  "key${index}": { "name": "value", "list": [1, 2, 3] },\n`,
        bytes,
        "{\n",
        '  "end": 1\n}\n',
      ),
  },
  {
    name: "html",
    command: extracted("html"),
    languageId: "html",
    extension: "html",
    word: "experience",
    text: (bytes) =>
      repeated(
        (index) => `<section id="a${index}"><h2>Article ${index}</h2>
  <p>The Parties exchange experience and information.</p>
  <ol><li>training of staff</li><li>joint exhibitions</li></ol>
</section>
`,
        bytes,
        "<!DOCTYPE html>\n<html><body>\n",
        "</body></html>\n",
      ),
  },
  {
    name: "css",
    command: extracted("css"),
    languageId: "css",
    extension: "css",
    word: ".class",
    text: (bytes) => repeated((index) => `.class${index} > a:hover {\n  color: red;\n  margin: 0 auto;\n}\n`, bytes),
  },
  {
    name: "yaml",
    command: [peerFile("yaml-language-server/bin/yaml-language-server"), "--stdio"],
    languageId: "yaml",
    extension: "yaml",
    word: "value",
    text: (bytes) => repeated((index) => `key${index}:\n  name: value\n  list: [1, 2, 3]\n`, bytes),
  },
  {
    name: "markdown",
    command: extracted("markdown"),
    ...markdown,
    options: { markdownFileExtensions: ["md"] },
    // The editor's own settings, with its checks on.
    settings: {
      markdown: {
        validate: {
          enabled: true,
          referenceLinks: { enabled: "warning" },
          fragmentLinks: { enabled: "warning" },
          fileLinks: { enabled: "warning", markdownFragmentLinks: "inherit" },
          unusedLinkDefinitions: { enabled: "hint" },
          duplicateLinkDefinitions: { enabled: "warning" },
          ignoredLinks: [],
        },
      },
    },
    answers: {
      // The editor parses for this server.
      "markdown/parse": ({ text = "" }) => requirePeer("markdown-it")({ html: true }).parse(text, {}),
      "markdown/findMarkdownFilesInWorkspace": () => [],
      "markdown/fs/stat": () => undefined,
      "markdown/fs/readFile": () => [],
      "markdown/fs/readDirectory": () => [],
      "markdown/fs/watcher/create": () => null,
      "markdown/fs/watcher/delete": () => null,
    },
  },
  {
    name: "remark",
    command: [join(root, "test/bench/peers/remark-server.mjs"), "--stdio"],
    ...markdown,
    settings: { remark: {} },
  },
];

function repeated(unit: (index: number) => string, bytes: number, head = "", tail = ""): string {
  const parts = [head];
  for (let size = 0, index = 0; size < bytes; index++) {
    const part = unit(index);
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return [...parts, tail].join("");
}
