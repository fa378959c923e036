// The fuzz run of `npm run fuzz`, as long as CI can wait.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { EDITS_PER_ROUND, playRound } from "./session.ts";

const EDITS = Number(process.env.KELISIM_EDITS ?? 6_000);
const SEED = 20_260_101;

test(`${EDITS} random edits: every version is read as a fresh one, nothing is lost, and memory stays what it was`, () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const rounds = Math.ceil(EDITS / EDITS_PER_ROUND);
  let atFirst = 0;
  for (let round = 0; round < rounds; round++) {
    playRound(SEED, round);
    if (round === 1) {
      collectGarbage();
      atFirst = process.memoryUsage().heapUsed;
    }
  }
  collectGarbage();
  const atEnd = process.memoryUsage().heapUsed;
  assert.ok(rounds < 3 || atEnd < atFirst * 1.5, `${atFirst} bytes at first, ${atEnd} at the end`);
});
