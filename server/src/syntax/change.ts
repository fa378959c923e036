// What is new in a version of a document that was read on from the version before.
import type { Block } from "./blocks.ts";
import type { Line } from "./lines.ts";

/** Some members of a list, from an index on, have given place to others; all before and after are the same objects. */
export interface Splice<Member> {
  readonly at: number;
  readonly removed: readonly Member[];
  readonly added: readonly Member[];
}

export interface Change {
  /** The serial of the version before. */
  readonly since: number;
  readonly lines: Splice<Line>;
  readonly blocks: Splice<Block>;
}
