// The documentation of a rule is true: it finds its own wrong example, not its right one, and its fix leads from one to
// the other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { safeEdits } from "../formatting/fixes.ts";
import { EVERYTHING, problemsOf } from "../testing/problems.ts";
import { readSample } from "../testing/samples.ts";
import { RULES } from "./registry.ts";
import type { FixKind } from "./rule.ts";

/** A treaty of seventeen articles; the example stands in the third one, or in one of its own at the end. */
const articles = (example: string, place: "third" | "end"): string =>
  [
    ...Array.from({ length: 17 }, (_, index) => {
      const text = index === 11 ? "Осы Келісім қол қойылған күнінен бастап күшіне енеді." : "1. Мәтін.\n2. Мәтін.";
      return `${index + 1}-бап\n\n${text}\n${index === 2 && place === "third" ? `3. ${example}\n` : ""}`;
    }),
    ...(place === "end" ? [example] : []),
  ].join("\n");

/** An agreement in which an example is the first article. */
const asArticle = (example: string) =>
  `Көлік туралы\nКЕЛІСІМ\n\nТөмендегілер туралы келісті:\n\n1-бап\n\n${example}\n\n2-бап\n\nОсы Келісім қолданылады.\n`;

/** What stands around an example where it shows nothing by itself. */
const FRAMES: Readonly<Record<string, (example: string) => string>> = {
  "hard-wrapped": (example) => [example, example, example].join("\n\n"),
  "paragraph-numbering": (example) => `1-бап\n\n${example}`,
  "number-in-words": (example) => `1-бап\n\n${example}`,
  "paragraph-indent": (example) => `1-бап\n\n${example}`,
  "merged-columns": (example) =>
    readSample("cooperation.kk").replace(/(?<=мәтінге жүгінеді\.\n)[\s\S]*$/u, `\n${example}`),
  "broken-reference": (example) => articles(example, "end"),
  "malformed-reference": (example) => articles(example, "end"),
  "reference-case": (example) => articles(example, "end"),
  "self-reference": (example) => articles(example, "third"),
  "displaced-link": (example) => articles(example, "end"),
  "amendment-entry": (example) => articles(example, "end"),
  "party-names": (example) => readSample("cooperation.kk").replace(/^Бұдан әрі Тараптар .*,$/mu, example),
  "definition-order": asArticle,
  "defined-term-case": asArticle,
  "missing-this": asArticle,
  "duplicate-term": asArticle,
  "missing-clause": (example) =>
    readSample("cooperation.kk")
      .replace(/^15-бап[\s\S]*?(?=^2025 жылғы)/mu, `${example}\n\n`)
      .replace(/^2\. .*15-бабының.*\n/mu, ""),
  "kazakh-not-named": (example) => readSample("cooperation.kk").replace(/^2025 .*?жасалды/mu, example),
};

/** Their fix rewrites the whole document, so the editor gets it only when it asks, from `features/unwrapAction.ts`. */
const REWRITING: ReadonlySet<string> = new Set(["hard-wrapped"]);

for (const { metadata } of RULES) {
  const { id, page, fix } = metadata;
  const frame = FRAMES[id] ?? ((example: string) => example);
  const find = (example: string) =>
    problemsOf(frame(example), EVERYTHING).filter(({ rule }) => rule.metadata.id === id);

  test(`${id}: the wrong example is found, the right one is not`, () => {
    assert.notDeepEqual(find(page.wrong), [], page.wrong);
    assert.deepEqual(find(page.right), [], page.right);
  });

  test(`${id}: the fixes are of the kind that the documentation tells`, () => {
    const kinds = find(page.wrong).map(({ finding }): FixKind => {
      const [first] = finding.fixes ?? [];
      if (first === undefined) {
        return REWRITING.has(id) ? "offered" : "none";
      }
      return first.safe ? "safe" : "offered";
    });
    assert.ok(kinds.includes(fix), kinds.join(", "));
  });

  if (fix === "safe") {
    test(`${id}: the fix makes the right example of the wrong one`, () => {
      assert.equal(applyEdits(frame(page.wrong), safeEdits(find(page.wrong))), frame(page.right));
    });
  }
}
