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

/** More members than these are not handed over as arguments of a call. */
const MOST_ARGUMENTS = 4096;

/** The list with some members in the place of `removed` others: the same list, unless there are very many. */
export function spliced<Member>(list: Member[], at: number, removed: number, added: readonly Member[]): Member[] {
  if (added.length > MOST_ARGUMENTS) {
    return [...list.slice(0, at), ...added, ...list.slice(at + removed)];
  }
  list.splice(at, removed, ...added);
  return list;
}

/** What is known of the members of a list of a document, one by one, while versions of it come and go. */
export class Alongside<Value> {
  readonly #list: "lines" | "blocks";
  #values: (Value | undefined)[] = [];
  #serial: number | undefined;

  constructor(list: "lines" | "blocks") {
    this.#list = list;
  }

  /** Beside the members of the list in a version; undefined beside those that are new since the version asked for last. */
  of(document: Versioned): (Value | undefined)[] {
    const { change, serial } = document;
    if (change !== undefined && change.since === this.#serial) {
      const { at, removed, added } = change[this.#list];
      const unknown = added.map(() => undefined);
      this.#values = spliced(this.#values, at, removed.length, unknown);
    } else if (serial !== this.#serial) {
      this.#values.length = 0;
    }
    this.#values.length = document[this.#list].length;
    this.#serial = serial;
    return this.#values;
  }
}

interface Versioned {
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
  readonly change: Change | undefined;
  readonly serial: number;
}
