import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type DocumentSymbol, type Range, SymbolKind } from "vscode-languageserver-types";
import { withLineEnds } from "../testing/fixture.ts";
import { readSample } from "../testing/samples.ts";
import { UNLIMITED } from "../workspace/limits.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { flattenOutline, outline } from "./outline.ts";
import "../testing/translations.ts";

/** The outline of a text in English words, one symbol a line: indent, kind, name, detail after `|`. */
function expectOutline(source: string, expected: readonly string[]): void {
  withLineEnds(source, ({ text }) => {
    const symbols = outline(TreatyDocument.of(text), "en");
    assert.deepEqual(
      linesOf(symbols, (symbol) => `${kindOf(symbol)} ${symbol.name}${detailOf(symbol)}`),
      expected,
    );
    expectRangesInOrder(symbols, undefined);
  });
}

test("one treaty shows its parts, its articles with titles, its paragraphs with their first words", () => {
  expectOutline(
    `
    Қазақстан мен Аркания арасындағы туризм туралы
    КЕЛІСІМ

    Бұдан әрі Тараптар деп аталатын Қазақстан мен Аркания,
    төмендегілер туралы келісті:

    1-бап. Мақсаты

    1. Тараптар мынадай нысандарда ынтымақтасады:
    1) тәжірибе алмасу;
    а) кадрлар даярлау.
    2. Тараптар хабардар етеді.

    2-бап

    Тараптар келіседі.

    2030 жылғы 1 мамырда Астана қаласында екі данада қазақ және орыс тілдерінде жасалды.

    Қазақстан үшін

    Аркания үшін
    `,
    [
      "File Қазақстан мен Аркания арасындағы туризм туралы КЕЛІСІМ",
      "Namespace Preamble | Бұдан әрі Тараптар деп аталатын Қазақстан мен Аркания,",
      "Class 1-бап. Мақсаты",
      "  Property 1. | Тараптар мынадай нысандарда ынтымақтасады:",
      "    EnumMember 1) | тәжірибе алмасу;",
      "      EnumMember а) | кадрлар даярлау.",
      "  Property 2. | Тараптар хабардар етеді.",
      "Class 2-бап | Тараптар келіседі.",
      "Event Closing provisions | 2030 жылғы 1 мамырда Астана қаласында екі данада қазақ және орыс тілдерінде…",
      "Key Signatures | Қазақстан үшін",
    ],
  );
});

test("chapters hold their articles, annexes their own", () => {
  expectOutline(
    `
    Тараптар төмендегілер туралы келісті:

    1-тарау. Жалпы ережелер

    1-бап

    Мәтін.

    2-тарау. Қорытынды ережелер

    2-бап. Күшіне енуі

    Мәтін.

    1-қосымша

    1-бап

    Қосымшаның мәтіні.
    `,
    [
      "Namespace Preamble | Тараптар төмендегілер туралы келісті:",
      "Module 1-тарау. Жалпы ережелер",
      "  Class 1-бап | Мәтін.",
      "Module 2-тарау. Қорытынды ережелер",
      "  Class 2-бап. Күшіне енуі",
      "Module 1-қосымша | Қосымшаның мәтіні.",
      "  Class 1-бап | Қосымшаның мәтіні.",
    ],
  );
});

test("a quoted article stands below the article that brings it in", () => {
  const symbols = outline(TreatyDocument.of(readSample("protocol-amending.kk")), "kk");
  const articles = symbols.filter(({ kind }) => kind === SymbolKind.Class);
  assert.deepEqual(
    linesOf(articles, ({ name }) => name),
    [
      "1-бап",
      "  1.",
      "2-бап",
      "  7-1-бап. Шұғыл сұрау салу",
      "    1.",
      "    2.",
      "    3.",
      "3-бап",
      "  11-бап. Жұмыс тілдері",
      "4-бап",
    ],
  );
});

test("of several instruments in one file each is a branch, as is the act before them", () => {
  expectOutline(
    `
    Аркания мен Барания арасындағы туризм туралы келісімді ратификациялау туралы

    1. Келісім ратификациялансын.

    Аркания мен Барания арасындағы туризм туралы
    КЕЛІСІМ

    Тараптар төмендегілер туралы келісті:

    1-бап

    Мәтін.

    2030 жылғы 1 мамырда Астана қаласында екі данада қазақ және орыс тілдерінде жасалды.

    Аркания мен Барания арасындағы туризм туралы келісімге
    ХАТТАМА

    Тараптар төмендегілер туралы келісті:

    1-бап

    Мәтін.
    `,
    [
      "Package Accompanying act | Аркания мен Барания арасындағы туризм туралы келісімді ратификациялау туралы",
      "Module Аркания мен Барания арасындағы туризм туралы КЕЛІСІМ",
      "  File Аркания мен Барания арасындағы туризм туралы КЕЛІСІМ",
      "  Namespace Preamble | Тараптар төмендегілер туралы келісті:",
      "  Class 1-бап | Мәтін.",
      "  Event Closing provisions | 2030 жылғы 1 мамырда Астана қаласында екі данада қазақ және орыс тілдерінде…",
      "Module Аркания мен Барания арасындағы туризм туралы келісімге ХАТТАМА",
      "  File Аркания мен Барания арасындағы туризм туралы келісімге ХАТТАМА",
      "  Namespace Preamble | Тараптар төмендегілер туралы келісті:",
      "  Class 1-бап | Мәтін.",
    ],
  );
});

