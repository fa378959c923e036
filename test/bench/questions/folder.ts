// How fast does the command line check a folder, beside what the cores can decode; does its memory stay the same?
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { realTexts } from "../../grammar/corpus.ts";
import { cli, ensureBuilt } from "../../protocol/built.ts";
import { residentMemory } from "../editor.ts";
import { options } from "../options.ts";
import { atLeast, judged, printTable, round } from "../table.ts";
import { syntheticTreaty } from "../treaty.ts";

const SHARE = atLeast(0.6);
const FILES = options.large ? 10_000 : 500;

/** Texts written to a folder that is removed afterwards. */
async function withFolder(
  texts: readonly string[],
  files: number,
  use: (folder: string, paths: readonly string[], megabytes: number) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kelisim-bench-"));
  try {
    let bytes = 0;
    const paths = Array.from({ length: files }, (_, index) => {
      const path = join(folder, `${index}.treaty`);
      const text = texts[index % texts.length] ?? "";
      bytes += Buffer.byteLength(text);
      writeFileSync(path, text);
      return path;
    });
    await use(folder, paths, bytes / 1e6);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The time in which all cores together read and decode the files; the threads are there before it counts. */
async function decode(paths: readonly string[]): Promise<number> {
  const threads = availableParallelism();
  const workers = Array.from(
    { length: threads },
    (_, index) =>
      new Worker(new URL("../decoder.ts", import.meta.url), {
        workerData: paths.filter((_path, at) => at % threads === index),
      }),
  );
  await Promise.all(workers.map((worker) => once(worker, "message")));
  const start = performance.now();
  const done = workers.map((worker) => once(worker, "message"));
  for (const worker of workers) {
    worker.postMessage("go");
  }
  await Promise.all(done);
  const time = performance.now() - start;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return time;
}

async function check(folder: string): Promise<{ readonly time: number; readonly memory: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [cli, "check", folder], { stdio: ["ignore", "pipe", "ignore"] });
  child.stdout.resume();
  let memory = Number.NaN;
  const look = setInterval(() => {
    const most = residentMemory(child.pid, "VmHWM");
    memory = Number.isNaN(most) ? memory : most;
  }, 50);
  await once(child, "close");
  clearInterval(look);
  return { time: performance.now() - start, memory };
}

await ensureBuilt();
const rows: string[][] = [];
const kinds = [
  { name: "synthetic, 20 KB each", texts: [syntheticTreaty(20_000)] },
  ...(realTexts.length === 0 ? [] : [{ name: "real treaties", texts: realTexts.map(({ text }) => text) }]),
];
for (const { name, texts } of kinds) {
  for (const files of [FILES / 4, FILES]) {
    await withFolder(texts, files, async (folder, paths, megabytes) => {
      const decoding = await decode(paths);
      const { time, memory } = await check(folder);
      const rate = (milliseconds: number) => (megabytes / milliseconds) * 1e3;
      rows.push([
        name,
        String(files),
        `${round(megabytes)} MB`,
        `${round(rate(decoding))} MB/s`,
        `${round(rate(time))} MB/s`,
        `${round(files / (time / 1e3))}/s`,
        judged(decoding / time, SHARE),
        `${round(memory / 1e6)} MB`,
      ]);
    });
  }
}
printTable(
  `kelisim check on a folder, ${availableParallelism()} cores`,
  ["texts", "files", "size", "decoded", "checked", "texts", `of decoding (${SHARE.words})`, "memory at most (flat)"],
  rows,
);
