import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { documents } from "../testing/fragments.ts";
import { anyOf, matchesIn } from "./patterns.ts";

const PATTERNS = [/\p{L}+/gu, /(?=[а😀])/gu, /(?<number>\d)?/gu, /\p{L}*/gu, /$/gmu, /нет/gu];

test("finds what `matchAll` finds, an empty match beside a character of two units too", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PATTERNS), documents, (pattern, text) => {
      const found = matchesIn(text, pattern).map(({ 0: words, index, groups }) => ({ words, index, groups }));
      const expected = [...text.matchAll(pattern)].map(({ 0: words, index, groups }) => ({ words, index, groups }));
      assert.deepEqual(found, expected);
    }),
  );
});

test("many patterns as one match where one of them does", () => {
  const any = anyOf([/^(?<number>\d+)-бап/u, /(?<!\p{L})Статья/u, /(?<number>\d+)\)$/u]);
  assert.deepEqual(
    ["1-бап", "Статья", "1)", "бап", "подСтатья"].map((words) => any.test(words)),
    [true, true, true, false, false],
  );
  assert.throws(() => anyOf([/а/u, /а/iu]));
});
