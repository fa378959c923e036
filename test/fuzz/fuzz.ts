// `npm run fuzz -- [--edits 1000000] [--seed 1] [--from-round 0]`: edits treaties at random and looks after the laws. A run
// that was stopped goes on with the round that it told last; a broken law is told with its seed, round and text.
import { parseArgs } from "node:util";
import { EDITS_PER_ROUND, playRound } from "./session.ts";

const { values } = parseArgs({
  options: {
    edits: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    "from-round": { type: "string", default: "0" },
  },
});
const seed = Number(values.seed);
const rounds = Math.ceil(Number(values.edits) / EDITS_PER_ROUND);
/** Memory is measured first when everything is warm. */
const WARM = 1;

let atFirst: number | undefined;
const start = performance.now();
for (let round = Number(values["from-round"]); round < rounds; round++) {
  playRound(seed, round);
  const heap = heapUsed();
  if (round >= WARM) {
    atFirst ??= heap;
  }
  console.log(`round ${round}: ${(round + 1) * EDITS_PER_ROUND} edits, ${megabytes(heap)} MB in use, ${seconds()} s`);
}
console.log(
  `No law was broken. Memory: ${megabytes(atFirst ?? heapUsed())} MB after the first rounds, ${megabytes(heapUsed())} MB at the end.`,
);

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function seconds(): string {
  return ((performance.now() - start) / 1000).toFixed(0);
}
