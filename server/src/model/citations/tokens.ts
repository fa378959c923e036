// The words and marks of a text, read for its citations: as plain numbers, and at the price of one look at each
// character for the many texts that cite nothing.
import { LANGUAGES, languageById, languageOf, languageOfLetters, SAMPLE_LETTERS } from "../../languages/index.ts";
import type { LanguageId, ReferenceGrammar } from "../../languages/language.ts";
import { isCyrillic, isDash } from "../../text/characters.ts";
import { kindAt, MARK, NUMBER, SPACE, WORD, widthAt } from "../tokens.ts";
import { type Word, WordMeaning, wordOf } from "./words.ts";

const BLANK = 0x20;
export const OPENING_BRACKET = 0x28;
export const CLOSING_BRACKET = 0x29;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const FULL_STOP = 0x2e;
export const SLASH = 0x2f;
export const COLON = 0x3a;
const SEMICOLON = 0x3b;
export const NUMERO = 0x2116;

const FIRST_SURROGATE = 0xd800;

/** The one that whatever tells no other is read in. */
const LANGUAGE = languageById("kk");

/** In a text of thousands of characters the tables have room for as many; those of a longer one are given back. */
const ROOM = 4096;
const MOST_ROOM = 65_536;

/**
 * What a scan found. There is one text at a time: a scan ends what was known of the text before. The index of a token may
 * be anything; beside the text there is nothing.
 */
export class Tokens {
  text = "";
  count = 0;
  /** Blanks and letters stand so that the text is not flat, or may not be. */
  uneven = false;
  /** The text may give an instrument another name. */
  mayRename = false;
  grammar: ReferenceGrammar = LANGUAGE.references;
  /** The token after what was read last. */
  next = 0;
  /** The languages, as bits, in which the text may cite something; the faint ones ask for a closer look. */
  #hints = 0;
  #faintHints = 0;
  #latin = 0;
  #cyrillic = 0;
  #kazakh = 0;
  #room = ROOM;
  #kinds = new Uint8Array(ROOM);
  #starts = new Int32Array(ROOM + 1);
  #opens = new Uint8Array(ROOM);
  /** Of the word that is being read. */
  #codes = new Uint16Array(ROOM);
  #words: (Word | undefined)[] = [];
  #meanings: WordMeaning[] = [];

  /** Finds the tokens of a text that may be flat; the scan stops where it shows not to be. */
  scan(text: string): void {
    this.#scan(text, false);
  }

  /** Finds the tokens of a flat text. */
  scanFlat(text: string): void {
    this.#scan(text, true);
  }

  /** Whether the text may cite something in any language. */
  get mayCite(): boolean {
    return (this.#hints | this.#faintHints) !== 0;
  }

  #scan(text: string, flat: boolean): void {
    this.#prepare(text);
    const kinds = this.#kinds;
    const starts = this.#starts;
    const words = this.#words;
    const codes = this.#codes;
    const { length } = text;
    let count = 0;
    let hints = 0;
    let faintHints = 0;
    let latin = 0;
    let cyrillic = 0;
    let kazakh = 0;
    /** Where the latest letter between two blanks ends. */
    let loneEnd = -2;
    let offset = 0;
    while (offset < length) {
      const start = offset;
      let code = text.charCodeAt(offset);
      let kind = kindAt(text, offset, code);
      let even = true;
      if (kind === WORD) {
        let hash = 0;
        do {
          hash = (Math.imul(hash, 31) + code) | 0;
          codes[offset - start] = code;
          offset++;
          if (code >= FIRST_SURROGATE && widthAt(text, offset - 1) === 2) {
            codes[offset - start] = text.charCodeAt(offset);
            offset++;
          }
          if (offset === length) {
            break;
          }
          code = text.charCodeAt(offset);
        } while (kindAt(text, offset, code) === WORD);
        const word = wordOf(codes, offset - start, hash);
        words[count] = word;
        hints |= word.hints;
        faintHints |= word.faintHints;
        latin += word.letters.latin;
        cyrillic += word.letters.cyrillic;
        kazakh += word.letters.kazakh;
        if (word.renames) {
          this.mayRename = true;
        }
        if (offset - start <= 2 && isBetweenBlanks(text, start, offset)) {
          even = loneEnd !== start - 1;
          loneEnd = offset;
        }
      } else if (kind === SPACE) {
        offset = endOfRun(text, start + 1, SPACE);
        even = code === BLANK && offset === start + 1;
      } else if (kind === NUMBER) {
        offset = endOfRun(text, start + 1, NUMBER);
      } else {
        offset += code < FIRST_SURROGATE ? 1 : widthAt(text, offset);
        cyrillic += isCyrillic(code) ? 1 : 0;
        even = kind === MARK;
        kind = MARK;
      }
      if (!even && !flat) {
        this.uneven = true;
        return;
      }
      starts[count] = start;
      kinds[count] = kind;
      count++;
    }
    starts[count] = length;
    this.count = count;
    this.#hints = hints;
    this.#faintHints = faintHints;
    this.#latin = latin;
    this.#cyrillic = cyrillic;
    this.#kazakh = kazakh;
  }

