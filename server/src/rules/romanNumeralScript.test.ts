import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

test("a numeral of two scripts", () => {
  expectProblems(
    `
    2019 жылғы 5 наурыздағы № 235-VІ ҚРЗ
                                  ^^ roman-numeral-script
    в разделе ІV и в разделе XІІ
              ^^             ^^^ roman-numeral-script
    `,
    "roman-numeral-script",
  );
});

test("numerals of one script, words and abbreviations are none of its affair", () => {
  expectNoProblems("IV бап, ХХІ ғасыр, XIV, СІМ, Cот, VІІVІ, IІX", "roman-numeral-script");
});
