import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "bracket-newline";

test("an opening bracket or guillemet at the line end, in each language", () => {
  expectProblems(
    `
    қажетті шифрқұжаттарды (
                           ^ bracket-newline
    шифркілттерді) беру
    `,
    ID,
  );
  expectProblems(
    `
    именуемое далее «
                    ^ bracket-newline
    Соглашение»
    `,
    ID,
  );
  expectProblems(
    `
    the Ministry (
                 ^ bracket-newline
    hereinafter – the Ministry)
    `,
    ID,
  );
});

test("a closing mark at the line end, and an opening one in the midst, are in their places", () => {
  expectNoProblems("шифрқұжаттарды (шифркілттерді)\nберу «Келісім»\n(", ID);
});
