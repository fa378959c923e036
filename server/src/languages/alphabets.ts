// The alphabets in which lists are lettered, their letters as label keys spell them.
import { cyrillicTwin } from "../text/homoglyphs.ts";

/** The plainest of each language first: hardly a list uses `ё`, `й` or `һ`. */
const CYRILLIC: readonly (readonly string[])[] = [
  "абвгдежзиклмнопрстуфхцчшщэюя",
  "абвгдежзийклмнопрстуфхцчшщэюя",
  "абвгдеёжзийклмнопрстуфхцчшщэюя",
  "аәбвгғдежзийкқлмнңоөпрстуұүфхцчшщэюя",
  "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщэюя",
  "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщэюя",
].map((letters) => [...letters]);

export const LATIN_LETTERS: readonly string[] = [..."abcdefghijklmnopqrstuvwxyz"];

/** The key of a Latin letter is that of its Cyrillic twin. */
export const LATIN: readonly string[] = LATIN_LETTERS.map((letter) => cyrillicTwin(letter) ?? letter);

/** The alphabets that hold all letters that lists use, the plainest first. */
export function alphabetsWith(keys: readonly string[]): readonly (readonly string[])[] {
  return [...CYRILLIC, LATIN].filter((alphabet) => keys.every((key) => alphabet.includes(key)));
}
