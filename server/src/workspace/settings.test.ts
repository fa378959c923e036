import assert from "node:assert/strict";
import { test } from "node:test";
import { localize } from "../localization/message.ts";
import { DEFAULT_SETTINGS, messageLanguage, readSettings } from "./settings.ts";
import "../testing/translations.ts";

test("what is not said keeps its default", () => {
  for (const value of [undefined, null, {}, { other: 1 }, { rules: null }, { rules: {} }, "kk", 7, ["kk"]]) {
    assert.deepEqual(readSettings(value), { settings: DEFAULT_SETTINGS, complaints: [] }, JSON.stringify(value));
  }
});

test("a language and severities, also of one kind of finding", () => {
  const rules = { "double-space": "off", homoglyph: "error", "missing-clause/title": "hint" };
  assert.deepEqual(readSettings({ language: "kk", rules }), {
    settings: { ...DEFAULT_SETTINGS, language: "kk", rules },
    complaints: [],
  });
  const shown = readSettings({ citationLenses: true, titleHints: true }).settings;
  assert.deepEqual(shown, { ...DEFAULT_SETTINGS, citationLenses: true, titleHints: true });
});

test("parameters of rules beside their severities", () => {
  const { settings, complaints } = readSettings({
    rules: { "double-space": "hint" },
    parameters: { "double-space": { columnGap: 3 }, homoglyph: { accepted: ["SMSте"] }, "numero-sign": { mark: "#" } },
  });
  assert.deepEqual(settings.rules, {
    "double-space": { severity: "hint", columnGap: 3 },
    homoglyph: { accepted: ["SMSте"] },
    "numero-sign": {},
  });
  assert.deepEqual(
    complaints.map((complaint) => localize("en", complaint)),
    ["Setting kelisim.parameters: rule “numero-sign” has no parameter “mark”."],
  );
});

test("each value that cannot be read is named, and the others hold", () => {
  const { settings, complaints } = readSettings({
    language: "de",
    rules: { "double-space": "warn", "no-such-rule": "off", homoglyph: "hint", "letter-spaced": 3 },
  });
  assert.deepEqual(settings, { ...DEFAULT_SETTINGS, rules: { homoglyph: "hint" } });
  assert.deepEqual(
    complaints.map((complaint) => localize("en", complaint)),
    [
      "Setting kelisim.language: “de” is not one of auto, kk, ru, en.",
      "Setting kelisim.rules: “warn” of rule “double-space” is not one of error, warning, information, hint, off.",
      "Setting kelisim.rules: there is no rule “no-such-rule”.",
      "Setting kelisim.rules: “3” of rule “letter-spaced” is not one of error, warning, information, hint, off.",
    ],
  );
});

test("rules that are no list of rules", () => {
  for (const rules of ["off", 1, ["double-space"], true]) {
    const { settings, complaints } = readSettings({ rules });
    assert.deepEqual(settings, DEFAULT_SETTINGS);
    assert.deepEqual(
      complaints.map((complaint) => localize("en", complaint)),
      ["Setting kelisim.rules: here rules are listed with their severities."],
    );
  }
});

test("names that every object has are no rules", () => {
  for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
    const { settings, complaints } = readSettings(JSON.parse(`{ "rules": { "${name}": "off" } }`));
    assert.deepEqual(Object.keys(settings.rules), []);
    assert.equal(complaints.length, 1, name);
  }
});

test("complaints speak each language", () => {
  const [complaint] = readSettings({ language: "de" }).complaints;
  assert.ok(complaint);
  const said = (["kk", "ru", "en"] as const).map((language) => localize(language, complaint));
  assert.equal(new Set(said).size, 3);
  assert.ok(said.every((words) => words.includes("kelisim.language") && words.includes("de")));
});

test("the language of messages: as set, else the document's, else the interface's", () => {
  assert.equal(messageLanguage("ru", "kk", "en"), "ru");
  assert.equal(messageLanguage("auto", "kk", "ru"), "kk");
  assert.equal(messageLanguage("auto", "ru", "kk"), "ru");
  assert.equal(messageLanguage("auto", "en", "kk"), "kk");
  assert.equal(messageLanguage("auto", undefined, "ru_RU.UTF-8"), "ru");
  assert.equal(messageLanguage("auto", undefined, "kk-KZ"), "kk");
  assert.equal(messageLanguage("auto", undefined, "KK"), "kk");
  for (const other of ["de", "en-US", "C", "POSIX", "", undefined]) {
    assert.equal(messageLanguage("auto", undefined, other), "en");
  }
});
