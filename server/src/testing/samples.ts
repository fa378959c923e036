// The sample drafts that the project ships, and the parts of a treaty that fixtures are framed with.
import { readFileSync } from "node:fs";

export type SampleName =
  | "cooperation.kk"
  | "cooperation.ru"
  | "cooperation.en"
  | "protocol-amending.kk"
  | "draft-with-problems.kk";

/** Drafts in which no rule finds anything, and `draft-with-problems`. */
export function readSample(name: SampleName): string {
  return readFileSync(new URL(`../../../samples/${name}.treaty`, import.meta.url), "utf8");
}
