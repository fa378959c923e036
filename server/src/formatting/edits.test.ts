import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Edit } from "../rules/rule.ts";
import { applyEdits, composeEdits, movedOffset, trimEdits } from "./edits.ts";

const words = fc.string({ unit: fc.constantFrom("а", "б", " ", "\n"), maxLength: 30 });

/** Edits in order that do not overlap, drawn for a text. */
function editsFor(text: string): fc.Arbitrary<Edit[]> {
  const cuts = fc.array(fc.nat(text.length), { maxLength: 8 }).map((list) => [...list].sort((a, b) => a - b));
  return fc
    .tuple(cuts, fc.array(fc.string({ unit: fc.constantFrom("а", "х", " "), maxLength: 3 }), { maxLength: 4 }))
    .map(([offsets, texts]) =>
      texts.flatMap((newText, index) => {
        const [start, end] = [offsets[2 * index], offsets[2 * index + 1]];
        return start === undefined || end === undefined ? [] : [{ start, end, newText }];
      }),
    );
}

test("two sets of edits are one set", () => {
  fc.assert(
    fc.property(
      words.chain((text) =>
        editsFor(text).chain((first) => editsFor(applyEdits(text, first)).map((second) => ({ text, first, second }))),
      ),
      ({ text, first, second }) => {
        const both = composeEdits(text.length, first, second);
        const result = applyEdits(applyEdits(text, first), second);
        assert.equal(applyEdits(text, both), result);
        assert.equal(applyEdits(text, trimEdits(text, both)), result);
        for (const [index, edit] of both.entries()) {
          assert.ok((both[index - 1]?.end ?? 0) <= edit.start && edit.start <= edit.end);
        }
      },
    ),
  );
});

test("what comes after edits has the same text before it as before them", () => {
  fc.assert(
    fc.property(
      words.chain((text) => editsFor(text).map((edits) => ({ text, edits }))),
      ({ text, edits }) => {
        for (const { end } of edits) {
          const after = edits.filter(({ start }) => start >= end).length === 0 ? text.slice(end) : undefined;
          if (after !== undefined) {
            assert.equal(applyEdits(text, edits).slice(movedOffset(end + 1, edits) - 1), after);
          }
        }
      },
    ),
  );
});

test("an edit shrinks to what it changes", () => {
  assert.deepEqual(trimEdits("а  б", [{ start: 0, end: 4, newText: "а б" }]), [{ start: 2, end: 3, newText: "" }]);
  assert.deepEqual(trimEdits("аб", [{ start: 0, end: 2, newText: "аб" }]), []);
});
