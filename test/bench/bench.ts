// How long reading a treaty takes, as a multiple of one pass over its characters; what a keystroke costs, in the process and
// over the protocol; how fast the command line checks a folder. Nothing is asserted. `npm run bench -- --peers` measures
// others on equal texts in the same run, `--large` takes texts of 10 MB too, `--plot FILE` draws how the cost grows.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Bench } from "tinybench";
import { Treaty } from "../../server/src/model/treaty.ts";
import { findProblems } from "../../server/src/rules/engine.ts";
import { parse } from "../../server/src/syntax/parser.ts";
import { cli, ensureBuilt } from "../protocol/built.ts";
import { installPeers, measureServer, PEER_SERVERS, peerLibraries, type ServerTimes } from "./peers.ts";
import { plot } from "./plot.ts";
import { syntheticTreaty } from "./treaty.ts";

const { values: options } = parseArgs({
  options: { peers: { type: "boolean" }, large: { type: "boolean" }, plot: { type: "string" } },
});

const SIZES = [
  { name: "20 KB", bytes: 20_000 },
  { name: "200 KB", bytes: 200_000 },
  { name: "1 MB", bytes: 1_000_000 },
  ...(options.large ? [{ name: "10 MB", bytes: 10_000_000 }] : []),
];

/** Keeps the results of what is measured from being thrown away. */
let sink = 0;

function onePass(text: string): void {
  for (let offset = 0; offset < text.length; offset++) {
    sink += text.charCodeAt(offset);
  }
}

function references(treaty: Treaty): void {
  for (const instrument of treaty.instruments) {
    sink += instrument.references.length;
  }
}

async function measure(text: string): Promise<Record<string, number>> {
  const bench = new Bench({ time: 700, iterations: 5, warmupTime: 300, warmupIterations: 3 });
  bench
    .add("one pass", () => onePass(text))
    .add("parse", () => {
      sink += parse(text).blocks.length;
    })
    .add("parse, references", () => references(Treaty.of(text)))
    .add("parse, references, rules", () => {
      const treaty = Treaty.of(text);
      references(treaty);
      sink += findProblems(treaty).length;
    });
  await bench.run();
  return Object.fromEntries(bench.tasks.map((task) => [task.name, medianOf(task)]));
}

function medianOf({ result }: Bench["tasks"][number]): number {
  return "latency" in result ? result.latency.p50 : Number.NaN;
}

/** What a keystroke costs in the process, and reading everything anew, in milliseconds. */
function keystrokes(text: string): { readonly full: number; readonly next: number } {
  const full: number[] = [];
  const next: number[] = [];
  let edited = text;
  let before: Treaty | undefined;
  for (let index = 0; index < 15; index++) {
    // A letter more at each keystroke, five in one place.
    const place = Math.floor((text.length * (1 + Math.floor(index / 5) * 4)) / 10);
    edited = `${edited.slice(0, place)}а${edited.slice(place)}`;
    // A flat string, as the text of a document is.
    edited.charCodeAt(0);
    const read = (known: Treaty | undefined): [number, Treaty] => {
      const start = performance.now();
      const treaty = Treaty.of(edited, known);
      references(treaty);
      sink += findProblems(treaty).length;
      return [performance.now() - start, treaty];
    };
    const [anew, treaty] = read(undefined);
    full.push(anew);
    if (before !== undefined) {
      const [again, version] = read(before);
      next.push(again);
      before = version;
    } else {
      before = treaty;
    }
  }
  return { full: percentile(full, 0.5), next: percentile(next, 0.5) };
}

