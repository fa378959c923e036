import assert from "node:assert/strict";
import { test } from "node:test";
import { numberInWords } from "./numberWords.ts";

const PLAIN = { gender: "masculine", case: "nominative" } as const;
const GENITIVE = { gender: "masculine", case: "genitive" } as const;

test("numbers in words as treaties write them", () => {
  const kazakh = (number: number) => numberInWords(number, "kk", PLAIN);
  assert.deepEqual([1, 6, 10, 24, 30, 45, 60, 90, 100, 180, 365, 700].map(kazakh), [
    "бір",
    "алты",
    "он",
    "жиырма төрт",
    "отыз",
    "қырық бес",
    "алпыс",
    "тоқсан",
    "жүз",
    "жүз сексен",
    "үш жүз алпыс бес",
    "жеті жүз",
  ]);
  const english = (number: number) => numberInWords(number, "en", PLAIN);
  assert.deepEqual([1, 14, 20, 21, 90, 100, 180, 365].map(english), [
    "one",
    "fourteen",
    "twenty",
    "twenty-one",
    "ninety",
    "one hundred",
    "one hundred and eighty",
    "three hundred and sixty-five",
  ]);
});

test("Russian words have case and gender", () => {
  assert.deepEqual(
    [1, 2, 6, 11, 24, 30, 45, 90, 180, 365].map((number) => numberInWords(number, "ru", PLAIN)),
    [
      "один",
      "два",
      "шесть",
      "одиннадцать",
      "двадцать четыре",
      "тридцать",
      "сорок пять",
      "девяносто",
      "сто восемьдесят",
      "триста шестьдесят пять",
    ],
  );
  assert.deepEqual(
    [1, 2, 6, 24, 30, 45, 90, 180].map((number) => numberInWords(number, "ru", GENITIVE)),
    ["одного", "двух", "шести", "двадцати четырех", "тридцати", "сорока пяти", "девяноста", "ста восьмидесяти"],
  );
  assert.equal(numberInWords(2, "ru", { gender: "feminine", case: "nominative" }), "две");
  assert.equal(numberInWords(21, "ru", { gender: "feminine", case: "genitive" }), "двадцати одной");
});

test("what is no such number has no words", () => {
  for (const number of [0, -1, 1.5, 1000, Number.NaN]) {
    assert.equal(numberInWords(number, "kk", PLAIN), undefined);
  }
});
