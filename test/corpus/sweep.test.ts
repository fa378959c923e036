// Every form of every noun that cites, alone, in a list, in a range, in a chain and relative: generated, read, and led to
// where it must lead. Kazakh forms come from our own morphology and, where the table is at hand, from the reviewed one.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { paradigm } from "../../server/src/languages/kazakhMorphology.ts";
import type { Unit } from "../../server/src/languages/language.ts";
import { Treaty } from "../../server/src/model/treaty.ts";
import type { Branch } from "../../server/src/syntax/tree.ts";
import { corpusFolder } from "../grammar/corpus.ts";

type Language = "kk" | "ru" | "en";

/** A treaty with three of everything; the sentence under test stands in `PLACE`, in article 2, paragraph 2, item 2. */
const PLACE = "@";
const TREATIES: Readonly<Record<Language, string>> = {
  kk: treaty(
    "Сауда туралы\nКЕЛІСІМ\n\nТараптар төмендегілер туралы келісті:",
    "{}-тарау",
    "{}-бап",
    "{}-қосымша",
    "Мәтін",
  ),
  ru: treaty(
    "СОГЛАШЕНИЕ\nо торговле\n\nСтороны согласились о нижеследующем:",
    "Глава {}",
    "Статья {}",
    "Приложение {}",
    "Текст",
  ),
  en: treaty(
    "AGREEMENT\non Trade\n\nThe Parties have agreed as follows:",
    "Chapter {}",
    "Article {}",
    "Annex {}",
    "Text",
  ),
};

function treaty(head: string, chapter: string, article: string, annex: string, word: string): string {
  const numbers = [1, 2, 3, 4];
  const items = (place: string) => numbers.map((item) => `${item}) ${word} ${item === 2 ? place : "a"};`).join("\n");
  const paragraphs = (place: string) =>
    numbers
      .map(
        (each) =>
          `${each}. ${word} ${word}. ${word}. ${word} ${word} ${word}. ${word}:\n${items(each === 2 ? place : "a")}`,
      )
      .join("\n");
  const sections = numbers.map((each) => {
    const own =
      each === 1
        ? numbers.map((n) => `${article.replace("{}", String(n))}\n\n${paragraphs(n === 2 ? PLACE : "a")}`)
        : [];
    const parts = numbers.map((n) => `${word} ${n}.`).join("\n");
    return [chapter.replace("{}", String(each)), ...own, `${article.replace("{}", String(each + 4))}\n\n${parts}`].join(
      "\n\n",
    );
  });
  const annexes = numbers.map((each) => `${annex.replace("{}", String(each))}\n\n${word}.`);
  return [head, ...sections, ...annexes].join("\n\n");
}

/** What the references of a sentence lead to: the kind and number of each, those that a range takes in included. */
function resolve(language: Language, sentence: string, unit: Unit): readonly string[] {
  const text = TREATIES[language].replace(PLACE, () => sentence);
  const from = TREATIES[language].indexOf(PLACE);
  return Treaty.of(text)
    .instruments.flatMap(({ references }) => references)
    .filter(
      (reference) => reference.unit === unit && reference.start >= from && reference.end <= from + sentence.length,
    )
    .flatMap(({ resolution }) => {
      assert.equal(resolution.type, "internal", sentence);
      return resolution.type === "internal" ? [...resolution.through, ...resolution.targets] : [];
    })
    .map(numberOf);
}

/** The number of a branch, or its place among its kind. */
function numberOf(branch: Branch): string {
  const { heading, label, parent, kind, start } = branch;
  if (kind === "sentence") {
    return `sentence at ${start - (parent?.start ?? 0)}`;
  }
  const alike = parent?.children.filter((child) => child.kind === kind) ?? [];
  return heading?.number ?? (label?.key || String(alike.indexOf(branch) + 1));
}

interface Noun {
  readonly unit: Unit;
  /** What stands before (Kazakh) or behind the noun to say whose it is, and how its numbers are written. */
  readonly owner: string;
  readonly numbers: readonly [string, string, string];
  readonly ordinal?: boolean;
}

const ORDINALS = ["бірінші", "екінші", "үшінші"] as const;

