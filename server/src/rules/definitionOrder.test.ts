import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "definition-order";

const FRAME = `
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап. Ұғымдар

    Мынадай ұғымдар қолданылады:
`;

test("the first term that stands too late", () => {
  expectProblems(
    `${FRAME}
    1) «ақпаратты қорғау» – шаралар;
    2) «ақпаратты криптографиялық қорғау» – түрі;
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ definition-order
    3) «байланыс» – жүйе;
    4) «ақпарат» – дерек.
    `,
    ID,
  );
});

test("the letters of Kazakh, a shorter name before a longer one", () => {
  expectNoProblems(
    `${FRAME}
    1) «ар» – зат;
    2) «ара» – зат;
    3) «әр» – зат;
    4) «ғарыш» – зат;
    5) «кеме» – зат;
    6) «қала» – зат;
    7) «өзен» – зат;
    8) «үй» – зат;
    9) «іс» – зат.
    `,
    ID,
  );
});

test("Russian lists follow the Kazakh text", () => {
  expectNoProblems(
    `
    СОГЛАШЕНИЕ
    о транспорте

    согласились о нижеследующем:

    Статья 1. Термины

    Используются следующие термины:
    1) «груз» – вещь;
    2) «багаж» – вещь.
    `,
    ID,
  );
});

test("the fix sorts the words and leaves labels and marks", () => {
  const text = `Көлік туралы\nКЕЛІСІМ\n\nКелісті:\n\n1-бап. Ұғымдар\n\nМынадай ұғымдар қолданылады:\n1) «жүк» – зат;\n2) «жол» – көлік жолы;\n3) «бекет» – орын.\n\n2-бап\n\nМәтін.\n`;
  const [problem] = problemsOf(text).filter(({ code }) => code === ID);
  const sorted = applyEdits(text, problem?.finding.fixes?.[0]?.edits ?? []);
  assert.match(sorted, /1\) «бекет» – орын;\n2\) «жол» – көлік жолы;\n3\) «жүк» – зат\.\n/u);
  assert.deepEqual(
    problemsOf(sorted).filter(({ code }) => code === ID),
    [],
  );
});

test("definitions that the treaty cites by their numbers are left to the drafter", () => {
  const text = `Көлік туралы\nКЕЛІСІМ\n\nКелісті:\n\n1-бап. Ұғымдар\n\nМынадай ұғымдар қолданылады:\n1) «жүк» – зат;\n2) «жол» – көлік жолы.\n\n2-бап\n\nОсы Келісімнің 1-бабының 2) тармақшасына сәйкес.\n`;
  const [problem] = problemsOf(text).filter(({ code }) => code === ID);
  assert.ok(problem);
  assert.deepEqual(problem.finding.fixes ?? [], []);
});
