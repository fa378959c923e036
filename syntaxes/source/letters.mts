/**
 * Spells words as patterns that see through homoglyphs.
 *
 * Texts published before about 2005 write Latin letters inside Kazakh and Russian words (`Yкiметi`, `Cтaтья`): the
 * letter was missing on the keyboard or came from character recognition. A reader does not see it, so the grammar
 * must not either.
 */

/** Cyrillic letter, and what stands for it in real texts. Latin only where the shapes are the same on paper. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: "a",
  е: "eё",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  ү: "yу",
  һ: "h",
  і: "i",
  А: "A",
  В: "B",
  Е: "EЁ",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  У: "Y",
  Х: "X",
  Һ: "H",
  Ү: "YУ",
  І: "I",
};

/** The word in the case it is written in. A space stands for any run of spaces, other signs for themselves. */
export function exact(word: string): string {
  return Array.from(word, (letter) => pattern(letter, alike(letter))).join("");
}

/** The word with every letter in either case: headings and title words are often set in capitals. */
export function either(word: string): string {
  return Array.from(word, (letter) => pattern(letter, alike(letter.toLowerCase()) + alike(letter.toUpperCase()))).join(
    "",
  );
}

/** One of several words, longest first so that `тармақша` is not read as `тармақ`. */
export function oneOf(words: readonly string[], spell: (word: string) => string = exact): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(spell).join("|")})`;
}

function alike(letter: string): string {
  return letter + (LOOK_ALIKES[letter] ?? "");
}

function pattern(letter: string, forms: string): string {
  if (letter === " ") {
    return String.raw`\s+`;
  }
  if (!/\p{L}/u.test(letter)) {
    return letter.replace(/[.()[\]+*?|\\^$]/u, String.raw`\$&`);
  }
  const distinct = [...new Set(forms)].join("");
  return distinct.length > 1 ? `[${distinct}]` : distinct;
}
