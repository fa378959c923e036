import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { continueList } from "./continueList.ts";
import { applyEdits } from "./edits.ts";

const HEAD = `
  КЕЛІСІМ

  Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Чехия Республикасының Үкіметі,
  төмендегілер туралы келісті:

  1-бап. Мақсаты
`;

/** Types Enter at the end of the line that begins with `item` and expects `next` on the line after it. */
function expectNext(body: string, item: string, next: string, head = HEAD): void {
  expectEnter(body, item, (lines, index) => [...lines.slice(0, index + 1), next, ...lines.slice(index + 1)], head);
}

/** The same where Enter does what it always does. */
function expectPlain(body: string, item: string, head = HEAD): void {
  expectNext(body, item, "", head);
}

function expectEnter(
  body: string,
  item: string,
  expected: (lines: readonly string[], index: number) => readonly string[],
  head: string,
): void {
  withLineEnds(`${head}\n${body}`, ({ text }) => {
    const eol = text.includes("\r\n") ? "\r\n" : "\n";
    const lines = text.split(eol);
    const index = lines.findLastIndex((line) => line.startsWith(item));
    assert.ok(index >= 0, `no line begins with ${item}`);
    const typed = [...lines.slice(0, index + 1), "", ...lines.slice(index + 1)].join(eol);
    const edits = continueList(TreatyDocument.of(typed), index + 1);
    assert.deepEqual(applyEdits(typed, edits).split(eol), expected(lines, index));
  });
}

test("the next number comes, written and set as the one before", () => {
  for (const [item, next] of [
    ["1. Тараптар келісті.", "2. "],
    ["  1. Тараптар келісті.", "  2. "],
    ["(1) Тараптар келісті.", "(2) "],
    ["1)  кеңестер;", "2)  "],
    ["1/ кеңестер", "2/ "],
    ["а) кеңестер;", "б) "],
    ["(i) кеңестер;", "(ii) "],
    ["– кеңестер;", "– "],
    ["• кеңестер", "• "],
  ] as const) {
    expectNext(`  1. Бірінші.\n  2. Мыналар:\n\n  2-бап\n\n  ${item}\n`, item, next);
  }
});

test("numbers go on from the last one of the list", () => {
  expectNext("  1. Бірі.\n  2. Екі.\n  2-1. Қосымша.\n", "2-1.", "2-2. ");
  expectNext("  9) бірі;\n  10) екі;\n", "10)", "11) ");
  expectNext("  (i) бірі;\n  (ii) екі;\n  (iii) үш;\n", "(iii)", "(iv) ");
  expectNext("  viii) бірі;\n  ix) екі;\n", "ix)", "x) ");
});

test("letters go on in the alphabet that the treaty uses", () => {
  expectNext("  а) бірі;\n  б) екі;\n  в) үш;\n", "в)", "г) ");
  expectNext("  а) бірі;\n  ә) екі;\n  б) үш;\n  в) төрт;\n  г) бес;\n", "г)", "ғ) ");
  const article = "  а) бірі;\n  ә) екі;\n  б) үш;\n\n  2-бап\n\n  а) бірі;\n";
  expectNext(article, "а)", "ә) ");
  const english = `
  AGREEMENT

  The Government of the Republic of Kazakhstan and the Government of the Czech Republic have agreed as follows:

  Article 1
`;
  expectNext("  (a) one;\n", "(a)", "(b) ", english);
  expectNext("  (g) one;\n  (h) two;\n  (i) three;\n", "(i)", "(j) ", english);
});

test("blank lines between items are kept between new ones", () => {
  withLineEnds(`${HEAD}\n  1. Бірі.\n\n  2. Екі.\n\n  3. Үш.\n\n  4. Төрт.\n`, ({ text }) => {
    const eol = text.includes("\r\n") ? "\r\n" : "\n";
    const typed = `${text}${eol}`;
    const document = TreatyDocument.of(typed);
    const line = text.split(eol).findIndex((words) => words.startsWith("4.")) + 1;
    assert.ok(applyEdits(typed, continueList(document, line)).includes(`4. Төрт.${eol}${eol}5. `));
  });
});

test("Enter on an item without text ends the list", () => {
  for (const [list, item] of [
    ["  1. Бірі.\n  2.\n", "2."],
    ["  а) бірі;\n  б) \n", "б)"],
    ["  – бірі;\n  –\n", "–"],
  ] as const) {
    expectEnter(list, item, (lines, index) => [...lines.slice(0, index), "", ...lines.slice(index + 1)], HEAD);
  }
});

test("amid a list the next label comes, and the items below keep theirs", () => {
  expectNext("  1. Бірі.\n  2. Екі.\n", "1.", "2. ");
  expectNext("  а) бірі;\n  б) екі;\n  в) үш.\n", "б)", "в) ");
  expectNext("  – бірі;\n  – екі.\n", "– бірі", "– ");
});

test("what is no list gets nothing", () => {
  expectPlain("  Тараптар келісті.\n", "Тараптар");
  expectPlain("  1. Тараптар мынаны жүзеге асырады:\n", "1.");
  expectPlain("  г. Астана қаласында жасалды\n", "г.");
  expectPlain("  5) кеңестер;\n", "5)");
  expectPlain("  Мәтін.\n\n  2-бап\n", "2-бап");
  expectPlain("  Мәтін.\n\n  2-бап. Мақсаты\n", "2-бап");
  expectPlain("  1.\n", "1.");
  expectPlain("  – 2 –\n", "–");
});

test("nothing comes where the cursor's line has text, and nothing at the ends of a document", () => {
  const document = TreatyDocument.of("1-бап\n\n1. Тараптар\nкелісті.");
  assert.deepEqual(continueList(document, 3), []);
  assert.deepEqual(continueList(document, 0), []);
  assert.deepEqual(continueList(document, 99), []);
  assert.deepEqual(continueList(TreatyDocument.of(""), 0), []);
});

test("in a hard-wrapped text a line that ends amid a sentence is no whole item", () => {
  const body = `
        1. Тараптар осы Келісімді іске асыру мақсатында өз мемлекеттерінің
  ұлттық заңнамасына сәйкес ынтымақтастықты жүзеге асырады және бұл
  туралы бірін-бірі дипломатиялық арналар арқылы хабардар етеді.
        2. Тараптар осы Келісімді іске асыру мақсатында өз мемлекеттерінің
  ұлттық заңнамасына сәйкес ынтымақтастықты жүзеге асырады және бұл
  туралы хабардар етеді.
`;
  expectPlain(body, "      2.");
});
