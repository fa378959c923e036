// What words mean in citations. A treaty has few different words and repeats them endlessly, so each spelling is looked
// at once: what a text holds is then told from its words without a pattern, and without a string for each of them.
import { LANGUAGES, type Letters, lettersOf } from "../../languages/index.ts";
import type { OwnerForm, ReferenceGrammar, Relative, UnitForm } from "../../languages/language.ts";
import { romanValue } from "../../languages/numbers.ts";
import type { Ordinal } from "../../languages/ordinals.ts";
import { labelKey } from "../../syntax/labels.ts";
import { RENAMING_WORDS } from "../renaming.ts";

/** Longer words are neither Roman numerals nor letters. */
const LONGEST_ROMAN = 7;

/** A word as one language's citations read it. */
export class WordMeaning {
  static readonly NONE = new WordMeaning("", undefined);

  readonly text: string;
  readonly lower: string;
  readonly unit: UnitForm | undefined;
  /** With the full stop that follows it. */
  readonly abbreviated: UnitForm | undefined;
  /** With an ending in brackets: `Article(s)`. */
  readonly plural: UnitForm | undefined;
  readonly relative: Relative | undefined;
  readonly ordinal: Ordinal | undefined;
  /** May stand before another ordinal: `twenty`. */
  readonly isTen: boolean;
  readonly roman: number | undefined;
  /** One capital letter. */
  readonly isCapital: boolean;
  /** A letter that names a sub-paragraph without a bracket. */
  readonly isBareLetter: boolean;
  /** The key of a letter or a small Roman numeral, as `labelKey` spells it. */
  readonly letterKey: string | undefined;
  /** The key of a single letter that may be meant as a letter though it could be a Roman numeral. */
  readonly otherKey: string | undefined;
  readonly isAnd: boolean;
  readonly isRangeWord: boolean;
  readonly opensRange: boolean;
  /** A citation may begin with it. */
  readonly opens: boolean;
  readonly beginsUpper: boolean;
  readonly #grammar: ReferenceGrammar | undefined;
  #owner: OwnerForm | "none" | undefined;
  #isThis: boolean | undefined;

  constructor(text: string, grammar: ReferenceGrammar | undefined) {
    const lower = text.toLowerCase();
    const nounFirst = grammar?.labels === "after-noun";
    this.text = text;
    this.lower = lower;
    this.unit = grammar?.unitOf(lower);
    this.abbreviated = nounFirst ? grammar.unitOf(`${lower}.`) : undefined;
    this.plural = grammar?.pluralEnding === undefined ? undefined : grammar.unitOf(`${lower}${grammar.pluralEnding}`);
    this.relative = grammar?.relativeOf(lower);
    this.ordinal = grammar?.ordinals.of(lower);
    this.isTen = grammar?.ordinals.isTen(lower) === true;
    this.roman = text.length <= LONGEST_ROMAN && /^[IVXLCІХС]{1,7}$/u.test(text) ? romanValue(text) : undefined;
    this.isCapital = text.length <= 2 && /^\p{Lu}$/u.test(text);
    this.isBareLetter = text.length <= 2 && grammar?.bareLetters.test(text) === true;
    this.letterKey = letterKey(text, lower);
    this.otherKey = lower.length === 1 && /^[ivxіх]$/u.test(lower) ? labelKey("letter", lower) : undefined;
    this.isAnd = grammar?.and.has(lower) === true;
    this.isRangeWord = grammar?.rangeWords.has(lower) === true;
    this.opensRange = grammar?.rangeOpeners.has(lower) === true;
    const asNoun =
      this.unit !== undefined ||
      this.abbreviated !== undefined ||
      this.plural !== undefined ||
      (grammar?.nounPrefix !== undefined && lower === grammar.nounPrefix);
    const asLabel =
      this.roman !== undefined ||
      this.isCapital ||
      this.isBareLetter ||
      this.letterKey !== undefined ||
      this.opensRange;
    this.opens =
      asNoun || this.relative !== undefined || this.ordinal !== undefined || this.isTen || (!nounFirst && asLabel);
    this.beginsUpper = /^\p{Lu}/u.test(text);
    this.#grammar = grammar;
  }

  /** The instrument that it names, in a form that can own what stands beside it. */
  get owner(): OwnerForm | undefined {
    this.#owner ??= this.#grammar?.ownerOf(this.lower) ?? "none";
    return this.#owner === "none" ? undefined : this.#owner;
  }

