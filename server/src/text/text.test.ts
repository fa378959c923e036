import assert from "node:assert/strict";
import { test } from "node:test";
import { FlatText } from "./flatText.ts";
import { cyrillicTwin, foldHomoglyphs, latinTwin, mixedWords } from "./homoglyphs.ts";
import { joinLetters, letterSpacedRuns } from "./letterSpacing.ts";

test("homoglyphs: mixed words are folded, whole Latin words and numerals stay", () => {
  assert.equal(foldHomoglyphs("Yкiметi мен келiсiм"), "Үкіметі мен келісім");
  assert.equal(foldHomoglyphs("XIV бап, Annex A, a) тармақша"), "XIV бап, Annex A, a) тармақша");
  assert.deepEqual([...mixedWords("осы Келiсiм")], [{ start: 4, end: 11 }]);
  assert.equal(cyrillicTwin("i"), "і");
  assert.equal(latinTwin("і"), "i");
  assert.equal(cyrillicTwin("z"), undefined);
});

test("letter-spaced words are found with the mark that ends them, and joined", () => {
  const runsOf = (line: string) =>
    letterSpacedRuns(line, 0, line.length).map(({ start, end }) => joinLetters(line.slice(start, end)));
  assert.deepEqual(runsOf("осы Қ а з а қ с т а н  Р е с п у б л и к а с ы"), ["Қазақстан Республикасы"]);
  assert.deepEqual(runsOf("т а б ы л а д ы : және"), ["табылады:"]);
  assert.deepEqual(runsOf("б а р  е д і."), ["бар еді."]);
  assert.deepEqual(runsOf("і с - қ и м ы л"), ["іс-қимыл"]);
  assert.deepEqual(runsOf("а б в тармақшалары"), []);
  assert.deepEqual(runsOf("а және б"), []);
});

test("a flat text is one line with single spaces, and maps back", () => {
  const document = "  осы\u00a0 Келісім\u00adнің\r\n3-\r\nбабына  сәйкес ";
  const flat = FlatText.of(document, 0, document.length);
  assert.equal(flat.text, "осы Келісімнің 3-бабына сәйкес");
  const { start, end } = flat.range(flat.text.indexOf("3"), flat.text.indexOf(" сәйкес"));
  assert.equal(document.slice(start, end), "3-\r\nбабына");
  assert.equal(flat.toDocument(flat.text.length), document.trimEnd().length);
});

test("a dash before a line end keeps its space", () => {
  assert.equal(FlatText.of("Тараптар –\nбұлар", 0, 16).text, "Тараптар – бұлар");
});

test("an even text is not copied letter by letter, and an empty one is empty", () => {
  const flat = FlatText.of("ab осы Келісім", 3, 14);
  assert.equal(flat.text, "осы Келісім");
  assert.deepEqual(flat.range(4, 11), { start: 7, end: 14 });
  assert.equal(FlatText.of(" \n ", 0, 3).text, "");
  assert.deepEqual(FlatText.of(" \n ", 0, 3).range(0, 0), { start: 0, end: 0 });
});
