import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../testing/problems.ts";
import { quote, type Silence, silence } from "./silencing.ts";

const TEXT = "1-бап\n\nОсы  Келісімнің мақсаты ынтымақтастық.\n\n2-бап\n\nОсы  Келісім күшіне енеді.\n";

/** Silences for the findings of a rule in a text, in order. */
function silencesOf(text: string, rule = "double-space"): Silence[] {
  return problemsOf(text)
    .filter(({ code }) => code === rule)
    .map(({ code, finding }) => ({ rule: code, ...quote(text, finding) }));
}

function left(text: string, silences: readonly Silence[]): readonly (string | number)[][] {
  const { problems, stale } = silence(text, problemsOf(text), silences);
  return [problems.map(({ finding }) => finding.start), stale.map(({ after }) => after)];
}

test("one silence takes one finding, the one with its context", () => {
  const [first, second] = silencesOf(TEXT);
  assert.ok(first && second);
  assert.deepEqual(left(TEXT, [first]), [[TEXT.lastIndexOf("  ")], []]);
  assert.deepEqual(left(TEXT, [second]), [[TEXT.indexOf("  ")], []]);
  assert.deepEqual(left(TEXT, [first, second]), [[], []]);
});

test("it holds when text comes before it, lines are wrapped anew, or one side is rewritten", () => {
  const [first] = silencesOf(TEXT);
  assert.ok(first);
  for (const edited of [
    `Кіріспе.\n\n${TEXT}`,
    TEXT.replace("мақсаты ", "мақсаты\n"),
    TEXT.replaceAll("\n", "\r\n"),
    TEXT.replace("1-бап\n", "1-бап\n\nМақсаты айқындалады.\n"),
  ]) {
    assert.deepEqual(left(edited, [first]), [[edited.lastIndexOf("  ")], []], edited);
  }
});

test("it is stale once the finding is gone, or both sides are others", () => {
  const [first] = silencesOf(TEXT);
  assert.ok(first);
  assert.deepEqual(left(TEXT.replace("Осы  Келісімнің", "Осы Келісімнің"), [first])[1], [first.after]);
  const elsewhere = "Тараптар  келісті.\n";
  assert.deepEqual(left(elsewhere, [first]), [[8], [first.after]]);
  assert.deepEqual(left(TEXT, [first, first])[1], [first.after]);
});

test("another rule's finding at the same words is not silenced", () => {
  const [first] = silencesOf(TEXT);
  assert.ok(first);
  assert.deepEqual(left(TEXT, [{ ...first, rule: "missing-space" }])[1], [first.after]);
});

test("a quotation is short, however long what it quotes", () => {
  const text = `${"сөз ".repeat(5000)}`;
  const { text: words, before, after } = quote(text, { start: 4000, end: 16_000 });
  assert.ok(words.length <= 100 && before.length <= 40 && after.length <= 40);
});
