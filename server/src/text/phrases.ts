// Words looked for while a text is read unit by unit. Each unit costs one look into a table, however many the words are.
import { isAnyLetter } from "./capitals.ts";
import { isLetter } from "./characters.ts";
import { alike } from "./homoglyphs.ts";

/** Beginnings of words that are looked for, and what they are a sign of. */
export interface Phrases {
  /** Small letters, and perhaps one blank, hyphen or comma at the end. */
  readonly beginnings: readonly string[];
  readonly sign: number;
}

/** Letters are told apart, but for those that look alike, up to here: Latin, Greek and Cyrillic ones. */
const LETTERS = 0x530;
/** The column of whatever ends a word, that of a letter that none of the words has, and those of what they have. */
const GAP = 0;
const OTHER_LETTER = 1;
const FIRST_OWN = 2;
const MOST_STATES = 0x10000;
const NO_BREAK_SPACE = 0xa0;

/**
 * A state machine that finds words at their beginnings, in small letters and capitals. States are offsets of rows in
 * `next`; a row has a column for each letter. Letters that look alike count as one, so that homoglyphs are seen through.
 */
export class PhraseTable {
  /** The state between two words. */
  static readonly START = 0;

  /** The column of each unit below `columns.length`; other units end words. */
  readonly columns = new Uint8Array(LETTERS);
  readonly next: Uint16Array;
  /** States from here on tell that a word was found. */
  readonly found: number;
  readonly #width: number;
  readonly #signs: readonly number[];

  constructor(lists: readonly Phrases[]) {
    const written = lists.flatMap(({ beginnings }) => beginnings).join("");
    const characters = [...new Set([...written].map(alike))];
    const width = FIRST_OWN + characters.length;
    this.#assignColumns(characters);
    const rows = emptyRows(2 + written.length + lists.length, characters);
    // The second row is that of words that are not looked for.
    const dead = width;
    const endings: { readonly cell: number; readonly list: number }[] = [];
    let free = dead + width;
    for (const [list, { beginnings }] of lists.entries()) {
      for (const beginning of beginnings) {
        let cell = PhraseTable.START + this.#columnOf(beginning, 0);
        for (let index = 1; index < beginning.length; index++) {
          if (rows[cell] === dead) {
            rows[cell] = free;
            free += width;
          }
          cell = (rows[cell] ?? dead) + this.#columnOf(beginning, index);
        }
        endings.push({ cell, list });
      }
    }
    for (const { cell, list } of endings) {
      rows[cell] = free + list * width;
    }
    // Behind a comma that was found another word may begin.
    for (const list of lists.keys()) {
      rows.copyWithin(free + list * width, PhraseTable.START, width);
    }
    this.#width = width;
    this.#signs = lists.map(({ sign }) => sign);
    this.found = free;
    this.next = rows.slice(0, free + lists.length * width);
    if (this.next.length > MOST_STATES) {
      throw new Error(`a table of ${this.next.length} cells: there are states for ${MOST_STATES}`);
    }
  }

  /** What a state from `found` on is a sign of. */
  signOf(state: number): number {
    return this.#signs[(state - this.found) / this.#width] ?? 0;
  }

  #assignColumns(characters: readonly string[]): void {
    const own = new Map(characters.map((character, index) => [character, FIRST_OWN + index]));
    for (let code = 0; code < LETTERS; code++) {
      const character = code === NO_BREAK_SPACE ? " " : String.fromCharCode(code);
      this.columns[code] = own.get(alike(character)) ?? (isLetter(code) || isAnyLetter(code) ? OTHER_LETTER : GAP);
    }
  }

  #columnOf(word: string, index: number): number {
    return this.columns[word.charCodeAt(index)] ?? GAP;
  }
}

/** Letters lead nowhere, and what ends a word leads back to the start. */
function emptyRows(count: number, characters: readonly string[]): Uint16Array {
  const width = FIRST_OWN + characters.length;
  const row = new Uint16Array(width).fill(width);
  row[GAP] = PhraseTable.START;
  for (const [index, character] of characters.entries()) {
    if (!isLetter(character.charCodeAt(0))) {
      row[FIRST_OWN + index] = PhraseTable.START;
    }
  }
  const rows = new Uint16Array(count * width);
  for (let start = 0; start < rows.length; start += width) {
    rows.set(row, start);
  }
  return rows;
}
