import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "trailing-space";

test("spaces at the end of a line, in each language", () => {
  for (const line of ["Тараптар ынтымақтасады.", "Стороны сотрудничают.", "The Parties shall cooperate."]) {
    const marks = `${" ".repeat(line.length)}^^ ${ID}`;
    expectProblems([`${line}  `, marks, line, line].join("\n"), ID);
  }
});

test("where most lines end so, one note speaks for all and its fix mends all", () => {
  const text = "Бірінші.  \nЕкінші. \nҮшінші.\t\nТөртінші.";
  const found = problemsOf(text).filter(({ code }) => code === ID);
  assert.equal(found.length, 1);
  const [problem] = found;
  assert.equal(problem?.severity, "hint");
  assert.equal(applyEdits(text, problem?.finding.fixes?.[0]?.edits ?? []), "Бірінші.\nЕкінші.\nҮшінші.\nТөртінші.");
});

test("marks of byte order, page ends, and a text of blanks alone are left alone", () => {
  expectNoProblems("\ufeffМәтін.\n\f\nМәтін.", ID);
  expectNoProblems("   ", ID);
});
