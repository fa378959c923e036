import assert from "node:assert/strict";
import { test } from "node:test";
import { compareNumbers, numberKey, numberParts, romanValue } from "./numbers.ts";

test("Roman numerals in Latin, Cyrillic and mixed letters", () => {
  for (const [numeral, value] of [
    ["I", 1],
    ["ІV", 4],
    ["ІХ", 9],
    ["XIV", 14],
    ["ҮІ", 6],
    ["iii", 3],
    ["XL", 40],
  ] as const) {
    assert.equal(romanValue(numeral), value, numeral);
  }
  assert.equal(romanValue("А"), undefined);
  assert.equal(romanValue(""), undefined);
});

test("one spelling for equal numbers", () => {
  assert.equal(numberKey("27–1"), "27-1");
  assert.equal(numberKey("IV"), "4");
  assert.equal(numberKey("5.2"), "5.2");
  assert.equal(numberKey("12 BIS"), "12bis");
  assert.equal(numberKey("XIX ter"), "19ter");
  assert.equal(numberKey("12A"), "12a");
  assert.deepEqual(numberParts("27-1"), [27, 1]);
  assert.deepEqual(numberParts("5 бис"), [5, 1]);
  assert.deepEqual(numberParts("XIX ter"), [19, 2]);
  assert.deepEqual(numberParts("ІV"), [4]);
  assert.equal(numberParts("бап"), undefined);
});

test("inserted numbers stand after the number that they continue", () => {
  for (const numbers of [
    ["27", "27-1", "27-2", "28"],
    ["12", "12A", "12B", "13"],
    ["12", "12 bis", "12 ter", "13"],
  ]) {
    const shuffled = [...numbers].reverse();
    shuffled.sort((left, right) => compareNumbers(numberParts(left) ?? [], numberParts(right) ?? []));
    assert.deepEqual(shuffled, numbers);
  }
});
