import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "hyphen-as-dash";

test("a hyphen between spaces, graver where the text has dashes", () => {
  expectProblems(
    `
    (бұдан әрі - құзыретті органдар)
               ^ hyphen-as-dash
    (далее - Стороны)
           ^ hyphen-as-dash
    the Parties - as agreed
                ^ hyphen-as-dash
    `,
    ID,
  );
  const severity = (text: string) => problemsOf(text).find(({ code }) => code === ID)?.severity;
  assert.equal(severity("жұмыс тілі - орыс тілі"), "hint");
  assert.equal(severity("жұмыс тілі - орыс тілі\nішкі тілі – қазақ тілі"), "warning");
  assert.equal(severity("далее - Стороны\nстатьи 3 – 4"), "hint", "a range is no dash of a sentence");
});

test("items, numbers, tables, spaced words and compounds have hyphens of their own", () => {
  expectNoProblems(
    "- паспорт;\nтелефон 71 - 25\n| жоқ | - | бар |\nі с - қ и м ы л  ж а с а й д ы\nқару - жарақ, қару-жарақ\n2 - баптың 1 - тармағына",
    ID,
  );
});
