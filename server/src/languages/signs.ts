// What the words of a passage may say, told at one glance: whoever would ask a pattern of every passage asks here first.
import { flatLower, flatWords } from "../text/flatText.ts";
import { Sieve } from "../text/sieve.ts";
import type { Reader, Wording } from "../text/wording.ts";
import { LANGUAGES, languageById } from "./index.ts";
import type { Language, LanguageId, PhrasedClause } from "./language.ts";

/** What each language has a pattern for; a clause stands for its phrase. */
export type Sign =
  | PhrasedClause
  | "entryIntoForce"
  | "entryWord"
  | "authenticity"
  | "provisionalApplication"
  | "amendedBy"
  | "termHint"
  | "definitionsTitle"
  | "definitionsIntro"
  | "ownName"
  | "bareName";

type Patterns = Readonly<Record<string, RegExp | undefined>>;

function phrasesOf({ clauses, terms }: Language): Patterns {
  return {
    ...mapped(clauses.signs, ({ phrase }) => phrase),
    entryIntoForce: clauses.entryIntoForce,
    entryWord: clauses.entryWord,
    authenticity: clauses.authenticity,
    provisionalApplication: clauses.provisionalApplication,
    amendedBy: clauses.amendments,
    termHint: terms.inlineHint,
    definitionsTitle: terms.definitionsTitle,
    definitionsIntro: terms.definitionsIntro,
    ownName: terms.self.withThis,
    bareName: terms.self.bare,
  };
}

function titlesOf({ clauses }: Language): Patterns {
  return mapped(clauses.signs, ({ title }) => title);
}

function mapped<Value>(record: Readonly<Record<string, Value>>, map: (value: Value) => RegExp | undefined): Patterns {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

const SIGNS = Object.keys(phrasesOf(languageById("kk")));

/** The bits that stand for some signs. */
export function bitsOf(...signs: readonly Sign[]): number {
  return signs.reduce((bits, sign) => bits | (1 << SIGNS.indexOf(sign)), 0);
}

/** For each language the bits of what some words may say. */
export interface Signs extends Readonly<Record<LanguageId, number>> {
  /** They may cite something, or give an instrument another name, in whatever language. */
  readonly cite: boolean;
}

const NO_SIGNS: Signs = { kk: 0, ru: 0, en: 0, cite: false };

/** Words that none of these matches neither cite nor rename anything. */
const CITING: readonly RegExp[] = LANGUAGES.flatMap(({ references: { hint, renaming } }) => [
  hint,
  new RegExp(renaming.openings.join("|"), "iu"),
]);

/** The same patterns of each language, with their sieve. */
class Questions {
  readonly may: Reader<Signs>;
  readonly #patterns: Readonly<Record<LanguageId, readonly (RegExp | undefined)[]>>;
  /** Made when words are first read: a command may have none to read. */
  #sieve: Sieve | undefined;

  readonly #citing: readonly RegExp[];

  constructor(patternsOf: (language: Language) => Patterns, citing: readonly RegExp[] = []) {
    const inOrder = (id: LanguageId) => SIGNS.map((sign) => patternsOf(languageById(id))[sign]);
    this.#patterns = { kk: inOrder("kk"), ru: inOrder("ru"), en: inOrder("en") };
    this.#citing = citing;
    this.may = (_words, wording) => this.#sift(wording);
  }

  /** Which of some signs, as bits, words show in a language. */
  shown(wording: Wording, language: LanguageId, bits: number): number {
    let shown = 0;
    for (let open = wording.ask(this.may)[language] & bits; open !== 0; open &= open - 1) {
      const index = 31 - Math.clz32(open & -open);
      const pattern = this.#patterns[language][index];
      if (pattern?.test(pattern.ignoreCase ? flatWords(wording) : flatLower(wording)) === true) {
        shown |= 1 << index;
      }
    }
    return shown;
  }

  #sift(wording: Wording): Signs {
    const { kk, ru, en } = this.#patterns;
    this.#sieve ??= new Sieve([kk, ru, en, this.#citing]);
    const [inKazakh = 0, inRussian = 0, inEnglish = 0, citing = 0] = this.#sieve.sift(flatWords(wording));
    return (inKazakh | inRussian | inEnglish | citing) === 0
      ? NO_SIGNS
      : { kk: inKazakh, ru: inRussian, en: inEnglish, cite: citing !== 0 };
  }
}

/** The signs that words may show in whatever language, as bits. */
export function signsIn(wording: Wording): number {
  const { kk, ru, en } = wording.ask(phrases.may);
  return kk | ru | en;
}

/** Whether words may cite something, or give an instrument another name. */
export function mayCite(wording: Wording): boolean {
  return wording.ask(phrases.may).cite;
}

/** Whether words may show one of some signs, as bits, in whatever language. */
export function maySay(wording: Wording, bits: number): boolean {
  return (signsIn(wording) & bits) !== 0;
}

/** What words may say: no pattern finds them to say anything else. */
export const phrases = new Questions(phrasesOf, CITING);

/** Which clauses the title of an article may name. */
export const titles = new Questions(titlesOf);
