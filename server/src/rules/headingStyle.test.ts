import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";

const ID = "heading-style";

function articles(...headings: readonly string[]): string {
  return headings.map((heading) => `${heading}\n\nМәтін.`).join("\n\n");
}

test("a mark, a space or capitals unlike the others", () => {
  expectProblems(articles("1-бап. Мақсаты", "2-бап Органдар\n^^^^^ heading-style", "3-бап. Тілдер", "4-бап. Дау"), ID);
  expectProblems(articles("1-бап", "2 бап\n^^^^^ heading-style", "3-бап", "4-бап"), ID);
  expectProblems(articles("Статья 1", "Статья 2", "СТАТЬЯ 3\n^^^^^^^^ heading-style", "Статья 4"), ID);
  expectProblems(articles("Article 1", "Article 2", "Article 3.\n^^^^^^^^^^ heading-style", "Article 4"), ID);
});

test("a letter of the heading's word is never taken for its number", () => {
  const text = articles("ARTICLE 1", "ARTICLE 2", "Article 3", "ARTICLE 4");
  const [problem] = TreatyDocument.of(text)
    .problems()
    .filter(({ code }) => code === ID);
  assert.equal(applyEdits(text, problem?.finding.fixes?.[0]?.edits ?? []), text.replace("Article 3", "ARTICLE 3"));
  expectNoProblems(articles("ARTICLE 1", "ARTICLE 2", "ARTICLE II", "ARTICLE 3"), ID);
});

test("a heading that has further words keeps them", () => {
  expectNoProblems(articles("Article 1", "Article 2", "Article 2 bis", "Article 3", "Article 4"), ID);
});

test("without a habit, and between titled and bare headings, nothing is uniform", () => {
  expectNoProblems(articles("1-бап.", "2-бап", "3-бап.", "4-бап"), ID);
  expectNoProblems(articles("1-бап", "2-бап", "3-бап", "4-бап. Тілдер"), ID);
  expectNoProblems(articles("1-бап", "2-бап", "2-1-бап", "3-бап"), ID);
});
