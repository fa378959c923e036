// A person who types at random for as long as wished, while the laws are looked after.
import { readSample, type SampleName } from "../../server/src/testing/samples.ts";
import type { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { realTexts } from "../grammar/corpus.ts";
import { Dice } from "./dice.ts";
import { expectSound, type History, printed, QUESTIONS, type QuestionName, shortest, type Version } from "./history.ts";
import { expectLossless, expectSameAsFresh, expectSoundFixes, nextVersion } from "./laws.ts";
import { Typist } from "./typist.ts";

const SAMPLES: readonly SampleName[] = [
  "cooperation.kk",
  "cooperation.ru",
  "cooperation.en",
  "protocol-amending.kk",
  "draft-with-problems.kk",
];

/** A document of its own, so many edits long: a run may begin at any of them. */
export const EDITS_PER_ROUND = 500;
/** So many characters of a text are edited: enough for some articles, few enough for many edits. */
const LENGTHS = [300, 1_000, 3_000] as const;
/** At most so many versions come between two looks at the whole. */
const LONGEST_BURST = 12;
const THOROUGHLY_EVERY = 12;
const FIXES_EVERY = 60;

const LIBRARY: readonly string[] = [...SAMPLES.map(readSample), ...realTexts.map(({ text }) => text)];

export class BrokenLaw extends Error {
  readonly history: History;

  constructor(seed: number, round: number, history: History, cause: unknown) {
    super(`seed ${seed}, round ${round}: ${String(cause)}`, { cause });
    this.history = history;
  }

  /** The smallest history that breaks it, with what is broken then, as a test. */
  shortened(): string {
    const history = shortest(this.history);
    try {
      expectSound(history);
      return `the whole of it is needed:\n${printed(history)}`;
    } catch (error) {
      return `${printed(history)}\n${String(error)}`;
    }
  }
}

const NAMES = Object.keys(QUESTIONS) as QuestionName[];

/** One round of a seed: edits of one text. Throws BrokenLaw. */
export function playRound(seed: number, round: number, edits = EDITS_PER_ROUND): void {
  const dice = new Dice(seed * 1_000_003 + round);
  const longest = dice.pick(LENGTHS, 1_000);
  const typist = new Typist(beginning(dice, longest), LIBRARY, longest * 1.5, dice);
  const history: Version[] = [];
  let document: TreatyDocument | undefined;
  for (let edit = 0, looks = 0; edit < edits; looks++) {
    try {
      for (let burst = 1 + dice.roll(LONGEST_BURST); burst > 0 && edit < edits; burst--, edit++) {
        const asked = dice.once(2) ? "problems" : dice.pick(NAMES, "problems");
        history.push({ text: typist.next(), asked });
        document = nextVersion(history.at(-1)?.text ?? "", document);
        QUESTIONS[asked](document);
      }
      if (document !== undefined) {
        expectLossless(document);
        expectSameAsFresh(document, looks % THOROUGHLY_EVERY === 0);
        if (dice.once(FIXES_EVERY)) {
          expectSoundFixes(document.textDocument.getText());
        }
      }
    } catch (cause) {
      throw new BrokenLaw(seed, round, history, cause);
    }
  }
}

/** A stretch of a text, mostly with that text's head before it, which says what language and kind it is. */
function beginning(dice: Dice, length: number): string {
  const source = dice.pick(LIBRARY, "");
  const lines = source.split(/(?<=\n)/u);
  const head = lines.join("").slice(0, Math.min(900, length));
  const from = lines.slice(dice.roll(lines.length)).join("").slice(0, length);
  const text = dice.once(4) ? from : dice.once(3) ? source.slice(0, length) : `${head}\n${from}`;
  return dice.once(3) ? text.replaceAll(/\r?\n/gu, "\r\n") : text;
}
