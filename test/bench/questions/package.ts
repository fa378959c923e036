// How large is what is shipped, and how long does it take to load?
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "../../../scripts/lib/processes.mts";
import { root, vsix } from "../../../scripts/lib/project.mts";
import { percentile } from "../measure.ts";
import { atMost, judged, printTable } from "../table.ts";

/** Loads a bundle in a process of its own; `vscode` is whatever is asked of it. */
const LOAD = `
const anything = new Proxy(function () {}, { get: (_, key) => key === Symbol.toPrimitive ? () => "" : anything, apply: () => anything, construct: () => anything });
const { _load } = require("node:module");
require("node:module")._load = (name, ...rest) => name === "vscode" ? anything : _load(name, ...rest);
const start = performance.now();
require(process.argv[1]);
console.log(performance.now() - start);
process.exit();
`;

function loading(bundle: string): number {
  const times = Array.from({ length: 7 }, () =>
    Number(execFileSync(process.execPath, ["-e", LOAD, join(root, bundle)], { encoding: "utf8" })),
  );
  return percentile(times, 0.5);
}

const kilobytes = (path: string) => statSync(join(root, path)).size / 1024;
const size = (path: string, most?: number) => [
  path,
  most === undefined
    ? `${kilobytes(path).toFixed(0)} KB`
    : judged(kilobytes(path), atMost(most), `${kilobytes(path).toFixed(0)} KB`),
  most === undefined ? "" : `≤ ${most} KB`,
];

await runQuietly("scripts/package.mts", []);
printTable(
  "What is shipped",
  ["file", "size", "goal", "loaded in"],
  [
    [...size(vsix.slice(root.length + 1), 500), ""],
    [...size("dist/server.js", 400), `${loading("dist/server.js").toFixed(0)} ms`],
    [...size("dist/web/server.js", 400), ""],
    [...size("dist/extension.js"), `${loading("dist/extension.js").toFixed(1)} ms`],
    [...size("dist/languageClient.js"), ""],
    [...size("dist/cli.js"), ""],
  ],
  ["For a plain text that is no treaty the editor loads dist/extension.js alone."],
);
