import { either, exact, oneOf } from "./letters.mts";
import { CLOSING_QUOTE, DASH, OPENING_QUOTE, WORD_START } from "./numbers.mts";
import { captured, type Rule, whole } from "./rule.mts";
import { SCOPES } from "./scopes.mts";

/** A term in quotation marks is a definition only when a dash or a defining word follows: other quotes stay plain. */
const QUOTED = `${OPENING_QUOTE}[^«»"“”„]{1,120}${CLOSING_QUOTE}`;
const DEFINING_WORD = oneOf(["термин", "дегенді", "означа", "понима", "means", "mean", "shall mean", "refers to"]);
const SECOND_TERM = `${oneOf(["немесе", "или", "or"])}\\s+${OPENING_QUOTE}`;

/** What stands between brackets after `бұдан әрі`, `далее` or `hereinafter`, up to the closing bracket. */
const SHORT_NAME = String.raw`([^()]{1,120})(?=\))`;
const INTRODUCTION = String.raw`(?:\s+(?:${oneOf(["именуемый", "именуемая", "именуемое", "именуемые", "referred to as", "called"])}))?\s*${DASH}?\s*(?:the\s+)?`;

export const definedTerms: readonly Rule[] = [
  whole(String.raw`${QUOTED}(?=\s?${DASH}\s|\s+(?:${DEFINING_WORD}|${SECOND_TERM}))`, SCOPES.term),
  captured(
    String.raw`\((?:${oneOf(["бұдан әрі", "далее", "в дальнейшем", "hereinafter"], either)})${INTRODUCTION}${SHORT_NAME}`,
    SCOPES.shortName,
  ),
];

const RU_INSTRUMENT_FORM = String.raw`${oneOf(["Соглашени", "Договор", "Протокол", "Конвенци", "Меморандум"])}\p{Ll}{0,3}(?!\p{L})`;
const RU_THIS = String.raw`${oneOf(["Настоящ", "настоящ"])}\p{Ll}{2,3}`;

/** The treaty's own name, always with a capital: `осы Келісімнің`, `настоящего Соглашения`, `this Agreement`. */
export const ownName: readonly Rule[] = [
  whole(
    String.raw`${WORD_START}${either("осы")}\s+${oneOf(["Келісім", "Хаттама", "Шарт", "Конвенция", "Меморандум"])}\p{Ll}{0,12}(?!\p{L})`,
    SCOPES.ownName,
  ),
  whole(String.raw`${WORD_START}${RU_THIS}\s+${RU_INSTRUMENT_FORM}`, SCOPES.ownName),
  whole(
    String.raw`${WORD_START}[Tt]his\s+(?:Agreement|Treaty|Protocol|Convention|Memorandum)(?!\p{L})`,
    SCOPES.ownName,
  ),
];

/** The Parties. A capital tells them from `үшінші тарап`, `третья сторона`, `third party`. */
export const parties: readonly Rule[] = [
  whole(String.raw`${WORD_START}(?:${exact("Уағдаласушы")}\s+)?${exact("Тарап")}\p{Ll}{0,12}(?!\p{L})`, SCOPES.party),
  whole(
    String.raw`${WORD_START}(?:${exact("Договаривающ")}\p{Ll}{2,4}\s+)?${exact("Сторон")}\p{Ll}{0,3}(?!\p{L})`,
    SCOPES.party,
  ),
  whole(String.raw`${WORD_START}(?:Contracting\s+)?(?:Party|Parties)(?!\p{L})`, SCOPES.party),
];
