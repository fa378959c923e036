import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "malformed-reference";

test("a space, a dash or both where a hyphen belongs", () => {
  expectProblems(
    `
    1-бап

    1. Осы Келісімнің 2 бабына, 2–бабына, 2- бабына, 2 -бабына, 2бабына сәйкес.
                      ^^^^^^^^  ^^^^^^^^  ^^^^^^^^^  ^^^^^^^^^  ^^^^^^^ malformed-reference
    2. Осы баптың 1 тармағына және 1-тармағына, 2-бабының 1-тармағына.
                  ^^^^^^^^^^^ malformed-reference

    2-бап

    1. 1-бапқа, 1-баптың 1-тармағына, 1-баптың 2-тармағына, осы баптың 1-тармағына сәйкес.
    `,
    ID,
  );
});

test("numbers that take no hyphen", () => {
  expectNoProblems(
    `
    1-бап

    1. IV бапқа, екінші бөлігіне, № 2 қосымшаға, 1) тармақшасына, «а» тармақшасына, 2-бабына, 2\u2011бабына, 2-ші бабына сәйкес.
    2. Осы Келісімнің 3-
    бабына, 2, 3 және 4-баптарына, 2 – 4-баптарына, 3 тармақтан тұратын.

    2-бап

    Мәтін.
    `,
    ID,
  );
});

test("an older text that parts them throughout keeps its style", () => {
  expectNoProblems(
    `
    1-бап

    Осы Келісімнің 2 бабына, 1 бабына, 2 бабының 1 тармағына, 2 бабында, 1 бабында және 2-бапқа сәйкес.

    2-бап

    Мәтін.
    `,
    ID,
  );
});

test("Russian and English have no hyphen there", () => {
  expectNoProblems("Статья 1\n\nВ соответствии со статьей 2 и пунктом 1.\n\nСтатья 2\n\nТекст.", ID);
  expectNoProblems("Article 1\n\nUnder Article 2 and paragraph 1.\n\nArticle 2\n\nText.", ID);
});
