import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "paragraph-numbering";

test("a gap, a double and a step back among paragraphs", () => {
  expectProblems(
    `
    3-бап

    1. Бірінші.
    3. Үшінші.
    ^^ paragraph-numbering
    3. Үшінші.
    ^^ paragraph-numbering
    2. Екінші.
    ^^ paragraph-numbering

    4-бап

    1. Бірінші.
    2. Екінші.
    `,
    ID,
  );
  expectProblems(
    `
    Статья 3

    1. Первый.
    4. Четвертый.
    ^^ paragraph-numbering
    `,
    ID,
  );
  expectProblems(
    `
    Article 3

    (1) First.
    (3) Third.
    ^^^ paragraph-numbering
    `,
    ID,
  );
});

test("a first paragraph without its number is found where the number lacks, and the fix inserts it", () => {
  const text = `10-бап

Сұрау салынатын Тарап сұрау салуды орындайды.
2. Сұрау салушы Тарап шығыстарды өтейді.`;
  const [problem] = problemsOf(text);
  assert.equal(problem?.code, ID);
  assert.equal(text.slice(problem.finding.start, problem.finding.end), "С");
  assert.deepEqual(
    problem.finding.related?.map(({ start, end }) => text.slice(start, end)),
    ["2."],
  );
  const [fix] = problem.finding.fixes ?? [];
  assert.equal(fix?.safe, false);
  const mended = applyEdits(text, fix.edits);
  assert.equal(mended, text.replace("Сұрау салынатын", "1. Сұрау салынатын"));
  assert.deepEqual(problemsOf(mended), []);
});

test("the number is inserted in the style of the others", () => {
  const text = "Article 3\n\nThe Parties cooperate.\n(2) The Parties notify each other.";
  const [problem] = problemsOf(text);
  assert.equal(
    applyEdits(text, problem?.finding.fixes?.[0]?.edits ?? []),
    text.replace("The Parties cooperate", "(1) The Parties cooperate"),
  );
});

test("a list that begins with its second number", () => {
  expectProblems(
    `
    3-бап

    2. Екінші.
    ^^ paragraph-numbering
    3. Үшінші.

    4-бап

    Тараптар мынадай нысандарда ынтымақтасады:
    3) үшінші;
    ^^ paragraph-numbering
    4) төртінші.
    `,
    ID,
  );
});

test("sub-paragraphs with numbers and with letters", () => {
  expectProblems(
    `
    3-бап

    1. Тараптар:
    1) бірінші;
    3) үшінші.
    ^^ paragraph-numbering
    2. Тараптар:
    а) бірінші;
    б) екінші;
    г) төртінші.
    ^^ paragraph-numbering
    `,
    ID,
  );
  expectProblems(
    `
    Article 3

    The Parties shall:
    (a) cooperate;
    (b) notify;
    (d) consult.
    ^^^ paragraph-numbering
    `,
    ID,
  );
});

test("every article and every list begins anew", () => {
  expectNoProblems(
    `
    3-бап

    1. Тараптар мынадай нысандарда ынтымақтасады:
    1) бірінші;
    2) екінші.
    2. Тараптар мынадай бағыттарда ынтымақтасады:
    1) бірінші;
    2) екінші.

    4-бап

    1. Бірінші.
    2. Екінші.
    `,
    ID,
  );
});

test("two lists in one article without paragraph numbers", () => {
  expectNoProblems(
    `
    2-бап

    Уәкілетті органдар мыналар болып табылады:
    1) бірінші;
    2) екінші.

    Тараптар мынадай нысандарда ынтымақтасады:
    1) бірінші;
    2) екінші;
    3) үшінші.
    `,
    ID,
  );
});

test("inserted numbers and numbers of several levels", () => {
  expectNoProblems(
    `
    3-бап

    1. Бірінші.
    1-1. Қосылған.
    2. Екінші.
    2-1. Қосылған.
    2–2. Қосылған.
    3. Үшінші.

    6-бап

    6.1. Бірінші.
    6.2. Екінші.
    6.3. Үшінші.
    `,
    ID,
  );
  expectProblems(
    `
    6-бап

    6.1. Бірінші.
    6.3. Үшінші.
    ^^^^ paragraph-numbering
    `,
    ID,
  );
});

