import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Shown } from "./shown.ts";

const SIGNS = 0b111;

test("from list to list it tells which signs any member shows, as if each list were the first", () => {
  const member = fc.record({ shows: fc.nat(SIGNS) });
  const question = fc.record({ picked: fc.array(fc.nat(9)), signs: fc.nat(SIGNS) });
  fc.assert(
    fc.property(fc.array(member, { minLength: 10, maxLength: 10 }), fc.array(question), (pool, questions) => {
      const shown = new Shown<{ readonly shows: number }>();
      for (const { picked, signs } of questions) {
        const members = [...new Set(picked)].flatMap((index) => pool[index] ?? []);
        const expected = signs & members.reduce((all, { shows }) => all | shows, 0);
        assert.equal(
          shown.in(members, signs, ({ shows }, open) => shows & open),
          expected,
        );
      }
    }),
  );
});

test("a member that stays is not asked again for what it does not show", () => {
  const shown = new Shown<string>();
  const asked: string[] = [];
  const ask = (member: string, signs: number) => {
    asked.push(member);
    return member === "c" ? signs & 1 : 0;
  };
  assert.equal(shown.in(["a", "b", "c"], 0b11, ask), 1);
  asked.length = 0;
  assert.equal(shown.in(["a", "d", "c"], 0b11, ask), 1);
  assert.deepEqual(asked, ["d"]);
});
