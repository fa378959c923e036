import assert from "node:assert/strict";
import { test } from "node:test";
import { CHECK_BY_DEFAULT } from "../workspace/fileSettings.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { configActions, gradeActions } from "./configActions.ts";

const URI = "file:///t/a.treaty";
const CONFIG = { uri: "file:///t/kelisim.json", path: "a.treaty", text: "{}" };

function silences(text: string): readonly string[] {
  const document = TreatyDocument.of(text, URI);
  return configActions(document, document.problems(CHECK_BY_DEFAULT), CONFIG, "en").map(({ title }) => title);
}

function grades(text: string, asksForGrade: boolean, config = CONFIG) {
  return gradeActions(URI, TreatyDocument.of(text, URI).problems(CHECK_BY_DEFAULT), config, "en", asksForGrade);
}

test("a finding can be silenced", () => {
  assert.deepEqual(silences("1-бап\n\nТараптар  келіседі.\n"), ["Silence this finding (kelisim.json)"]);
});

test("of a whole text only the first findings can be decided about", () => {
  const titles = silences(`1-бап\n\n${"Осы Келісімнің 9-бабына сәйкес.\n".repeat(100)}\n2-бап\n\nМәтін.\n`);
  assert.equal(titles.length, 20);
});

test("a client that can ask is told to ask how a rule is to be graded, once", () => {
  const [first, ...others] = grades("1-бап\n\nТараптар  келіседі.\nТараптар  келіседі.\n", true);
  assert.deepEqual(others, []);
  assert.equal(first?.title, "Change how double-space is reported in this folder…");
  assert.deepEqual(first?.command?.arguments, [URI, [["double-space", "warning"]]]);
  assert.equal(first?.edit, undefined);
});

test("where several rules speak, one entry asks which of them is meant", () => {
  const [first, ...others] = grades("1-бап\n\nТараптар  келіседі .\n", true);
  assert.deepEqual(others, []);
  assert.equal(first?.title, "Change how this is reported in this folder…");
  assert.deepEqual(first?.command?.arguments?.[1], [
    ["double-space", "warning"],
    ["space-before-punctuation", "warning"],
  ]);
});

test("for another client one entry switches the rule off", () => {
  const [first, ...others] = grades("1-бап\n\nТараптар  келіседі.\n", false);
  assert.deepEqual(others, []);
  assert.equal(first?.title, "Switch double-space off in this folder (kelisim.json)");
  assert.match(first?.edit?.changes?.[CONFIG.uri]?.[0]?.newText ?? "", /"double-space": "off"/u);
});

test("a kelisim.json that is no JSON is not offered to be changed", () => {
  for (const asks of [true, false]) {
    assert.deepEqual(grades("1-бап\n\nТараптар  келіседі.\n", asks, { ...CONFIG, text: "{" }), []);
  }
});
