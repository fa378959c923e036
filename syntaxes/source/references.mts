import { either, exact, oneOf } from "./letters.mts";
import {
  CLOSING_QUOTE,
  DASH,
  LABEL,
  listOf,
  NUMBER,
  NUMBER_START,
  OPENING_QUOTE,
  ROMAN,
  WORD_START,
} from "./numbers.mts";
import { type Rule, whole } from "./rule.mts";
import { SCOPES } from "./scopes.mts";

/**
 * References to the units of a treaty. Each element of a chain is a token of its own (`3-бабының` `2-тармағының`
 * `1) тармақшасында`), a list or a range is one token. Where they lead and whether they are broken is for the
 * language server: a grammar only shows where they are.
 */

/**
 * Case and possessive endings, and the `-ша` of `тармақша`, in capitals where the line is. A capital after small
 * letters is the next word, glued on (`5-бабындаТараптар`).
 */
const ENDING = String.raw`(?:\p{Lu}{1,20}(?!\p{L})|\p{Ll}{0,20}(?!\p{Ll}))`;

const KK_AND = `(?:${oneOf(["және", "мен", "бен", "пен", "немесе", "не"])})`;
const KK_UNITS = ["бап", "баб", "тармақ", "тармағ", "бөлік", "бөліг", "абзац", "қосымша", "хаттама", "тарау", "сөйлем"];
const KK_UNIT = `(?:${oneOf(KK_UNITS, either)}|${either("бөлім")}(?!${exact("ше")}))${ENDING}`;
const KK_SPACED_UNIT = oneOf(["бап", "баб", "тармақ", "тармағ"], either) + ENDING;
const KK_ROMAN_UNIT = oneOf(["бап", "баб", "тарау", "бөлім", "қосымша", "хаттама"], either) + ENDING;
const KK_LABELLED_UNIT = oneOf(["тармақ", "тармағ", "абзац", "бөлік", "бөліг"], either) + ENDING;
const KK_ORDINALS = [
  "бірінші",
  "екінші",
  "үшінші",
  "төртінші",
  "бесінші",
  "алтыншы",
  "жетінші",
  "сегізінші",
  "тоғызыншы",
  "оныншы",
  "соңғы",
];
const KK_ORDINAL_UNIT = oneOf(["абзац", "бөлік", "бөліг", "сөйлем", "тармақ", "тармағ"]) + ENDING;

const QUOTED_LETTER = String.raw`${OPENING_QUOTE}\p{L}${CLOSING_QUOTE}\)?`;
const ANY_LABEL = `(?:${LABEL}|${QUOTED_LETTER})`;
const KK_LABELS = listOf(`(?:${ANY_LABEL}|${NUMBER})`, KK_AND);

/** `1) тармақшасында`, `"а", "б" және "в" тармақшаларында`, `(1)-тармағына`. Exported: a label may not begin one. */
export const KK_LABELLED_REFERENCE = String.raw`(?=${NUMBER}|${ANY_LABEL})${KK_LABELS}\s?${DASH}?\s?${KK_LABELLED_UNIT}`;

const kazakh: readonly string[] = [
  String.raw`${NUMBER_START}${listOf(NUMBER, KK_AND)}(?:\s?${DASH}\s?${KK_UNIT}|\s${KK_SPACED_UNIT})`,
  String.raw`(?<![\p{L}\d(])${KK_LABELLED_REFERENCE}`,
  String.raw`${WORD_START}${listOf(oneOf(KK_ORDINALS, either), KK_AND)}\s+${KK_ORDINAL_UNIT}`,
  String.raw`${WORD_START}${either("осы")}\s+${oneOf(["бап", "баб", "тармақ", "тармағ", "бөлік", "бөліг", "абзац", "тарау", "бөлім", "қосымша"])}${ENDING}`,
  String.raw`${WORD_START}${ROMAN}\s?${DASH}?\s?${KK_ROMAN_UNIT}`,
  String.raw`${WORD_START}\p{Lu}\s${oneOf(["абзац", "тармақ", "тармағ"])}${ENDING}`,
  String.raw`№\s?\d{1,3}\s?${DASH}?\s?${either("қосымша")}${ENDING}`,
];

