// Bundles the extension, the language server and the command line into dist/.
import { rm } from "node:fs/promises";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { characterClasses } from "./lib/characterClasses.mts";
import { root } from "./lib/project.mts";

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  // The words of the bundles as they are: escaped, each Cyrillic letter takes six bytes.
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  // Every engine that runs the bundles knows them. Told otherwise, esbuild writes constructors for the literals, which
  // then compile anew each time they are passed.
  supported: { "regexp-unicode-property-escapes": true },
  // vscode-languageserver and its relatives are CommonJS; the ES module build tree-shakes where one exists.
  mainFields: ["module", "main"],
  format: "cjs",
};

/** For Node: VS Code >= 1.91 ships Node 20 in its extension host; the command line promises Node 20 too. */
const node: BuildOptions = { ...common, platform: "node", target: "node20" };

/** For the web workers in which vscode.dev and the like run extensions and servers; Node's bundles stand on these. */
const web: BuildOptions = {
  ...common,
  platform: "browser",
  target: ["es2022", "node20"],
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

/**
 * What the libraries of the protocol have in common for Node and for browsers. The bundles for browsers hold it; those for
 * Node stand on them, for a second copy of the core and of the client would be half of the package.
 */
const SHARED_LIBRARIES = {
  server: [
    "vscode-jsonrpc/lib/common/api",
    "vscode-languageserver-protocol/lib/common/api",
    "vscode-languageserver/lib/common/api",
    "vscode-languageserver/lib/common/server",
    "vscode-languageserver/lib/common/utils/is",
  ],
  client: [
    "vscode-jsonrpc/lib/common/api",
    "vscode-languageserver-protocol/lib/common/api",
    "vscode-languageclient/lib/common/api",
    "vscode-languageclient/lib/common/client",
    "vscode-languageclient/lib/common/utils/is",
  ],
} as const;

/** The source of `shared`, which hands out what other bundles take from this one, each evaluated when it is first asked for. */
function shared(modules: Readonly<Record<string, string>>): string {
  const getters = Object.entries(modules).map(([name, path]) => `get "${name}"() { return require("./${path}"); }`);
  return `export const shared = { ${getters.join(", ")} };`;
}

function librariesOf(side: keyof typeof SHARED_LIBRARIES): Record<string, string> {
  return Object.fromEntries(SHARED_LIBRARIES[side].map((path) => [path, `node_modules/${path}.js`]));
}

/** Takes the shared libraries, however they are imported, from the bundle that holds them. */
function sharedFrom(bundle: string, libraries: readonly string[]): Plugin {
  return {
    name: `shared-from-${bundle}`,
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^(?:vscode-|\.)/ }, async ({ path, pluginData, ...from }) => {
        if (pluginData === "asked") {
          return undefined;
        }
        const { path: found } = await resolve(path, { ...from, pluginData: "asked" });
        const library = libraries.find((each) => found.endsWith(`/node_modules/${each}.js`));
        return library === undefined ? undefined : { path: library, namespace: "shared" };
      });
      onResolve({ filter: /./, namespace: "shared" }, () => ({ path: bundle, external: true }));
      onLoad({ filter: /./, namespace: "shared" }, ({ path }) => ({
        contents: `module.exports = require("${bundle}").shared["${path}"];`,
      }));
    },
  };
}

/** The server, which the bundle for web workers holds. */
const serverFromWorker: Plugin = {
  name: "server-from-worker",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/server\.ts$/ }, ({ path }) => ({ path, namespace: "server" }));
    onResolve({ filter: /./, namespace: "server" }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: "server" }, () => ({
      contents: 'module.exports = require("./web/server.js").shared.server;',
    }));
  },
};

/** The command line stands on the server's bundles, and so on the same core. */
const coreFromServer: Plugin = {
  name: "core-from-server",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/node\.ts$/ }, () => ({ path: "./server.js", external: true }));
    onResolve({ filter: /\/service\.ts$/ }, ({ path }) => ({ path, namespace: "core" }));
    onResolve({ filter: /./, namespace: "core" }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: "core" }, () => ({
      contents: 'module.exports = require("./web/server.js").shared.core;',
    }));
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
  {
    ...node,
    entryPoints: { languageClient: "client/src/nodeClient.ts" },
    outdir: "dist",
    external: ["vscode"],
    plugins: [sharedFrom("./web/extension.js", SHARED_LIBRARIES.client)],
  },
  {
    ...node,
    entryPoints: { server: "server/src/node.ts" },
    outdir: "dist",
    plugins: [serverFromWorker, sharedFrom("./web/server.js", SHARED_LIBRARIES.server)],
  },
  {
    ...node,
    entryPoints: { cli: "server/src/cli.ts" },
    outdir: "dist",
    plugins: [coreFromServer],
    supported: { "dynamic-import": false },
    // fdir, an ES module, asks for its own address to make itself a `require`.
    define: { "import.meta.url": "__filename" },
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    ...web,
    stdin: {
      contents: `export * from "./client/src/browser.ts";\n${shared(librariesOf("client"))}`,
      resolveDir: root,
    },
    outfile: "dist/web/extension.js",
    external: ["vscode"],
  },
  {
    ...web,
    stdin: {
      contents: [
        shared({ ...librariesOf("server"), server: "server/src/server.ts", core: "server/src/service.ts" }),
        // As the script of a worker it serves; elsewhere it is a library, of which the command line takes the core alone.
        'if ("importScripts" in globalThis) require("./server/src/browser.ts");',
      ].join("\n"),
      resolveDir: root,
    },
    outfile: "dist/web/server.js",
    plugins: [characterClasses],
    // The library of translations could take them from an address. Ours come with the package, and nothing asks a network.
    define: { fetch: "undefined" },
    // A worker's script has no module; in Node it is one.
    format: "iife",
    globalName: "kelisim",
    footer: { js: 'if(typeof module==="object")module.exports=kelisim;' },
  },
];

await rm(`${root}/dist`, { recursive: true, force: true });
await Promise.all(bundles.map((options) => build(options)));