test("a selection covers the heading and its title; a label; the first words of what has neither", () => {
  const text = "1-бап. Мақсаты\n\n1. Тараптар ынтымақтасады.\n\n2-бап\nШығыстар\n\nТараптар көтереді.";
  const document = TreatyDocument.of(text);
  const symbols = outline(document, "kk");
  assert.deepEqual(
    flat(symbols).map(({ selectionRange }) => document.textDocument.getText(selectionRange)),
    ["1-бап. Мақсаты", "1.", "2-бап\nШығыстар"],
  );
});

test("the parts without names are called in the language of the messages", () => {
  const document = TreatyDocument.of(readSample("cooperation.en"));
  const preambles = (["kk", "ru", "en"] as const).map(
    (language) => outline(document, language).find(({ kind }) => kind === SymbolKind.Namespace)?.name,
  );
  assert.equal(preambles[2], "Preamble");
  assert.equal(new Set(preambles).size, 3);
});

test("long names and details are cut at a word, one line each", () => {
  const long = "өте ұзақ атау ".repeat(40).trim();
  const [article] = outline(TreatyDocument.of(`1-бап\n\n${long}.\n\n2-бап\n\nМәтін.`), "kk");
  const detail = article?.detail ?? "";
  assert.ok(detail.length <= 80 && detail.endsWith("…"), detail);
  assert.ok(long.startsWith(detail.slice(0, -1).trimEnd()));
  assert.match(detail, /(?:өте|ұзақ|атау)…$/u);
});

test("every symbol of every sample has a name, lies in its parent and after its sister", () => {
  for (const sample of ["cooperation.kk", "cooperation.ru", "cooperation.en", "draft-with-problems.kk"] as const) {
    const symbols = outline(TreatyDocument.of(readSample(sample)), "ru");
    expectRangesInOrder(symbols, undefined);
    assert.ok(flat(symbols).every(({ name }) => name.trim() !== ""));
  }
});

test("an empty text has no outline; nor has a text without structure", () => {
  assert.deepEqual(outline(TreatyDocument.of(""), "en"), []);
  assert.deepEqual(outline(TreatyDocument.of("\n \n"), "en"), []);
  assert.deepEqual(outline(TreatyDocument.of("Сәлем, әлем."), "en"), []);
});

test("the outline of a long text goes as far as the articles, and back into them when it is shorter", () => {
  const short = `
    Сауда туралы КЕЛІСІМ
    Тараптар төмендегілер туралы келісті:
    1-тарау. Жалпы ережелер
    1-бап
    1. Тараптар ынтымақтасады:
    1) тәжірибе алмасу.
    2-бап
    Тараптар келіседі.
    `;
  withLineEnds(short, ({ text }) => {
    const limits = { ...UNLIMITED, outlined: 8 };
    const open = (words: string, before?: TreatyDocument) =>
      new TreatyDocument(TextDocument.create("untitled:long", "treaty", 1, words), before, limits);
    const names = (document: TreatyDocument) => linesOf(outline(document, "en"), ({ name }) => name);
    const articles = ["1-тарау. Жалпы ережелер", "  1-бап", "  2-бап"];
    const inside = ["1-тарау. Жалпы ережелер", "  1-бап", "    1.", "      1)", "  2-бап"];
    const first = open(text);
    assert.deepEqual(names(first).slice(2), inside);
    const longer = open(`${text}\n3-бап`, first);
    assert.deepEqual(names(longer).slice(2), [...articles, "  3-бап"]);
    assert.deepEqual(names(open(text, longer)).slice(2), inside);
  });
});

test("flat symbols keep the order, the places and the names of their containers", () => {
  const document = TreatyDocument.of(readSample("cooperation.kk"));
  const symbols = outline(document, "kk");
  const list = flattenOutline(symbols, document.uri);
  assert.deepEqual(
    list.map(({ name, kind, location }) => ({ name, kind, range: location.range })),
    flat(symbols).map(({ name, kind, range }) => ({ name, kind, range })),
  );
  const paragraph = list.find(({ name, containerName }) => name === "1)" && containerName === "1.");
  assert.ok(paragraph);
  assert.equal(list[0]?.containerName, undefined);
});

function linesOf(symbols: readonly DocumentSymbol[], show: (symbol: DocumentSymbol) => string, depth = 0): string[] {
  return symbols.flatMap((symbol) => [
    `${"  ".repeat(depth)}${show(symbol)}`,
    ...linesOf(symbol.children ?? [], show, depth + 1),
  ]);
}

function kindOf({ kind }: DocumentSymbol): string {
  return Object.entries(SymbolKind).find(([, value]) => value === kind)?.[0] ?? "";
}

function detailOf({ detail }: DocumentSymbol): string {
  return detail === undefined ? "" : ` | ${detail}`;
}

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}

function expectRangesInOrder(symbols: readonly DocumentSymbol[], parent: Range | undefined): void {
  let after = parent?.start;
  for (const { range, selectionRange, children = [], name } of symbols) {
    assert.ok(after === undefined || notAfter(after, range.start), `${name} begins before what it follows`);
    assert.ok(parent === undefined || notAfter(range.end, parent.end), `${name} ends after its parent`);
    assert.ok(notAfter(range.start, selectionRange.start) && notAfter(selectionRange.end, range.end), name);
    after = range.end;
    expectRangesInOrder(children, range);
  }
}

function notAfter(left: Range["start"], right: Range["start"]): boolean {
  return left.line < right.line || (left.line === right.line && left.character <= right.character);
}
