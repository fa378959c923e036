// Says how fast Kelisim is, one question after the other, each beside its goal. Nothing is asserted. `--peers` measures
// others in the same run, `--large` takes 100 MB and a folder of 10,000 texts, `--only keystrokes,folder` asks less,
// `--plot FILE` draws how the cost grows. Each question has a process of its own, so that none leaves garbage to the next.
import { spawnSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installPeers } from "./peers/install.ts";

const { values: options } = parseArgs({
  options: {
    peers: { type: "boolean", default: false },
    large: { type: "boolean", default: false },
    only: { type: "string" },
    plot: { type: "string" },
  },
});

const asked = options.only?.split(",");
const questions = [
  "package",
  "reading",
  "keystrokes",
  "protocol",
  "folder",
  ...(options.peers ? ["libraries"] : []),
  ...(options.plot === undefined ? [] : ["growth"]),
].filter((question) => asked === undefined || asked.includes(question));

if (options.peers) {
  installPeers();
}
const start = performance.now();
const memory = (totalmem() / 2 ** 30).toFixed(0);
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${memory} GB. ✓ reached, ✗ not reached.`,
);
for (const question of questions) {
  const { status } = spawnSync(
    process.execPath,
    [
      // A tree for 100 MB of text is larger than what Node grants by itself.
      ...(options.large ? ["--max-old-space-size=16000"] : []),
      join(import.meta.dirname, "questions", `${question}.ts`),
      ...(options.peers ? ["--peers"] : []),
      ...(options.large ? ["--large"] : []),
      ...(options.plot === undefined ? [] : ["--plot", options.plot]),
    ],
    { stdio: "inherit" },
  );
  if (status !== 0) {
    console.error(`${question}: no answer (${status})`);
    process.exitCode = 1;
  }
}
console.log(`\nMeasured in ${((performance.now() - start) / 60_000).toFixed(1)} minutes.`);