/** Checks a folder of treaties with the command line: megabytes a second, beside what decoding them takes. */
async function folder(files: number, bytes: number): Promise<void> {
  await ensureBuilt();
  const place = mkdtempSync(join(tmpdir(), "kelisim-bench-"));
  try {
    const text = syntheticTreaty(bytes);
    const paths = Array.from({ length: files }, (_, index) => join(place, `${index}.treaty`));
    for (const path of paths) {
      writeFileSync(path, text);
    }
    const megabytes = (files * Buffer.byteLength(text)) / 1e6;
    let start = performance.now();
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (const path of paths) {
      sink += decoder.decode(readFileSync(path)).length;
    }
    const decoding = performance.now() - start;
    start = performance.now();
    spawnSync(process.execPath, [cli, "check", place], { maxBuffer: 1e9 });
    const checking = performance.now() - start;
    console.log(
      `${files} texts, ${megabytes.toFixed(0)} MB: decoded at ${((megabytes / decoding) * 1e3).toFixed(0)} MB/s by one core, checked at ${((megabytes / checking) * 1e3).toFixed(1)} MB/s`,
    );
  } finally {
    rmSync(place, { recursive: true });
  }
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** `p50/p99` */
function spread(times: readonly number[]): string {
  return `${percentile(times, 0.5).toFixed(1)}/${percentile(times, 0.99).toFixed(1)} ms`;
}

function describe({ start, diagnostics, outline, memory }: ServerTimes) {
  return {
    start: milliseconds(start),
    "diagnostics p50/p99": spread(diagnostics),
    "outline p50/p99": spread(outline),
    memory: `${(memory / 1e6).toFixed(0)} MB`,
  };
}

async function servers(): Promise<void> {
  for (const { name, bytes } of SIZES) {
    const rows: Record<string, ReturnType<typeof describe> | { readonly failed: string }> = {};
    for (const peer of options.peers ? PEER_SERVERS : PEER_SERVERS.slice(0, 1)) {
      rows[peer.name] = describe(await measureServer(peer, bytes, bytes < 1_000_000 ? 40 : 15));
    }
    console.log(`\n${name}: a keystroke over the protocol, until its diagnostics and then its outline are there`);
    console.table(rows);
  }
}

async function libraries(): Promise<void> {
  const rows: Record<string, Record<string, string>> = {};
  for (const { name, bytes } of SIZES.slice(0, 2)) {
    const text = syntheticTreaty(bytes);
    const column: Record<string, number> = {
      "kelisim, everything": await timeOf(() => findProblems(Treaty.of(text)).length),
    };
    for (const library of await peerLibraries()) {
      column[library.name] = await timeOf(() => library.run(text));
    }
    for (const [library, time] of Object.entries(column)) {
      rows[library] = { ...rows[library], [name]: milliseconds(time) };
    }
  }
  console.log("\nOthers on a text of equal length");
  console.table(rows);
}

/** The median of a few runs, the first one left out. */
async function timeOf(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < 6; index++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return percentile(times.slice(1), 0.5);
}

if (options.peers) {
  installPeers();
}
const rows: Record<string, Record<string, string>> = {};
const passes: number[] = [];
const growth: { readonly name: string; readonly bytes: number; readonly times: Readonly<Record<string, number>> }[] =
  [];
for (const { name, bytes } of SIZES) {
  const times = await measure(syntheticTreaty(bytes));
  const unit = times["one pass"] ?? Number.NaN;
  passes.push(unit);
  rows[name] = Object.fromEntries(
    Object.entries(times).map(([step, time]) => [
      step,
      step === "one pass" ? milliseconds(time) : `${milliseconds(time)} = ${Math.round(time / unit)} passes`,
    ]),
  );
}
console.table(rows);
console.log("A keystroke in the process, until tree, references and problems are fresh");
console.table(
  Object.fromEntries(
    SIZES.map(({ name, bytes }, index) => {
      const { full, next } = keystrokes(syntheticTreaty(bytes));
      growth.push({ name, bytes, times: { full, keystroke: next, pass: passes[index] ?? 0 } });
      return [name, { anew: milliseconds(full), keystroke: milliseconds(next), share: (next / full).toFixed(2) }];
    }),
  ),
);
if (options.plot !== undefined) {
  writeFileSync(options.plot, plot(growth));
}
await folder(100, 20_000);
if (options.peers) {
  await libraries();
}
await servers();
if (sink === 0) {
  throw new Error("nothing was measured");
}

function milliseconds(time: number): string {
  return `${time < 1 ? time.toFixed(3) : time.toFixed(1)} ms`;
}
