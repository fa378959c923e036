import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { EVERYTHING, expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "letter-label";
const TEXT = `1-бап

Органдар:
а) министрлік;
б) агенттік.

2-бап

Осы Келісімнің 1-бабының б) тармақшасы қолданылады.`;

test("off until it is switched on", () => {
  assert.equal(
    problemsOf(TEXT).some(({ code }) => code === ID),
    false,
  );
  assert.equal(problemsOf(TEXT, EVERYTHING).filter(({ code }) => code === ID).length, 2);
});

test("each lettered sub-paragraph is named; the fix numbers the list and what cites it", () => {
  expectProblems("1-бап\n\nОргандар:\nа) министрлік;\n^^ letter-label\nб) агенттік.\n^^ letter-label", ID);
  const fix = problemsOf(TEXT, EVERYTHING).find(({ code }) => code === ID)?.finding.fixes?.[0];
  assert.equal(
    applyEdits(TEXT, fix?.edits ?? []),
    TEXT.replace("а) мин", "1) мин").replace("б) аг", "2) аг").replace("б) тармақшасы", "2) тармақшасы"),
  );
});

test("English lists are lettered by custom", () => {
  expectNoProblems("Article 1\n\nThe bodies of the Parties are:\na) the ministry;\nb) the agency.", ID);
});
