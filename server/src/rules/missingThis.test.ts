import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "missing-this";

const KAZAKH = `
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап. Келісімнің мақсаты

`;
const RUSSIAN = `
    СОГЛАШЕНИЕ
    о транспорте

    согласились о нижеследующем:

    Статья 1. Цель Соглашения

`;

test("the bare noun, within a sentence and at its beginning", () => {
  expectProblems(
    `${KAZAKH}
    Келісімнің қолданысы тоқтатылады. Тараптар өзінің Келісімді тоқтату ниетін білдіреді. Келісім қолданылады.
    ^^^^^^^^^^ missing-this
                                                      ^^^^^^^^^ missing-this
                                                                                          ^^^^^^^ missing-this
    `,
    ID,
  );
  expectProblems(
    `${RUSSIAN}
    Соглашение утрачивает силу. Положения Соглашения применяются. При нарушении Соглашения Стороны совещаются.
    ^^^^^^^^^^ missing-this
                                          ^^^^^^^^^^ missing-this
                                                                                ^^^^^^^^^^ missing-this
    `,
    ID,
  );
});

test("words that say which agreement is meant", () => {
  expectNoProblems(
    `${KAZAKH}
    Осы Келісім, бұл Келісім, аталған Келісімге, қосымша Келісіммен, жасалған Келісім, 1994 жылғы Келісім.
    Архив туралы Келісімнің ережелері, Ұйымның Келісімі, Келісім туралы, Келісімдер.
    `,
    ID,
  );
  expectNoProblems(
    `${RUSSIAN}
    Настоящее Соглашение, данным Соглашением, дополнительным Соглашением, указанного Соглашения.
    Соглашение между Правительствами, Соглашение о транспорте.
    `,
    ID,
  );
});

test("a protocol that agreed the name for the treaty that it amends", () => {
  expectNoProblems(
    `
    Көлік туралы келісімге өзгерістер енгізу туралы
    ХАТТАМА

    Келісімге (бұдан әрі – Келісім) өзгерістер енгізу туралы келісті:

    1-бап

    Келісімнің 3-бабы алып тасталсын.
    `,
    ID,
  );
});

test("English speaks of the Agreement", () => {
  expectNoProblems(
    `
    AGREEMENT
    on Transport

    Have agreed as follows:

    Article 1

    The Agreement shall terminate.
    `,
    ID,
  );
});

test("an annex calls its treaty by the noun alone", () => {
  expectNoProblems(
    `
    КОНВЕНЦИЯ
    о сотрудничестве

    согласились о нижеследующем:

    Статья 1

    Настоящая Конвенция применяется.

    Приложение 1

    1. Описание не затрагивает статью 1 Конвенции.
    `,
    ID,
  );
});