const RU_AND = `(?:${oneOf(["и", "или", "по"])})`;
const RU_MASCULINE = "(?:а|у|ом|ем|е|ы|ов|ев|ам|ами|ах)?";
const RU_NEUTER = "(?:е|я|ю|ем|и|й|ям|ями|ях)";
const RU_ARTICLE = String.raw`${either("стат")}(?:[ьЬ]\p{L}{1,3}|[еeЕ][йЙ])`;
const RU_POINT = oneOf(["пункт"], either) + RU_MASCULINE;
const RU_SUBPOINT = either("подпункт") + RU_MASCULINE;
const RU_INDENT = either("абзац") + RU_MASCULINE;
const RU_PART = `${either("част")}(?:ь|и|ью|ей|ям|ями|ях)`;
const RU_CHAPTER = `${either("глав")}(?:а|ы|е|у|ой|ам|ами|ах)?`;
const RU_SECTION = either("раздел") + RU_MASCULINE;
const RU_ANNEX = either("приложени") + RU_NEUTER;
const RU_SENTENCE = either("предложени") + RU_NEUTER;
const RU_NUMBERED = `(?:${[RU_ARTICLE, RU_POINT, RU_INDENT, RU_PART, RU_CHAPTER, RU_SECTION, RU_ANNEX].join("|")})`;
const RU_ORDINAL = String.raw`${oneOf(["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "последн"])}\p{Ll}{1,3}(?!\p{L})`;
const RU_ORDINAL_UNIT = `(?:${RU_INDENT}|${RU_PART}|${RU_SENTENCE})`;
const RU_THIS = `${either("настоящ")}(?:ая|ий|ее|его|ей|ему|ую|им|ем|их)`;
const RU_ITEM = String.raw`(?:${NUMBER}(?!\))|${ROMAN}|${QUOTED_LETTER})`;
const RU_LABEL = `(?:${ANY_LABEL}|${NUMBER})`;

const russian: readonly string[] = [
  String.raw`${WORD_START}${RU_SUBPOINT}\s+${listOf(RU_LABEL, RU_AND)}`,
  String.raw`${WORD_START}${RU_NUMBERED}\s+(?:№\s?)?${listOf(RU_ITEM, RU_AND)}`,
  String.raw`${WORD_START}${RU_ORDINAL_UNIT}\s+${listOf(RU_ORDINAL, RU_AND)}`,
  String.raw`${WORD_START}${RU_ORDINAL}\s+(?:${RU_INDENT}|${RU_SENTENCE})(?!\p{L})`,
  String.raw`${WORD_START}${RU_THIS}\s+(?:${RU_NUMBERED}|${RU_SUBPOINT})(?!\p{L})`,
];

const EN_AND = "(?:and|or|to|through)";
const EN_UNIT = `(?:${oneOf(["article", "articles", "paragraph", "paragraphs", "subparagraph", "subparagraphs", "sub-paragraph", "sub-paragraphs", "section", "sections", "chapter", "chapters", "annex", "annexes", "appendix", "appendices"], either)})`;
const EN_ITEM = String.raw`(?:${NUMBER}\)?(?:\s?\([a-z0-9]{1,4}\)){0,3}|\([a-z0-9]{1,4}\)|[a-z]\)|${ROMAN}|[A-Z](?!\p{L}))`;

const english: readonly string[] = [
  String.raw`${WORD_START}${EN_UNIT}\s+${listOf(EN_ITEM, EN_AND)}`,
  String.raw`${WORD_START}[Tt]his\s+${EN_UNIT}(?!\p{L})`,
  String.raw`${WORD_START}(?:first|second|third|fourth|fifth|last)\s+(?:indent|part|sentence)(?!\p{L})`,
];

export const references: readonly Rule[] = [...kazakh, ...russian, ...english].map((match) =>
  whole(match, SCOPES.reference),
);