test("letters of the Russian alphabet with and without ё and й", () => {
  for (const letters of ["абвгдежз", "абвгдеёжз", "жзик", "жзийк"]) {
    const start = "абвгдежзийк".startsWith(letters.charAt(0)) ? letters : `абвгде${letters}`;
    const items = [...start].map((letter, index) => `${letter}) ${"abcdefghijklmn".charAt(index)} пункт;`);
    expectNoProblems(`Статья 3\n\nСтороны:\n${items.join("\n")}`, ID);
  }
});

test("a gap in Kazakh letters is one gap: nobody misses ё", () => {
  expectProblems(
    `
    3-бап

    Тараптар:
    а) бір;
    ә) екі;
    б) үш;
    в) төрт;
    г) бес;
    ғ) алты;
    д) жеті;
    е) сегіз;
    ж) тоғыз;
    к) он.
    ^^ paragraph-numbering
    `,
    ID,
  );
});

test("letters of the Kazakh alphabet, and Latin letters that look Cyrillic", () => {
  expectNoProblems("3-бап\n\nТараптар:\nа) бірінші;\nә) екінші;\nб) үшінші;\nв) төртінші.", ID);
  expectNoProblems("3-бап\n\nТараптар:\na) бірінші;\nб) екінші;\nв) үшінші.", ID);
  expectNoProblems("3-бап\n\nТараптар:\na) бірінші;\nb) екінші;\nс) үшінші;\nd) төртінші;\nе) бесінші.", ID);
});

test("small Roman numerals, and the letter i in its alphabet", () => {
  expectNoProblems("Article 3\n\nThe Parties:\n(i) first;\n(ii) second;\n(iii) third;\n(iv) fourth.", ID);
  const letters = [..."abcdefghijk"].map((letter) => `(${letter}) item;`);
  expectNoProblems(`Article 3\n\nThe Parties:\n${letters.join("\n")}`, ID);
});

test("dashes and paragraphs without numbers are no list", () => {
  expectNoProblems("3-бап\n\nТараптар:\n– бірінші;\n– екінші.\n\nТараптар хабардар етеді.\n\nТараптар келіседі.", ID);
});

test("dates and decimal numbers at the beginning of a line are no labels", () => {
  expectNoProblems("3-бап\n\n1. Бірінші.\n25.10.2019 жылғы хат.\n3,5 пайыз мөлшерінде.\n2. Екінші.", ID);
});

test("the points of a resolution and the words that a protocol quotes are not judged", () => {
  expectNoProblems(
    `
    Келісімді бекіту туралы

    1. Келісім бекітілсін.
    3. Осы қаулы күшіне енеді.

    Келісімге өзгерістер енгізу туралы
    ХАТТАМА

    Тараптар төмендегілер туралы келісті:

    1-бап

    Келісімнің 7-бабының 3-тармағы мынадай редакцияда жазылсын:
    «3. Тарап сұрау салуды орындайды.
    5. Тарап шығыстарды өтейді.».

    2-бап

    Осы Хаттама күшіне енеді.
    `,
    ID,
  );
});

test("the points of an annex may run on through its sections", () => {
  expectNoProblems(
    `
    1-бап

    Мәтін.

    2-бап

    Мәтін.

    2030 жылғы 1 мамырда Астана қаласында екі данада қазақ және орыс тілдерінде жасалды.

    1-қосымша

    I бөлім. Жалпы ережелер

    1. Бірінші.
    2. Екінші.

    II бөлім. Құрамы

    3. Үшінші.
    `,
    "paragraph-numbering",
  );
});

test("a number that stands amid the line before, or lacks its mark, is there", () => {
  expectNoProblems("Article 3\n\n1. First. 2. Second; and (a) more.\n3. Third.", ID);
  expectNoProblems("Статья 3\n\nСтороны: а) первое; б) второе;\nв) третье.", ID);
  expectNoProblems("3-бап\n\n1) бірінші; 2) екінші;\n3) үшінші.", ID);
  expectNoProblems("Article 3\n\n1 . First.\n2. Second.\n3. Third.", ID);
  expectNoProblems("Article 3\n\n1 First.\n2. Second.", ID);
  expectProblems("Article 3\n\n1. First, in 2.5 cases.\n3. Third.\n^^ paragraph-numbering", ID);
});
