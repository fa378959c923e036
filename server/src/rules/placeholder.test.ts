import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";
import { readSample } from "../testing/samples.ts";

const ID = "placeholder";

test("blanks of a date are one, dots stand for a word", () => {
  expectProblems(
    `
    2011 жылғы ________ ______ қаласында жасалды
               ^^^^^^^^^^^^^^^ placeholder
    Совершено в городе «__» ______ 20__ года
                       ^^^^^^^^^^^^^^^^ placeholder
    `,
    ID,
  );
  expectProblems(
    `
    Article 1

    within … days from [...] until
           ^           ^^^^^ placeholder
    `,
    ID,
  );
});

test("signature lines, quoted omissions and identifiers are no blanks", () => {
  expectNoProblems(
    "снейк_кейс және intl__dept@mail.kz\nсөз «мәтін…» және «...мәтін»\nи так далее… Стороны\n_________________",
    ID,
  );
  expectNoProblems(`${readSample("cooperation.kk")}\n_____________ Қазақстан Республикасының Үкіметі үшін`, ID);
});
