import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "unused-term";

test("entries and short names without a use", () => {
  expectProblems(
    `
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап. Ұғымдар

    Мынадай ұғымдар қолданылады:
    1) «багаж» – жолаушының заты, багажы;
        ^^^^^ unused-term
    2) «жүк» – тасылатын зат.

    2-бап

    Кеңес (бұдан әрі – Комиссия) жүкті тексереді.
                       ^^^^^^^^ unused-term

    3-бап

    Осы Келісім қолданылады.
    `,
    ID,
  );
  expectProblems(
    `
    СОГЛАШЕНИЕ
    о транспорте

    согласились о нижеследующем:

    Статья 1

    1. Термин «багаж» означает вещь.
               ^^^^^ unused-term
    2. Термин «груз» означает вещь.

    Статья 2

    Перевозка грузов.
    `,
    ID,
  );
  expectProblems(
    `
    AGREEMENT
    on Transport

    Have agreed as follows:

    Article 1

    1. "luggage" means things;
    2. The term "goods" means things.
                 ^^^^^ unused-term

    Article 2

    Luggage is carried.
    `,
    ID,
  );
});

test("what resembles the term, joins it with another one, or contains it is a use", () => {
  expectNoProblems(
    `
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап. Ұғымдар

    Мынадай ұғымдар қолданылады:
    1) «ақпаратты қорғау құралдары» – жабдық;
    2) «субъект» – тұлға;
    3) «жол» – көлік жолы;
    4) «жол жүру құжаты» – паспорт.

    2-бап

    Ақпаратты техникалық қорғау жүйелері мен құралдарын субъектісі жол жүру құжатымен алады.
    `,
    ID,
  );
});

test("the Parties, and a draft that ends with its definitions", () => {
  expectNoProblems(
    `
    Көлік туралы
    КЕЛІСІМ

    Бұдан әрі Тараптар деп аталатын үкіметтер,
    төмендегілер туралы келісті:

    1-бап. Ұғымдар

    Мынадай ұғымдар қолданылады:
    1) «багаж» – жолаушының заты.
    `,
    ID,
  );
});

test("a sentence that has a verb before its “means” defines nothing", () => {
  const head =
    "AGREEMENT\non Trade\n\nHave agreed as follows:\n\nArticle 1. Definitions\n\nFor the purposes of this Agreement:\n";
  const body =
    "(a) in relation to Arcania means the Customs Service;\n(b) Each Party shall provide legal means of defence.";
  expectNoProblems(`${head}${body}\n\nArticle 2\n\nText.`, ID);
  expectProblems(
    `${head}(a) Customs body means the Service that shall act.\n    ^^^^^^^^^^^^ unused-term\n\nArticle 2\n\nText.`,
    ID,
  );
});

test("what a term means in each State is no term of its own", () => {
  expectNoProblems(
    `
    ДОГОВОР
    о помощи

    Аркания и Белания договорились о нижеследующем:

    Статья 1

    Термин «решения», употребляемый в настоящем Договоре, означает:
    в Аркании – решение, постановление суда;
    в Белании – приказ судьи.

    Статья 2

    Стороны исполняют решения.
    `,
    ID,
  );
});

test("a term may be written with the dots of its ё and without", () => {
  expectNoProblems(
    `
    СОГЛАШЕНИЕ
    об учёте

    согласились о нижеследующем:

    Статья 1

    Используются следующие термины:
    1) «отчёт» – документ;
    2) «зачет» – погашение обязательств.

    Статья 2

    Стороны направляют отчеты о зачётах.
    `,
    ID,
  );
});
