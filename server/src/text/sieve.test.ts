import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Sieve } from "./sieve.ts";

test("tells for each set which patterns a text may match", () => {
  const sieve = new Sieve([
    [/тірке/u, undefined, /қосыл(?=.{0,40}шарт)/u],
    [/регистр/iu, /присоедин/u],
  ]);
  assert.deepEqual(sieve.sift("Осы Шарт тіркеледі."), [1, 0]);
  assert.deepEqual(sieve.sift("Шартқа қосылуға болады."), [4, 0]);
  assert.deepEqual(sieve.sift("Қосылуға болады."), [0, 0]);
  assert.deepEqual(sieve.sift("РЕГИСТРАЦИЯ и тіркеу; присоединение"), [1, 3]);
  assert.deepEqual(sieve.sift(""), [0, 0]);
});

test("finds words in capitals, in letters that share their small one, and over any blank", () => {
  const sieve = new Sieve([[/sik/iu, /қол\sқою/u]]);
  assert.deepEqual(sieve.sift("\u017fi\u212a"), [1]);
  assert.deepEqual(sieve.sift("ҚОЛ\u2028ҚОЮ"), [2]);
});

test("one word that is the end of another one is found in it", () => {
  const sieve = new Sieve([[/пункт/u, /подпункт/u, /под(?!п)/u]]);
  assert.deepEqual(sieve.sift("подпункт"), [7]);
  assert.deepEqual(sieve.sift("подпукт, пункт"), [5]);
});

test("a word is found that begins within one that breaks off", () => {
  const sieve = new Sieve([[/абвх/u, /бвгд/u]]);
  assert.deepEqual(sieve.sift("абвгд"), [2]);
  assert.deepEqual(sieve.sift("бвгабвх"), [1]);
});

test("a pattern that needs no word may match any text", () => {
  assert.deepEqual(new Sieve([[/\p{L}+/u, /тірке/u]]).sift("мәтін"), [1]);
});

test("more patterns than bits are refused", () => {
  assert.throws(() => new Sieve([Array.from({ length: 31 }, (_, index) => new RegExp(`сөз${index}`, "u"))]));
});

/** Patterns of all that patterns are made of here, over few letters, so that many texts match. */
const source = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
  pattern: fc
    .array(fc.array(tie("piece"), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((alternatives) => alternatives.map((pieces) => pieces.join("")).join("|")),
  piece: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("аб", "ба", "в", "\\s", ".", "[аб]", "[^а]", "[а-в]", "\\p{L}", "\\d", "^", "$", "\\u0431"),
    fc
      .tuple(
        fc.constantFrom("(?:", "(", "(?<name>", "(?=", "(?!", "(?<=", "(?<!"),
        tie("pattern"),
        fc.constantFrom("", "?", "*", "+", "{2}", "{0,2}", "{1,2}", "{0,1}", "{1}", "??"),
      )
      .map(([opening, pattern, quantifier]) => `${opening}${pattern})${/[=!]$/u.test(opening) ? "" : quantifier}`),
  ),
}));

test("what a pattern matches is never held back", () => {
  const patterns = source.pattern.filter((pattern) => (pattern.match(/<name>/gu)?.length ?? 0) <= 1);
  const text = fc.string({ unit: fc.constantFrom("а", "А", "б", "в", " ", "\n", "1"), maxLength: 12 });
  fc.assert(
    fc.property(patterns, text, (pattern, words) => {
      const expression = new RegExp(pattern, "iu");
      assert.ok(!expression.test(words) || new Sieve([[expression]]).sift(words)[0] === 1);
    }),
    { numRuns: 500 },
  );
});
