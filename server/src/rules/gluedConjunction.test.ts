import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "glued-conjunction";

test("a conjunction glued to an abstract noun before another noun", () => {
  expectProblems(
    `
    Келіспеушіліктермен дауларды шешу
    ^^^^^^^^^^^^^^^^^^^ glued-conjunction
    туындайтын келіспеушіліктермен даулы мәселелер
               ^^^^^^^^^^^^^^^^^^^ glued-conjunction
    `,
    ID,
  );
});

test("an instrumental that something governs is no conjunction", () => {
  expectNoProblems(
    `
    жеке хаттамалармен ресімделетін өзгерістер
    үшінші елдермен келісімдерді жасасу
    келіспеушіліктермен байланысты мәселелер
    мүмкіндіктермен қамтамасыз етеді
    келіспеушіліктер мен дауларды шешу
    `,
    ID,
  );
});
