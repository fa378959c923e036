// Words looked for while a text is read unit by unit. Each unit costs one look into a table, however many the words are.
import { isLetter } from "./characters.ts";

/** Beginnings of words that are looked for, and what they are a sign of. */
export interface Phrases {
  /** Small letters, and perhaps one blank, hyphen or comma at the end. */
  readonly beginnings: readonly string[];
  readonly sign: number;
}

/** Letters are told apart up to here: Latin, Greek and Cyrillic ones. */
const LETTERS = 0x530;
/** The column of whatever ends a word, and that of a letter that none of the words has. */
const GAP = 0;
const OTHER_LETTER = 1;

/**
 * A state machine that finds words at their beginnings, in small letters and capitals. States are offsets of rows in
 * `next`; a row has a column for each letter.
 */
export class PhraseTable {
  /** The state between two words. */
  static readonly START = 0;

  /** The column of each unit below `columns.length`; other units end words. */
  readonly columns = new Uint8Array(LETTERS);
  readonly next: Uint16Array;
  /** States from here on tell that a word was found. */
  readonly found: number;
  /** Columns of what is no letter. */
  readonly #gaps = new Set<number>([GAP]);
  readonly #width: number;
  readonly #signs: readonly number[];

  constructor(lists: readonly Phrases[]) {
    this.#width = this.#assignColumns(lists.flatMap(({ beginnings }) => beginnings).join(""));
    const rows: number[][] = [this.#row(), this.#row()];
    const endings: { readonly row: number; readonly column: number; readonly list: number }[] = [];
    for (const [list, { beginnings }] of lists.entries()) {
      for (const beginning of beginnings) {
        const codes = [...beginning].map((character) => this.columns[character.charCodeAt(0)] ?? GAP);
        let row = 0;
        for (const column of codes.slice(0, -1)) {
          const known = rows[row]?.[column] ?? DEAD;
          const next = known === DEAD ? rows.push(this.#row()) - 1 : known;
          setAt(rows, row, column, next);
          row = next;
        }
        endings.push({ row, column: codes.at(-1) ?? GAP, list });
      }
    }
    const found = rows.length;
    for (const { row, column, list } of endings) {
      setAt(rows, row, column, found + list);
    }
    for (const _ of lists) {
      rows.push(this.#row());
    }
    this.found = found * this.#width;
    this.#signs = lists.map(({ sign }) => sign);
    this.next = Uint16Array.from(rows.flat(), (row) => row * this.#width);
  }

  /** What a state from `found` on is a sign of. */
  signOf(state: number): number {
    return this.#signs[(state - this.found) / this.#width] ?? 0;
  }

  /** Gives the letters their columns and returns how many columns there are. */
  #assignColumns(characters: string): number {
    for (let code = 0; code < LETTERS; code++) {
      this.columns[code] = isLetter(code) || /\p{L}/u.test(String.fromCharCode(code)) ? OTHER_LETTER : GAP;
    }
    let width = OTHER_LETTER + 1;
    for (const character of new Set(characters)) {
      for (const each of [character, character.toUpperCase(), character === " " ? "\u00a0" : character]) {
        this.columns[each.charCodeAt(0)] = width;
      }
      if (!isLetter(character.charCodeAt(0))) {
        this.#gaps.add(width);
      }
      width++;
    }
    return width;
  }

  /** Letters lead nowhere, and what ends a word leads back to the start. */
  #row(): number[] {
    return Array.from({ length: this.#width }, (_, column) => (this.#gaps.has(column) ? 0 : DEAD));
  }
}

/** The row of words that are not looked for. */
const DEAD = 1;

function setAt(rows: readonly number[][], row: number, column: number, next: number): void {
  const cells = rows[row];
  if (cells !== undefined) {
    cells[column] = next;
  }
}
