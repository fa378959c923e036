import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { withRules } from "../testing/problems.ts";
import { type Limits, UNLIMITED } from "./limits.ts";
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

/** As an editor has it open, with limits that a short text reaches. */
function opened(text: string, limits: Partial<Limits>, before?: TreatyDocument): TreatyDocument {
  return new TreatyDocument(TextDocument.create("untitled:long", "treaty", 1, text), before, {
    ...UNLIMITED,
    ...limits,
  });
}

test("a text within the limits is read to its end", () => {
  const text = "1-бап\n\nТараптар ынтымақтасады.\n";
  const document = opened(text, { characters: text.length, lines: 4 });
  assert.equal(document.endOfReading, undefined);
  assert.equal(document.text, text);
});

test("of a text with too many lines so many are read", () => {
  for (const eol of ["\n", "\r\n", "\r"]) {
    const document = opened(["1-бап", "Бір  екі.", "2-бап", "Үш  төрт."].join(eol), { characters: 1_000, lines: 2 });
    assert.equal(document.text, ["1-бап", "Бір  екі.", ""].join(eol));
    assert.equal(document.endOfReading, document.text.length);
    assert.deepEqual(
      document.problems(withRules({})).map(({ finding }) => finding.start),
      [document.text.indexOf("  ")],
    );
  }
});

test("of a text with too many characters whole lines are read, and of a line that has too many its beginning", () => {
  assert.equal(opened("1-бап\nБір.\nЕкі.\n", { characters: 13, lines: 9 }).text, "1-бап\nБір.\n");
  assert.equal(opened("Мәтін мәтін", { characters: 5, lines: 9 }).text, "Мәтін");
  assert.equal(opened("Мәті😀н", { characters: 5, lines: 9 }).text, "Мәті", "no character is parted");
});

test("a text that grows beyond the limits and back is read as far as they go", () => {
  const limits = { characters: 1_000, lines: 3 };
  let document = opened("1-бап\nБір.\n2-бап\n", limits);
  assert.equal(document.treaty.document.text, "1-бап\nБір.\n2-бап\n");
  document = opened("0-бап\n\n1-бап\nБір.\n2-бап\n", limits, document);
  assert.equal(document.treaty.document.text, "0-бап\n\n1-бап\n");
  document = opened("1-бап\nБір.\n2-бап\n", limits, document);
  assert.equal(document.treaty.document.text, "1-бап\nБір.\n2-бап\n");
});

test("the language is that of the treaty", () => {
  assert.equal(TreatyDocument.of("1-бап\n\nТараптар ынтымақтасады.").language, "kk");
  assert.equal(TreatyDocument.of("Статья 1\n\nСтороны сотрудничают.").language, "ru");
  assert.equal(TreatyDocument.of("Article 1\n\nThe Parties shall cooperate.").language, "en");
  assert.equal(TreatyDocument.of("").language, undefined);
});
