// What words mean in citations. A treaty has few different words and repeats them endlessly, so each spelling is looked
// at once: what a text holds is then told from its words without a pattern, and without a string for each of them.
import { LANGUAGES } from "../../languages/index.ts";
import type { OwnerForm, ReferenceGrammar, Relative, UnitForm } from "../../languages/language.ts";
import { romanValue } from "../../languages/numbers.ts";
import type { Ordinal } from "../../languages/ordinals.ts";
import { labelKey } from "../../syntax/labels.ts";
import { detached } from "../../text/wording.ts";

/** Longer words are neither Roman numerals nor letters. */
const LONGEST_ROMAN = 7;

/** `sub paragraph`, `sub-paragraph` */
export const SUB = "sub";

/** A word as one language's citations read it. */
export class WordMeaning {
  static readonly NONE = new WordMeaning("", undefined);

  readonly text: string;
  readonly lower: string;
  readonly unit: UnitForm | undefined;
  /** With the full stop that follows it. */
  readonly abbreviated: UnitForm | undefined;
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
      (nounFirst && (this.abbreviated ?? grammar.unitOf(`${lower}s`)) !== undefined) ||
      lower === SUB;
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
  /** The next one in the same place of the vocabulary. */
  readonly next: Word | undefined;
  /** The languages, as bits, whose texts may cite something if they hold this word. */
  readonly hints: number;
  /** The same where what stands beside it must be right too: `ч.`, `1-хаттама`. */
  readonly faintHints: number;
  readonly #meanings: (WordMeaning | undefined)[] = LANGUAGES.map(() => undefined);

  constructor(text: string, hash: number, next: Word | undefined) {
    this.text = text;
    this.hash = hash;
    this.next = next;
    this.hints = bitsOf(({ hint }) => hint.test(text));
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
/** Longer words are not kept. */
const LONGEST_KEPT = 40;

const vocabulary: (Word | undefined)[] = new Array(PLACES).fill(undefined);
let known = 0;

/** The word that stands in a text from `start` to `end`; `hash` is that of its characters. */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
  const place = (hash ^ (hash >>> 13)) & (PLACES - 1);
  const first = vocabulary[place];
  for (let word = first; word !== undefined; word = word.next) {
    if (word.hash === hash && stands(word.text, text, start, end)) {
      return word;
    }
  }
  const spelled = detached(text.slice(start, end));
  if (end - start > LONGEST_KEPT) {
    return new Word(spelled, hash, undefined);
  }
  if (known >= MOST_WORDS) {
    vocabulary.fill(undefined);
    known = 0;
  }
  known++;
  const word = new Word(spelled, hash, known === 1 ? undefined : first);
  vocabulary[place] = word;
  return word;
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) {
    return false;
  }
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) !== text.charCodeAt(start + index)) {
      return false;
    }
  }
  return true;
}
