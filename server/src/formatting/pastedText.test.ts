import assert from "node:assert/strict";
import { test } from "node:test";
import { readFixture } from "../testing/fixture.ts";
import { withRules } from "../testing/problems.ts";
import { readSample } from "../testing/samples.ts";
import { indented, wrap } from "../testing/wrap.ts";
import { CHECK_BY_DEFAULT } from "../workspace/fileSettings.ts";
import { pastedText } from "./pastedText.ts";

test("text from a PDF becomes one line a paragraph", () => {
  const draft = indented(readSample("cooperation.kk"));
  assert.equal(pastedText(wrap(draft, { width: 80, page: 40, trailingSpaces: true }), CHECK_BY_DEFAULT), draft);
});

test("text from a word processor loses its tabs and line breaks, not its words", () => {
  assert.equal(
    pastedText("1.\tТараптар  келісті :\v1)\tкеңестер;\v•\tсеминарлар. \v", CHECK_BY_DEFAULT),
    "1. Тараптар келісті:\n1) кеңестер;\n• семинарлар.\n",
  );
});

test("text that is in order stays as it is", () => {
  for (const text of ["", "Мәтін", "\r\n", "1. Бірі.\r\n2. Екі.\r\n", readSample("cooperation.ru")]) {
    assert.equal(pastedText(text, CHECK_BY_DEFAULT), text);
  }
});

test("rules that are switched off mend nothing", () => {
  const { text } = readFixture("Тараптар  келісті .");
  assert.equal(pastedText(text, withRules({ "double-space": "off", "space-before-punctuation": "off" })), text);
});
