import assert from "node:assert/strict";
import { test } from "node:test";
import { loadTokenizer } from "./tokenize.ts";

/**
 * A converted document can be one line. However long it is, tokenising must cost the same per character: the editor
 * tokenises on the thread that draws the text.
 */
const FULL_LENGTH = 100_000;
const HALF_LENGTH = FULL_LENGTH / 2;

/** Linear growth doubles the cost; quadratic growth makes it four times as much. The rest is room for noise. */
const HIGHEST_RATIO = 3.2;
const ATTEMPTS = 5;

/** Below this the clock measures the machine and not the grammar. */
const MEASURABLE_MILLISECONDS = 20;

const UNITS: Readonly<Record<string, string>> = {
  "Kazakh prose":
    "Тараптар осы Келісімнің 12-бабының 2-тармағының 1) және 2) тармақшаларына сәйкес 2017 жылғы 29 қарашада «сұрау салу» – 30 (отыз) күн ішінде; ",
  "Russian prose":
    "Стороны в соответствии с подпунктом 1) пункта 2 статьи 3 настоящего Соглашения в течение 30 (тридцати) дней с 29 ноября 2017 года; ",
  "English prose":
    "The Parties shall, in accordance with subparagraph (b) of paragraph 2 of Article 7 of this Agreement, within 30 (thirty) days of 29 November 2017; ",
  "closing label brackets": "1)",
  "sub-paragraph labels": "а) ",
  "opening brackets": "(",
  "opening quotation marks": "«",
  "straight quotation marks": '"',
  "quotations that do not end": "«а ",
  digits: "7",
  "numbers in a list": "1, ",
  "numbers in a range": "1-",
  "numbers and conjunctions": "1 және ",
  "single letters": "Қ ",
  "capital words": "ҚАЗАҚСТАН ",
  "Roman numerals": "I",
  "signature words": "Үкіметі үшін ",
  underscores: "_",
  "quoted letters": '"а", ',
  "ordinal words": "бірінші және ",
  spaces: " ",
  "one word": "ү",
};

const tokenize = await loadTokenizer();

for (const [name, unit] of Object.entries(UNITS)) {
  test(`one line of ${name}`, () => {
    const line = lineOf(unit, FULL_LENGTH);
    const [tokenized] = tokenize(line);
    assert.equal(tokenized?.stoppedEarly, false);
    assert.equal(tokenized?.tokens.map((token) => token.text).join(""), line);
    assert.ok(growsLinearly(unit), "the cost grows faster than the line");
  });
}

/** Takes the best of some attempts: a pause of the machine can only make one look worse than it is. */
function growsLinearly(unit: string): boolean {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const half = millisecondsFor(lineOf(unit, HALF_LENGTH));
    const full = millisecondsFor(lineOf(unit, FULL_LENGTH));
    if (full < MEASURABLE_MILLISECONDS || full / half <= HIGHEST_RATIO) {
      return true;
    }
  }
  return false;
}

function millisecondsFor(line: string): number {
  const start = performance.now();
  tokenize(line);
  return performance.now() - start;
}

function lineOf(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}
