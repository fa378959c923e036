// How long after a keystroke are fresh diagnostics with the editor, and then the outline; how soon after its start does a
// server answer, and what memory does it hold? Beside two floors, and with `--peers` beside other language servers.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Position } from "vscode-languageserver-types";
import { root } from "../../../scripts/lib/project.mts";
import { ensureBuilt } from "../../protocol/built.ts";
import { Editor, TooSlow } from "../editor.ts";
import { percentile } from "../measure.ts";
import { options } from "../options.ts";
import { floors, kelisim, type LanguageServer, peers } from "../peers/servers.ts";
import { atMost, type Goal, judged, printTable, round, spread } from "../table.ts";

/** One keystroke in a hundred is slower than p99. */
const KEYSTROKES = { "20 KB": 300, "1 MB": 150, "10 MB": 60 } as const;
/** No server is typed in for longer. */
const LONGEST = 10_000;
const WARM_UP = 10;
const STARTS = 5;

/** The folder that the editors have open. */
const bundles = mkdtempSync(join(tmpdir(), "kelisim-bench-"));
const { empty, headings } = floors(bundles);

type Size = keyof typeof KEYSTROKES;
const BYTES: Readonly<Record<Size, number>> = { "20 KB": 20_000, "1 MB": 1_000_000, "10 MB": 10_000_000 };

interface Times {
  readonly diagnostics: readonly number[];
  readonly outline: readonly number[];
  /** With the text open and its outline asked for. */
  readonly memory: number;
}

async function typed(server: LanguageServer, size: Size): Promise<Times> {
  const text = server.text(BYTES[size]);
  const editor = await Editor.start(server, bundles);
  try {
    await editor.open(text);
    await editor.outline();
    const { memory } = editor;
    const offset = text.indexOf(server.word, text.length / 2) + server.word.length;
    const before = text.slice(0, offset).split("\n");
    const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return { ...(await keystrokes(editor, server.typed ?? " jointly", KEYSTROKES[size], place)), memory };
  } finally {
    editor.end();
  }
}

/** Types words over and over: as often as there is time for; the first letters warm up, unless there is hardly time. */
async function keystrokes(editor: Editor, words: string, most: number, { line, character }: Position) {
  const diagnostics: number[] = [];
  const outline: number[] = [];
  const start = performance.now();
  try {
    for (let key = 0; key < most + WARM_UP && performance.now() < start + LONGEST; key++) {
      const times = await editor.type(words.charAt(key % words.length), { line, character: character + key });
      if (key >= WARM_UP || performance.now() > start + LONGEST / 4) {
        diagnostics.push(times.diagnostics);
        outline.push(times.outline);
      }
    }
  } catch (error) {
    if (!(error instanceof TooSlow) || diagnostics.length === 0) {
      throw error;
    }
  }
  return { diagnostics, outline };
}

/** The medians of some starts: to the first answer, and to the diagnostics of a first text. */
async function starts(server: LanguageServer): Promise<{ readonly answer: number; readonly diagnosed: number }> {
  const answers: number[] = [];
  const diagnosed: number[] = [];
  const text = server.text(BYTES["20 KB"]);
  for (let index = 0; index < STARTS; index++) {
    const editor = await Editor.start(server, bundles);
    answers.push(editor.started);
    diagnosed.push(await editor.open(text));
    editor.end();
  }
  return { answer: percentile(answers, 0.5), diagnosed: percentile(diagnosed, 0.5) };
}

const p99 = (times: readonly number[] | undefined) => percentile(times ?? [], 0.99);

/** How much slower than the floor Kelisim may be at p99. */
const GOALS: Readonly<Record<Size, { readonly diagnostics: Goal; readonly outline?: Goal }>> = {
  "20 KB": { diagnostics: atMost(3, " ms"), outline: atMost(3, " ms") },
  "1 MB": { diagnostics: atMost(10, " ms"), outline: atMost(15, " ms") },
  "10 MB": { diagnostics: atMost(60, " ms") },
};

/** Those that were not through in a minute. */
const tooSlow = new Set<string>();

