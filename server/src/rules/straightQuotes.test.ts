import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "straight-quotes";

test("a pair of straight marks in Kazakh and Russian", () => {
  expectProblems(
    `
    Бұдан әрі "Уағдаласушы Тараптар" деп аталатын Қазақстан Республикасы
              ^ straight-quotes
    `,
    ID,
  );
  expectProblems(
    `
    Термин "перевозчик" означает лицо, а термин "перевозка" – доставку.
           ^                                    ^ straight-quotes
    `,
    ID,
  );
});

test("the day of a date loses its marks", () => {
  const text = 'Келісім 2024 жылғы "7" маусымда жасалды.';
  const fix = problemsOf(text).find(({ code }) => code === ID)?.finding.fixes?.[0];
  assert.equal(applyEdits(text, fix?.edits ?? []), "Келісім 2024 жылғы 7 маусымда жасалды.");
});

test("a text that has no others gets one note", () => {
  const text = Array.from({ length: 9 }, () => 'Тараптар "мәтін" деп атайды.').join("\n");
  assert.equal(problemsOf(text).filter(({ code }) => code === ID).length, 1);
});

test("English, odd marks, inches and marks inside guillemets are left alone", () => {
  expectNoProblems('The term "carrier" means a natural or legal person of the Party.', ID);
  expectNoProblems('Осы Келісімнің "мәтіні қазақ тілінде жазылған', ID);
  expectNoProblems('«Қазақстан "темір" жолы» ұлттық компаниясы', ID);
});
