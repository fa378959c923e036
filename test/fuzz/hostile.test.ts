// Texts made to do harm. None breaks a law, and time grows with their length: a quadratic step would take sixteen times as
// long for a text four times as long, a linear one takes four.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codeActions } from "../../server/src/features/codeActions.ts";
import { rename } from "../../server/src/features/rename.ts";
import { expectLinearGrowth } from "../../server/src/testing/growth.ts";
import { CHECK_BY_DEFAULT } from "../../server/src/workspace/fileSettings.ts";
import { syntheticTreaty } from "../bench/treaty.ts";
import { expectLossless, expectSameAsFresh, nextVersion } from "./laws.ts";
import { answersOf } from "./view.ts";

const SMALL = 50_000;
/** Repetitions of what the longest texts are made of. */
const MILLION = 1_000_000;
const FACTOR = 4;

const HEAD = "Көлік туралы\nКЕЛІСІМ\nТараптар төмендегілер туралы келісті:\n1-бап\n";

/** Repeated until the text is long enough. */
const UNITS: Readonly<Record<string, string>> = {
  "opening brackets": "(",
  "closing brackets": ")",
  "guillemets that open": "«",
  "guillemets that close": "»",
  "quotation marks": '"',
  labels: "1)",
  "labels one a line": "1) а\n",
  "articles without line ends": "1-бап",
  "articles one a line": "1-бап\n",
  spaces: " ",
  "spaces and a word": "      а\n",
  tabs: "\t",
  "single letters": "а ",
  "single letters of two scripts": "аa",
  digits: "1",
  "numbers with full stops": "1.",
  "numbers with dashes": "1-",
  dashes: "–",
  commas: ",",
  "combining marks": "\u0301",
  "letters with combining marks": "а\u0301\u0301\u0301",
  "right-to-left marks": "\u200f",
  "lone high surrogates": "\ud800",
  "lone low surrogates": "\udc00",
  nulls: "\0",
  "unassigned code points": "\u0378\u{e0080}",
  "every space of Unicode":
    " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff",
  "line ends of all kinds": "\r\n\r\n\n\r\u2028\u2029\u0085",
  "carriage returns": "\r",
  "words before line ends of all kinds": "а\rб\nв\r\nг\u2028д\u0085",
  emoji: "😀",
  "emoji before everything": "😀1-бап\n😀1) 😀осы 😀Келісімнің 😀1-бабы\n",
  "labels of every style": "1. а\n1) а\nа) а\n(1) а\n(iii) а\n– а\nI. а\n",
  "labels that deepen for ever": "1. 1) а) (i) – ",
  "decimal labels": "1.1.1.1.1. а\n",
  "nested quotations": "жазылсын:\n«1-бап\nжазылсын:\n«",
  "citations without end": "1-тармағының 1) тармақшасының ",
  "citations in a list": "1, 2 және ",
  "Russian citations": "подпункта а) пункта 1 статьи 1 ",
  "English citations": "Article 1(1)(a) of ",
  terms: "(бұдан әрі – Тараптар) ",
  entries: "«құжат» – қағаз;\n",
  addresses: "www.kelisim",
  "addresses of mail": "a@b.",
  "spaced words": "Қ а з а қ с т а н  ",
  "capitals and small letters": "аБ",
  titles: "КЕЛІСІМ\n",
  formulae: "төмендегілер туралы келісті:\n",
  signatures: "Үкіметі үшін\n",
  markup: "**",
  "page numbers": "- 1 -\n\n",
  tables: "| а ",
};

/** Not a text at all: every byte, as a program that takes it for Latin-1 would read it. */
const BINARY = String.fromCharCode(...Array.from({ length: 256 }, (_, code) => (code * 167 + 13) % 256));

function timeOf(text: string): number {
  const start = performance.now();
  const document = nextVersion(text, undefined);
  const problems = document.problems();
  const references = document.treaty.instruments.map((instrument) => instrument.references.length);
  const time = performance.now() - start;
  assert.ok(problems.length >= 0 && references.length >= 0);
  return time;
}

