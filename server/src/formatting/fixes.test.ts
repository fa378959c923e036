import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readFixture } from "../testing/fixture.ts";
import { problemsOf, words } from "../testing/problems.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { applyEdits } from "./edits.ts";
import { allSafeEdits, safeEdits } from "./fixes.ts";

function fixed(text: string): string {
  return applyEdits(text, allSafeEdits(TreatyDocument.of(text)));
}

test("fixes that must wait for others are made too", () => {
  const { text } = readFixture(`
    1-бап

    Осы Келісімге сәйкес құжаттар  , шарттар ( бұдан әрі – құжаттар )
    ;
    Т а р а п т а р  , Y к i м е т i  N 5
  `);
  assert.notDeepEqual(safeEdits(problemsOf(text)), []);
  assert.deepEqual(safeEdits(problemsOf(fixed(text))), []);
});

test("all safe fixes leave none to make, lose no word, do not overlap", () => {
  const pieces = fc.constantFrom(
    ...["1-бап", "2-бапАтауы", "1.Тараптар", "Yкiметi", "келiсiм", " N 5 ", " N5 ", "осы Келісімнің", "2-бабына"],
    ...["қ о р ғ а л а д ы", "Қ а з а қ с т а н  Р е с п у б л и к а с ы", "мәтін", "а)", "«", "»", "(", ")"],
    ...[" ", "  ", "   ", ",", " ,", ";", " .", ":", "\n", "\n\n", "\n, ", "\n)", "\t", "\u00a0", "–", " - "],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const edits = allSafeEdits(TreatyDocument.of(text));
      for (const [index, edit] of edits.entries()) {
        assert.ok((edits[index - 1]?.end ?? 0) <= edit.start && edit.start <= edit.end);
      }
      const result = applyEdits(text, edits);
      assert.deepEqual(safeEdits(problemsOf(result)), [], JSON.stringify(result));
      assert.equal(words(result), words(text));
    }),
    { numRuns: Number(process.env.KELISIM_RUNS ?? 400) },
  );
});
