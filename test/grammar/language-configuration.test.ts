import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [open: string, close: string])[];
  readonly colorizedBracketPairs: readonly unknown[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [open: string, close: string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

const configuration = JSON.parse(
  readFileSync(new URL("../../language-configuration.json", import.meta.url), "utf8"),
) as LanguageConfiguration;

const { pattern, flags } = configuration.wordPattern;

function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(pattern, `g${flags}`))].map(([word]) => word);
}

/** A text and the words that a double click selects in it. */
const WORDS: readonly (readonly [text: string, words: readonly string[]])[] = [
  ["осы Келісімнің 12-бабына сәйкес", ["осы", "Келісімнің", "12-бабына", "сәйкес"]],
  ["бап-күшіне-ену", ["бап-күшіне-ену"]],
  ["мемлекет-қатысушы, іс-қимыл;", ["мемлекет-қатысушы", "іс-қимыл"]],
  ["6.12-тармағының 1) тармақшасы", ["6.12-тармағының", "1", "тармақшасы"]],
  ["1.Тараптар «сұрау салу» –", ["1", "Тараптар", "сұрау", "салу"]],
  ["ст-вступление-в-силу, статьи 27-1.", ["ст-вступление-в-силу", "статьи", "27-1"]],
  ["Party’s territory", ["Party’s", "territory"]],
  // While a prefix is being typed the hyphen belongs to it, or the list of proposals would close.
  ["бап-", ["бап-"]],
  ["Yкiметi", ["Yкiметi"]],
];

for (const [text, words] of WORDS) {
  test(`words of “${text}”`, () => {
    assert.deepEqual(wordsOf(text), words);
  });
}

test("a word is never empty, and a long one is found without backtracking", () => {
  assert.doesNotMatch("", new RegExp(pattern, flags));
  const long = `${"1.".repeat(50_000)}–`;
  assert.ok(wordsOf(long).length > 0);
});

test("a closing bracket alone can be typed: no pair opens with it", () => {
  const opening = configuration.autoClosingPairs.map((pair) => pair.open);
  assert.ok(!opening.includes(")"));
});

test("every pair that closes by itself also surrounds a selection", () => {
  assert.deepEqual(
    configuration.autoClosingPairs.map(({ open, close }) => [open, close]),
    configuration.surroundingPairs,
  );
});

test("brackets have no colours: the bracket of a label `1)` would be shown as an error", () => {
  assert.deepEqual(configuration.colorizedBracketPairs, []);
});
