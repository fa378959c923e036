// Patterns are asked only where the script of their language is: they must not find anything elsewhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { conditionsOf } from "../text/literals.ts";
import { traitsOf } from "../text/traits.ts";
import { LANGUAGES } from "./index.ts";

for (const { id, script, parts, headings } of LANGUAGES) {
  const isInScript = (words: string) => (traitsOf(words, 0, words.length) & script) !== 0;
  const { titleRest: _, ...sought } = parts;

  for (const [name, pattern] of Object.entries(sought)) {
    test(`${id}: ${name} needs letters of the language's script`, () => {
      const conditions = conditionsOf(pattern) ?? [];
      assert.ok(conditions.length > 0);
      assert.ok(conditions.every((groups) => groups.some((words) => words.every(isInScript))));
    });
  }

  test(`${id}: the nouns of headings need letters of the language's script`, () => {
    for (const noun of headings.nouns.source.split("|")) {
      const needed = noun.replace(/\[[^\]]*\]|\(\?:[^()]*\)\?|.\?/gu, "");
      assert.ok(isInScript(needed), noun);
    }
  });
}
