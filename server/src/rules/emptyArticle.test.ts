import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "empty-article";

test("a heading without text, in each language", () => {
  expectProblems(
    "1-бап. Мақсаты\n\nТараптар ынтымақтасады.\n\n2-бап. Шығыстар\n^^^^^^ empty-article\n\n3-бап\n\nМәтін.",
    ID,
  );
  expectProblems("Статья 1\n\nСтороны сотрудничают.\n\nСтатья 2\n^^^^^^^^ empty-article\n\nСтатья 3\n\nТекст.", ID);
  expectProblems("Article 1\n\nThe Parties cooperate.\n\nArticle 2\n^^^^^^^^^ empty-article\n\nArticle 3\n\nText.", ID);
});

test("text on the heading's line, articles taken out and lists of headings", () => {
  expectNoProblems("1-бап\n\nМәтін.\n\n2-бап. 1. Тараптар ынтымақтасады.\n\n3-бап\n\nМәтін.", ID);
  expectNoProblems("Статья 1\n\nТекст.\n\nСтатья 2. Исключена\n\nСтатья 3\n\nТекст.", ID);
  expectNoProblems("1-бап. Мақсаты\n2-бап. Шығыстар\n3-бап. Тілдер", ID);
});
