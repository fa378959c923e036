// What an instrument calls others: `… (бұдан әрі – Келісім)` makes `Келісім` another treaty's name.
import { LANGUAGES } from "../languages/index.ts";
import type { InstrumentKind } from "../languages/language.ts";
import { matchesIn } from "../text/patterns.ts";

const WORDS = LANGUAGES.map(({ references }) => references.renaming);
const OPENINGS = WORDS.flatMap(({ openings }) => openings);

/** A text without one of these words calls nothing by another name. */
export const RENAMING_WORDS: ReadonlySet<string> = new Set(OPENINGS.map((opening) => opening.split(" ")[0] ?? ""));

const RENAMING = new RegExp(`(?<!\\p{L})(?:${OPENINGS.join("|").replaceAll(" ", "\\s")})(?!\\p{L})`, "giu");
const CALLED = new RegExp(
  `^[^\\p{L}«"“]{0,4}(?:(?:${sourceOf(({ verbs }) => verbs)})[\\s,]{1,2}){0,3}[^\\p{L}]{0,4}(?:(?:${sourceOf(({ article }) => article)})\\s)?(?<name>\\p{Lu}\\p{Ll}+)[»”"'’]?\\s?[).,;]`,
  "u",
);
const OWN_NAME = new RegExp(`(?<!\\p{L})(?:${sourceOf(({ own }) => own)})\\s\\p{L}+[,\\s(]{0,3}$`, "iu");

function sourceOf(source: (words: (typeof WORDS)[number]) => string): string {
  return WORDS.map(source)
    .filter((each) => each !== "")
    .join("|");
}

/** The kinds of the instruments that a text calls by their noun alone: `hereinafter referred to as the Treaty`. */
export function renamedKinds(text: string): readonly InstrumentKind[] {
  const kinds: InstrumentKind[] = [];
  for (const { 0: opening, index } of matchesIn(text, RENAMING)) {
    const name = CALLED.exec(text.slice(index + opening.length, index + opening.length + 80))?.groups?.name;
    if (name !== undefined && !OWN_NAME.test(text.slice(Math.max(0, index - 40), index))) {
      kinds.push(...LANGUAGES.flatMap((language) => language.kindOf(name) ?? []));
    }
  }
  return kinds;
}
