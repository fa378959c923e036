import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "provisional-application";

test("the clause in three languages, once for an instrument", () => {
  expectProblems(
    `
    1-бап

    Осы Келісім күшіне енгенге дейін уақытша қолданылады.
                                     ^^^^^^^^^^^^^^^^^^^ provisional-application

    2-бап

    Хаттама да уақытша қолданылады.
    `,
    ID,
  );
  expectProblems(
    `
    Статья 1

    Настоящее Соглашение временно применяется с даты подписания.
                         ^^^^^^^^^^^^^^^^^^^^ provisional-application
    `,
    ID,
  );
  expectProblems(
    `
    Article 1

    Pending its entry into force, this Agreement shall be applied provisionally from signature.
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ provisional-application
    `,
    ID,
  );
});

test("mention of it is no clause", () => {
  expectNoProblems(
    `
    Article 1

    "Party" means a State for which the Convention is in force or has been provisionally applied.
    `,
    ID,
  );
  expectNoProblems("1-бап\n\nУақытша қолдану туралы келісім жоқ. Құрылғылар уақытша пайдаланылады.", ID);
});
