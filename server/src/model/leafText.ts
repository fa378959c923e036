// What a leaf of the tree says: its words as one line, the language they are in, what they cite. Asked of the leaf's
// wording, so that words which stay the same are not read again.
import { LANGUAGES, languageById, languageOf } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import type { Leaf } from "../syntax/tree.ts";
import { FlatText, flatten } from "../text/flatText.ts";
import { type Reader, Wording } from "../text/wording.ts";
import { type Citation, findCitations } from "./citations.ts";

export interface Cited {
  readonly language: LanguageId;
  readonly citations: readonly Citation[];
}

/** What is cited in words that stand in a document of a language. */
export function citedIn(leaf: Leaf, folded: string, surroundings: LanguageId | undefined): Cited {
  return wordingOf(leaf, folded).ask(CITED.get(surroundings) ?? citedAnywhere);
}

export function flatTextOf(leaf: Leaf, folded: string): FlatText {
  return new FlatText(wordingOf(leaf, folded).ask(flatten), leaf.start, leaf.end);
}

/** The language of a leaf's words in a document of a language. */
export function languageOfLeaf(leaf: Leaf, folded: string, surroundings: LanguageId | undefined): LanguageId {
  return wordingOf(leaf, folded).ask(WRITTEN.get(surroundings) ?? writtenAnywhere);
}

export function wordingOf({ wording, start, end }: Leaf, folded: string): Wording {
  return wording ?? new Wording(folded.slice(start, end));
}

function writtenAnywhere(text: string): LanguageId {
  return written(text, undefined);
}

function citedAnywhere(text: string): Cited {
  return cited(text, undefined);
}

const WRITTEN = new Map<LanguageId | undefined, Reader<LanguageId>>(
  LANGUAGES.map(({ id }) => [id, (text) => written(text, id)]),
);

const CITED = new Map<LanguageId | undefined, Reader<Cited>>(
  LANGUAGES.map(({ id }) => [id, (text) => cited(text, id)]),
);

function written(text: string, surroundings: LanguageId | undefined): LanguageId {
  return languageOf(flatten(text).text, surroundings) ?? "kk";
}

function cited(text: string, surroundings: LanguageId | undefined): Cited {
  const flat = flatten(text).text;
  const language = languageOf(flat, surroundings) ?? "kk";
  return { language, citations: findCitations(flat, languageById(language).references) };
}
