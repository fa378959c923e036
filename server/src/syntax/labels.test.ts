import assert from "node:assert/strict";
import { test } from "node:test";
import { labelOf } from "./labels.ts";

function describe(content: string): string {
  const label = labelOf(content);
  return label === undefined
    ? "-"
    : `${label.style} ${label.key}${label.glued ? " glued" : ""} [${content.slice(label.start, label.end)}]`;
}

test("labels in every style", () => {
  for (const [content, expected] of [
    ["1. Тараптар", "numberDot 1 [1.]"],
    ["1.Тараптар", "numberDot 1 glued [1.]"],
    ["2-1. Тараптар", "numberDot 2-1 [2-1.]"],
    ["2–1. Тараптар", "numberDot 2-1 [2–1.]"],
    ["6.12. Мәтін", "numberDot 6.12 [6.12.]"],
    ["6.12 Мәтін", "numberDot 6.12 [6.12]"],
    ["«2. Мәтін", "numberDot 2 [2.]"],
    ["(1) Мәтін", "bracketedNumber 1 [(1)]"],
    ["I. Мәтін", "romanDot 1 [I.]"],
    ["1) мәтін", "numberBracket 1 [1)]"],
    ["1)мәтін", "numberBracket 1 glued [1)]"],
    ["2-1) мәтін", "numberBracket 2-1 [2-1)]"],
    ["1/ мәтін", "numberBracket 1 [1/]"],
    ["а/ мәтін", "letter а [а/]"],
    ["а) мәтін", "letter а [а)]"],
    ["a) мәтін", "letter а [a)]"],
    ["(b) text", "letter b [(b)]"],
    ['"а" мәтін', 'letter а ["а"]'],
    ["(iii) text", "roman 3 [(iii)]"],
    ["iii. text", "roman 3 [iii.]"],
    ["i. text", "roman 1 [i.]"],
    ["– мәтін", "dash  [–]"],
    ["- мәтін", "dash  [-]"],
  ] as const) {
    assert.equal(describe(content), expected, content);
  }
});

test("what begins like a label and is none", () => {
  for (const content of [
    "2030 жылғы",
    "01.02.2030 жылы",
    "1.5 миллион",
    "12-бабына",
    "Тараптар",
    "-мәтін",
    "1)2",
    "",
  ]) {
    assert.equal(describe(content), "-", content);
  }
});
