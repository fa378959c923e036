import assert from "node:assert/strict";
import { test } from "node:test";
import { expandSnippet } from "./expand.ts";
import { commonName, LANGUAGES, type Language, readSnippets } from "./snippet-files.ts";
import { readSource, skipWithoutSource } from "./source.ts";

/**
 * Where a snippet departs from its source, and why: two terms of one name would be a defect of the draft; the source
 * counts the head as article 1, so its entry clause is one lower in a treaty.
 */
const DEPARTURES: Readonly<Record<string, Readonly<Record<Language, ReadonlyMap<string, string>>>>> = {
  definitions: {
    kk: new Map([
      ["1) «ұғым»", "1) «бірінші ұғым»"],
      ["2) «ұғым»", "2) «екінші ұғым»"],
    ]),
    ru: new Map([
      ["1) «понятие»", "1) «первое понятие»"],
      ["2) «понятие»", "2) «второе понятие»"],
    ]),
    en: new Map([
      ['1) "term"', '1) "first term"'],
      ['2) "term"', '2) "second term"'],
    ]),
  },
  amendments: {
    kk: new Map([["18-бабында", "17-бабында"]]),
    ru: new Map([["статьей 18", "статьей 17"]]),
    en: new Map([["Article 18", "Article 17"]]),
  },
};

/** Snippets whose wording is a variant in the section of another one. */
const VARIANT_OF: Readonly<Record<string, string>> = {
  "entry-signature": "entry",
  provisional: "entry",
  "duration-fixed": "duration",
};

test("the wording of every snippet is that of its source", { skip: skipWithoutSource }, () => {
  const source = readSource();
  for (const language of LANGUAGES) {
    const wordings = readWordings(language);
    for (const { name, lines } of source.filter((snippet) => snippet.language === language)) {
      const expected = departed(expandSnippet(signaturesInBlocks(lines)), name, language);
      assert.equal(wordings.get(name), expected, `${language}-${name}`);
    }
  }
});

test("the wording of every variant is that of its source", { skip: skipWithoutSource }, () => {
  const source = readSource();
  for (const language of LANGUAGES) {
    const wordings = readWordings(language);
    for (const [name, section] of Object.entries(VARIANT_OF)) {
      const [firstLine = ""] = wordings.get(name)?.split("\n") ?? [];
      const variants = source
        .filter((snippet) => snippet.language === language && snippet.name === section)
        .flatMap((snippet) => snippet.variants.map((variant) => expandSnippet(variant)));
      assert.ok(variants.includes(firstLine), `${language}-${name}: ${firstLine}`);
    }
  }
});

test("a fixed term differs from an indefinite one in its first paragraph only", () => {
  for (const language of LANGUAGES) {
    const wordings = readWordings(language);
    const [, ...fixed] = wordings.get("duration-fixed")?.split("\n") ?? [];
    const [, ...indefinite] = wordings.get("duration")?.split("\n") ?? [];
    assert.deepEqual(fixed, indefinite);
  }
});

/** What the snippets insert, without the headings that the source leaves to them. */
function readWordings(language: Language): ReadonlyMap<string, string> {
  return new Map(
    readSnippets(language).map((snippet) => {
      const name = commonName(snippet, language);
      const [heading = "", ...lines] = expandSnippet(snippet.body).split("\n");
      const isArticle = name !== "treaty-head" && name !== "testimonium";
      return [name, (isArticle ? lines : [heading, ...lines]).join("\n")];
    }),
  );
}

/** The source sets signatures in two columns; a snippet puts them in two blocks, which no change of width breaks. */
function signaturesInBlocks(lines: readonly string[]): readonly string[] {
  const columns = lines.filter((line) => line.includes("\t")).map((line) => line.split(/\t+/u));
  if (columns.length === 0) {
    return lines;
  }
  const block = (column: number): readonly string[] => columns.map((row) => row[column] ?? "");
  return [...lines.filter((line) => !line.includes("\t")), ...block(0), "", ...block(1)];
}

function departed(text: string, name: string, language: Language): string {
  return [...(DEPARTURES[name]?.[language] ?? [])].reduce((result, [from, to]) => result.replace(from, to), text);
}
