import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadTokenizer, type Token, type TokenizedLine } from "./tokenize.ts";

/** One article of a sample as a reader of the other language would compare it. */
interface Outline {
  readonly heading: string;
  readonly labels: readonly string[];
  /** Every number that the article's references cite, smallest first: the order of a chain differs by language. */
  readonly cited: readonly number[];
}

const tokenize = await loadTokenizer();

function readSample(name: string): string {
  return readFileSync(new URL(`../../samples/${name}`, import.meta.url), "utf8");
}

test("the language versions of the sample agreement say the same, article by article", () => {
  const [kazakh, ...others] = ["kk", "ru", "en"].map((language) => outline(`cooperation.${language}.treaty`));
  assert.equal(kazakh?.length, 15);
  for (const other of others) {
    assert.deepEqual(other, kazakh);
  }
});

for (const name of [
  "cooperation.kk.treaty",
  "cooperation.ru.treaty",
  "cooperation.en.treaty",
  "protocol-amending.kk.treaty",
]) {
  test(`${name} is a clean text`, () => {
    const text = readSample(name);
    assert.doesNotMatch(text, / {2}|\t| $| [,;:.)]|\r/mu);
    assert.doesNotMatch(text, /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u);
    assert.ok(text.endsWith("\n"));
  });
}

test("the amending protocol quotes two articles", () => {
  const quoted = tokenize(readSample("protocol-amending.kk.treaty")).filter(
    (line) => has(line, "entity.name.section.article") && has(line, "punctuation.definition.quote.begin"),
  );
  assert.deepEqual(
    quoted.map((line) => line.text),
    ["«7-1-бап. Шұғыл сұрау салу", "«11-бап. Жұмыс тілдері"],
  );
});

function outline(name: string): readonly Outline[] {
  const articles: { heading: string; labels: string[]; cited: number[] }[] = [];
  for (const token of tokenize(readSample(name)).flatMap((line) => line.tokens)) {
    if (carries(token, "entity.name.section.article")) {
      articles.push({ heading: numbersIn(token).join(), labels: [], cited: [] });
    } else if (carries(token, "punctuation.definition.list.begin")) {
      articles.at(-1)?.labels.push(token.text);
    } else if (carries(token, "constant.other.reference")) {
      articles.at(-1)?.cited.push(...numbersIn(token));
    }
  }
  return articles.map((article) => ({ ...article, cited: article.cited.toSorted((a, b) => a - b) }));
}

function numbersIn(token: Token): readonly number[] {
  return [...token.text.matchAll(/\d+/gu)].map(Number);
}

function has(line: TokenizedLine, scope: string): boolean {
  return line.tokens.some((token) => carries(token, scope));
}

function carries(token: Token, scope: string): boolean {
  return token.scopes.includes(`${scope}.treaty`);
}
