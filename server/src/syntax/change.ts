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

/** What is known of the members of a list of a document, one by one, while versions of it come and go. */
export class Alongside<Value> {
  readonly #list: "lines" | "blocks";
  readonly #values: (Value | undefined)[] = [];
  #serial: number | undefined;

  constructor(list: "lines" | "blocks") {
    this.#list = list;
  }

  /** Beside the members of the list in a version; undefined beside those that are new since the version asked for last. */
  of(document: Versioned): (Value | undefined)[] {
    const { change, serial } = document;
    const values = this.#values;
    if (change !== undefined && change.since === this.#serial) {
      const { at, removed, added } = change[this.#list];
      values.splice(at, removed.length, ...added.map(() => undefined));
    } else if (serial !== this.#serial) {
      values.length = 0;
    }
    values.length = document[this.#list].length;
    this.#serial = serial;
    return values;
  }
}

interface Versioned {
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
  readonly change: Change | undefined;
  readonly serial: number;
}
