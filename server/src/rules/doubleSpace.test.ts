import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoProblems, expectProblems, placeOf, problemsOf } from "../testing/problems.ts";

test("two or more spaces between words are found in each language", () => {
  expectProblems(
    `
    ресімделеді және осы Келісімнің  12-бабына сәйкес күшіне енеді.
                                   ^^ double-space
    в соответствии   с пунктом 2 статьи 4 настоящего  Соглашения.
                  ^^^                               ^^ double-space
    in accordance with  Article 4 of this Agreement.
                      ^^ double-space
    `,
    "double-space",
  );
});

test("no-break and typographic spaces count like others", () => {
  const text = "Тараптар\u00a0 мен статьи \u20094 және\u00a0Келісім";
  assert.deepEqual(
    problemsOf(text).map((problem) => placeOf(text, problem)),
    ["1:9-1:11 double-space “\u00a0 ”", "1:21-1:23 double-space “ \u2009”"],
  );
});

test("indents, spaces at the line end and blank lines are not between words", () => {
  expectNoProblems("      Тараптар мынаны ескереді:   \n   \n\n      осы Келісімге сәйкес  \n", "double-space");
});

test("a tab lays the text out", () => {
  expectNoProblems("1)\t дайындау\nатауы \t Тараптар", "double-space");
});

test("columns of a signature block are not judged", () => {
  expectNoProblems(
    `
    2019 жылғы 25 қазанда Нұр-Сұлтан қаласында қазақ және орыс тілдерінде екі данада жасалды.

    Қазақстан Республикасының          Беларусь Республикасының
    Үкіметі үшін                       Үкіметі үшін
    `,
    "double-space",
  );
});

test("the signature of a resolution is laid out in columns, its text is not", () => {
  expectProblems(
    `
    Қазақстан Республикасының Үкіметі  ҚАУЛЫ ЕТЕДІ:
                                     ^^ double-space
    1. Келісім бекітілсін.
    Премьер-Министрі                        К. Мәсімов
    `,
    "double-space",
  );
});

test("a row of a table has narrow gaps beside wide ones", () => {
  expectNoProblems(
    `
    Статья 1
    Шығыстар қосымшада көрсетілген.

    1-қосымша
    №   Шығыс түрі              Тарап
    1   Оқу ақысы               +
    `,
    "double-space",
  );
});

test("the wide gap between letter-spaced words belongs to their spacing", () => {
  expectNoProblems("Қ а з а қ с т а н  Р е с п у б л и к а с ы н ы ң\nПремьер-Министрі", "double-space");
});

test("beside a letter-spaced word the spacing is reported once", () => {
  expectProblems(
    `
    Осы  К е л і с і м  шеңберінде Тараптар  дамытады.
                                           ^^ double-space
    `,
    "double-space",
  );
});

test("before a comma and after a bracket the gap is not too wide, but should not be there", () => {
  expectNoProblems("шарттар  , хаттамалар (  бұдан әрі – құжаттар  )", "double-space");
});
