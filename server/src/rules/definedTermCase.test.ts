import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "defined-term-case";

const KAZAKH = `
    Көлік туралы
    КЕЛІСІМ

    Бұдан әрі Тараптар деп аталатын үкіметтер,
    төмендегілер туралы келісті:

    1-бап

`;
const RUSSIAN = `
    СОГЛАШЕНИЕ
    о транспорте

    Правительства, именуемые в дальнейшем Сторонами,
    согласились о нижеследующем:

    Статья 1

`;
const ENGLISH = `
    AGREEMENT
    on Transport

    The Governments, hereinafter referred to as "the Parties",
    have agreed as follows:

    Article 1

`;

test("the treaty's own name, in each case", () => {
  expectProblems(
    `${KAZAKH}
    Осы Келісім Тараптарға арналған.
    Осы келісімнің ережелері осы келісімге сәйкес қолданылады.
        ^^^^^^^^^^ defined-term-case
                                 ^^^^^^^^^ defined-term-case
    `,
    ID,
  );
  expectProblems(
    `${RUSSIAN}
    Настоящее Соглашение применяется.
    Изменения в настоящее соглашение и положения настоящего соглашения.
                          ^^^^^^^^^^ defined-term-case
                                                            ^^^^^^^^^^ defined-term-case
    `,
    ID,
  );
  expectProblems(
    `${ENGLISH}
    This Agreement applies. The present agreement and this agreement apply.
                                        ^^^^^^^^^ defined-term-case
                                                           ^^^^^^^^^ defined-term-case
    `,
    ID,
  );
});

test("a treaty that never writes the capital hears of it once", () => {
  expectProblems(
    `${KAZAKH}
    Осы келісім қолданылады. Осы келісімнің ережелері бар.
        ^^^^^^^ defined-term-case
    `,
    ID,
  );
});

test("other agreements, agreements in the plural, and treaties of another kind", () => {
  expectNoProblems(
    `${KAZAKH}
    Осы Келісім өзге келісімге әсер етпейді. Осы келісімдер мен осы шартпен, осы хаттама; осы келісілген жоспар.
    `,
    ID,
  );
  expectNoProblems(`${RUSSIAN}    Настоящее Соглашение и настоящий договор перевозки.`, ID);
});

test("the Parties, where the words beside them tell", () => {
  expectProblems(
    `${KAZAKH}
    Хабарлама екінші тарапқа жіберіледі. Бұл тараптар мемлекеттерінің аумағында қолданылады.
                     ^^^^^^^ defined-term-case
                                             ^^^^^^^^ defined-term-case
    `,
    ID,
  );
  expectProblems(
    `${RUSSIAN}
    Каждая из сторон извещает. Законодательство сторон соблюдается.
              ^^^^^^ defined-term-case
                                                ^^^^^^ defined-term-case
    `,
    ID,
  );
  expectProblems(
    `${ENGLISH}
    Each party and the parties shall cooperate.
         ^^^^^ defined-term-case
                       ^^^^^^^ defined-term-case
    `,
    ID,
  );
});

test("third parties, parties to a dispute, and sides are no Parties", () => {
  expectNoProblems(
    `${KAZAKH}
    Ақпарат үшінші тарапқа берілмейді.
    Дау туындаған жағдайда екінші тарап төрешіні тағайындайды.
    Мүдделі тараптар хабарланады.
    `,
    ID,
  );
  expectNoProblems(
    `${RUSSIAN}
    С одной стороны, с другой стороны.
    Каждая из сторон в споре назначает арбитра.
    Информация не передается третьей стороне.
    `,
    ID,
  );
  expectNoProblems(
    `${ENGLISH}
    Each party to the dispute appoints an arbitrator.
    No third party shall receive it.
    `,
    ID,
  );
});

test("a name of several words that lacks one capital", () => {
  expectProblems(
    `
    Көлік туралы
    КЕЛІСІМ

    Бұдан әрі Уағдаласушы Тараптар деп аталатын үкіметтер,
    төмендегілер туралы келісті:

    1-бап

    Бір Уағдаласушы Тарап екінші Уағдаласушы тарапқа хабарлайды.
                                 ^^^^^^^^^^^^^^^^^^^ defined-term-case
    `,
    ID,
  );
});
