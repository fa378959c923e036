// What a question may be told.
import { parseArgs } from "node:util";

/** `bench.ts` says what they mean. */
export const { values: options } = parseArgs({
  options: {
    peers: { type: "boolean", default: false },
    large: { type: "boolean", default: false },
    plot: { type: "string" },
  },
});
