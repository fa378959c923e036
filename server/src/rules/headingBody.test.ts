import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "heading-body";

test("Kazakh: termination is promised, renewal is all that comes", () => {
  expectProblems(
    `
    КЕЛІСІМ

    1-бап. Күшіне енуі және қолданысын тоқтату
                                       ^^^^^^^ heading-body

    1. Осы Келісім қол қойылған күннен бастап күшіне енеді.
    2. Осы Келісім 5 (бес) жыл мерзімге жасалады. Егер Тараптардың ешқайсысы қолданысын тоқтату ниеті туралы екінші Тарапты хабардар етпесе, оның қолданысы автоматты түрде ұзартылады.

    2-бап. Қолданысын тоқтата тұру

    Тараптардың әрқайсысы осы Келісімнің қолданысын тоқтата тұра алады.
    `,
    ID,
  );
});

test("Russian and English", () => {
  expectProblems(
    `
    СОГЛАШЕНИЕ

    Статья 1. Вступление в силу и прекращение действия
                                  ^^^^^^^^^^^ heading-body

    Настоящее Соглашение вступает в силу с даты подписания и автоматически продлевается, если ни одна из Сторон не уведомит другую о намерении прекратить его действие.
    `,
    ID,
  );
  expectProblems(
    `
    AGREEMENT

    Article 1. Entry into Force, Duration and Termination
                                 ^^^^^^^^ heading-body
                                              ^^^^^^^^^^^ heading-body

    This Agreement shall enter into force on signature.
    `,
    ID,
  );
});

test("what the heading promises is there, in whatever words", () => {
  expectNoProblems(
    `
    AGREEMENT

    Article 1. Duration and Termination

    Either Party may denounce this Agreement at any time.

    Article 2. Radiodetermination

    Stations cooperate.
    `,
    ID,
  );
  expectNoProblems(
    `
    СОГЛАШЕНИЕ

    Статья 1. Срок действия и прекращение действия

    Настоящее Соглашение заключается на неопределенный срок. Каждая из Сторон может прекратить его действие.
    `,
    ID,
  );
});

test("the fix adds a paragraph with the next number, set as the others are", () => {
  for (const eol of ["\n", "\r\n"]) {
    const text = [
      "СОГЛАШЕНИЕ",
      "",
      "Статья 1. Вступление в силу и прекращение действия",
      "",
      "    1. Настоящее Соглашение вступает в силу с даты подписания.",
      "    2. Настоящее Соглашение заключается на русском языке.",
      "",
      "Статья 2. Споры",
      "",
      "    Споры решаются переговорами.",
    ].join(eol);
    const [problem] = problemsOf(text).filter(({ rule }) => rule.metadata.id === ID);
    const [fix] = problem?.finding.fixes ?? [];
    assert.ok(fix?.snippet !== undefined);
    const lines = applyEdits(text, fix.edits).split(eol);
    assert.match(lines[6] ?? "", /^ {4}3\. Каждая из Сторон может прекратить действие/u);
    assert.deepEqual(lines.slice(7, 9), ["", "Статья 2. Споры"]);
    assert.deepEqual(
      problemsOf(lines.join(eol)).filter(({ rule }) => rule.metadata.id === ID),
      [],
    );
  }
});
