// A snippet accepted as proposed is sound treaty text: Kelisim reads it as what it says it is and finds nothing in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Branch, branchesOf, leafOf } from "../../server/src/syntax/tree.ts";
import { withRules } from "../../server/src/testing/problems.ts";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { expandSnippet } from "./expand.ts";
import { commonName, LANGUAGES, type Language, readSnippets, type Snippet } from "./snippet-files.ts";

/** Snippets that replace the one before them in a treaty. */
const ALTERNATIVES = ["working-languages", "entry-signature", "provisional", "duration-fixed"];
const HEAD = "treaty-head";
const TESTIMONIUM = "testimonium";

for (const language of LANGUAGES) {
  const snippets = readSnippets(language);
  const articles = snippets.filter((snippet) => ![HEAD, TESTIMONIUM].includes(commonName(snippet, language)));

  for (const snippet of articles) {
    test(`${language}: “${snippet.title}” is one article`, () => {
      const text = treatyWith(language, snippets, [snippet]);
      const document = TreatyDocument.of(text);
      const expansion = expandSnippet(snippet.body);
      const number = /\d+/u.exec(expansion)?.[0];
      const article = document.treaty.instruments[0]?.scope.articles.find(({ heading }) => heading?.number === number);
      assert.ok(article, text);
      assert.equal(text.slice(article.start, article.end), expansion.trimEnd());
      assert.ok(leafOf(article, "headingTitle"), "no title");
      assert.deepEqual(labelsBelow(article), labelsIn(expansion));
      assert.deepEqual(problemsIn(document, article), []);
    });
  }

  test(`${language}: the head is a title and a preamble`, () => {
    const [instrument, ...others] = branchesOf(
      TreatyDocument.of(expansionOf(language, snippets, HEAD)).treaty.document.root,
    );
    assert.deepEqual([instrument?.kind, others.length], ["instrument", 0]);
    assert.deepEqual(kindsOf(instrument), ["title", "preamble"]);
    assert.deepEqual(instrument?.instrument, { kind: "agreement", language, amending: false, enacted: true });
  });

  test(`${language}: the testimonium is the closing and the signatures`, () => {
    const text = treatyWith(language, snippets, articles.slice(0, 3));
    const document = TreatyDocument.of(text);
    const [instrument] = document.treaty.instruments;
    const kinds = kindsOf(instrument?.branch);
    assert.deepEqual(kinds.slice(-2), ["closing", "signatures"]);
    assert.equal(instrument?.part("closing")?.start, text.lastIndexOf(expansionOf(language, snippets, TESTIMONIUM)));
  });

  test(`${language}: all of them, in order, make one sound treaty`, () => {
    const chosen = articles.filter((snippet) => !ALTERNATIVES.includes(commonName(snippet, language)));
    const document = TreatyDocument.of(treatyWith(language, snippets, chosen));
    assert.equal(document.treaty.instruments.length, 1);
    const [instrument] = document.treaty.instruments;
    assert.deepEqual(
      instrument?.scope.articles.map(({ heading }) => heading?.number),
      chosen.map((_, index) => String(index + 1)),
    );
    assert.equal(chosen.length, 18);
    assert.deepEqual(
      kindsOf(instrument?.branch).filter((kind) => kind !== "article"),
      ["title", "preamble", "closing", "signatures"],
    );
    assert.deepEqual(problemsIn(document), []);
    const broken = instrument?.references.filter(({ resolution }) => resolution.type === "missing");
    assert.deepEqual(broken, []);
    assert.ok((instrument?.references.length ?? 0) >= 1, "the amendment clause cites the entry clause");
  });
}

function expansionOf(language: Language, snippets: readonly Snippet[], name: string): string {
  const snippet = snippets.find((each) => commonName(each, language) === name);
  assert.ok(snippet, name);
  return expandSnippet(snippet.body);
}

/** A treaty of head, articles and testimonium. */
function treatyWith(language: Language, snippets: readonly Snippet[], articles: readonly Snippet[]): string {
  return [
    expansionOf(language, snippets, HEAD),
    ...articles.map(({ body }) => expandSnippet(body)),
    expansionOf(language, snippets, TESTIMONIUM),
  ].join("\n\n");
}

/** Blanks to fill in, sample terms that nothing uses yet, and a reminder of what the law says: no faults of a snippet. */
const BESIDES = { placeholder: "off", "unused-term": "off", "provisional-application": "off" } as const;

/** What is found besides the blanks that the drafter fills in, in the whole text or in one article of it: there, missing neighbours are no fault of the article. */
function problemsIn(document: TreatyDocument, article?: Branch): readonly string[] {
  return document.problems(withRules(BESIDES)).flatMap(({ code, finding: { start, end } }) => {
    const inside = article === undefined || (article.start <= start && end <= article.end);
    const neighbours = article !== undefined && (code === "article-numbering" || code === "broken-reference");
    return inside && !neighbours ? [`${code} “${document.text.slice(start, end)}”`] : [];
  });
}

function kindsOf(branch: Branch | undefined): readonly string[] {
  return branch === undefined ? [] : branchesOf(branch).map(({ kind }) => kind);
}

/** The labels of the paragraphs and sub-paragraphs, as the tree has them. */
function labelsBelow(branch: Branch): readonly string[] {
  return branchesOf(branch).flatMap((child) => [
    ...(child.label === undefined ? [] : [child.label.key]),
    ...labelsBelow(child),
  ]);
}

/** The labels that the lines begin with. */
function labelsIn(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => /^(\d+)[.)]/u.exec(line)?.[1] ?? []);
}
