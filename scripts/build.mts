// Bundles the extension, the language server and the command line into dist/.
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  // vscode-languageserver and its relatives are CommonJS; the ES module build tree-shakes where one exists.
  mainFields: ["module", "main"],
  format: "cjs",
};

/** For Node: VS Code >= 1.91 ships Node 20 in its extension host; the command line promises Node 20 too. */
const node: BuildOptions = { ...shared, platform: "node", target: "node20" };

/** For the web worker in which vscode.dev and the like run extensions and servers. */
const web: BuildOptions = {
  ...shared,
  platform: "browser",
  target: "es2022",
  mainFields: ["browser", "module", "main"],
};

const bundles: BuildOptions[] = [
  // The entry that VS Code loads for any plain text is small; the language client is a file of its own, loaded on demand.
  {
    ...node,
    entryPoints: { extension: "client/src/node.ts" },
    outdir: "dist",
    external: ["vscode", "./languageClient.js"],
  },
  { ...node, entryPoints: { languageClient: "client/src/nodeClient.ts" }, outdir: "dist", external: ["vscode"] },
  { ...node, entryPoints: { server: "server/src/node.ts" }, outdir: "dist" },
  {
    ...node,
    entryPoints: { cli: "server/src/cli.ts" },
    outdir: "dist",
    external: ["./server.js"],
    banner: { js: "#!/usr/bin/env node" },
  },
  { ...web, entryPoints: { extension: "client/src/browser.ts" }, outdir: "dist/web", external: ["vscode"] },
  { ...web, entryPoints: { server: "server/src/browser.ts" }, outdir: "dist/web", format: "iife" },
];

await rm(`${root}/dist`, { recursive: true, force: true });
await Promise.all(bundles.map((options) => build(options)));
