// Character classes that the scanners share. Everything works on UTF-16 code units.

/** What `isLatin`, `isCyrillic`, `isLetter` and `isBlank` know, as the inside of a class in a regular expression. */
export const LATIN_CLASS = "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f";
export const CYRILLIC_CLASS = "\\u0400-\\u052f";
export const LETTER_CLASS = LATIN_CLASS + CYRILLIC_CLASS;
export const BLANK_CLASS = " \\t\\u00a0\\v\\f\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\ufeff";

/** A letter of the Cyrillic blocks (Kazakh and Russian included). */
export function isCyrillic(code: number): boolean {
  return code >= 0x400 && code <= 0x52f;
}

/** A letter of the Latin script, accented ones included. */
export function isLatin(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

export function isLetter(code: number): boolean {
  return isCyrillic(code) || isLatin(code);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A blank that does not end a line: space, tab, no-break and the typographic spaces. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** What `\s` of a regular expression matches: blanks, line ends and the separators of Unicode. */
export function isWhiteSpace(code: number): boolean {
  return isBlank(code) || isLineEnd(code) || code === 0x2028 || code === 0x2029;
}

export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** Characters that are there but not seen: soft hyphen, zero-width space, joiners and marks of direction. */
export function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060;
}

/** What parts words without being seen itself. */
export function isGap(code: number): boolean {
  if (code > 0x20 && (code < 0xa0 || (code >= 0x400 && code < 0x1680))) {
    return false;
  }
  return isBlank(code) || isLineEnd(code) || isInvisible(code);
}

/** Any of the marks that writers use for a hyphen or a dash. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}
