import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "numero-sign";

test("a Latin N before a number", () => {
  expectProblems(
    `
    (халықаралық шарттары бюллетені, 2020 ж., N 6, 29-құжат)
                                              ^ numero-sign
    2005 жылғы 30 мамырдағы N54 Заңы, қаулысымен (No 1234)
                            ^                     ^^ numero-sign
    постановление от 6 октября 2016 года N 568, закон No. 54
                                         ^            ^^^ numero-sign
    `,
    ID,
  );
});

test("the fix writes the sign and leaves the number alone", () => {
  const text = "2005 жылғы N 54 және N54 заңдары";
  const edits = problemsOf(text).flatMap(({ finding }) => finding.fixes?.[0]?.edits ?? []);
  assert.equal(applyEdits(text, edits), "2005 жылғы № 54 және №54 заңдары");
});

test("the sign itself, initials, coordinates and codes", () => {
  expectNoProblems(
    `
    2005 жылғы 30 мамырдағы № 54 Заңы, ХЖ-N 6, ISO-N6
    ендік 51 N 71°25′ және N 42.5° бағытында, N 51°08'
    N.Назарбаев, N нүктесі, PN 12, HN3
    `,
    ID,
  );
});

test("English texts write No. themselves", () => {
  expectNoProblems(
    `
    AGREEMENT
    between the Government of Kazakhstan and the Government of Arcania

    Article 1

    The Law No. 54 of 30 May 2005 shall apply.

    Article 2

    Protocol No 6 shall apply.
    `,
    ID,
  );
});
