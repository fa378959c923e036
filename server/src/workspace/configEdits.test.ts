import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { newConfig, severityEdits, silenceEdits } from "./configEdits.ts";
import { readConfigFile } from "./configFile.ts";

const SILENCE = { rule: "double-space", text: " ", before: "осы", after: "Келісім" };

function silenced(text: string): string {
  return applyEdits(text, silenceEdits(text, "a.treaty", SILENCE) ?? []);
}

test("a silence goes into a new file, an empty one, one without silences and one with some", () => {
  const made = newConfig((text) => silenceEdits(text, "a.treaty", SILENCE));
  for (const text of [
    made,
    silenced(""),
    silenced("{}"),
    silenced('{\n  // house style\n  "rules": { "homoglyph": "off" }\n}\n'),
    silenced('{\r\n\t"silenced": [\r\n\t]\r\n}'),
  ]) {
    const { config, complaints } = readConfigFile(text);
    assert.deepEqual(complaints, [], text);
    assert.equal(config.silenced.length, 1, text);
    assert.equal(readConfigFile(silenced(text)).config.silenced.length, 2, text);
  }
  assert.ok(
    silenced('{\n  // house style\n  "rules": {}\n}\n').startsWith('{\n  // house style\n  "rules": {},\n  "sil'),
  );
  assert.ok(!/[^\r]\n/u.test(silenced('{\r\n  "language": "ru"\r\n}')));
});

test("a rule's severity is set, its parameters stay", () => {
  const set = (text: string) => applyEdits(text, severityEdits(text, "double-space", "off") ?? []);
  for (const [text, expected] of [
    ["{}", { "double-space": "off" }],
    ['{ "rules": { "double-space": "error", "homoglyph": "hint" } }', { "double-space": "off", homoglyph: "hint" }],
    ['{ "rules": { "double-space": { "columnGap": 3 } } }', { "double-space": { columnGap: 3, severity: "off" } }],
  ] as const) {
    assert.deepEqual(readConfigFile(set(text)).config.rules, expected);
  }
});

test("a file that is no JSON is not touched", () => {
  assert.equal(silenceEdits('{ "rules": ', "a.treaty", SILENCE), undefined);
  assert.equal(severityEdits("[1, 2", "homoglyph", "off"), undefined);
});
