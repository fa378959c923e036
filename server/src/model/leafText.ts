// What a leaf of the tree says: its words as one line, the language they are in, what they cite.
import { LANGUAGES, languageOf } from "../languages/index.ts";
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import { mayCite } from "../languages/signs.ts";
import type { Leaf } from "../syntax/tree.ts";
import { detached } from "../text/detached.ts";
import { FlatText, type Flattened, flatWords } from "../text/flatText.ts";
import { type Reader, Wording } from "../text/wording.ts";
import { findChains } from "./citations/citations.ts";
import type { Chain } from "./citations/steps.ts";
import { Tokens } from "./citations/tokens.ts";
import { renamedKinds } from "./renaming.ts";

/** What the words of a leaf tell besides what they say. */
export interface ReadLeaf {
  readonly flat: FlatText;
  readonly language: LanguageId;
  readonly citations: readonly Chain[];
  /** The kinds of the instruments that they call by their noun alone. */
  readonly renamed: readonly InstrumentKind[];
}

const tokens = new Tokens();

/** Reads words that stand in a document of a language; undefined where they cite nothing and rename nothing. */
export function readLeaf(leaf: Leaf, folded: string, surroundings: LanguageId | undefined): ReadLeaf | undefined {
  const wording = wordingOf(leaf, folded);
  if (!mayCite(wording)) {
    return undefined;
  }
  const { text } = wording;
  let flattened: Flattened = { text };
  tokens.scan(text);
  if (tokens.uneven) {
    flattened = wording.flat;
    tokens.scanFlat(flattened.text);
  }
  if (!tokens.mayCite && !tokens.mayRename) {
    return undefined;
  }
  const renamed = tokens.mayRename ? renamedKinds(text) : [];
  const language = tokens.language(surroundings) ?? "kk";
  const citations = tokens.read(language) ? findChains(tokens) : [];
  return citations.length === 0 && renamed.length === 0
    ? undefined
    : { language, citations, renamed, flat: new FlatText(flattened, leaf) };
}

export function flatTextOf(leaf: Leaf, folded: string): FlatText {
  return new FlatText(wordingOf(leaf, folded).flat, leaf);
}

/** The language of a leaf's words in a document of a language. */
export function languageOfLeaf(leaf: Leaf, folded: string, surroundings: LanguageId | undefined): LanguageId {
  return languageOfWords(wordingOf(leaf, folded), surroundings);
}

export function languageOfWords(wording: Wording, surroundings: LanguageId | undefined): LanguageId {
  return wording.ask(WRITTEN.get(surroundings) ?? writtenAnywhere);
}

export function wordingOf({ wording, start, end }: Leaf, folded: string): Wording {
  return wording ?? new Wording(detached(folded.slice(start, end)));
}

function writtenAnywhere(_words: string, wording: Wording): LanguageId {
  return written(wording, undefined);
}

const WRITTEN = new Map<LanguageId | undefined, Reader<LanguageId>>(
  LANGUAGES.map(({ id }) => [id, (_words, wording) => written(wording, id)]),
);

function written(wording: Wording, surroundings: LanguageId | undefined): LanguageId {
  return languageOf(flatWords(wording), surroundings) ?? "kk";
}
