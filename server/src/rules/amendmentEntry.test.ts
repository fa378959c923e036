import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "amendment-entry";

test("an amendment clause without a word on entry into force", () => {
  expectProblems(
    `
    1-бап

    Осы Келісімге хаттамалармен өзгерістер мен толықтырулар енгізілуі мүмкін.
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ amendment-entry

    2-бап

    Осы Келісім қол қойылған күнінен бастап күшіне енеді.
    `,
    ID,
  );
  expectProblems(
    `
    Статья 1

    По взаимному согласию Сторон в настоящее Соглашение могут быть внесены изменения и дополнения.
                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ amendment-entry

    Статья 2

    Настоящее Соглашение вступает в силу с даты подписания.
    `,
    ID,
  );
  expectProblems(
    `
    Article 1

    This Agreement may be amended by mutual consent of the Parties.
                   ^^^^^^^^^^^^^^ amendment-entry

    Article 2

    This Agreement shall enter into force on the date of signature.
    `,
    ID,
  );
});

test("a clause that cites an article on something else", () => {
  expectProblems(
    `
    1-бап

    Осы Келісімге 2-бапта көзделген хаттамалармен өзгерістер мен толықтырулар енгізілуі мүмкін.
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ amendment-entry

    2-бап

    Тараптар хаттамалар жасасады.
    `,
    ID,
  );
});

test("a clause that cites the article on entry into force or says it itself", () => {
  expectNoProblems(
    `
    1-бап

    Осы Келісімге 2-бапта көзделген тәртіппен өзгерістер мен толықтырулар енгізілуі мүмкін.

    2-бап

    Осы Келісім қол қойылған күнінен бастап күшіне енеді.

    3-бап

    Осы Келісімге өзгерістер мен толықтырулар енгізілуі мүмкін. Хаттамалар қол қойылған күнінен бастап күшіне енеді.
    `,
    ID,
  );
});

test("a protocol that amends a treaty has no such clause to judge", () => {
  expectNoProblems(
    `
    Келісімге өзгерістер енгізу туралы
    ХАТТАМА

    Тараптар төмендегілер туралы келісті:

    1-бап

    Келісімге мынадай өзгерістер мен толықтырулар енгізіледі:
    `,
    ID,
  );
});
