// Runs every test and closes with one line for all of them. `npm test -- unit` and `npm test -- host` run a part.
// The run is watched: what hangs is named and stopped.
import { globSync } from "node:fs";
import { join } from "node:path";
import { run as runNodeTests } from "node:test";
import { spec } from "node:test/reporters";
import { runHostTests } from "../test/host/run.ts";
import { chromiumPath, NO_CHROMIUM } from "./lib/chromium.mts";
import { type Counts, line, sum } from "./lib/counts.mts";
import { run } from "./lib/processes.mts";
import { root } from "./lib/project.mts";
import { report, runWatched } from "./lib/watchdog.mts";

/** A run takes some twelve minutes on two cores, and up to twice as long where others work on them. */
const LIMIT = 30 * 60_000;
/** For each test; `fileLimit.mts` sees to the file around it. */
const TEST_LIMIT = 5 * 60_000;

const UNIT_TESTS = [
  "client/src/**/*.test.ts",
  "server/src/**/*.test.ts",
  "test/grammar/**/*.test.ts",
  "test/snippets/**/*.test.ts",
  "test/corpus/**/*.test.ts",
  "test/protocol/**/*.test.ts",
  "test/fuzz/**/*.test.ts",
];

const stages: Readonly<Record<string, () => Promise<Counts[]>>> = {
  async unit() {
    await run(process.execPath, ["scripts/build.mts"], root);
    return [await nodeTests(UNIT_TESTS)];
  },
  async host() {
    await run(process.execPath, ["scripts/package.mts"], root);
    if (chromiumPath === undefined) {
      console.log(`A person at the editor is skipped: ${NO_CHROMIUM}.`);
      return runHostTests();
    }
    return [...(await runHostTests()), await nodeTests(["test/host/*.test.ts"])];
  },
};

async function nodeTests(patterns: readonly string[]): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const files = globSync(patterns, { cwd: root }).map((file) => join(root, file));
  if (files.length === 0) {
    return counts;
  }
  const tests = runNodeTests({
    files: files.sort(),
    cwd: root,
    concurrency: true,
    timeout: TEST_LIMIT,
    // Each file ends by itself (`fileLimit.mts` fails one that does not): a file that is made to end leaves reports unread.
    execArgv: ["--import", join(root, "scripts/lib/fileLimit.mts")],
  });
  tests.on("test:dequeue", ({ name }) => report({ begun: name }));
  tests.on("test:complete", ({ name }) => report({ ended: name }));
  tests.on("test:summary", ({ file, counts: { tests: all, passed, skipped, todo } }) => {
    // Each file has its summary; the one without a file is that of all.
    if (file === undefined) {
      Object.assign(counts, { passed, failed: all - passed - skipped - todo, skipped: skipped + todo });
    }
  });
  for await (const text of tests.compose(spec)) {
    process.stdout.write(text);
  }
  return counts;
}

async function runStages(chosen: readonly string[]): Promise<void> {
  const results: Counts[] = [];
  for (const [name, stage] of Object.entries(stages)) {
    if (chosen.length === 0 || chosen.includes(name)) {
      console.log(`\n== ${name} ==`);
      report({ begun: `stage ${name}` });
      results.push(...(await stage()));
      report({ ended: `stage ${name}` });
    }
  }
  const total = sum(results);
  console.log(`\n${line(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => stages[name] === undefined);
if (unknown.length > 0) {
  throw new Error(`There is no stage ${unknown.join(", ")}; there are ${Object.keys(stages).join(", ")}.`);
}
if (process.send === undefined) {
  process.exitCode = await runWatched(import.meta.filename, chosen, LIMIT);
} else {
  await runStages(chosen);
}
