// All safe fixes at once on real treaties: they mend what they promise and leave the treaty the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/formatting/edits.ts";
import { safeEdits } from "../../server/src/formatting/fixes.ts";
import { expectSoundFix, keepsWords, words } from "../../server/src/testing/problems.ts";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { realTexts, skipWithoutCorpus } from "../grammar/corpus.ts";
import { articlesOf, diagnosticsOf, referencesOf } from "./survey.ts";

test("there are real texts to mend", { skip: skipWithoutCorpus }, () => {
  assert.ok(realTexts.length > 0);
});

for (const { name, text } of realTexts) {
  const before = TreatyDocument.of(text);
  const problems = before.problems();

  test(`${name}: each safe fix mends its place and changes no word`, () => {
    for (const problem of problems) {
      expectSoundFix(text, problem);
    }
  });

  test(`${name}: all safe fixes leave none to make, the same articles, the same references`, () => {
    const mended = applyEdits(text, safeEdits(problems));
    const after = TreatyDocument.of(mended);
    const respaced = applyEdits(text, safeEdits(problems.filter(keepsWords)));
    assert.equal(words(respaced), words(text));
    assert.deepEqual(safeEdits(after.problems()), [], diagnosticsOf(after).join("\n"));
    assert.deepEqual(articlesOf(after), articlesOf(before));
    assert.deepEqual(referencesOf(mended), referencesOf(text));
  });
}
