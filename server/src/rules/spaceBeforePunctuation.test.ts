import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "space-before-punctuation";

test("a space before a mark that clings to the word before it", () => {
  expectProblems(
    `
    шарттар , хаттамалар ; меморандумдар .
           ^            ^               ^ space-before-punctuation
    мыналар жөнінде келісті :
                           ^ space-before-punctuation
    Стороны  , действуя на основе взаимности ,
           ^^                               ^ space-before-punctuation
    the Parties , hereinafter : one ; two .
               ^             ^     ^     ^ space-before-punctuation
    `,
    ID,
  );
});

test("a space on the inner side of brackets and quotation marks", () => {
  expectProblems(
    `
    құжаттар ( бұдан әрі – құжаттар ) және « архив » ұғымы
              ^                    ^        ^     ^ space-before-punctuation
    `,
    ID,
  );
});

test("what begins with a full stop is no end of a sentence", () => {
  expectNoProblems("сайты .kz аймағында, ...Тараптар ... деп, көлемі .5 пайыз", ID);
});

test("a mark that a removed link displaced is another matter", () => {
  expectNoProblems("электрондық пошта ;7172577@prokuror.kz\nпочта :info@mfa.gov.kz", ID);
});

test("a spaced word has its own rule", () => {
  expectNoProblems("м е р з і м г е  б е л г і л е н е д і .\nҮ к і м е т і ,", ID);
});

test("opening marks after a space, and spaces outside of brackets", () => {
  expectNoProblems("осы Келісім (бұдан әрі – Келісім) және «архив» ұғымы, 1) бірінші; 2) екінші: үшінші.", ID);
});

test("no space at the line end or at its beginning", () => {
  expectNoProblems("Тараптар \n, бірақ\n ; және", ID);
});