async function compare(size: Size, servers: readonly LanguageServer[]): Promise<Map<string, Times>> {
  const found = new Map<string, Times>();
  const rows: string[][] = [];
  for (const server of servers) {
    if (tooSlow.has(server.name)) {
      rows.push([server.name, "left at a smaller size"]);
      continue;
    }
    try {
      const times = await typed(server, size);
      found.set(server.name, times);
      const { diagnostics, outline, memory } = times;
      rows.push([
        server.name,
        String(diagnostics.length),
        spread(percentile(diagnostics, 0.5), p99(diagnostics)),
        spread(percentile(outline, 0.5), p99(outline)),
        `${round(memory / 1e6)} MB`,
      ]);
    } catch (error) {
      if (!(error instanceof TooSlow)) {
        throw error;
      }
      tooSlow.add(server.name);
      rows.push([server.name, "none in a minute"]);
    }
  }
  printTable(
    `A keystroke over the protocol, ${size} (p50/p99 in ms)`,
    ["server", "keystrokes", "diagnostics", "then outline", "memory, text open"],
    rows,
    verdicts(size, found),
  );
  return found;
}

function verdicts(size: Size, found: ReadonlyMap<string, Times>): string[] {
  const { diagnostics, outline } = GOALS[size];
  const ours = found.get(kelisim.name);
  const above = (step: "diagnostics" | "outline", floor: string, goal: Goal) =>
    `${step} p99 above the ${floor} (${goal.words}): ${judged(p99(ours?.[step]) - p99(found.get(floor)?.[step]), goal)}`;
  const lines = [
    above("diagnostics", empty.name, diagnostics),
    ...(outline === undefined ? [] : [above("outline", headings.name, outline)]),
  ];
  const others = peers.flatMap(({ name }) => found.get(name) ?? []);
  if (others.length > 0 && ours !== undefined) {
    const fastest = (["diagnostics", "outline"] as const).flatMap((step) =>
      [0.5, 0.99].map((share) => {
        const best = Math.min(
          ...others.map((times) => percentile(times[step], share)).filter((time) => !Number.isNaN(time)),
        );
        return `${step} p${share * 100} ${judged(percentile(ours[step], share) / best, atMost(1))}`;
      }),
    );
    lines.push(`times the fastest peer (≤ 1): ${fastest.join(", ")}`);
  }
  return lines;
}

/** The floors as bundles, as Kelisim is one: loading many files would make them slow to start. */
async function bundleFloors(outdir: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ["test/bench/floors/empty.ts", "test/bench/floors/headings.ts"],
    outdir,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
}

try {
  await ensureBuilt();
  await bundleFloors(bundles);
  const servers = [empty, headings, kelisim, ...(options.peers ? peers : [])];
  const memories = new Map<string, number>();
  for (const size of Object.keys(KEYSTROKES) as Size[]) {
    const found = await compare(size, servers);
    if (size === "1 MB") {
      for (const [name, { memory }] of found) {
        memories.set(name, memory);
      }
    }
  }
  const rows = new Map<string, { readonly answer: number; readonly diagnosed: number }>();
  for (const server of servers) {
    rows.set(server.name, await starts(server));
  }
  const others = peers.flatMap(({ name }) => rows.get(name) ?? []);
  const ours = rows.get(kelisim.name);
  const fewest = Math.min(...peers.map(({ name }) => memories.get(name) ?? Number.POSITIVE_INFINITY));
  printTable(
    "Start and memory",
    ["server", "start to first answer", "to diagnostics of 20 KB", "memory, 1 MB open"],
    [...rows].map(([name, { answer, diagnosed }]) => [
      name,
      `${round(answer)} ms`,
      `${round(diagnosed)} ms`,
      `${round((memories.get(name) ?? Number.NaN) / 1e6)} MB`,
    ]),
    [
      ...(others.length === 0 || ours === undefined
        ? []
        : [
            `times the best peer (≤ 1): first answer ${judged(ours.answer / Math.min(...others.map(({ answer }) => answer)), atMost(1))}, memory ${judged((memories.get(kelisim.name) ?? Number.NaN) / fewest, atMost(1))}`,
          ]),
      `own code before the first diagnostics, above the empty floor (≤ 30 ms): ${judged((ours?.diagnosed ?? Number.NaN) - (rows.get(empty.name)?.diagnosed ?? Number.NaN), atMost(30))}`,
    ],
  );
} finally {
  rmSync(bundles, { recursive: true });
}
