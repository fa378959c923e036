// Bundles the extension, the language server and the command line into dist/.
import { rm } from "node:fs/promises";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { root } from "./lib/project.mts";

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  // The words of the bundles as they are: escaped, each Cyrillic letter takes six bytes.
  charset: "utf8",
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

/**
 * Keeps the language client out of the file that VS Code loads for every plain text: `import("./nodeClient.ts")`
 * becomes a `require` of its own bundle. The browser has one bundle, in which esbuild evaluates it on demand.
 */
const languageClientOnDemand: Plugin = {
  name: "language-client-on-demand",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/nodeClient\.ts$/ }, () => ({ path: "./languageClient.js", external: true }));
  },
};

/** The command line stands on the server's bundle; a second copy of the core would be a third of the package. */
const coreFromServer: Plugin = {
  name: "core-from-server",
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:node|service)\.ts$/ }, () => ({ path: "./server.js", external: true }));
    onResolve(
      { filter: /^\.{1,2}\/(?:features|languages|localization|model|rules|syntax|text|workspace)\// },
      ({ path }) => ({
        errors: [{ text: `The command line takes the core from service.ts, not from ${path}.` }],
      }),
    );
  },
};

const bundles: BuildOptions[] = [
  {
    ...node,
    entryPoints: { extension: "client/src/node.ts" },
    outdir: "dist",
    external: ["vscode"],
    plugins: [languageClientOnDemand],
    supported: { "dynamic-import": false },
  },
  { ...node, entryPoints: { languageClient: "client/src/nodeClient.ts" }, outdir: "dist", external: ["vscode"] },
  { ...node, entryPoints: { server: "server/src/node.ts" }, outdir: "dist" },
  {
    ...node,
    entryPoints: { cli: "server/src/cli.ts" },
    outdir: "dist",
    plugins: [coreFromServer],
    // fdir, an ES module, asks for its own address to make itself a `require`.
    define: { "import.meta.url": "__filename" },
    banner: { js: "#!/usr/bin/env node" },
  },
  { ...web, entryPoints: { extension: "client/src/browser.ts" }, outdir: "dist/web", external: ["vscode"] },
  { ...web, entryPoints: { server: "server/src/browser.ts" }, outdir: "dist/web", format: "iife" },
];

await rm(`${root}/dist`, { recursive: true, force: true });
await Promise.all(bundles.map((options) => build(options)));
