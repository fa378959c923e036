// Latin letters that look like Cyrillic ones. Typists without a Kazakh keyboard wrote `Yкiметi` for `Үкіметі`;
// everything that reads a treaty sees through it.
import { CYRILLIC_CLASS, isCyrillic, isLetter, LATIN_CLASS } from "./characters.ts";

/** Latin letter -> the Cyrillic letter that it stands in for in Kazakh text. */
const CYRILLIC_FOR_LATIN: Readonly<Record<string, string>> = {
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  I: "І",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
  Y: "Ү",
  a: "а",
  c: "с",
  e: "е",
  h: "һ",
  i: "і",
  k: "к",
  o: "о",
  p: "р",
  x: "х",
  y: "у",
};

/** Typed for `к`, yet no reader takes a Cyrillic `к` for it: `к` alone shows that a word is Cyrillic. */
const ONE_WAY = "k";

const toCyrillic = new Map(Object.entries(CYRILLIC_FOR_LATIN));
const toLatin = new Map(
  Object.entries(CYRILLIC_FOR_LATIN)
    .filter(([latin]) => latin !== ONE_WAY)
    .map(([latin, cyrillic]) => [cyrillic, latin]),
);

/** The Cyrillic letter that a Latin letter is mistaken for, or undefined where none looks like it. */
export function cyrillicTwin(latin: string): string | undefined {
  return toCyrillic.get(latin);
}

/** The Latin letter that a Cyrillic letter is mistaken for, or undefined where none looks like it. */
export function latinTwin(cyrillic: string): string | undefined {
  return toLatin.get(cyrillic);
}

const ALIKE = new Map(
  Object.entries(CYRILLIC_FOR_LATIN).map(([latin, cyrillic]) => [cyrillic.toLowerCase(), latin.toLowerCase()]),
);

/** One small letter for all that look alike in one case or the other: `у`, `Ү` and `Y` are `y`. */
export function alike(letter: string): string {
  const small = letter.toLowerCase();
  return ALIKE.get(small) ?? small;
}

/** A word that mixes the two scripts; offsets are UTF-16. */
export interface MixedWord {
  readonly start: number;
  readonly end: number;
}

const CYRILLIC = new RegExp(`[${CYRILLIC_CLASS}]`);
const LATIN_RUN = new RegExp(`[${LATIN_CLASS}]+`, "g");

/** Every run of letters in which Latin and Cyrillic stand side by side, in one pass. */
export function* mixedWords(text: string): Generator<MixedWord> {
  // Searches are many times quicker than a look at each character, and few texts hold much of both scripts.
  if (!CYRILLIC.test(text)) {
    return;
  }
  let end = 0;
  for (const { 0: run, index } of text.matchAll(LATIN_RUN)) {
    const next = index + run.length;
    if (index >= end && (isCyrillic(text.charCodeAt(index - 1)) || isCyrillic(text.charCodeAt(next)))) {
      let start = index;
      while (start > 0 && isLetter(text.charCodeAt(start - 1))) {
        start--;
      }
      end = next;
      while (end < text.length && isLetter(text.charCodeAt(end))) {
        end++;
      }
      yield { start, end };
    }
  }
}

/**
 * The text with the Latin letters of mixed words replaced by their Cyrillic twins. Its length is that of the text,
 * so offsets stay valid. A text without mixed words is returned as it is.
 */
export function foldHomoglyphs(text: string): string {
  let folded = "";
  let copied = 0;
  for (const { start, end } of mixedWords(text)) {
    folded += text.slice(copied, start);
    for (let offset = start; offset < end; offset++) {
      const character = text.charAt(offset);
      folded += toCyrillic.get(character) ?? character;
    }
    copied = end;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}
