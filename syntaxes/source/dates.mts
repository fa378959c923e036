import { either, oneOf } from "./letters.mts";
import { CLOSING_QUOTE, OPENING_QUOTE } from "./numbers.mts";
import { type Rule, whole } from "./rule.mts";
import { SCOPES } from "./scopes.mts";

/** `көкек` is April in texts of the 1990s. */
const KK_MONTHS = [
  "қаңтар",
  "ақпан",
  "наурыз",
  "сәуір",
  "көкек",
  "мамыр",
  "маусым",
  "шілде",
  "тамыз",
  "қыркүйек",
  "қазан",
  "қараша",
  "желтоқсан",
];
const RU_MONTHS = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];
const EN_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** In a draft the day, the month or the year may still be a line of underscores. */
const DAY = String.raw`${OPENING_QUOTE}?(?:(?<!\d)\d{1,2}|(?<!_)_{2,20})${CLOSING_QUOTE}?`;
const YEAR = String.raw`(?:\d{4}|\d{2}_{2,4})`;
const EN_MONTH = oneOf(EN_MONTHS);

export const dates: readonly Rule[] = [
  whole(
    String.raw`(?<!\d)${YEAR}\s?(?:${oneOf(["жылғы", "жылы", "жылдың"])}|ж\.)\s+${DAY}\s+${oneOf(KK_MONTHS, either)}\p{Ll}{0,6}(?!\p{L})`,
    SCOPES.date,
  ),
  whole(
    String.raw`${DAY}\s+${oneOf(RU_MONTHS, either)}\s+${YEAR}(?:\s?(?:${oneOf(["года", "году"])}|г\.))?`,
    SCOPES.date,
  ),
  whole(String.raw`${DAY}\s+${EN_MONTH}\s+${YEAR}`, SCOPES.date),
  whole(String.raw`(?<!\p{L})${EN_MONTH}\s+\d{1,2},\s+${YEAR}`, SCOPES.date),
];

/** `5 (бес)`, `72 (жетпіс екі)`, `60 (sixty)`: a number and the same in words. */
export const numbersInWords: readonly Rule[] = [
  whole(
    String.raw`(?<![\d\p{L}])\d{1,7}(?:[.,]\d{1,3})?\s?\(\p{Ll}{2,20}(?:[ -]\p{Ll}{2,20}){0,6}\)`,
    SCOPES.numberInWords,
  ),
];

/** What the draft still leaves open. */
export const placeholders: readonly Rule[] = [whole(String.raw`(?:\d{2})?_{2,}`, SCOPES.placeholder)];
