import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { grammarFile } from "../../syntaxes/source/grammar.mts";

test("the contributed grammar is what its sources say", () => {
  const contributed = readFileSync(new URL("../../syntaxes/treaty.tmLanguage.json", import.meta.url), "utf8");
  assert.equal(contributed, grammarFile(), "run `node syntaxes/source/generate.mts` and commit the result");
});
