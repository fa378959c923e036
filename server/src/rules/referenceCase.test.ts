import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "reference-case";

test("the instrumental before көзделген", () => {
  expectProblems(
    `
    1-бап

    Осы Келісімнің 2-бабымен көзделген тәртіппен, 2-баптың 1-тармағымен
                   ^^^^^^^^^                               ^^^^^^^^^^^^ reference-case
    көзделген жағдайда, 1 және 2-баптарымен қарастырылған тәртіппен.
                               ^^^^^^^^^^^^ reference-case

    2-бап

    1. Мәтін.
    `,
    ID,
  );
});

test("the locative, and the instrumental elsewhere", () => {
  expectNoProblems(
    `
    1-бап

    Осы Келісімнің 2-бабында көзделген тәртіппен, 2-бабымен бірге, 2-бабымен реттеледі.

    2-бап

    Мәтін.
    `,
    ID,
  );
});

test("the fix changes the ending alone", () => {
  const text = "1-бап\n\nОсы Келісімнің 2-бабымен көзделген.\n\n2-бап\n\nМәтін.";
  const [problem] = problemsOf(text).filter(({ code }) => code === ID);
  assert.equal(applyEdits(text, problem?.finding.fixes?.[0]?.edits ?? []), text.replace("2-бабымен", "2-бабында"));
});
