import assert from "node:assert/strict";
import { test } from "node:test";
import { realTexts, skipWithoutCorpus } from "./corpus.ts";
import { colouringScopes, loadTokenizer, type TokenizedLine } from "./tokenize.ts";

/**
 * What a heading is, said again in the simplest way: a number, the unit's noun, and no small letter after it. Written
 * without a look at the grammar, so that one can find the other's mistake.
 */
const HEADING_LINE = /^\s*["«]?(?:(?:\d+(?:-\d+)?|[IVX]+)[- ]бап|[СC]т[аa]тья \d+)(?:[.:]?\s*$|\.? ?["«(]?\p{Lu})/u;

/** Articles in the real texts that everybody knows by heart, quoted articles included. */
const ARTICLES: Readonly<Record<string, number>> = {
  "seeds/000_f8abd3c8cf301a75.txt": 12,
  "seeds/001_af4f30a629f70e59.txt": 14,
  "seeds/002_814850e4c9e980b5.txt": 11,
  "seeds/003_7aeff239fa9442df.txt": 14,
  "seeds/004_9dd76bca35881fd1.txt": 17,
  "corpus/kk/104102.txt": 12,
  "corpus/kk/147414.txt": 2,
  "corpus/kk/15440.txt": 12,
  "corpus/kk/20543.txt": 0,
  "corpus/kk/22309.txt": 11,
  "corpus/kk/33159.txt": 0,
  "corpus/kk/59462.txt": 2,
  "corpus/kk/7239.txt": 18,
  "corpus/kk/84360.txt": 3,
  "corpus/ru/147414.txt": 2,
  "corpus/ru/15440.txt": 12,
  "corpus/ru/33159.txt": 0,
};

/** The least part of a treaty's letters that stays in the colour of plain text. */
const UNCOLOURED_SHARE = 0.85;

const tokenize = await loadTokenizer();

test("no real texts, no corpus tests", { skip: skipWithoutCorpus }, () => {
  assert.ok(realTexts.length > 0);
});

for (const { name, text } of realTexts) {
  const lines = tokenize(text.replaceAll("\r\n", "\n"));

  test(`${name}: the tokens of each line are the line`, () => {
    for (const line of lines) {
      assert.equal(line.tokens.map((token) => token.text).join(""), line.text);
      assert.equal(line.stoppedEarly, false);
    }
  });

  test(`${name}: headings are headings, body lines are not`, () => {
    for (const line of lines) {
      assert.equal(isArticleHeading(line), HEADING_LINE.test(line.text), `“${line.text.slice(0, 80)}”`);
    }
    const expected = ARTICLES[name];
    if (expected !== undefined) {
      assert.equal(lines.filter(isArticleHeading).length, expected);
    }
  });

  test(`${name}: body text keeps the colour of plain text`, () => {
    const body = lines.filter((line) => !line.tokens.some(isInHeading));
    const letters = body.flatMap((line) => line.tokens);
    const coloured = letters.filter((token) => colouringScopes(token).length > 0);
    const share = 1 - lengthOf(coloured) / Math.max(1, lengthOf(letters));
    assert.ok(share >= UNCOLOURED_SHARE, `only ${(share * 100).toFixed(1)} % of the body is uncoloured`);
  });
}

function isArticleHeading(line: TokenizedLine): boolean {
  return line.tokens.some((token) => token.scopes.includes("entity.name.section.article.treaty"));
}

function isInHeading(token: TokenizedLine["tokens"][number]): boolean {
  return token.scopes.some((scope) => scope.startsWith("markup.heading."));
}

function lengthOf(tokens: TokenizedLine["tokens"]): number {
  return tokens.reduce((length, token) => length + token.text.trim().length, 0);
}
