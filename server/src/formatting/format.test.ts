import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readFixture, withLineEnds } from "../testing/fixture.ts";
import { withRules, words } from "../testing/problems.ts";
import { readSample, UNEVEN_DRAFT } from "../testing/samples.ts";
import { sketch } from "../testing/sketch.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { applyEdits } from "./edits.ts";
import { type FormatRequest, formatEdits, formatText } from "./format.ts";

const FORMATTED = `
  Қазақстан Республикасының Үкіметі мен Чехия Республикасының Үкіметі арасындағы
              КЕЛІСІМ

  Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Чехия Республикасының Үкіметі,
  төмендегілер туралы келісті:

  1-бап. Мақсаты

    1. Тараптар ынтымақтасады.
    2. Тараптар мынаны жүзеге асырады:
      1) кеңестер;
      2) семинарлар;
      3) сапарлар.

  2-бап. Органдар

    1. Органдар мыналар болып табылады:
      1) министрлік;
      2) агенттік.
    2. Органдар хат алмасады.

  3-бап. Тілдер

    1. Жұмыс тілі – орыс тілі.
    2. Құжаттар қазақ тіліне аударылады.

  4-бап. Шығыстар

    1. Әр Тарап өз шығыстарын көтереді.

  Қазақстан Республикасының          Чехия Республикасының
      Үкіметі үшін                       Үкіметі үшін
`;

function formatted(text: string, request: Partial<FormatRequest> = {}): string {
  return applyEdits(text, formatEdits(TreatyDocument.of(text), { settings: withRules({}), ...request }));
}

test("a document takes on its own style, whatever its line ends", () => {
  for (const eol of ["\n", "\r\n"]) {
    const { text } = readFixture(UNEVEN_DRAFT, eol);
    assert.equal(formatText(text), readFixture(FORMATTED, eol).text);
  }
});

test("a formatted document, and each sample draft, has nothing to format", () => {
  withLineEnds(FORMATTED, ({ text }) => assert.equal(formatText(text), text));
  for (const name of ["cooperation.kk", "cooperation.ru", "cooperation.en", "protocol-amending.kk"] as const) {
    assert.equal(formatText(readSample(name)), readSample(name));
  }
});

test("edits are in order, do not overlap and touch only what changes", () => {
  withLineEnds(UNEVEN_DRAFT, ({ text }) => {
    const edits = formatEdits(TreatyDocument.of(text), { settings: withRules({}) });
    for (const [index, edit] of edits.entries()) {
      assert.ok((edits[index - 1]?.end ?? 0) <= edit.start && edit.start <= edit.end);
      assert.match(text.slice(edit.start, edit.end), /^\s*$/u);
      assert.match(edit.newText, /^[\s.]*$/u);
    }
    assert.ok(edits.length >= 7);
  });
});

test("a range formats the blocks that it touches and no others", () => {
  withLineEnds(UNEVEN_DRAFT, ({ text }) => {
    const start = text.indexOf("1. Органдар");
    const end = text.indexOf("1) министрлік");
    const result = formatted(text, { range: { start, end } });
    const lines = result.split(/\r?\n/u);
    assert.ok(lines.includes("  1. Органдар мыналар болып табылады:"), result);
    assert.ok(lines.includes("      2) агенттік."), result);
    assert.ok(lines.includes("3-бап Тілдер"), result);
  });
});

test("a range between blocks formats nothing", () => {
  withLineEnds(UNEVEN_DRAFT, ({ text }) => {
    const start = text.indexOf("КЕЛІСІМ") + "КЕЛІСІМ".length + 1;
    assert.equal(formatted(text, { range: { start, end: start } }), text);
  });
});

test("blanks at line ends go; a mark of byte order and a form feed stay", () => {
  assert.equal(formatText("\ufeffМәтін. \t\n  \n\f\nМәтін.\u00a0"), "\ufeffМәтін.\n\n\f\nМәтін.");
});

test("line ends at the end of the text are the editor's wish", () => {
  const text = "1-бап\r\n\r\nМәтін.";
  assert.equal(formatted(text, { insertFinalNewline: true }), `${text}\r\n`);
  assert.equal(formatted(`${text}\r\n\r\n\r\n`, { trimFinalNewlines: true }), `${text}\r\n`);
  assert.equal(formatted(`${text}\r\n\r\n`), `${text}\r\n\r\n`);
  assert.equal(formatted("", { insertFinalNewline: true, trimFinalNewlines: true }), "");
});

test("a rule that is switched off mends nothing here either", () => {
  const text = "1-бап\n\nТараптар  ынтымақтасады .";
  assert.equal(formatText(text, withRules({ "double-space": "off" })), "1-бап\n\nТараптар  ынтымақтасады.");
});

test("what is no layout stays: letters of the wrong script, numero signs", () => {
  const text = readFixture(`
    1-бап

    Осы Келiсiм N 5 қаулыға сәйкес  жасалды.
  `).text;
  assert.equal(formatText(text), text.replace("  жасалды", " жасалды"));
});

test("in a hard-wrapped text the lines of a paragraph keep their indents", () => {
  const paragraph = (indent: string) => `
${indent}Тараптар осы Келісімді іске асыру мақсатында өз мемлекеттерінің
ұлттық заңнамасына сәйкес ынтымақтастықты жүзеге асырады және бұл
туралы бірін-бірі дипломатиялық арналар арқылы хабардар етеді.`;
  const text = ["      ", "      ", "     ", "      ", "      "].map(paragraph).join("\n");
  const article = `КЕЛІСІМ\n\n1-бап\n${text}\n`;
  assert.equal(formatText(article), article.replace("\n     Т", "\n      Т"));
});

test("formatting twice is formatting once; words and structure stay, whatever the text", () => {
  const pieces = fc.constantFrom(
    ...["КЕЛІСІМ", "1-бап", "2-бап. Мақсаты", "3-бап Тілдер", "4-БАП: ҚҰҚЫҚТАР", "I бөлім", "Статья 5.", "Article 6"],
    ...[
      "1. Тараптар келісті.",
      "2.Тараптар  келісті :",
      "  1) бірінші;",
      "\t2) екінші ,",
      "    а) үшінші.",
      "– ғылым;",
    ],
    ...[
      "      Осы Келісімнің  2-бабына сәйкес",
      "жүзеге асырылады",
      ", сондай-ақ",
      ")",
      "«Мәтін»",
      "төмендегілер туралы келісті:",
    ],
    ...["", "", "   ", "\u00a0", "\f"],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, eol) => {
      const text = lines.join(eol);
      const once = formatText(text);
      assert.equal(formatText(once), once);
      assert.equal(lettersOf(once), lettersOf(text));
      if (words(once) === words(text)) {
        return;
      }
      // Only the marks of headings may have changed.
      assert.equal(sketch(once), sketch(text));
    }),
    { numRuns: Number(process.env.KELISIM_RUNS ?? 300) },
  );
});

function lettersOf(text: string): string {
  return words(text).replace(/[.:]/gu, "");
}
