import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "displaced-link";

const TEXT = `
      1-бап

      Осы Келісімнің  белгіленген тәртіппен күшіне енетін 2-бабында
      хаттамалар осы Келісімнің  аталған тұлғаларға қатысты осы Келісім2-бабында
      шеңберінде қолданылады.

      2-бап

      Мәтін.
`;

test("a reference at the end of a line, and the gap that it left", () => {
  expectProblems(
    TEXT.replace("Келісім2-бабында\n", `$&${" ".repeat(71)}^^^^^^^^^ displaced-link\n`).replace(
      "енетін 2-бабында\n",
      `$&${" ".repeat(58)}^^^^^^^^^ displaced-link\n`,
    ),
    ID,
  );
});

test("the gap is not a double space of its own", () => {
  expectNoProblems(TEXT, "double-space");
});

test("the fix moves the reference back", () => {
  const [first, second] = problemsOf(TEXT).filter(({ code }) => code === ID);
  assert.match(
    applyEdits(TEXT, first?.finding.fixes?.[0]?.edits ?? []),
    /Осы Келісімнің 2-бабында белгіленген тәртіппен күшіне енетін\n/u,
  );
  assert.match(
    applyEdits(TEXT, second?.finding.fixes?.[0]?.edits ?? []),
    /осы Келісімнің 2-бабында аталған тұлғаларға қатысты осы Келісім\n/u,
  );
});

test("references in their place, and double spaces of another kind", () => {
  expectNoProblems(
    `
    1-бап

    Осы Келісімнің  2-бабында
    белгіленген тәртіппен осы Келісімнің  мақсаттарына, 2-бабының 1-тармағына сәйкес осы Келісімнің 2-бабында
    айтылған.

    2-бап

    1. Мәтін.
    `,
    ID,
  );
});