  #prepare(text: string): void {
    this.text = text;
    this.count = 0;
    this.uneven = false;
    this.mayRename = false;
    this.#hints = 0;
    this.#faintHints = 0;
    const room = Math.max(ROOM, text.length);
    if (room > this.#room || (this.#room > MOST_ROOM && room < this.#room)) {
      this.#room = room;
      this.#kinds = new Uint8Array(room);
      this.#starts = new Int32Array(room + 1);
      this.#opens = new Uint8Array(room);
      this.#codes = new Uint16Array(room);
      this.#words = [];
      this.#meanings = [];
    }
  }

  /** The language of the text among others of a language. */
  language(surroundings: LanguageId | undefined): LanguageId | undefined {
    const letters = { latin: this.#latin, cyrillic: this.#cyrillic, kazakh: this.#kazakh };
    return letters.latin + letters.cyrillic > SAMPLE_LETTERS
      ? languageOf(this.text, surroundings)
      : languageOfLetters(letters, surroundings);
  }

  /** Reads the words that the scan found as a language does, unless the text cites nothing in that language. */
  read(language: LanguageId): boolean {
    const index = LANGUAGES.findIndex(({ id }) => id === language);
    const { references } = LANGUAGES[index] ?? LANGUAGE;
    const bit = 1 << index;
    if ((this.#hints & bit) === 0 && ((this.#faintHints & bit) === 0 || !references.hint.test(this.text))) {
      return false;
    }
    this.grammar = references;
    const labelsFirst = this.grammar.labels === "before-noun";
    for (let at = 0; at < this.count; at++) {
      const kind = this.#kinds[at];
      const meaning = kind === WORD ? this.#words[at]?.meaning(index) : undefined;
      this.#meanings[at] = meaning ?? WordMeaning.NONE;
      const opens = meaning?.opens ?? (labelsFirst && (kind === NUMBER || (kind === MARK && this.#opensLabel(at))));
      this.#opens[at] = opens ? 1 : 0;
    }
    return true;
  }

  #opensLabel(index: number): boolean {
    const code = this.mark(index);
    return code === OPENING_BRACKET || code === NUMERO || isOpeningQuote(code);
  }

  /** The first token from an index on with which a citation may begin; `count` where none does. */
  opening(index: number): number {
    let at = index;
    while (at < this.count && this.#opens[at] === 0) {
      at++;
    }
    return at;
  }

  kind(index: number): number {
    return index >= 0 && index < this.count ? (this.#kinds[index] ?? 0) : 0;
  }

  is(index: number, kind: number): boolean {
    return this.kind(index) === kind;
  }

  start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  end(index: number): number {
    return this.#starts[index + 1] ?? 0;
  }

  length(index: number): number {
    return this.end(index) - this.start(index);
  }

  /** The code of a mark; 0 for whatever else stands there. */
  mark(index: number): number {
    return this.kind(index) === MARK ? this.text.charCodeAt(this.start(index)) : 0;
  }

  /** What a word means; nothing at all where another token stands. */
  meaning(index: number): WordMeaning {
    return index >= 0 && index < this.count ? (this.#meanings[index] ?? WordMeaning.NONE) : WordMeaning.NONE;
  }

  isWord(index: number): boolean {
    return this.kind(index) === WORD;
  }

  isDash(index: number): boolean {
    return isDash(this.mark(index));
  }

  /** One blank and nothing else. */
  isBlank(index: number): boolean {
    return this.kind(index) === SPACE && this.length(index) === 1 && this.text.charCodeAt(this.start(index)) === BLANK;
  }

  written(index: number): string {
    return this.kind(index) === 0 ? "" : this.text.slice(this.start(index), this.end(index));
  }

  skipSpace(index: number): number {
    return this.kind(index) === SPACE ? index + 1 : index;
  }

  /** The last token before an index that is no space. */
  before(index: number): number {
    return this.kind(index - 1) === SPACE ? index - 2 : index - 1;
  }
}

export function isOpeningQuote(code: number): boolean {
  return code === 0x22 || code === 0xab || code === 0x201c || code === 0x201e;
}

export function isClosingQuote(code: number): boolean {
  return code === 0x22 || code === 0xbb || code === 0x201d || code === 0x201c;
}

/** A mark that parts clauses. */
export function isClauseMark(code: number): boolean {
  return code === COMMA || code === SEMICOLON || code === COLON || code === FULL_STOP;
}

function isBetweenBlanks(text: string, start: number, end: number): boolean {
  return start > 0 && end < text.length && text.charCodeAt(start - 1) === BLANK && text.charCodeAt(end) === BLANK;
}

/** Where the characters of a kind end, from an offset on. */
function endOfRun(text: string, start: number, kind: number): number {
  let end = start;
  while (end < text.length && kindAt(text, end, text.charCodeAt(end)) === kind) {
    end++;
  }
  return end;
}
