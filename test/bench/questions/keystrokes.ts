// What does an edit cost in the process, beside reading everything anew; at the beginning, in the middle and at the end; in
// a text of 1 MB and in one of 10 MB?
import { percentile, timesOf } from "../measure.ts";
import { atMost, judged, milliseconds, printTable, round, spread } from "../table.ts";
import { article, joinedTreaties, syntheticTreaty } from "../treaty.ts";
import { type Edit, Typing, understandAnew } from "../work.ts";

const SHARE = atMost(0.2);
const SAME = atMost(2);

const PLACES = [
  { name: "beginning", share: 0.01 },
  { name: "middle", share: 0.5 },
  { name: "end", share: 0.98 },
];

/** Edits near an offset. Each is made and taken back, over and over; both count. */
const KINDS: readonly { readonly name: string; at(text: string, near: number): Edit }[] = [
  {
    name: "a letter",
    at: (text, near) => insertion(text.indexOf(". Тараптар", near) + 6, "а"),
  },
  {
    name: "Enter",
    at: (text, near) => insertion(text.indexOf(" сәйкес мынадай", near), "\n"),
  },
  {
    name: "an article pasted",
    at: (text, near) => insertion(text.indexOf("\n\n", near) + 1, article(7)),
  },
  {
    name: "a heading deleted",
    at: (text, near) => {
      const found = /\n\d+-бап\. .*\n/u.exec(text.slice(near, near + 5_000));
      const start = near + (found?.index ?? 0);
      return { start, end: start + (found?.[0].length ?? 0), text: "" };
    },
  },
];

function insertion(start: number, text: string): Edit {
  return { start, end: start, text };
}

function backwards(text: string, { start, end, text: inserted }: Edit): Edit {
  return { start, end: start + inserted.length, text: text.slice(start, end) };
}

interface Measured {
  readonly full: number;
  /** By kind, by place. */
  readonly edits: ReadonlyMap<string, readonly number[]>;
}

async function measure(text: string, kinds: typeof KINDS): Promise<Measured> {
  const full = percentile(await timesOf(() => understandAnew(text)), 0.5);
  const edits = new Map<string, number[]>();
  const typing = new Typing(text);
  for (const { name, at } of kinds) {
    for (const place of PLACES) {
      const there = at(text, Math.floor(text.length * place.share));
      edits.set(`${name}, ${place.name}`, alternate(typing, [there, backwards(text, there)]));
    }
  }
  return { full, edits };
}

/** The times of edits, made by turns as long as there is time; the first ones warm up unless they are slow. */
function alternate(typing: Typing, edits: readonly Edit[]): number[] {
  const times: number[] = [];
  const end = performance.now() + 1_500;
  for (let run = 0; run < 100 && (run === 0 || performance.now() < end); run++) {
    for (const edit of edits) {
      const start = performance.now();
      typing.apply(edit);
      times.push(performance.now() - start);
    }
  }
  return times.length > 20 ? times.slice(10) : times;
}

const sizes = [
  { name: "20 KB", bytes: 20_000 },
  { name: "1 MB", bytes: 1_000_000 },
  { name: "10 MB", bytes: 10_000_000 },
];
const measured: Measured[] = [];
for (const { bytes } of sizes) {
  measured.push(await measure(syntheticTreaty(bytes), KINDS));
}
const [, middle, large] = measured;
const medians = (found: Measured | undefined) =>
  [...(found?.edits.values() ?? [])].map((times) => percentile(times, 0.5));
const rows = [...(middle?.edits.keys() ?? [])].map((name) => {
  const at = (found: Measured | undefined, share: number) => percentile(found?.edits.get(name) ?? [], share);
  return [
    name,
    ...measured.flatMap((found, index) => [
      spread(at(found, 0.5), at(found, 0.99)),
      ...(index === 0 ? [] : [judged(at(found, 0.5) / found.full, SHARE)]),
    ]),
    judged(at(large, 0.5) / at(middle, 0.5), SAME),
  ];
});
printTable(
  "An edit in the process, until tree, references, terms and diagnostics are fresh (p50/p99 in ms)",
  [
    "edit",
    "20 KB",
    "1 MB",
    `of full (${SHARE.words})`,
    "10 MB",
    `of full (${SHARE.words})`,
    `10 MB : 1 MB (${SAME.words})`,
  ],
  [["everything anew", ...measured.flatMap(({ full }, index) => [round(full), ...(index === 0 ? [] : [""])])], ...rows],
  [1, 2].map((index) => {
    const letters = medians(measured[index]).slice(0, PLACES.length);
    return `${sizes[index]?.name}: a letter at the slowest place takes that at the fastest, times (${SAME.words}): ${judged(Math.max(...letters) / Math.min(...letters), SAME)}`;
  }),
);

const real = joinedTreaties(1_000_000);
if (real !== undefined) {
  const { full, edits } = await measure(real, [
    { name: "a letter", at: (text, near) => insertion(near + text.slice(near).search(/\p{L}{5}/u) + 3, "а") },
  ]);
  printTable(
    "The same in real treaties, joined to 1 MB",
    ["edit", "p50/p99", `of full (${SHARE.words})`],
    [
      ["everything anew", milliseconds(full), ""],
      ...[...edits].map(([name, times]) => [
        name,
        `${spread(percentile(times, 0.5), percentile(times, 0.99))} ms`,
        judged(percentile(times, 0.5) / full, SHARE),
      ]),
    ],
  );
}