  /** `осы`, `настоящей`, `this` */
  get isThis(): boolean {
    this.#isThis ??= this.#grammar?.thisWord.test(this.lower) === true;
    return this.#isThis;
  }
}

function letterKey(text: string, lower: string): string | undefined {
  if (text.length <= 2 && /^\p{L}$/u.test(text) && !/^[ivxіх]$/u.test(text)) {
    return labelKey("letter", lower);
  }
  return lower.length <= LONGEST_ROMAN && /^[ivxіх]{1,6}$/u.test(lower) ? labelKey("roman", lower) : undefined;
}

/** One spelling of a word. */
export class Word {
  readonly text: string;
  readonly hash: number;
  readonly length: number;
  /** Where its characters stand among those of all words. */
  readonly at: number;
  /** The next one in the same place of the vocabulary. */
  readonly next: Word | undefined;
  /** The languages, as bits, whose texts may cite something if they hold this word. */
  readonly hints: number;
  /** The same where what stands beside it must be right too: `ч.`, `1-хаттама`. */
  readonly faintHints: number;
  readonly letters: Letters;
  /** May begin a bracket that gives an instrument another name: `далее`. */
  readonly renames: boolean;
  readonly #meanings: (WordMeaning | undefined)[] = LANGUAGES.map(() => undefined);

  constructor(text: string, hash: number, at: number, next: Word | undefined) {
    this.text = text;
    this.hash = hash;
    this.length = text.length;
    this.at = at;
    this.next = next;
    this.hints = bitsOf(({ hint }) => hint.test(text));
    this.letters = lettersOf(text);
    this.renames = RENAMING_WORDS.has(text.toLowerCase());
    this.faintHints = bitsOf(({ hint }) => NEIGHBOURS.some((beside) => hint.test(beside(text))));
  }

  /** As citations in the language at a place of `LANGUAGES` read it. */
  meaning(language: number): WordMeaning {
    let meaning = this.#meanings[language];
    if (meaning === undefined) {
      meaning = new WordMeaning(this.text, LANGUAGES[language]?.references);
      this.#meanings[language] = meaning;
    }
    return meaning;
  }
}

/** What a word may stand beside in a text that a grammar's hint finds. */
const NEIGHBOURS: readonly ((word: string) => string)[] = [
  (word) => `${word}.`,
  (word) => `${word} `,
  (word) => `${word} 1`,
  (word) => `1-${word}`,
];

function bitsOf(holds: (grammar: ReferenceGrammar) => boolean): number {
  return LANGUAGES.reduce((bits, { references }, index) => (holds(references) ? bits | (1 << index) : bits), 0);
}

/** The words of a long treaty; the memory is emptied when more come. */
const MOST_WORDS = 16_384;
const PLACES = 8192;
const MOST_LETTERS = 20 * PLACES;
/** Longer words are not kept. */
const LONGEST_KEPT = 40;

/** By hash; behind each other where hashes meet. */
const vocabulary: (Word | undefined)[] = new Array(PLACES).fill(undefined);
/** The characters of all words: two strings are much slower compared than two arrays. */
const letters = new Uint16Array(MOST_LETTERS);
let words = 0;
let written = 0;

/** The word of some characters; `hash` is theirs, mixed. */
export function wordOf(codes: Uint16Array, length: number, hash: number): Word {
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  const first = vocabulary[place];
  for (let word = first; word !== undefined; word = word.next) {
    if (word.hash === hash && word.length === length && stands(word.at, codes, length)) {
      return word;
    }
  }
  if (length > LONGEST_KEPT) {
    return new Word(stringOf(codes, length), hash, 0, undefined);
  }
  if (words >= MOST_WORDS || written + length > MOST_LETTERS) {
    vocabulary.fill(undefined);
    words = 0;
    written = 0;
  }
  const word = new Word(stringOf(codes, length), hash, written, words === 0 ? undefined : first);
  letters.set(codes.subarray(0, length), written);
  vocabulary[place] = word;
  words++;
  written += length;
  return word;
}

function stands(at: number, codes: Uint16Array, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (letters[at + index] !== codes[index]) {
      return false;
    }
  }
  return true;
}

/** In slices, since a call takes only so many arguments. */
function stringOf(codes: Uint16Array, length: number): string {
  let text = "";
  for (let start = 0; start < length; start += 8192) {
    text += String.fromCharCode(...codes.subarray(start, Math.min(length, start + 8192)));
  }
  return text;
}
