// The same treaty in Kazakh and in Russian has the same outline and cites the same provisions. Read side by side, these
// three differ in neither; a difference of the texts themselves would be left out here by name, with its reason.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reference } from "../../server/src/model/references.ts";
import { Treaty } from "../../server/src/model/treaty.ts";
import { type Branch, descendants, enclosing } from "../../server/src/syntax/tree.ts";
import { realTexts, skipWithoutCorpus } from "../grammar/corpus.ts";

const PARALLEL = ["15440", "33159", "147414"] as const;

function treatyOf(id: string, language: "kk" | "ru"): Treaty {
  const found = realTexts.find(({ name }) => name === `corpus/${language}/${id}.txt`);
  return Treaty.of(found?.text ?? assert.fail(`${id} is not there in ${language}`));
}

/** `article 3`, `article 3 paragraph 2`: what has a number, in order. */
function outline(treaty: Treaty): readonly string[] {
  return treaty.instruments.flatMap(({ branch }) =>
    descendants(branch)
      .filter(({ heading, label }) => heading !== undefined || label?.key)
      .map(pathOf),
  );
}

function pathOf(branch: Branch): string {
  const steps: string[] = [];
  for (let current: Branch | undefined = branch; current !== undefined; current = current.parent) {
    const number = current.heading?.number ?? current.label?.key;
    if (current.heading !== undefined || number !== undefined) {
      steps.unshift(`${current.kind} ${number ?? ""}`.trim());
    }
  }
  return steps.join(" ");
}

/** The references of each article, or of what stands outside of articles, in no order: the languages order them otherwise. */
function targets(treaty: Treaty): ReadonlyMap<string, readonly string[]> {
  const byPlace = new Map<string, string[]>();
  for (const reference of treaty.instruments.flatMap(({ references }) => references)) {
    const article = enclosing(reference.home, "article");
    const place = article === undefined ? "outside" : pathOf(article);
    byPlace.set(place, [...(byPlace.get(place) ?? []), targetOf(reference)].sort());
  }
  return byPlace;
}

function targetOf({ unit, label, resolution }: Reference): string {
  return resolution.type === "internal"
    ? [...resolution.through, ...resolution.targets].map(pathOf).join(", ")
    : `${resolution.type} ${unit} ${label?.key ?? ""}`;
}

for (const id of PARALLEL) {
  test(`${id}: both versions have one outline and cite the same`, { skip: skipWithoutCorpus }, () => {
    const [kazakh, russian] = [treatyOf(id, "kk"), treatyOf(id, "ru")];
    assert.deepEqual(outline(kazakh), outline(russian));
    assert.deepEqual([...targets(kazakh)].sort(), [...targets(russian)].sort());
    assert.ok(outline(kazakh).length > 0);
  });
}
