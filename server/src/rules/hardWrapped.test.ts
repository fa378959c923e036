import assert from "node:assert/strict";
import { test } from "node:test";
import { readFixture } from "../testing/fixture.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "hard-wrapped";

const WRAPPED = `
          Осы Келісімге Тараптардың өзара уағдаластығы бойынша осы Келісімнің ажырамас
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hard-wrapped
    бөлігі болып табылатын жекелеген хаттамалармен ресімделетін өзгерістер мен
    толықтырулар енгізілуі мүмкін, олар осы Келісімде айқындалған тәртіппен күшіне
    енеді.
`;

test("a text with broken sentences has one note, at the first of them", () => {
  expectProblems(WRAPPED, ID);
  const { text } = readFixture(WRAPPED);
  assert.equal(problemsOf(`${text}\n${text}\n${text}`).length, 1);
});

test("a text that flows has none", () => {
  expectNoProblems(
    `
    Осы Келісімге Тараптардың өзара уағдаластығы бойынша өзгерістер мен толықтырулар енгізілуі мүмкін.
    Осы Келісімнің қолданысы екінші Тарап жазбаша хабарламаны алған күннен бастап алты ай өткен соң тоқтатылады.
    Тараптар консультациялар өткізеді.
    `,
    ID,
  );
});

test("short lines end where their author ended them", () => {
  expectNoProblems(
    `
    Қазақстан Республикасының
    бас прокуратурасы

    Беларусь Республикасының
    бас прокуратурасы

    Аркания Республикасының
    бас прокуратурасы
    `,
    ID,
  );
});

test("members of a list that begin with small letters are lines of their own", () => {
  expectNoProblems(
    `
    Тараптар мынадай нысандарда ынтымақтасады, олардың тізбесі түпкілікті емес:
    тәжірибе және ақпарат алмасу, бірлескен көрмелер мен жәрмеңкелер өткізу;
    кадрлар даярлау және олардың біліктілігін арттыру, тағылымдамалар өткізу;
    туристік маршруттар әзірлеу, оның ішінде тарихи маршруттар әзірлеу.
    `,
    ID,
  );
});

test("two broken sentences may be their author's", () => {
  expectNoProblems(
    `
    Осы Келісімге Тараптардың өзара уағдаластығы бойынша осы Келісімнің ажырамас
    бөлігі болып табылатын өзгерістер енгізілуі мүмкін.

    Осы Келісімге Тараптардың өзара уағдаластығы бойынша осы Келісімнің ажырамас
    бөлігі болып табылатын толықтырулар енгізілуі мүмкін.
    `,
    ID,
  );
});
