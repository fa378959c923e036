import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Beside, Gathered } from "./beside.ts";

const MEMBERS = Array.from({ length: 6 }, (_, length) => ({
  items: Array.from({ length }, (_item, at) => `${length}.${at}`),
}));
const VERSIONS = fc.array(fc.array(fc.constantFrom(...MEMBERS), { maxLength: 8 }), { maxLength: 8 });

test("beside each member stands what was found in it, whatever the list was before", () => {
  fc.assert(
    fc.property(VERSIONS, (versions) => {
      const beside = new Beside<(typeof MEMBERS)[number], number>();
      for (const members of versions) {
        const before = beside.values;
        const { at, removed, added } = beside.goOn(members, ({ items }) => items.length);
        assert.deepEqual(
          beside.values,
          members.map(({ items }) => items.length),
        );
        assert.deepEqual([...before.slice(0, at), ...added, ...before.slice(at + removed.length)], beside.values);
      }
    }),
  );
});

test("what is gathered is what all members come to, in order", () => {
  fc.assert(
    fc.property(VERSIONS, (versions) => {
      const gathered = new Gathered<(typeof MEMBERS)[number], string>();
      for (const members of versions) {
        const all = gathered.of(members, ({ items }) => items);
        assert.deepEqual(
          all,
          members.flatMap(({ items }) => items),
        );
      }
    }),
  );
});

test("only new members are looked at, and nothing new is made where nothing has changed", () => {
  const [one, two, three, four] = [["a"], ["b", "c"], [], ["d"]];
  const gathered = new Gathered<readonly string[], string>();
  const asked: (readonly string[])[] = [];
  const find = (member: readonly string[]) => {
    asked.push(member);
    return member;
  };
  const all = gathered.of([one, two, four], find);
  assert.equal(gathered.of([one, three, two, four], find), all);
  assert.deepEqual(gathered.of([one, three, four], find), ["a", "d"]);
  assert.deepEqual(asked, [one, two, four, three]);
});
