import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

test("a line of words with a space after every letter is one finding", () => {
  expectProblems(
    `
          Қ а з а қ с т а н  Р е с п у б л и к а с ы н ы ң
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ letter-spaced
          Премьер-Министрі
    м е р з і м г е  б е л г і л е н е д і .
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ letter-spaced
    Т а р а п т а р д ы ң  қ ұ з ы р е т т і  о р г а н д а р ы :
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ letter-spaced
    С о г л а ш е н и е вступает в силу
    ^^^^^^^^^^^^^^^^^^^ letter-spaced
    between the G o v e r n m e n t of Arcania
                ^^^^^^^^^^^^^^^^^^^ letter-spaced
    `,
    "letter-spaced",
  );
});

test("a spaced word inside a line ends where the others begin", () => {
  expectProblems(
    `
    жүйесін қ о р ғ а у туралы және б а й л а н ы с , сондай-ақ
            ^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^ letter-spaced
    `,
    "letter-spaced",
  );
});

test("a hyphen inside a spaced word is part of it", () => {
  expectProblems(
    `
    ө з а р а  і с - қ и м ы л  ж а с а й д ы ;
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ letter-spaced
    `,
    "letter-spaced",
  );
});

test("three letters or fewer are an enumeration", () => {
  expectNoProblems("а б в тармақтары\nи о в строке\nА және Б", "letter-spaced");
});

test("initials, labels, formulae and abbreviations are no spaced words", () => {
  expectNoProblems(
    `
    Қ. ТОҚАЕВ
    Н. Ә. Назарбаев, К. К. Мәсімов
    а) б) в) г) тармақшалары
    x y z t
    1 2 3 4 5 кезеңдерінде
    `,
    "letter-spaced",
  );
});

test("the fix joins the letters, keeps the gap between words and the punctuation", () => {
  for (const [spaced, joined] of [
    ["м е р з і м г е  б е л г і л е н е д і .", "мерзімге белгіленеді."],
    ["Ү к і м е т і ,", "Үкіметі,"],
    ["ө з а р а  і с - қ и м ы л", "өзара іс-қимыл"],
    ["    С о г л а ш е н и е   с т о р о н", "    Соглашение сторон"],
  ] as const) {
    const [problem] = problemsOf(spaced);
    assert.equal(applyEdits(spaced, problem?.finding.fixes?.[0]?.edits ?? []), joined);
  }
});

test("letters that may be several words are left to the drafter", () => {
  const text = "Қ а з а қ с т а н Р е с п у б л и к а с ы н ы ң Ү к і м е т і";
  const [problem] = problemsOf(text);
  assert.equal(problem?.code, "letter-spaced");
  assert.deepEqual(
    problem.finding.fixes?.map(({ safe }) => safe),
    [false],
  );
});

test("more spaced words than a call takes arguments", () => {
  assert.equal(
    problemsOf(`1-бап\n\n${"а б  ".repeat(150_000)}\n`).filter(({ code }) => code === "letter-spaced").length,
    1,
  );
});
