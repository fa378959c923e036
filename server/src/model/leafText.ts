// What a leaf of the tree says: its words as one line, the language they are in, what they cite. Asked of the leaf's
// wording, so that words which stay the same are not read again.
import { LANGUAGES, languageById, languageOf } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import type { Leaf } from "../syntax/tree.ts";
import { FlatText, flatten, flatWords } from "../text/flatText.ts";
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
  return new FlatText(wordingOf(leaf, folded).ask(flatten), leaf);
}

/** The language of a leaf's words in a document of a language. */
export function languageOfLeaf(leaf: Leaf, folded: string, surroundings: LanguageId | undefined): LanguageId {
  return wordingOf(leaf, folded).ask(WRITTEN.get(surroundings) ?? writtenAnywhere);
}

export function wordingOf({ wording, start, end }: Leaf, folded: string): Wording {
  return wording ?? new Wording(folded.slice(start, end));
}

function writtenAnywhere(_words: string, wording: Wording): LanguageId {
  return written(wording, undefined);
}

function citedAnywhere(_words: string, wording: Wording): Cited {
  return cited(wording, undefined);
}

const WRITTEN = new Map<LanguageId | undefined, Reader<LanguageId>>(
  LANGUAGES.map(({ id }) => [id, (_words, wording) => written(wording, id)]),
);

const CITED = new Map<LanguageId | undefined, Reader<Cited>>(
  LANGUAGES.map(({ id }) => [id, (_words, wording) => cited(wording, id)]),
);

function written(wording: Wording, surroundings: LanguageId | undefined): LanguageId {
  return languageOf(flatWords(wording), surroundings) ?? "kk";
}

function cited(wording: Wording, surroundings: LanguageId | undefined): Cited {
  const language = wording.ask(WRITTEN.get(surroundings) ?? writtenAnywhere);
  return { language, citations: findCitations(flatWords(wording), languageById(language).references) };
}
