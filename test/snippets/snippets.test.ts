import assert from "node:assert/strict";
import { test } from "node:test";
import { expandSnippet, tabStops } from "./expand.ts";
import { commonName, LANGUAGES, readSnippets } from "./snippet-files.ts";

/** The articles of a complete agreement in their order, with the alternatives that replace the one before them. */
const NAMES = [
  "treaty-head",
  "definitions",
  "purpose",
  "bodies",
  "areas",
  "forms",
  "request",
  "request-refusal",
  "confidentiality",
  "personal-data",
  "expenses",
  "working-language",
  "working-languages",
  "joint-group",
  "other-treaties",
  "disputes",
  "amendments",
  "suspension",
  "entry",
  "entry-signature",
  "provisional",
  "duration",
  "duration-fixed",
  "testimonium",
];

const ALTERNATIVES = ["working-languages", "entry-signature", "provisional", "duration-fixed"];
const HEADING = { kk: /^(\d+)-бап\. \p{Lu}/u, ru: /^Статья (\d+)\. \p{Lu}/u, en: /^Article (\d+)\. \p{Lu}/u } as const;
const CITED_ENTRY_ARTICLE = {
  kk: /осы Келісімнің (\d+)-бабында/u,
  ru: /статьей (\d+) настоящего Соглашения/u,
  en: /Article (\d+) of this Agreement/u,
} as const;

for (const language of LANGUAGES) {
  const snippets = readSnippets(language);
  const articles = snippets.filter(
    (snippet) => !["treaty-head", "testimonium"].includes(commonName(snippet, language)),
  );

  test(`${language}: every snippet is there, in the order of a treaty`, () => {
    assert.deepEqual(
      snippets.map((snippet) => commonName(snippet, language)),
      NAMES,
    );
  });

  test(`${language}: tab stops count from 1 without a gap and each proposes something`, () => {
    for (const { title, body } of snippets) {
      const stops = tabStops(body);
      const numbers = [...new Set(stops.map((stop) => stop.number))].sort((a, b) => a - b);
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
        title,
      );
      const proposing = stops.filter((stop) => stop.text !== undefined).map((stop) => stop.number);
      assert.deepEqual(
        [...proposing].sort((a, b) => a - b),
        numbers,
        title,
      );
    }
  });

  test(`${language}: no stray spaces, and no tab stop left in the text`, () => {
    for (const { title, body } of snippets) {
      assert.doesNotMatch(expandSnippet(body), / {2}|\t| $|[${}|]/mu, title);
    }
  });

  test(`${language}: an article begins with its heading, whose number is the first tab stop`, () => {
    for (const { title, body } of articles) {
      assert.match(expandSnippet(body), HEADING[language], title);
      assert.equal(tabStops(body)[0]?.number, 1, title);
    }
  });

  test(`${language}: inserted one after another they are numbered and the amendment clause cites the entry clause`, () => {
    const chosen = articles.filter((snippet) => !ALTERNATIVES.includes(commonName(snippet, language)));
    const texts = chosen.map((snippet) => expandSnippet(snippet.body));
    assert.deepEqual(
      texts.map((text) => Number(HEADING[language].exec(text)?.[1])),
      texts.map((_, index) => index + 1),
    );
    const entry = chosen.findIndex((snippet) => commonName(snippet, language) === "entry") + 1;
    const cited = texts.flatMap((text) => CITED_ENTRY_ARTICLE[language].exec(text)?.[1] ?? []);
    assert.deepEqual(cited, [String(entry)]);
  });
}

test("the language versions of a snippet have the same paragraphs", () => {
  const [kazakh, ...others] = LANGUAGES.map(readSnippets);
  for (const other of others) {
    assert.deepEqual(other.map(labelsOf), kazakh?.map(labelsOf));
  }
});

test("a snippet has two prefixes or more, and no prefix belongs to two snippets", () => {
  const snippets = LANGUAGES.flatMap((language) => readSnippets(language));
  const prefixes = snippets.flatMap((snippet) => snippet.prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
  for (const { title, prefix } of snippets) {
    assert.ok(prefix.length >= 2, title);
  }
});

function labelsOf({ body }: { readonly body: readonly string[] }): readonly string[] {
  return body.flatMap((line) => /^\d+[.)]/u.exec(line)?.[0] ?? []);
}
