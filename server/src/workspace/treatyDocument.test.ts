import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { withRules } from "../testing/problems.ts";
import { Superseded, TreatyDocument } from "./treatyDocument.ts";

test("what is known of a text is computed once", () => {
  const document = TreatyDocument.of("1-бап\n\nТараптар  ынтымақтасады.");
  assert.equal(document.treaty, document.treaty);
  const settings = withRules({});
  assert.equal(document.problems(settings), document.problems(settings));
  assert.notEqual(document.problems(withRules({})), document.problems(settings));
});

test("other settings give other problems, and the first ones come back", () => {
  const document = TreatyDocument.of("1-бап\n\nТараптар  ынтымақтасады.");
  const all = withRules({});
  assert.equal(document.problems(all).length, 1);
  assert.equal(document.problems(withRules({ "double-space": "off" })).length, 0);
  assert.equal(document.problems(all).length, 1);
});

test("ranges count UTF-16 units, and a line end of two characters as one line", () => {
  const text = "а😀б\r\nв\rг\nд";
  const document = TreatyDocument.of(text);
  const at = (word: string) => document.range({ start: text.indexOf(word), end: text.indexOf(word) + 1 }).start;
  assert.deepEqual(at("б"), { line: 0, character: 3 });
  assert.deepEqual(at("в"), { line: 1, character: 0 });
  assert.deepEqual(at("г"), { line: 2, character: 0 });
  assert.deepEqual(at("д"), { line: 3, character: 0 });
});

test("a version that has handed over what it knew answers nothing any more", () => {
  const first = TreatyDocument.of("1-бап\n\nТараптар  ынтымақтасады.");
  assert.equal(first.problems().length, 1);
  const second = new TreatyDocument(TextDocument.create(first.uri, "treaty", 2, "1-бап\n\nТараптар"), first);
  const third = new TreatyDocument(TextDocument.create(first.uri, "treaty", 3, "1-бап\n\nТараптар  кеңеседі."), second);
  for (const old of [first, second]) {
    assert.throws(() => old.treaty, Superseded);
    assert.throws(() => old.text, Superseded);
    assert.throws(() => old.problems(), Superseded);
    assert.throws(() => old.range({ start: 0, end: 1 }), Superseded);
  }
  assert.equal(third.problems().length, 1);
});

test("the text is the document's, its byte-order mark included", () => {
  assert.equal(TreatyDocument.of("\ufeff1-бап").text, "\ufeff1-бап");
});

test("the language is that of the treaty", () => {
  assert.equal(TreatyDocument.of("1-бап\n\nТараптар ынтымақтасады.").language, "kk");
  assert.equal(TreatyDocument.of("Статья 1\n\nСтороны сотрудничают.").language, "ru");
  assert.equal(TreatyDocument.of("Article 1\n\nThe Parties shall cooperate.").language, "en");
  assert.equal(TreatyDocument.of("").language, undefined);
});
