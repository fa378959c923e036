// A person who types at random for as long as wished, while the laws are looked after.
import { readSample } from "../../server/src/testing/samples.ts";
import type { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { Dice, edited, randomEdit } from "./edits.ts";
import { expectLossless, expectSameAsFresh, expectSoundFixes, nextVersion } from "./laws.ts";

const SAMPLES = [
  "cooperation.kk",
  "cooperation.ru",
  "cooperation.en",
  "protocol-amending.kk",
  "draft-with-problems.kk",
] as const;

/** An instrument of its own, so many edits long: a run may begin at any of them. */
export const EDITS_PER_ROUND = 1_000;
const USUAL_LENGTH = 1_000;
/** So many edits are made between two looks at the whole; bursts of typing are not read one by one either. */
const LONGEST_BURST = 8;

export class BrokenLaw extends Error {
  constructor(seed: number, round: number, edit: number, text: string, cause: unknown) {
    super(`seed ${seed}, round ${round}, edit ${edit}: ${String(cause)}\nin ${JSON.stringify(text)}`, { cause });
  }
}

/** One round of a seed: edits from a sample on. Throws BrokenLaw. */
export function playRound(seed: number, round: number, edits = EDITS_PER_ROUND): void {
  const dice = new Dice(seed * 1_000_003 + round);
  const sample = readSample(SAMPLES[dice.roll(SAMPLES.length)] ?? "cooperation.kk");
  const from = dice.roll(Math.max(1, sample.length - USUAL_LENGTH));
  let text = sample.slice(from, from + USUAL_LENGTH);
  if (dice.roll(3) === 0) {
    text = text.replaceAll("\n", "\r\n");
  }
  let document: TreatyDocument = nextVersion(text, undefined);
  for (let edit = 0; edit < edits; ) {
    for (let burst = 1 + dice.roll(LONGEST_BURST); burst > 0 && edit < edits; burst--, edit++) {
      text = edited(text, randomEdit(text, USUAL_LENGTH, dice));
    }
    try {
      document = nextVersion(text, document);
      expectLossless(document);
      expectSameAsFresh(document);
      if (dice.roll(40) === 0) {
        expectSoundFixes(document);
      }
    } catch (cause) {
      throw new BrokenLaw(seed, round, edit, text, cause);
    }
  }
}
