import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "article-numbering";

test("a gap is found at the article after it", () => {
  expectProblems(
    `
    1-бап

    Тараптар ынтымақтасады.

    2-бап

    Тараптар хабардар етеді.

    4-бап
    ^^^^^ article-numbering

    Тараптар келіседі.
    `,
    ID,
  );
  expectProblems(
    `
    Статья 1

    Стороны сотрудничают.

    Статья 3
    ^^^^^^^^ article-numbering

    Стороны договариваются.
    `,
    ID,
  );
  expectProblems(
    `
    Article 1. Purpose

    The Parties cooperate.

    Article 4. Expenses
    ^^^^^^^^^^ article-numbering

    The Parties bear their expenses.
    `,
    ID,
  );
});

test("the message names what is missing", () => {
  const messages = problemsOf("1-бап\n\nМәтін.\n\n3-бап\n\nМәтін.\n\n7-бап\n\nМәтін.").map(({ finding }) => [
    finding.message.text,
    ...finding.message.args,
  ]);
  assert.deepEqual(messages, [
    ["There is no article {0} before article {1}.", 2, "3"],
    ["There are no articles {0}–{1} before article {2}.", 4, 6, "7"],
  ]);
});

test("a number that two articles have is found at the second, which points at the first", () => {
  const text = "1-бап\n\nМәтін.\n\n2-бап\n\nМәтін.\n\n2-бап\n\nМәтін.\n\n3-бап\n\nМәтін.";
  const problems = problemsOf(text);
  assert.deepEqual(
    problems.map(({ code, finding }) => [code, finding.start, finding.related?.map(({ start }) => start)]),
    [[ID, text.lastIndexOf("2-бап"), [text.indexOf("2-бап")]]],
  );
});

test("an article out of order is found, those around it are not", () => {
  expectProblems(
    `
    1-бап

    Мәтін.

    4-бап
    ^^^^^ article-numbering

    Мәтін.

    2-бап

    Мәтін.

    3-бап

    Мәтін.

    5-бап

    Мәтін.
    `,
    ID,
  );
});

test("after an enacting formula the numbers begin with 1", () => {
  expectProblems(
    `
    Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі,
    төмендегілер туралы келісті:

    2-бап
    ^^^^^ article-numbering

    Мәтін.

    3-бап

    Мәтін.
    `,
    ID,
  );
});

test("a fragment may begin anywhere", () => {
  expectNoProblems("7-бап\n\nМәтін.\n\n8-бап\n\nМәтін.", ID);
});

test("inserted articles stand in order and neither make nor fill a gap", () => {
  expectNoProblems(
    `
    27-бап

    Мәтін.

    27-1-бап

    Мәтін.

    27–2-бап

    Мәтін.

    28-бап

    Мәтін.
    `,
    ID,
  );
  expectProblems(
    `
    1-бап

    Мәтін.

    2-1-бап

    Мәтін.

    4-бап
    ^^^^^ article-numbering

    Мәтін.
    `,
    ID,
  );
});

test("Roman numerals of mixed scripts, decimal numbers, styles and chapters", () => {
  expectNoProblems("I бап\n\nМәтін.\n\nІІ бап\n\nМәтін.\n\nIІI бап\n\nМәтін.\n\nІV бап\n\nМәтін.", ID);
  expectNoProblems("5.1-бап\n\nМәтін.\n\n5.2-бап\n\nМәтін.\n\n6.1-бап\n\nМәтін.", ID);
  expectNoProblems("1 бап\n\nМәтін.\n\n2-БАП: МАҚСАТЫ\n\nМәтін.\n\n3-бапЖол алымдары\n\nМәтін.", ID);
  expectNoProblems("1-тарау\n\n1-бап\n\nМәтін.\n\n2-тарау\n\n2-бап\n\nМәтін.\n\n3-бап\n\nМәтін.", ID);
});

test("quoted articles of the amended treaty do not count", () => {
  expectNoProblems(
    `
    Келісімге өзгерістер мен толықтыру енгізу туралы
    ХАТТАМА

    Тараптар төмендегілер туралы келісті:

    1-бап

    Келісім мынадай мазмұндағы 27-1-баппен толықтырылсын:
    «27-1-бап. Шұғыл сұрау салу
    1. Сұрау салу жіберілуі мүмкін.
    2. Сұрау салу орындалады.».

    2-бап

    Келісімнің 11-бабы мынадай редакцияда жазылсын:
    «11-бап. Жұмыс тілдері
    Тараптар орыс тілін пайдаланады.».

    3-бап

    Осы Хаттама Келісіммен бір мезгілде күшіне енеді.
    `,
    ID,
  );
});

test("an appended instrument and an annex count by themselves", () => {
  expectProblems(
    `
    Аркания мен Беларусь арасындағы ынтымақтастық туралы
    КЕЛІСІМ

    Тараптар төмендегілер туралы келісті:

    1-бап

    Мәтін.

    2-бап

    Мәтін.

    2030 жылғы 1 мамырда Астана қаласында екі данада қазақ және орыс тілдерінде жасалды.

    Аркания мен Беларусь арасындағы туризм туралы
    ХАТТАМА

    Тараптар төмендегілер туралы келісті:

    1-бап

    Мәтін.

    2-бап

    Мәтін.

    4-бап
    ^^^^^ article-numbering

    Мәтін.
    `,
    ID,
  );
  expectNoProblems(
    `
    1-бап

    Мәтін.

    2-бап

    Мәтін.

    1-қосымша

    1-бап

    Мәтін.

    2-бап

    Мәтін.
    `,
    ID,
  );
});

test("a sentence that begins with a reference is no heading", () => {
  expectNoProblems(
    `
    1-бап

    5-баптың ережелері осы Келісімнің ажырамас бөлігі болып табылады.

    2-бап

    7-бабына сәйкес Тараптар келіседі.
    `,
    ID,
  );
});

test("chapters may number their articles anew, or by hundreds", () => {
  const chapter = (number: number) => `Chapter ${number}\n\nArticle 1\n\nText.\n\nArticle 2\n\nText.\n\n`;
  expectNoProblems(chapter(1) + chapter(2), ID);
  expectProblems(`${chapter(1)}Chapter 2\n\nArticle 1\n\nText.\n\nArticle 3\n^^^^^^^^^ article-numbering\n\nText.`, ID);
  const article = (number: number) => `Article ${number}\n\nText.\n\n`;
  expectNoProblems([101, 102, 201, 202, 203, 301].map(article).join(""), ID);
  expectNoProblems([1, 2, 1, 2, 1, 2].map(article).join(""), ID);
});
