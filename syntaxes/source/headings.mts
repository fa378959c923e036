import { either, oneOf } from "./letters.mts";
import { DASH, NUMBER, OPENING_QUOTE, ROMAN } from "./numbers.mts";
import { captured, type Rule, whole } from "./rule.mts";
import { SCOPES } from "./scopes.mts";

/**
 * A heading is a line that begins with a unit's number and noun and goes on as a title does: not at all, after
 * a stop or a colon, after a dash, or with a capital. A body line that begins with a reference goes on with a case
 * ending or a small letter (`12-бабына сәйкес`, `Статья 5 настоящего …`), and that is all one line can tell.
 */
const LINE_START = String.raw`^(\s*)(${OPENING_QUOTE}?)`;
const TITLE_START = String.raw`["«“„(]?\p{Lu}`;
const BEFORE_TITLE = String.raw`(?:[.:]|\s+${DASH}(?=\s)|(?=\s+${TITLE_START})|(?=\p{Lu}))`;

/** Longer lines are articles whose text was run into the heading: only the number is then the heading. */
const TITLE = ".{0,200}?";

/** Case forms of instruments' names that make `Статья 5 Соглашения` a reference although a capital follows. */
const FOREIGN_INSTRUMENT = oneOf(
  ["Соглашени", "Договор", "Конвенци", "Протокол", "Устав", "Закон", "Кодекс", "Конституци", "Хартии", "Пакт"],
  either,
);
const NOT_A_REFERENCE = String.raw`(?!\s+${FOREIGN_INSTRUMENT}\p{Ll}{1,4}(?!\p{L}))`;

/** `12-бап`, `1 бап`, `IV бап`, `27-1-бап`, `5.2-бап`. */
const KK_NUMBER = String.raw`(?:${NUMBER}|${ROMAN})\s?${DASH}?\s?`;
const RU_EN_NUMBER = String.raw`\s+(?:№\s?)?(?:${NUMBER}|${ROMAN})`;

const KK_ARTICLE = KK_NUMBER + either("бап");
const RU_ARTICLE = either("статья") + RU_EN_NUMBER + NOT_A_REFERENCE;
const EN_ARTICLE = either("article") + RU_EN_NUMBER;

const KK_SECTION = KK_NUMBER + oneOf(["тарау", "бөлім"], either);
const RU_SECTION = oneOf(["глава", "раздел", "часть"], either) + RU_EN_NUMBER;
const EN_SECTION = oneOf(["chapter", "section", "part", "title"], either) + RU_EN_NUMBER;

const ANNEX_NUMBER = String.raw`(?:№\s?)?(?:\d{1,3}|${ROMAN}|[A-ZА-Я](?!\p{L}))`;
const KK_ANNEX = String.raw`(?:(?:№\s?)?\d{1,3}\s?${DASH}?\s?)?${either("қосымша")}(?:\s+${ANNEX_NUMBER})?`;
const RU_ANNEX = String.raw`${either("приложение")}(?:\s+${ANNEX_NUMBER})?`;
const EN_ANNEX = String.raw`${oneOf(["annex", "appendix"], either)}(?:\s+${ANNEX_NUMBER})?`;

/** `Келісімге 1-қосымша`, `Приложение к Соглашению`, `Annex 1 to the Agreement`. */
const KK_ANNEXED_TO = String.raw`(?:\p{Lu}\p{L}{2,15}[гғкқ][аеae]\s+)?`;
const ANNEXED_TO = String.raw`(?:\s+(?:к|to)\s.{1,200}?)`;

const NAMES_OF_INSTRUMENTS = {
  kk: ["келісім", "шарт", "хаттама", "конвенция", "меморандум"],
  ru: ["соглашение", "договор", "протокол", "конвенция", "меморандум"],
  en: ["agreement", "treaty", "protocol", "convention", "memorandum of understanding", "memorandum"],
} as const;
const ANY_INSTRUMENT = [...NAMES_OF_INSTRUMENTS.kk, ...NAMES_OF_INSTRUMENTS.ru, ...NAMES_OF_INSTRUMENTS.en];
const IN_CAPITALS = oneOf(ANY_INSTRUMENT.map((name) => name.toUpperCase()));

export const articleHeadings: readonly Rule[] = numberedHeadings(
  [KK_ARTICLE, RU_ARTICLE, EN_ARTICLE],
  SCOPES.articleHeading,
  SCOPES.articleNumber,
);

export const sectionHeadings: readonly Rule[] = numberedHeadings(
  [KK_SECTION, RU_SECTION, EN_SECTION],
  SCOPES.sectionHeading,
  SCOPES.sectionNumber,
);

export const annexHeadings: readonly Rule[] = [
  captured(
    String.raw`${LINE_START}(${KK_ANNEXED_TO}(${KK_ANNEX}))(?=\s*$)`,
    "",
    SCOPES.openingQuote,
    SCOPES.annexHeading,
    SCOPES.annexNumber,
  ),
  captured(
    String.raw`${LINE_START}((${RU_ANNEX}|${EN_ANNEX})(?:${ANNEXED_TO}|${BEFORE_TITLE}${TITLE})?)(?=\s*$)`,
    "",
    SCOPES.openingQuote,
    SCOPES.annexHeading,
    SCOPES.annexNumber,
  ),
];

/**
 * The instrument's kind in its title: alone on its line, in capitals at either end of a line (`… туралыКЕЛIСIМ`,
 * `СОГЛАШЕНИЕ между …`), or closing a Kazakh title (`… ынтымақтастық туралы келісім`).
 */
export const instrumentTitles: readonly Rule[] = [
  captured(String.raw`^(\s*)(${oneOf(ANY_INSTRUMENT, either)})(?=\s*$)`, "", SCOPES.instrument),
  captured(String.raw`^(\s*)(${IN_CAPITALS})(?=\s)`, "", SCOPES.instrument),
  whole(String.raw`${IN_CAPITALS}(?=\s*$)`, SCOPES.instrument),
  captured(String.raw`${either("туралы")}\s?(${oneOf(NAMES_OF_INSTRUMENTS.kk, either)})(?=\s*$)`, SCOPES.instrument),
  captured(
    String.raw`^(\s*)(${oneOf(NAMES_OF_INSTRUMENTS.ru, either)})(?=\s+${either("между")}\s+\p{Lu})`,
    "",
    SCOPES.instrument,
  ),
];

/** Unnumbered sections and title lines set in capitals: two words or more, so that an abbreviation is not one. */
export const capitalsHeadings: readonly Rule[] = [
  captured(
    String.raw`^(\s*)(\p{Lu}{2,40}(?:[ ,"«»()–-]{1,3}[\p{Lu}\d]{1,40}){1,20}["»).]?)(?=\s*$)`,
    "",
    SCOPES.capitalsHeading,
  ),
];

function numberedHeadings(units: readonly string[], heading: string, number: string): readonly Rule[] {
  return units.flatMap((unit) => [
    captured(
      String.raw`${LINE_START}((${unit})(?:${BEFORE_TITLE}${TITLE})?)(?=\s*$)`,
      "",
      SCOPES.openingQuote,
      heading,
      number,
    ),
    captured(`${LINE_START}((${unit})${BEFORE_TITLE})`, "", SCOPES.openingQuote, heading, number),
  ]);
}
