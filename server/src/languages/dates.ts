// Dates as treaties write them: `2014 жылғы 21 шілде`, `от 21 июля 2014 года`, `21 July 2014`.
import type { LanguageId } from "./language.ts";

/** How the names of the months begin in each language, January first. */
const MONTHS: Readonly<Record<LanguageId, readonly string[]>> = {
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
  ru: "январ феврал март апрел ма[йя] июн июл август сентябр октябр ноябр декабр".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const DAY = '[«"“]?(?<day>\\d{1,2})[»"”]?';
const month = (language: LanguageId) => `(?<month>(?:${MONTHS[language].join("|")})\\p{L}{0,8})`;

/** The dates in a flat text, in whatever case. Each pattern is anchored by digits, so that it is linear. */
const PATTERNS: Readonly<Record<LanguageId, RegExp>> = {
  kk: new RegExp(`(?<!\\d)(?<year>\\d{4})\\s?жылғ?ы?\\s${DAY}\\s${month("kk")}`, "giu"),
  ru: new RegExp(`(?<!\\d)${DAY}\\s${month("ru")}\\s(?<year>\\d{4})(?!\\d)(?:\\sгода?(?!\\p{L})|\\sг\\.)?`, "giu"),
  en: new RegExp(
    `(?<!\\d)(?:${DAY}(?:st|nd|rd|th)?(?:\\sday\\sof)?\\s${month("en")},?\\s(?<year>\\d{4})|${month("en").replace("month", "month2")}\\s(?<day2>\\d{1,2}),\\s(?<year2>\\d{4}))(?!\\d)`,
    "giu",
  ),
};

export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** `2014-07-21` */
  readonly iso: string;
}

/** The dates in a flat text, in order. */
export function datesIn(text: string, language: LanguageId): WrittenDate[] {
  return [...text.matchAll(PATTERNS[language])].map((match) => {
    const groups = match.groups ?? {};
    const number = monthNumber(groups.month ?? groups.month2 ?? "", language);
    const day = groups.day ?? groups.day2 ?? "";
    const iso = `${groups.year ?? groups.year2}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
    return { start: match.index, end: match.index + match[0].length, iso };
  });
}

function monthNumber(word: string, language: LanguageId): number {
  return 1 + MONTHS[language].findIndex((name) => new RegExp(`^${name}`, "iu").test(word));
}
