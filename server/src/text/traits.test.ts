import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { flatten } from "./flatText.ts";
import { foldHomoglyphs } from "./homoglyphs.ts";
import { CYRILLIC, LATIN, MIXED, traitsOf, UNEVEN } from "./traits.ts";

const TRAITS = { LATIN, CYRILLIC, UNEVEN, MIXED };

function shown(words: string): string {
  const traits = traitsOf(words, 0, words.length);
  return Object.entries(TRAITS)
    .filter(([, bit]) => (traits & bit) !== 0)
    .map(([name]) => name)
    .join(" ");
}

test("words show their scripts, and what makes them uneven", () => {
  for (const [words, traits] of [
    ["1. 2019/5 – «»", ""],
    ["Осы Келісім", "CYRILLIC"],
    ["This Agreement", "LATIN"],
    ["Article 1 және 2-бап", "LATIN CYRILLIC"],
    ["осы Келiсім", "LATIN CYRILLIC MIXED"],
    ["осы  Келісім", "CYRILLIC UNEVEN"],
    ["осы\u00a0Келісім", "CYRILLIC UNEVEN"],
    ["кел\u00adісім", "CYRILLIC UNEVEN"],
    ["о с ы к е", "CYRILLIC UNEVEN"],
    ["осы а б", "CYRILLIC"],
    ["осы а б тармақ", "CYRILLIC UNEVEN"],
  ] as const) {
    assert.equal(shown(words), traits, words);
  }
});

const words = fc
  .array(
    fc.constantFrom("а", "i", "К", "ә", "д", "T", " ", " ", "1", "-", "\n", "\t", "\u00a0", "\u2003", "\u00ad", "α"),
    {
      maxLength: 30,
    },
  )
  .map((characters) => characters.join(""));

test("no trait is missing: what does not show is not there", () => {
  fc.assert(
    fc.property(words, words, (before, text) => {
      const traits = traitsOf(before + text, before.length, before.length + text.length);
      assert.ok((traits & UNEVEN) !== 0 || flatten(text).text === text);
      assert.ok((traits & MIXED) !== 0 || foldHomoglyphs(text) === text);
      assert.ok((traits & CYRILLIC) !== 0 || !/\p{Script=Cyrillic}/u.test(text));
      assert.ok((traits & LATIN) !== 0 || !/\p{Script=Latin}/u.test(text));
    }),
  );
});
