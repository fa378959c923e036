// The alphabets in which lists are lettered.

/** The letters as label keys spell them: Latin ones that have Cyrillic twins are written as those. */
const CYRILLIC: readonly (readonly string[])[] = [
  "абвгдежзиклмнопрстуфхцчшщэюя",
  "абвгдежзийклмнопрстуфхцчшщэюя",
  "абвгдеёжзийклмнопрстуфхцчшщэюя",
  "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщэюя",
  "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщэюя",
].map((letters) => [...letters]);

export const LATIN: readonly string[] = [..."аbсdеfgһіjкlmnорqrstuvwхуz"];

/** The alphabet that holds all letters that a text's lists use; the plainest, where several do. */
export function alphabetWith(keys: readonly string[]): readonly string[] | undefined {
  return [...CYRILLIC, LATIN].find((alphabet) => keys.every((key) => alphabet.includes(key)));
}
