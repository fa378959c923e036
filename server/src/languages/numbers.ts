// Numbers of articles and labels as writers put them, and the one form in which they are compared.

/** Latin and Cyrillic letters that writers put into Roman numerals. */
const ROMAN_VALUES: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  І: 1,
  Ү: 5,
  У: 5,
  Х: 10,
  С: 100,
};

/** Source of a pattern that matches one Roman numeral in capitals, Latin and Cyrillic letters mixed. */
export const ROMAN_SOURCE = "[IVXLCІХС]{1,8}";

/** Source of a pattern for article numbers: `12`, `27-1`, `5.2`, `IV`. */
export const ARTICLE_NUMBER_SOURCE = `\\d{1,4}(?:\\.\\d{1,3})*(?:[-\u2010-\u2015]\\d{1,3})*|${ROMAN_SOURCE}`;

/** The value of a Roman numeral, or undefined where the letters make none. */
export function romanValue(numeral: string): number | undefined {
  let total = 0;
  let previous = 0;
  for (const letter of [...numeral.toUpperCase()].reverse()) {
    const value = ROMAN_VALUES[letter];
    if (value === undefined) {
      return undefined;
    }
    total += value < previous ? -value : value;
    previous = Math.max(previous, value);
  }
  return total > 0 ? total : undefined;
}

/** `27-1` -> [27, 1]; `IV` -> [4]; undefined where the text is no number. */
export function numberParts(text: string): readonly number[] | undefined {
  if (/^\d/.test(text)) {
    const parts = text.split(/[.\-\u2010-\u2015]/).map(Number);
    return parts.some(Number.isNaN) ? undefined : parts;
  }
  const roman = romanValue(text);
  return roman === undefined ? undefined : [roman];
}

/** One spelling for equal numbers: `IV` and `4` are both `4`, `27–1` is `27-1`, `5.2` stays apart from `5-2`. */
export function numberKey(text: string): string {
  if (/^\d/.test(text)) {
    return text.replace(/[\u2010-\u2015]/g, "-");
  }
  return String(romanValue(text) ?? text);
}

/** Order of numbers: 27 < 27-1 < 28. */
export function compareNumbers(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
