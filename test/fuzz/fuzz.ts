// `npm run fuzz -- [--edits 1000000] [--seed 1] [--from-round 0] [--keep-going]`: edits treaties at random and looks after
// the laws. A run that was stopped goes on with the round that it told last. A broken law is told with its seed and its
// round, and with the smallest history of a text that breaks it, written as a test.
import { parseArgs } from "node:util";
import { heapInUse } from "./memory.ts";
import { BrokenLaw, EDITS_PER_ROUND, playRound } from "./session.ts";

const { values } = parseArgs({
  options: {
    edits: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    "from-round": { type: "string", default: "0" },
    "keep-going": { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const rounds = Math.ceil(Number(values.edits) / EDITS_PER_ROUND);
/** Memory is measured first when everything is warm. */
const WARM = 2;

let atFirst: number | undefined;
let broken = 0;
const start = performance.now();
for (let round = Number(values["from-round"]); round < rounds; round++) {
  try {
    playRound(seed, round);
  } catch (error) {
    broken++;
    process.exitCode = 1;
    console.log(error instanceof BrokenLaw ? `${error.message}\n${error.shortened()}` : error);
    if (!values["keep-going"]) {
      break;
    }
  }
  if (round >= WARM) {
    atFirst ??= heapInUse();
  }
  if (round % 20 === 19 || round === rounds - 1) {
    console.log(
      `round ${round}: ${(round + 1) * EDITS_PER_ROUND} edits, ${megabytes(heapInUse())} MB in use, ${seconds()} s`,
    );
  }
}
console.log(
  `${broken === 0 ? "No law was broken." : `Laws were broken in ${broken} rounds.`} Memory: ${megabytes(atFirst ?? heapInUse())} MB after the first rounds, ${megabytes(heapInUse())} MB at the end.`,
);

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function seconds(): string {
  return ((performance.now() - start) / 1000).toFixed(0);
}
