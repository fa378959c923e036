import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "duplicate-term";

test("in a list, across the treaty, in three languages", () => {
  expectProblems(
    `
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап. Ұғымдар

    Мынадай ұғымдар қолданылады:
    1) «жүк» – тасылатын зат;
    2) «Жүк» – мүлік.
        ^^^ duplicate-term

    2-бап

    Тасылатын зат (бұдан әрі – жүк) тиеледі.
                               ^^^ duplicate-term
    `,
    ID,
  );
  expectProblems(
    `
    СОГЛАШЕНИЕ
    о транспорте

    согласились о нижеследующем:

    Статья 1

    1. Термин «груз» означает вещь.
    2. Термин «груз» означает товар.
               ^^^^ duplicate-term
    `,
    ID,
  );
  expectProblems(
    `
    AGREEMENT
    on Transport

    Have agreed as follows:

    Article 1

    1. The term "goods" means things.
    2. The body (hereinafter "the goods") acts.
                                  ^^^^^ duplicate-term
    `,
    ID,
  );
});

test("the first definition is shown with the second", () => {
  const text =
    "Көлік туралы\nКЕЛІСІМ\n\nКелісті:\n\n1-бап\n\n1. Зат (бұдан әрі – жүк) бар.\n2. Мүлік (бұдан әрі – жүк) бар.\n";
  const [problem] = problemsOf(text).filter(({ code }) => code === ID);
  const [related] = problem?.finding.related ?? [];
  assert.equal(related?.start, text.indexOf("жүк"));
});

test("a definition for one article, one in an annex, and a sentence that adds to one", () => {
  expectNoProblems(
    `
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап

    1. «жүк» термині тасылатын затты білдіреді.
    2. «жүк» термині сондай-ақ мүлікті қамтиды.
    3. «жүк» термині, атап айтқанда, мыналарды қамтиды: жәшік, қап.
    4. Алдыңғы ережелерге қарамастан, «жүк» термині қол жүгін қамтымайды.

    2-бап

    Осы баптың мақсаттары үшін «жүк» – мүлік.

    3-бап

    Осы баптың мақсаттары үшін «жүк» – зат.

    1-қосымша

    Зат (бұдан әрі – жүк) тиеледі.
    `,
    ID,
  );
});
