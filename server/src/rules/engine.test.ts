import assert from "node:assert/strict";
import { test } from "node:test";
import { Treaty } from "../model/treaty.ts";
import { readSample } from "../testing/samples.ts";
import { findProblems, type RuleSettings } from "./engine.ts";
import { RULES } from "./registry.ts";

const TEXT = `1-бап

1.Тараптар  осы Келісімнің 7-бабына сәйкес.

3-бап

Мәтін.`;

test("problems come in the order of the text with the rules' own severities", () => {
  assert.deepEqual(problems(), [
    "missing-space warning",
    "double-space warning",
    "broken-reference error",
    "article-numbering error",
  ]);
});

test("a setting changes a severity or switches a rule off", () => {
  assert.deepEqual(problems({ "double-space": "hint", "article-numbering": "off" }), [
    "missing-space warning",
    "double-space hint",
    "broken-reference error",
  ]);
});

test("a setting for one kind of finding wins over that for the rule", () => {
  const text = readSample("cooperation.kk")
    .replace(/^.*күшіне енеді\.\n/gmu, "")
    .replace(" әрі барлық мәтін теңтүпнұсқалы болып табылады", "");
  const ask = (settings: RuleSettings) =>
    findProblems(Treaty.of(text), settings).flatMap(({ rule, code, severity }) =>
      rule.metadata.id === "missing-clause" ? [`${code} ${severity}`] : [],
    );
  assert.deepEqual(ask({}), ["missing-clause/entry-into-force warning", "missing-clause/authenticity warning"]);
  assert.deepEqual(ask({ "missing-clause": "off" }), []);
  assert.deepEqual(ask({ "missing-clause/authenticity": "off" }), ["missing-clause/entry-into-force warning"]);
  assert.deepEqual(ask({ "missing-clause": "off", "missing-clause/authenticity": "error" }), [
    "missing-clause/authenticity error",
  ]);
});

test("every sample but the one with problems is sound", () => {
  for (const sample of ["cooperation.kk", "cooperation.ru", "cooperation.en", "protocol-amending.kk"] as const) {
    assert.deepEqual(findProblems(Treaty.of(readSample(sample))), [], sample);
  }
});

test("texts with nothing in them have no problems", () => {
  for (const text of [
    "",
    "\n",
    "   ",
    "\ufeff",
    "\ufeff\r\n\r\n",
    "1",
    "бап",
    ".",
    ",",
    "«",
    ")",
    "\u2028",
    "\ud800",
  ]) {
    assert.deepEqual(findProblems(Treaty.of(text)), [], JSON.stringify(text));
  }
});

test("rules have ids of their own, in small letters with hyphens", () => {
  const ids = RULES.map(({ metadata }) => metadata.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) {
    assert.match(id, /^[a-z]+(?:-[a-z]+)*$/u);
  }
});

function problems(settings: RuleSettings = {}): readonly string[] {
  return findProblems(Treaty.of(TEXT), settings).map(({ code, severity }) => `${code} ${severity}`);
}
