import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "paragraph-indent";

test("an indent unlike the others of its kind", () => {
  expectProblems(
    `
    Article 1

          The Parties shall cooperate.
          The Parties shall consult.
         The Parties shall inform each other.
    ^^^^^ paragraph-indent
          The Parties shall meet.
    `,
    ID,
  );
});

test("the points of a resolution are set as the treaty is", () => {
  expectProblems(
    `
    Қазақстан Республикасы Үкіметінің 2011 жылғы 26 шілдедегі № 860 қаулысы
         1. Келісімнің жобасы мақұлдансын.
    ^^^^^ paragraph-indent
          2. Осы қаулы қол қойылған күнінен бастап қолданысқа енгізіледі.

    Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі арасындағы
    КЕЛІСІМ

          Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі,
          төмендегілер туралы келісті:

    1-бап

          1. Тараптар ынтымақтасады.
          2. Тараптар хабарласады.
          3. Тараптар кездеседі.
    `,
    ID,
  );
});

test("sub-paragraphs may be deeper, and what has no habit is not judged", () => {
  expectNoProblems(
    `
    1-бап

      1. Органдар:
          1) министрлік;
          2) агенттік;
          3) комитет.
      2. Хабарлама.
      3. Кездесу.
    `,
    ID,
  );
  expectNoProblems("1-бап\n\n  Бірінші.\n    Екінші.\n      Үшінші.", ID);
});
