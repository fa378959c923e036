import { either, exact, oneOf } from "./letters.mts";
import { CLOSING_QUOTE, OPENING_QUOTE, WORD_START } from "./numbers.mts";
import { captured, type Rule, whole } from "./rule.mts";
import { SCOPES } from "./scopes.mts";

/** The set phrases that a treaty opens and closes with. Only the phrase is marked, never the sentence around it. */

const PARTIES_NAME = {
  kk: `${OPENING_QUOTE}?(?:${exact("Уағдаласушы ")})?${exact("Тараптар")}${CLOSING_QUOTE}?`,
  ru: String.raw`${OPENING_QUOTE}?(?:${exact("Договаривающ")}\p{Ll}{3,5}\s+)?${exact("Сторон")}(?:ами|ы)${CLOSING_QUOTE}?`,
  en: String.raw`${OPENING_QUOTE}?(?:the\s+)?${OPENING_QUOTE}?(?:Contracting\s+)?Parties${CLOSING_QUOTE}?`,
};

const partiesLine: readonly string[] = [
  String.raw`${WORD_START}${either("бұдан әрі")}\s+(?:[-–—]\s+)?${PARTIES_NAME.kk}\s+${exact("деп аталатын")}`,
  String.raw`${WORD_START}(?:${oneOf(["далее", "в дальнейшем"], either)}\s+${exact("именуемые")}|${exact("именуемые")}\s+${oneOf(["далее", "в дальнейшем"])})\s+${PARTIES_NAME.ru}`,
  String.raw`${WORD_START}hereinafter\s+(?:referred\s+to\s+as|called)\s+${PARTIES_NAME.en}`,
];

const enactingFormula: readonly string[] = [
  String.raw`${WORD_START}${oneOf(["төмендегілер", "мыналар"], either)}(?:\s+${oneOf(["туралы", "жөнінде"])})?\s+${oneOf(["келісті", "уағдаласты"])}\s?:?`,
  String.raw`${WORD_START}${oneOf(["согласились", "договорились"], either)}\s+${exact("о нижеследующем")}\s?:?`,
  String.raw`${WORD_START}[Hh]ave\s+agreed\s+(?:as\s+follows|upon\s+the\s+following|on\s+the\s+following)\s?:?`,
];

const testimonium: readonly string[] = [
  `${WORD_START}${oneOf(["осыны куәландыру үшін", "осыларға куә ретінде"], either)}`,
  `${WORD_START}${exact("данада жасалды")}`,
  `${WORD_START}${exact("күші бірдей")}`,
  String.raw`${WORD_START}${exact("тең")}\s?${exact("түпнұсқалы")}(?!\p{L})`,
  `${WORD_START}${either("в удостоверение чего")}`,
  String.raw`^\s*${either("совершено")}(?=\s+${exact("в")}\s)`,
  String.raw`${WORD_START}${exact("равно аутентичн")}\p{Ll}{2,3}`,
  `${WORD_START}${exact("одинаковую силу")}`,
  `${WORD_START}${either("in witness whereof")}`,
  String.raw`^\s*${either("done")}(?=\s+(?:at|in)\s)`,
  String.raw`${WORD_START}equally\s+authentic`,
];

/** Bodies for which treaties are signed. Body sentences end in `… үшін` too when a line is hard-wrapped. */
const KK_SIGNATORIES = [
  "үкімет",
  "прокуратура",
  "министрлі",
  "комитет",
  "агентті",
  "республика",
  "федерация",
  "корольді",
];
const RU_SIGNATORIES = ["правительств", "республик", "министерств", "комитет", "агентств", "генеральн", "королевств"];

const signatures: readonly Rule[] = [
  captured(
    String.raw`^(\s*)([^.,;:()]{0,200}${oneOf(KK_SIGNATORIES, either)}\p{L}{0,4}\s+${either("үшін")})(?=\s*$)`,
    "",
    SCOPES.signature,
  ),
  captured(
    String.raw`^(\s*)(${either("за")}\s+${oneOf(RU_SIGNATORIES, either)}\p{L}[^.,;:()]{0,200}?)(?=\s*$)`,
    "",
    SCOPES.signature,
  ),
  captured(
    String.raw`^(\s*)(For\s+the\s+(?:Government|Republic|Kingdom|Ministry|Prosecutor|State|Committee|Agency)(?!\p{L})[^.,;:()]{0,200}?)(?=\s*$)`,
    "",
    SCOPES.signature,
  ),
];

export const formulae: readonly Rule[] = [
  ...signatures,
  ...partiesLine.map((match) => whole(match, SCOPES.partiesLine)),
  ...enactingFormula.map((match) => whole(match, SCOPES.enactingFormula)),
  ...testimonium.map((match) => whole(match, SCOPES.testimonium)),
];
