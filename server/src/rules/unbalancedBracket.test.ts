import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "unbalanced-bracket";

test("one side only", () => {
  expectProblems(
    `
    тегі, аты (болған кезде) орысша және латынша жазылуы);
                                                        ^ unbalanced-bracket
    `,
    ID,
  );
  expectProblems(
    `
    the Ministry (hereinafter – the Ministry of Justice.
                 ^ unbalanced-bracket
    `,
    ID,
  );
  expectProblems(
    `
    КЕЛІСІМ

    1-бап

    Бұдан әрі «Тараптар деп аталатын мемлекеттер.
              ^ unbalanced-bracket
    `,
    ID,
  );
});

test("labels close nothing, whatever brackets stand round them", () => {
  expectNoProblems(
    `
    1) бірінші; 2) екінші;
    а) және б) тармақшаларына (осы баптың 1) тармақшасы) сәйкес
    (1) бірінші (a) және (iii)
    подпункты а), б) и в) (см. пункт 1)
    subparagraphs 2c), 2d) and 1g ) of the [Treaty (paragraph 2)]
    `,
    ID,
  );
});

test("brackets and quotations may span paragraphs", () => {
  expectNoProblems("Тараптар (бұдан әрі – Тараптар.\nЕкінші абзац.\nЕкеуі бірге) келісті.", ID);
  expectNoProblems("1-бап\n\nТараптар «мынаны айтады:\nекінші абзац» деп келісті.", ID);
  expectNoProblems("1-бап\n\nБұл «Компания «Қазақстан темір жолы» болып табылады.", ID);
});
