// How long does reading take, as a multiple of one pass over the characters, and does it grow like the text?
import { Treaty } from "../../../server/src/model/treaty.ts";
import { findProblems } from "../../../server/src/rules/engine.ts";
import { parse } from "../../../server/src/syntax/parser.ts";
import { realTexts } from "../../grammar/corpus.ts";
import { keep, medianTime, onePass } from "../measure.ts";
import { options } from "../options.ts";
import { atLeast, atMost, judged, milliseconds, printTable, round } from "../table.ts";
import { joinedTreaties, syntheticTreaty } from "../treaty.ts";

const PARSE = atMost(3);
const EVERYTHING = atMost(12);
const RATE = atLeast(25);
const GROWTH = atMost(1.5);

interface Times {
  readonly megabytes: number;
  readonly pass: number;
  readonly parsed: number;
  readonly referred: number;
  readonly everything: number;
}

/** The texts are read one by one. */
async function times(texts: readonly string[]): Promise<Times> {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  // The largest are measured by one run each: they take long enough.
  const patience = megabytes > 50 ? { fewest: 1, warmUp: 0, milliseconds: 0 } : {};
  const time = (work: (text: string) => void) =>
    medianTime(() => {
      for (const text of texts) {
        work(text);
      }
    }, patience);
  const references = (text: string) => {
    const treaty = Treaty.of(text);
    for (const instrument of treaty.instruments) {
      keep(instrument.references.length);
    }
    return treaty;
  };
  return {
    megabytes,
    pass: await time(onePass),
    parsed: await time((text) => keep(parse(text).blocks.length)),
    referred: await time(references),
    everything: await time((text) => keep(findProblems(references(text)).length)),
  };
}

function row(name: string, { megabytes, pass, parsed, referred, everything }: Times): string[] {
  return [
    name,
    milliseconds(pass),
    milliseconds(parsed),
    judged(parsed / pass, PARSE),
    milliseconds(referred),
    milliseconds(everything),
    judged(everything / pass, EVERYTHING),
    judged((megabytes / everything) * 1e3, RATE),
  ];
}

const measured = new Map<string, Times>();
measured.set("synthetic, 20 KB", await times([syntheticTreaty(20_000)]));
measured.set("synthetic, 1 MB", await times([syntheticTreaty(1_000_000)]));
const joined = joinedTreaties(1_000_000);
if (joined !== undefined) {
  measured.set(`${realTexts.length} real, each`, await times(realTexts.map(({ text }) => text)));
  measured.set("real, joined to 1 MB", await times([joined]));
}
measured.set("synthetic, 10 MB", await times([syntheticTreaty(10_000_000)]));
if (options.large) {
  measured.set("synthetic, 100 MB", await times([syntheticTreaty(100_000_000)]));
}

const small = measured.get("synthetic, 1 MB");
const large = measured.get("synthetic, 100 MB") ?? measured.get("synthetic, 10 MB");
const growth = (step: "parsed" | "everything") =>
  small && large ? large[step] / large.megabytes / (small[step] / small.megabytes) : Number.NaN;
printTable(
  "Reading a text of which nothing is known",
  [
    "text",
    "one pass",
    "parse",
    `passes (${PARSE.words})`,
    "+ references",
    "+ terms, all rules",
    `passes (${EVERYTHING.words})`,
    `MB/s (${RATE.words})`,
  ],
  [...measured].map(([name, found]) => row(name, found)),
  [
    `A MB of ${round(large?.megabytes ?? 0)} MB takes as long as one of 1 MB, times (${GROWTH.words}): parse ${judged(growth("parsed"), GROWTH)}, everything ${judged(growth("everything"), GROWTH)}`,
  ],
);
