// How long do others take for a text of equal length: Lawtext for a law, parsers and checkers for the same treaty?
import { Treaty } from "../../../server/src/model/treaty.ts";
import { parse } from "../../../server/src/syntax/parser.ts";
import { keep, medianTime } from "../measure.ts";
import { lawtext, libraries, syntheticLaw } from "../peers/libraries.ts";
import { atLeast, atMost, judged, milliseconds, printTable, round } from "../table.ts";
import { syntheticTreaty } from "../treaty.ts";
import { understandAnew } from "../work.ts";

const CHARACTERS = 21_000;
const AHEAD = atLeast(200);
const SLOWER = atMost(1);

await besideLawtext();
await besideOthers();

async function besideLawtext(): Promise<void> {
  const law = syntheticLaw(CHARACTERS);
  // Two bytes a letter, less for what is not Cyrillic.
  let treaty = syntheticTreaty(CHARACTERS * 1.8);
  for (let bytes = CHARACTERS * 1.8; treaty.length < law.length; bytes += 100) {
    treaty = syntheticTreaty(bytes);
  }
  const analysed = lawtext.parse(law);
  const theirs = {
    parse: await medianTime(() => lawtext.parse(law)),
    analyse: await medianTime(() => lawtext.analyse(lawtext.parse(law))),
  };
  const analyse = () => {
    const { instruments } = Treaty.of(treaty);
    keep(instruments.reduce((sum, { terms }) => sum + terms.uses.length, 0));
    return instruments.reduce((sum, { references }) => sum + references.length, 0);
  };
  const ours = { parse: await medianTime(() => keep(parse(treaty).blocks.length)), analyse: await medianTime(analyse) };
  const ratio = (step: keyof typeof ours) => theirs[step] / ours[step];
  printTable(
    "Beside lawtext, on texts of equal length",
    ["", "characters", "references", "parse", "parse, terms, references"],
    [
      [
        "lawtext",
        String(law.length),
        String(await lawtext.analyse(analysed)),
        ...Object.values(theirs).map(milliseconds),
      ],
      ["kelisim", String(treaty.length), String(analyse()), ...Object.values(ours).map(milliseconds)],
      [`times faster (${AHEAD.words})`, "", "", round(ratio("parse")), judged(ratio("analyse"), AHEAD)],
    ],
  );
}

async function besideOthers(): Promise<void> {
  const sizes = [
    { name: "20 KB", text: syntheticTreaty(20_000) },
    { name: "200 KB", text: syntheticTreaty(200_000) },
  ];
  const parsed = await each(sizes, (text) => keep(parse(text).blocks.length));
  const checked = await each(sizes, understandAnew);
  const rows = [
    ["kelisim, parse", ...parsed.map(milliseconds), "", ""],
    ["kelisim, everything", ...checked.map(milliseconds), "", ""],
  ];
  for (const { name, run } of await libraries()) {
    const times = await each(sizes, run);
    rows.push([
      name,
      ...times.map(milliseconds),
      judged((parsed.at(-1) ?? Number.NaN) / (times.at(-1) ?? Number.NaN), SLOWER),
      judged((checked.at(-1) ?? Number.NaN) / (times.at(-1) ?? Number.NaN), SLOWER),
    ]);
  }
  printTable(
    "Beside parsers and checkers, on the same treaty",
    [
      "",
      ...sizes.map(({ name }) => name),
      `our parse : theirs (${SLOWER.words})`,
      `our everything : theirs (${SLOWER.words})`,
    ],
    rows,
  );
}

async function each(texts: readonly { readonly text: string }[], run: (text: string) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const { text } of texts) {
    // Ten times the text takes ten times as long at the least.
    const slow = (times.at(-1) ?? 0) > 100;
    times.push(
      await medianTime(() => run(text), slow ? { milliseconds: 0, fewest: 1, warmUp: 0 } : { milliseconds: 1_000 }),
    );
  }
  return times;
}
