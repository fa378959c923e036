// Latin letters that look like Cyrillic ones. Typists without a Kazakh keyboard wrote `Yкiметi` for `Үкіметі`;
// everything that reads a treaty sees through it.
import { isCyrillic, isLatin, isLetter } from "./characters.ts";

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

/** A word that mixes the two scripts; offsets are UTF-16. */
export interface MixedWord {
  readonly start: number;
  readonly end: number;
}

/** A letter of one script next to one of the other; the classes are those of `isCyrillic` and `isLatin`. */
const MEETING_SCRIPTS =
  /[\u0400-\u052f][A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]|[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][\u0400-\u052f]/;

/** Every run of letters in which Latin and Cyrillic stand side by side, in one pass. */
export function* mixedWords(text: string): Generator<MixedWord> {
  // A search is many times quicker than a look at each character, and most texts have no such word.
  const first = text.search(MEETING_SCRIPTS);
  if (first < 0) {
    return;
  }
  let start = first;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) {
    start--;
  }
  let latin = false;
  let cyrillic = false;
  for (let offset = start; offset <= text.length; offset++) {
    const code = offset < text.length ? text.charCodeAt(offset) : 0;
    if (isCyrillic(code)) {
      cyrillic = true;
    } else if (isLatin(code)) {
      latin = true;
    } else {
      if (latin && cyrillic) {
        yield { start, end: offset };
      }
      start = offset + 1;
      latin = false;
      cyrillic = false;
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