/** What an editor asks of such a text once it is read: outline, colours, formatting, a new name, fixes, and the rest. */
function timeOfAnswers(text: string): number {
  const document = nextVersion(text, undefined);
  document.problems();
  const start = performance.now();
  const answers = answersOf(document);
  rename(document, document.textDocument.positionAt(text.length >> 1), "атау");
  const range = document.range({ start: 0, end: text.length });
  const actions = codeActions(document, { ...QUERY, range });
  const time = performance.now() - start;
  assert.ok(answers.size > 0 && actions.length >= 0);
  return time;
}

const QUERY = {
  only: undefined,
  settings: CHECK_BY_DEFAULT,
  language: "en",
  snippetEdits: true,
  changeAnnotations: true,
} as const;

for (const [name, unit] of [...Object.entries(UNITS), ["a binary file", BINARY] as const]) {
  for (const [place, head] of [
    ["alone", ""],
    ["in an article", HEAD],
  ] as const) {
    test(`${name}, ${place}`, () => {
      const small = head + unit.repeat(SMALL / unit.length);
      const large = head + unit.repeat((SMALL * FACTOR) / unit.length);
      expectLossless(nextVersion(small, undefined));
      expectLinearGrowth(
        () => timeOf(small),
        () => timeOf(large),
      );
      // The same is found in both; it takes long enough once.
      if (head !== "") {
        expectLinearGrowth(
          () => timeOfAnswers(small),
          () => timeOfAnswers(large),
        );
      }
    });
  }
}

for (const unit of ["(", "«", "1)", "1-бап", " ", "а", "а ", "1.", "\u0301"]) {
  test(`a million times ${JSON.stringify(unit)} in an article`, () => {
    const [small, large] = [MILLION / FACTOR, MILLION].map((times) => HEAD + unit.repeat(times)) as [string, string];
    expectLinearGrowth(
      () => timeOf(small),
      () => timeOf(large),
    );
  });
}

test("a line of 10 MB", () => {
  const [small, large] = [2_500_000, 10_000_000].map((bytes) => syntheticTreaty(bytes).replaceAll("\n", " ")) as [
    string,
    string,
  ];
  expectLinearGrowth(
    () => timeOf(small),
    () => timeOf(large),
  );
});

/** What stands before every position in turn, typed and taken back again. */
for (const [name, sign] of Object.entries({
  "an emoji": "😀",
  "half an emoji": "\ud83d",
  "a mark": "\u200f",
  "a null": "\0",
})) {
  test(`${name} before every position`, () => {
    const text = `${HEAD}1. Осы Келісімнің 1-бабының 2-тармағы (бұдан әрі – Тарап).\r\n2. Тарап «сөз» – 1) сөз;\n`;
    let document = nextVersion(text, undefined);
    for (let place = 0; place <= text.length; place++) {
      document = nextVersion(text.slice(0, place) + sign + text.slice(place), document);
      expectLossless(document);
      expectSameAsFresh(document, place % 20 === 0);
    }
  });
}

/** So many levels, each text as it is long. */
const DEEP: Readonly<Record<string, (levels: number) => string>> = {
  "labels in labels": (levels) => "1. 1) а) (i) – ".repeat(levels / 4),
  "numbers of as many levels": (levels) => `${"1.".repeat(levels)} а\n`,
  "lines that are set in further and further, and begin anew": (levels) =>
    Array.from({ length: levels }, (_, level) => `${" ".repeat(level % 200)}${(level % 90) + 1}) а`).join("\n"),
  "numbers that grow by a level each": (levels) =>
    Array.from({ length: levels }, (_, level) => `${"1.".repeat(level % 100)}${level}. а`).join("\n"),
};

for (const [name, build] of Object.entries(DEEP)) {
  test(`${name}, ten thousand deep`, () => {
    const [small, large] = [HEAD + build(10_000 / FACTOR), HEAD + build(10_000)];
    expectLossless(nextVersion(large, undefined));
    expectLinearGrowth(
      () => timeOf(small) + timeOfAnswers(small),
      () => timeOf(large) + timeOfAnswers(large),
    );
  });
}

test("labels nested as deep as there are styles, ten thousand times", () => {
  const text = HEAD + "1. а:\n1) б:\nа) в:\n(1) г:\n(iii) д:\nI. е:\n– ж;\n".repeat(10_000);
  expectLossless(nextVersion(text, undefined));
});
