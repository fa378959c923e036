// The fuzz run of `npm run fuzz`, as long as CI can wait.
import assert from "node:assert/strict";
import { test } from "node:test";
import { heapInUse, typedAway } from "./memory.ts";
import { BrokenLaw, EDITS_PER_ROUND, playRound } from "./session.ts";

const EDITS = Number(process.env.KELISIM_EDITS ?? 6_000);
const SEED = 20_260_101;

test(`${EDITS} random edits: every version is read as a fresh one, and nothing is lost`, () => {
  for (let round = 0; round < Math.ceil(EDITS / EDITS_PER_ROUND); round++) {
    try {
      playRound(SEED, round);
    } catch (error) {
      throw error instanceof BrokenLaw ? new Error(`${error.message}\n${error.shortened()}`, { cause: error }) : error;
    }
  }
});

test("a text that was edited for long takes no more memory than one that was edited for a while", () => {
  const typed = typedAway(SEED);
  typed(1_000);
  const before = heapInUse();
  typed(EDITS);
  const after = heapInUse();
  assert.ok(after < before * 1.25, `${before} bytes after 1,000 edits, ${after} after ${EDITS} more`);
});
