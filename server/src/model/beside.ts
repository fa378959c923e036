// What is found in the members of a list, kept from version to version of the list: only those that are new are looked at.
import type { Instrument } from "./treaty.ts";

/** What has changed of a list: all before and behind is the same. */
interface Changed<Value> {
  readonly at: number;
  readonly removed: readonly Value[];
  readonly added: readonly Value[];
}

/** One value beside each member. A list is not changed afterwards, but followed by another one. */
export class Beside<Member, Value> {
  #members: readonly Member[] = [];
  #values: readonly Value[] = [];

  /** The same list as long as nothing in it has changed. */
  get values(): readonly Value[] {
    return this.#values;
  }

  /** Goes on to another list of members. `find` looks at nothing that can change without the member being another object. */
  goOn(members: readonly Member[], find: (member: Member, index: number) => Value): Changed<Value> {
    const before = this.#members;
    if (before === members) {
      return UNCHANGED;
    }
    const shorter = Math.min(before.length, members.length);
    let at = 0;
    // Unlike `===` this looks at no member that is the same one: lists are long, and their members lie far apart.
    while (at < shorter && Object.is(before[at], members[at])) {
      at++;
    }
    let same = 0;
    while (same < shorter - at && Object.is(before[before.length - 1 - same], members[members.length - 1 - same])) {
      same++;
    }
    this.#members = members;
    const removed = this.#values.slice(at, before.length - same);
    const added = members.slice(at, members.length - same);
    if (removed.length + added.length === 0) {
      return UNCHANGED;
    }
    const inStep = removed.length === added.length;
    const found = added.map((member, index) => {
      const known = inStep && before[at + index] === member ? removed[index] : undefined;
      return known ?? find(member, at + index);
    });
    this.#values = spliced(this.#values, at, removed.length, found);
    return { at, removed, added: found };
  }
}

const UNCHANGED: Changed<never> = { at: 0, removed: [], added: [] };

/** What was found in all members, in order. */
export class Gathered<Member, Item> {
  #lists = new Beside<Member, readonly Item[]>();
  #all: readonly Item[] = [];
  #under: unknown;

  /** The same list as long as nothing in it has changed. Under something else than before all is looked at anew. */
  of(
    members: readonly Member[],
    find: (member: Member, index: number) => readonly Item[],
    under?: unknown,
  ): readonly Item[] {
    if (under !== this.#under) {
      this.#under = under;
      this.#lists = new Beside();
      this.#all = [];
    }
    const { at, removed, added } = this.#lists.goOn(members, find);
    const [gone, come] = [total(removed, removed.length), total(added, added.length)];
    if (gone + come > 0) {
      this.#all = spliced(this.#all, total(this.#lists.values, at), gone, come === 0 ? [] : added.flat());
    }
    return this.#all;
  }
}

function total(lists: readonly (readonly unknown[])[], count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) {
    sum += lists[index]?.length ?? 0;
  }
  return sum;
}

function spliced<Value>(
  list: readonly Value[],
  at: number,
  removed: number,
  added: readonly Value[],
): readonly Value[] {
  if (removed !== added.length) {
    return list.slice(0, at).concat(added, list.slice(at + removed));
  }
  const copy = list.slice();
  for (const [index, value] of added.entries()) {
    copy[at + index] = value;
  }
  return copy;
}

/**
 * The function that gives what all of some members of an instrument come to, in order. Where a member stays, what was found
 * in it stays too: `find` may look at the rest of the document only for what cannot change without the member being read anew.
 */
export function gather<Member, Rest extends readonly unknown[], Item>(
  membersOf: (instrument: Instrument) => readonly Member[],
  find: (member: Member, ...rest: Rest) => readonly Item[],
): (instrument: Instrument, ...rest: Rest) => readonly Item[] {
  class Kept extends Gathered<Member, Item> {}
  return (instrument, ...rest) =>
    instrument.memory.of(Kept).of(membersOf(instrument), (member) => find(member, ...rest));
}
