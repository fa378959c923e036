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
const ROMAN_SOURCE = "[IVXLCІХС]{1,8}";

/** What parts an inserted article from the one before it: `12A`, `12 bis`. */
const INSERTIONS = ["bis", "ter", "quater", "quinquies", "sexies"];
/** The same in Russian letters. */
const CYRILLIC_INSERTIONS = ["бис", "тер", "кватер"];
/** Those that citations use. */
export const CITED_INSERTIONS: ReadonlySet<string> = new Set(INSERTIONS.slice(0, 3));
const INSERTION_SOURCE = `(?:\\s?(?:${[...INSERTIONS, ...CYRILLIC_INSERTIONS].join("|")})(?!\\p{L}))`;

/** So many digits has the number of the last article of a text of tens of megabytes. */
export const MOST_DIGITS = 6;

/** Source of a pattern for article numbers: `12`, `27-1`, `5.2`, `IV`, `12A`, `12 bis`. */
export const ARTICLE_NUMBER_SOURCE = `\\d{1,${MOST_DIGITS}}(?:\\.\\d{1,3})*(?:[-\u2010-\u2015]\\d{1,3})*(?:[A-ZА-Я](?!\\p{L})|${INSERTION_SOURCE})?|${ROMAN_SOURCE}${INSERTION_SOURCE}?`;

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

/** `27-1` -> [27, 1]; `12A` -> [12, 1]; `IV` -> [4]; undefined where the text is no number. */
export function numberParts(text: string): readonly number[] | undefined {
  if (PLAIN_NUMBER.test(text)) {
    return [Number(text)];
  }
  const { number, insertion } = splitNumber(text);
  const inserted = insertion === "" ? [] : [orderOfInsertion(insertion)];
  if (/^\d/.test(number)) {
    const parts = number.split(/[.\-\u2010-\u2015]/).map(Number);
    return parts.some(Number.isNaN) ? undefined : [...parts, ...inserted];
  }
  const roman = romanValue(number);
  return roman === undefined ? undefined : [roman, ...inserted];
}

/**
 * One spelling for equal numbers: `IV` and `4` are both `4`, `27–1` is `27-1`, `12 BIS` is `12bis`, `5.2` stays apart from
 * `5-2`.
 */
export function numberKey(text: string): string {
  if (PLAIN_NUMBER.test(text)) {
    return text;
  }
  const { number, insertion } = splitNumber(text);
  const key = /^\d/.test(number) ? number.replace(/[\u2010-\u2015]/g, "-") : String(romanValue(number) ?? number);
  return `${key}${insertion}`;
}

/** Nearly all of them. */
const PLAIN_NUMBER = new RegExp(`^\\d{1,${MOST_DIGITS}}$`);

function splitNumber(text: string): { readonly number: string; readonly insertion: string } {
  const match = /^(?<number>\d[\d.\-\u2010-\u2015]*|\p{L}+(?=\s))\s?(?<insertion>\p{L}+)$/u.exec(text);
  return { number: match?.groups?.number ?? text, insertion: insertionKey(match?.groups?.insertion ?? "") };
}

function insertionKey(written: string): string {
  const lower = written.toLowerCase();
  return INSERTIONS[CYRILLIC_INSERTIONS.indexOf(lower)] ?? lower;
}

/** `12 bis` is the first article after 12, as is `12A`. */
function orderOfInsertion(insertion: string): number {
  const latin = INSERTIONS.indexOf(insertion);
  return latin >= 0 ? latin + 1 : insertion.charCodeAt(0) - (/[a-z]/.test(insertion) ? "a" : "а").charCodeAt(0) + 1;
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

/** Numbers in words: the first nineteen and the tens, and each ten with the nine units after it. */
export function spelledNumbers(
  first: readonly string[],
  tens: readonly { readonly value: number; readonly alone: string; readonly before: string }[],
): ReadonlyMap<string, number> {
  const numbers = new Map(first.map((word, index) => [word, index + 1]));
  for (const { value, alone, before } of tens) {
    numbers.set(alone, value);
    for (const [index, unit] of first.slice(0, 9).entries()) {
      numbers.set(`${before}${unit}`, value + index + 1);
    }
  }
  return numbers;
}

/** Source of a pattern that matches any of the numbers, longer ones first. */
export function spelledSource(numbers: ReadonlyMap<string, number>): string {
  const words = [...numbers.keys()].sort((left, right) => right.length - left.length);
  return `(?:${words.join("|").replaceAll(" ", "\\s")})(?!\\p{L})`;
}

const ROMAN_DIGITS: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** A number in Roman capitals. */
export function romanNumeral(value: number): string {
  let rest = value;
  let numeral = "";
  for (const [worth, digits] of ROMAN_DIGITS) {
    while (rest >= worth) {
      numeral += digits;
      rest -= worth;
    }
  }
  return numeral;
}
