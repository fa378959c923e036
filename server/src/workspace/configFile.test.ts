import assert from "node:assert/strict";
import { test } from "node:test";
import { localize } from "../localization/message.ts";
import { readConfigFile } from "./configFile.ts";

function complaintsOn(text: string): readonly string[] {
  return readConfigFile(text).complaints.map(
    ({ line, column, message }) => `${line}:${column} ${localize("en", message)}`,
  );
}

test("everything that a kelisim.json can say, with comments and a comma too many", () => {
  const { config, complaints } = readConfigFile(`{
    // house style
    "$schema": "./kelisim.schema.json",
    "root": true,
    "language": "ru",
    "rules": { "double-space": { "severity": "hint", "columnGap": 3 }, "missing-clause/title": "off", },
    "ignore": ["old/"],
    "overrides": [{ "files": ["*.en.treaty"], "rules": { "homoglyph": "off" }, "language": "en" }],
    "silenced": [
      { "file": "a/b.treaty", "rule": "double-space", "text": " ", "before": "осы", "after": "Келісім", "reason": "so signed" }
    ]
  }`);
  assert.deepEqual(complaints, []);
  assert.equal(config.root, true);
  assert.equal(config.language, "ru");
  assert.deepEqual(config.rules, {
    "double-space": { severity: "hint", columnGap: 3 },
    "missing-clause/title": "off",
  });
  assert.deepEqual(
    ["old/a.treaty", "new/a.treaty", "x/old/b.treaty"].filter((path) => config.ignore.ignores(path)),
    ["old/a.treaty", "x/old/b.treaty"],
  );
  const [override] = config.overrides;
  assert.equal(override?.files.ignores("deep/x.en.treaty"), true);
  assert.deepEqual([override?.rules, override?.language], [{ homoglyph: "off" }, "en"]);
  assert.deepEqual(config.silenced, [
    { file: "a/b.treaty", rule: "double-space", text: " ", before: "осы", after: "Келісім", line: 10, column: 7 },
  ]);
});

test("an empty file and an empty object say nothing", () => {
  for (const text of ["", "\n", "{}", "\ufeff{}"]) {
    assert.deepEqual(complaintsOn(text), [], JSON.stringify(text));
  }
});

test("a text that is no JSON is not in force; the place and the remedy are said", () => {
  const { config, complaints } = readConfigFile('{\n  "rules": { "double-space": "off" }\n  "language": "ru"\n}');
  assert.deepEqual([config.rules, config.language], [{}, undefined]);
  assert.deepEqual(
    complaints.map(({ line, column }) => [line, column]),
    [[3, 3]],
  );
  assert.match(localize("en", complaints[0]?.message ?? { text: "", args: [] }), /not valid JSON\. Check the commas/u);
});

test("each thing that cannot be understood is named with its place, and the rest holds", () => {
  const text = `{
  "language": "de",
  "rule": {},
  "rules": {
    "double-space": { "columnGap": 1, "gap": 3, "severity": "warning" },
    "no-such-rule": "off",
    "homoglyph": { "accepted": "SMSте" },
    "missing-space": "loud",
    "numero-sign": "off"
  },
  "ignore": "old",
  "overrides": [{ "rules": { "homoglyph": "off" } }, 7],
  "silenced": [{ "file": "a.treaty", "text": "x" }, { "file": "a.treaty", "rule": "homoglyph", "text": "y" }]
}`;
  assert.deepEqual(complaintsOn(text), [
    "3:3 “rule” means nothing here. What does: $schema, root, language, rules, ignore, overrides, silenced.",
    "2:3 “de” is not one of auto, kk, ru, en.",
    "5:23 “columnGap” of rule “double-space” must be a whole number from 2 to 100.",
    "5:39 rule “double-space” has no parameter “gap”.",
    "6:5 there is no rule “no-such-rule”.",
    "7:20 “accepted” of rule “homoglyph” must be a list of words in quotation marks.",
    "8:5 “loud” of rule “missing-space” is not one of error, warning, information, hint, off.",
    "11:3 here a list stands in brackets: […]",
    "12:17 “files” is missing.",
    '12:54 here names and values stand in braces: { "language": … }',
    "13:16 “rule” is missing.",
  ]);
  const { config } = readConfigFile(text);
  assert.deepEqual(config.rules, { "double-space": { severity: "warning" }, homoglyph: {}, "numero-sign": "off" });
  assert.deepEqual(
    config.silenced.map(({ text: words }) => words),
    ["y"],
  );
});

test("a path that leads out of the folder is refused", () => {
  for (const path of ["../other/", "a/../../b", "/../x", "!../x", "~/x", "C:/x", "..", "a\\\\b"]) {
    assert.deepEqual(
      complaintsOn(`{ "ignore": ["${path}"] }`).map((words) => words.replace(/“.*?”/u, "…")),
      ["1:14 … leads out of this folder. Write a path that begins in it, with “/” between the folders."],
      path,
    );
  }
  for (const path of ["/old", "a/b", "*.txt", "!keep.txt", "a..b", "..."]) {
    assert.deepEqual(complaintsOn(`{ "ignore": ["${path}"] }`), [], path);
  }
});

test("names that every object has are no rules and no keys", () => {
  assert.equal(complaintsOn('{ "toString": 1, "rules": { "constructor": "off" } }').length, 2);
});

test("of many complaints the first are made, each at its place", () => {
  const keys = Array.from({ length: 200 }, (_, index) => `"k${index}": 1`);
  const complaints = complaintsOn(`{\r\n${keys.join(",\r\n")}\r\n}`);
  assert.equal(complaints.length, 50);
  assert.match(complaints[49] ?? "", /^51:1 “k49”/u);
});
