import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

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

test("without a habit, and between titled and bare headings, nothing is uniform", () => {
  expectNoProblems(articles("1-бап.", "2-бап", "3-бап.", "4-бап"), ID);
  expectNoProblems(articles("1-бап", "2-бап", "3-бап", "4-бап. Тілдер"), ID);
  expectNoProblems(articles("1-бап", "2-бап", "2-1-бап", "3-бап"), ID);
});