const KAZAKH: Readonly<Record<string, Noun>> = {
  бап: { unit: "article", owner: "осы Келісімнің ", numbers: ["1", "2", "3"] },
  тармақ: { unit: "paragraph", owner: "осы Келісімнің 3-бабының ", numbers: ["1", "2", "3"] },
  тармақша: { unit: "subparagraph", owner: "осы Келісімнің 3-бабы 1-тармағының ", numbers: ["1)", "2)", "3)"] },
  бөлік: { unit: "part", owner: "осы Келісімнің 6-бабының ", numbers: ORDINALS, ordinal: true },
  абзац: { unit: "indent", owner: "осы Келісімнің 6-бабының ", numbers: ORDINALS, ordinal: true },
  сөйлем: { unit: "sentence", owner: "осы Келісімнің 3-бабы 1-тармағының ", numbers: ORDINALS, ordinal: true },
  қосымша: { unit: "annex", owner: "осы Келісімге ", numbers: ["1", "2", "3"] },
  тарау: { unit: "chapter", owner: "осы Келісімнің ", numbers: ["1", "2", "3"] },
};

function sweepKazakh(noun: string, form: string, plural: boolean): void {
  const { unit, owner, numbers, ordinal = false } = KAZAKH[noun] ?? assert.fail(noun);
  const [first, second, third] = numbers;
  const joint = ordinal || unit === "subparagraph" ? " " : "-";
  const expected = (...sentences: string[]) =>
    sentences.map((number) => resolve("kk", `${owner}${number}${joint}${noun}`, unit)[0]);
  const [one, two, three] = expected(first, second, third);
  assert.deepEqual(resolve("kk", `${owner}${second}${joint}${form}`, unit), [two], `single: ${form}`);
  assert.deepEqual(
    resolve("kk", `${owner}${first}, ${second} және ${third}${joint}${form}`, unit),
    [one, two, three],
    `list: ${form}`,
  );
  if (!ordinal) {
    assert.deepEqual(
      resolve("kk", `${owner}${first} – ${third}${joint}${form}`, unit),
      [one, two, three],
      `range: ${form}`,
    );
  }
  if (!plural && unit !== "part" && unit !== "indent") {
    const relative = resolve("kk", `осы ${form}`, unit);
    assert.equal(relative.length, unit === "annex" ? 0 : 1, `relative: ${form}`);
  }
}

for (const noun of Object.keys(KAZAKH)) {
  test(`Kazakh: every form of ${noun}`, () => {
    for (const [form, { plural }] of paradigm(noun)) {
      sweepKazakh(noun, form, plural);
    }
  });
}

test("Kazakh: every unit in every chain below it", () => {
  for (const [form, { case: kazakhCase }] of paradigm("бап")) {
    if (kazakhCase === "genitive") {
      for (const inner of paradigm("тармақ").keys()) {
        assert.deepEqual(resolve("kk", `осы Келісімнің 3-${form} 2-${inner}`, "paragraph"), ["2"], `${form} ${inner}`);
      }
      for (const inner of paradigm("тармақша").keys()) {
        const sentence = `осы Келісімнің 3-${form} 1-тармағының 3) ${inner}`;
        assert.deepEqual(resolve("kk", sentence, "subparagraph"), ["3"], sentence);
      }
    }
  }
});

const TABLE = join(corpusFolder, "design", "paradigms.json");
const skip = existsSync(TABLE) ? false : `the reviewed table ${TABLE} is not there`;

test("Kazakh: every cell of the reviewed table", { skip }, () => {
  const table = JSON.parse(readFileSync(TABLE, "utf8")) as Record<string, Record<string, Record<string, string>>>;
  for (const [noun, series] of Object.entries(table)) {
    for (const [name, cells] of Object.entries(KAZAKH[noun] === undefined ? {} : series)) {
      for (const form of Object.values(cells)) {
        sweepKazakh(noun, form, name.startsWith("pl"));
      }
    }
  }
});

