// How long reading a treaty takes, as a multiple of one pass over its characters; nothing is asserted.
import { Bench } from "tinybench";
import type { Diagnostic } from "vscode-languageserver-protocol/node";
import { Treaty } from "../../server/src/model/treaty.ts";
import { findProblems } from "../../server/src/rules/engine.ts";
import { parse } from "../../server/src/syntax/parser.ts";
import { TestClient, VSCODE } from "../protocol/client.ts";
import { syntheticTreaty } from "./treaty.ts";

const SIZES = [
  { name: "20 KB", bytes: 20_000 },
  { name: "200 KB", bytes: 200_000 },
  { name: "1 MB", bytes: 1_000_000 },
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

/** A letter typed in the middle of a treaty, until its diagnostics are there. */
async function keystroke(text: string): Promise<number> {
  const client = await TestClient.start({ capabilities: VSCODE });
  const uri = "file:///bench.treaty";
  await client.open(uri, text);
  const lines = text.split("\n");
  const line = lines.findIndex((content, index) => index > lines.length / 2 && content.startsWith("1. "));
  const position = { line, character: 10 };
  const bench = new Bench({ time: 1_500, iterations: 10, warmupTime: 500 });
  let diagnostics: readonly Diagnostic[] = [];
  bench.add("keystroke", async () => {
    await client.change(uri, [{ range: { start: position, end: position }, text: "а" }]);
    diagnostics = await client.pull(uri);
  });
  await bench.run();
  await client.stop();
  sink += diagnostics.length;
  const [task] = bench.tasks;
  return task === undefined ? Number.NaN : medianOf(task);
}

const rows: Record<string, Record<string, string>> = {};
for (const { name, bytes } of SIZES) {
  const times = await measure(syntheticTreaty(bytes));
  const unit = times["one pass"] ?? Number.NaN;
  rows[name] = Object.fromEntries(
    Object.entries(times).map(([step, time]) => [
      step,
      step === "one pass" ? milliseconds(time) : `${milliseconds(time)} = ${Math.round(time / unit)} passes`,
    ]),
  );
}
console.table(rows);
console.log(
  `20 KB, from a keystroke to its diagnostics through the protocol: ${milliseconds(await keystroke(syntheticTreaty(20_000)))}`,
);
if (sink === 0) {
  throw new Error("nothing was measured");
}

function milliseconds(time: number): string {
  return `${time < 1 ? time.toFixed(3) : time.toFixed(1)} ms`;
}
