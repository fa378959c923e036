// How time grows with the length of a text. A quadratic step takes sixteen times as long for a text four times as long, a
// linear one four times. The bound lies between them.
import assert from "node:assert/strict";

const FACTOR = 4;
const SLACK = 2.5;
/** What a busy machine may add to either. */
const FLOOR_MS = 250;
/** What grows too fast does so every time; what another program delayed does not. */
const ATTEMPTS = 4;

/** Expects that the second takes, up to noise, no more than four times as long as the first; both give milliseconds. */
export function expectLinearGrowth(timeOfOne: () => number, timeOfFour: () => number): void {
  let before = 0;
  let after = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && after >= before * FACTOR * SLACK + FLOOR_MS; attempt++) {
    before = Math.max(before, timeOfOne());
    after = Math.min(after, timeOfFour());
  }
  assert.ok(after < before * FACTOR * SLACK + FLOOR_MS, `${before.toFixed(1)} ms, then ${after.toFixed(1)} ms`);
}
