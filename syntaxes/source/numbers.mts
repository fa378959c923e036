/**
 * Numbers and labels as they stand in headings and references.
 *
 * Everything is bounded (`{1,3}`, never `+`) and guarded against starting inside a longer run, so that a line of
 * a hundred thousand digits costs one look per character and no more.
 */

/** `12`, `5.2`, `27-1`: the number of an article or paragraph, inserted ones included. Never a year. */
export const NUMBER = String.raw`\d{1,3}(?!\d)(?:[.-]\d{1,3}(?!\d)){0,3}`;

/** Not inside a longer number or just after its decimal point; a letter may stand before (`Келісім5-бабында`). */
export const NUMBER_START = String.raw`(?<![\d])(?<!\d[.,/])`;

/** `IV`, also with the Cyrillic letters of the same shape (`ІV`, `Х`). */
export const ROMAN = String.raw`[IVXLІХ]{1,7}(?!\p{L})`;

/** Nothing of a word stands before. */
export const WORD_START = String.raw`(?<![\p{L}\d])`;

/** Nothing of a word stands after. */
export const WORD_END = String.raw`(?![\p{L}\d])`;

/** Opening quotation marks of all kinds seen in treaties. */
export const OPENING_QUOTE = '[«"“„]';

/** Closing quotation marks. */
export const CLOSING_QUOTE = '[»"”“]';

/** Hyphen, en dash and em dash; which of them a text uses is for the diagnostics to judge. */
export const DASH = "[-–—‑]";

/** A label with its bracket: `1)`, `(1)`, `2-1)`, `а)`, `(a)`, `(iii)`. */
export const LABEL = String.raw`\(?(?:\d{1,3}(?:-\d{1,2})?|\p{Ll}|[ivxіх]{1,5})\)`;

/** A list of items of the same kind, as references have it: `1, 2 және 3`, `1) – 3)`. At most thirteen members. */
export function listOf(item: string, conjunctions: string): string {
  const separator = String.raw`(?:\s?,\s?(?:${conjunctions}\s)?|\s?${DASH}\s?|\s${conjunctions}\s)`;
  return `${item}(?:${separator}${item}){0,12}`;
}