const RUSSIAN: readonly [Unit, owner: string, singular: string, plural: string][] = [
  [
    "article",
    " настоящего Соглашения",
    "статья статьи статье статью статьей статьёй",
    "статьи статей статьям статьями статьях",
  ],
  ["paragraph", " статьи 3", "пункт пункта пункту пунктом пункте", "пункты пунктов пунктам пунктами пунктах"],
  [
    "subparagraph",
    " пункта 1 статьи 3",
    "подпункт подпункта подпункту подпунктом подпункте",
    "подпункты подпунктов подпунктам подпунктами подпунктах",
  ],
  ["indent", " статьи 6", "абзац абзаца абзацу абзацем абзаце", "абзацы абзацев абзацам абзацами абзацах"],
  ["part", " статьи 6", "часть части частью", "части частей частям частями частях"],
  [
    "annex",
    " к настоящему Соглашению",
    "приложение приложения приложению приложением приложении",
    "приложения приложений приложениям приложениями приложениях",
  ],
  ["chapter", " настоящего Соглашения", "глава главы главе главу главой", "главы глав главам главами главах"],
  [
    "chapter",
    " настоящего Соглашения",
    "раздел раздела разделу разделом разделе",
    "разделы разделов разделам разделами разделах",
  ],
  [
    "sentence",
    " пункта 1 статьи 3",
    "предложение предложения предложению предложением предложении",
    "предложения предложений предложениям предложениями предложениях",
  ],
];

const ENGLISH: readonly [Unit, owner: string, singular: string, plural: string][] = [
  ["article", " of this Agreement", "Article", "Articles"],
  ["paragraph", " of Article 3", "paragraph", "paragraphs"],
  ["subparagraph", " of paragraph 1 of Article 3", "subparagraph", "subparagraphs"],
  ["subparagraph", " of paragraph 1 of Article 3", "sub-paragraph", "sub-paragraphs"],
  ["subparagraph", " of paragraph 1 of Article 3", "item", "items"],
  ["subparagraph", " of paragraph 1 of Article 3", "point", "points"],
  ["annex", " to this Agreement", "Annex", "Annexes"],
  ["chapter", " of this Agreement", "Chapter", "Chapters"],
  ["chapter", " of this Agreement", "Section", "Sections"],
  ["chapter", " of this Agreement", "Part", "Parts"],
  ["sentence", " of paragraph 1 of Article 3", "sentence", "sentences"],
];

function sweepAfter(language: Language, and: string, rows: typeof RUSSIAN): void {
  for (const [unit, owner, singular, plural] of rows) {
    const close = unit === "subparagraph" ? ")" : "";
    const number = (n: number) => `${n}${close}`;
    const [noun = ""] = singular.split(" ");
    const [one, two, three] = [1, 2, 3].map((n) => resolve(language, `${noun} ${number(n)}${owner}`, unit)[0]);
    assert.equal(new Set([one, two, three]).size, 3, noun);
    for (const form of singular.split(" ")) {
      assert.deepEqual(resolve(language, `${form} ${number(2)}${owner}`, unit), [two], form);
    }
    for (const form of plural.split(" ")) {
      const list = `${form} ${number(1)}, ${number(2)} ${and} ${number(3)}${owner}`;
      assert.deepEqual(resolve(language, list, unit), [one, two, three], list);
      const range = `${form} ${number(1)} – ${number(3)}${owner}`;
      assert.deepEqual(
        new Set(resolve(language, range, unit)),
        new Set(unit === "sentence" ? [one, three] : [one, two, three]),
        range,
      );
    }
  }
}

test("Russian: every case, singular and plural", () => {
  sweepAfter("ru", "и", RUSSIAN);
  for (const [form, unit, expected] of [
    ["настоящей статьи", "article", "2"],
    ["настоящей статьей", "article", "2"],
    ["настоящую статью", "article", "2"],
    ["настоящим пунктом", "paragraph", "2"],
    ["настоящего пункта", "paragraph", "2"],
    ["настоящего подпункта", "subparagraph", "2"],
    ["настоящей главе", "chapter", "1"],
    ["предыдущей статье", "article", "1"],
    ["предыдущего пункта", "paragraph", "1"],
    ["следующим подпунктом", "subparagraph", "3"],
  ] as const) {
    assert.deepEqual(resolve("ru", form, unit), [expected], form);
  }
});

test("English: singular and plural", () => {
  sweepAfter("en", "and", ENGLISH);
  for (const [form, unit, expected] of [
    ["this Article", "article", "2"],
    ["the present Article", "article", "2"],
    ["this paragraph", "paragraph", "2"],
    ["this subparagraph", "subparagraph", "2"],
    ["this Chapter", "chapter", "1"],
    ["the preceding Article", "article", "1"],
    ["the following paragraph", "paragraph", "3"],
  ] as const) {
    assert.deepEqual(resolve("en", form, unit), [expected], form);
  }
});
