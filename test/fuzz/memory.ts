// What a document holds in memory while it is edited for long.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readSample } from "../../server/src/testing/samples.ts";
import type { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { Dice } from "./dice.ts";
import { nextVersion } from "./laws.ts";
import { Typist } from "./typist.ts";

const LONGEST = 4_000;
/** After so many edits the text is again what it was at first, so that lengths can be compared. */
const EDITS_A_TURN = 100;

/** Bytes that are in use once nothing more can be collected. */
export function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** One document that is edited on and on, each version asked for its problems; it is kept as an editor keeps it. */
export function typedAway(seed: number): (edits: number) => TreatyDocument {
  const dice = new Dice(seed);
  const sample = readSample("draft-with-problems.kk").slice(0, LONGEST);
  let document = nextVersion(sample, undefined);
  return (edits) => {
    for (let turn = 0; turn < edits / EDITS_A_TURN; turn++) {
      const typist = new Typist(sample, [sample], LONGEST, dice);
      for (let edit = 1; edit < EDITS_A_TURN; edit++) {
        document = nextVersion(typist.next(), document);
        document.problems();
      }
      document = nextVersion(sample, document);
      document.problems();
    }
    return document;
  };
}
