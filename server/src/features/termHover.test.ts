import assert from "node:assert/strict";
import { test } from "node:test";
import type { LanguageId } from "../languages/language.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { termHover } from "./termHover.ts";
import "../testing/translations.ts";

function hoverOn(text: string, word: string, language: LanguageId = "en", markdown = false): string | undefined {
  const document = TreatyDocument.of(text);
  const hover = termHover(document, document.textDocument.positionAt(text.lastIndexOf(word) + 1), language, markdown);
  return hover === undefined || typeof hover.contents !== "object" || !("value" in hover.contents)
    ? undefined
    : hover.contents.value;
}

const FRAME = "Көлік туралы\nКЕЛІСІМ\n\nТөмендегілер туралы келісті:\n\n";
const LIST = `${FRAME}1-бап. Ұғымдар\n\nМынадай ұғымдар қолданылады:\n1) «жүк» – мыналар:\nа) зат;\nб) мүлік;\n\n2-бап\n\nЖүкті тасиды.`;

test("an entry of a list: its words with their members, and the place", () => {
  assert.equal(
    hoverOn(LIST, "Жүкті"),
    "жүк\n\n«жүк» – мыналар:\n\nа) зат;\n\nб) мүлік;\n\nDefined in: 1-бап. Ұғымдар › 1)",
  );
});

test("a name agreed amid a sentence: the sentence, and the place", () => {
  const text = `Көлік туралы\nКЕЛІСІМ\n\nБұдан әрі Тараптар деп аталатын үкіметтер,\nтөмендегілер туралы келісті:\n\n1-бап\n\nТарап хабарлайды.`;
  assert.equal(
    hoverOn(text, "Тарап х"),
    "Тараптар\n\nБұдан әрі Тараптар деп аталатын үкіметтер,\n\nDefined in: Preamble",
  );
  assert.match(hoverOn(text, "Тарап х", "kk") ?? "", /Айқындалған жері: Кіріспе$/u);
});

test("the treaty's words are no Markdown", () => {
  const text = `${FRAME}1-бап\n\n«жүк» термині [сілтеме](command:x) <b>зат</b> дегенді білдіреді.\n\nЖүкті тасиды.`;
  const said = hoverOn(text, "Жүкті", "en", true) ?? "";
  assert.match(said, /^\*\*жүк\*\*\n\n/u);
  assert.doesNotMatch(said, /(?<!\\)[<[]/u);
});

test("nothing where no term stands", () => {
  assert.equal(hoverOn(LIST, "тасиды"), undefined);
});

test("a long definition is cut", () => {
  const text = `${FRAME}1-бап\n\n«жүк» термині ${"құрғақ жүк, ".repeat(150)}мүлік дегенді білдіреді.\n\nЖүкті тасиды.`;
  const said = hoverOn(text, "Жүкті") ?? "";
  assert.ok(said.length < 2000 && said.includes("…"));
});
