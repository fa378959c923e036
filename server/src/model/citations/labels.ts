// The labels of a citation and their lists: `3, 5 және 7`, `1) – 3)`, `"а" и "б"`, `41 to 43`, `екінші және үшінші`.
// What is read from tokens tells in `tokens.next` where it ends.
import { CITED_INSERTIONS, compareNumbers, MOST_DIGITS, numberKey, numberParts } from "../../languages/numbers.ts";
import { labelKey } from "../../syntax/labels.ts";
import { NUMBER, WORD } from "../tokens.ts";
import {
  CLOSING_BRACKET,
  COMMA,
  FULL_STOP,
  HYPHEN,
  isClosingQuote,
  isOpeningQuote,
  NUMERO,
  OPENING_BRACKET,
  SLASH,
  type Tokens,
} from "./tokens.ts";

export type CitationStyle =
  /** `12`, `27-1`, `5.2`, `IV`, `12A`, `12 bis` */
  | "number"
  /** `1)`, `(1)`, `а)`, `"а"`, `(iii)` */
  | "bracketed"
  /** `екінші`, `второй`, `second` */
  | "ordinal"
  /** `A` in `Annex A`, `Н` in `Н абзацының` */
  | "capital";

export interface CitedLabel {
  readonly style: CitationStyle;
  /** In the spelling of `labelKey`/`numberKey`. */
  readonly key: string;
  /** The other reading of `(i)`: the letter rather than the Roman numeral. */
  readonly alternative: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Everything from the label before up to this one is meant. */
  readonly endsRange: boolean;
}

const LONGEST_LIST = 60;

/** Reads the list of labels that begins at a token, or undefined where none does. */
export function listAt(tokens: Tokens, index: number): readonly CitedLabel[] | undefined {
  const opened = tokens.meaning(index).opensRange;
  const first = labelAt(tokens, opened ? tokens.skipSpace(index + 1) : index, false);
  if (first === undefined) {
    return undefined;
  }
  const labels = [first];
  let { next } = tokens;
  while (labels.length < LONGEST_LIST) {
    const separator = separatorAt(tokens, next);
    const following = separator === undefined ? undefined : labelAt(tokens, tokens.next, separator === "range");
    if (following === undefined || following.style !== first.style) {
      break;
    }
    labels.push(following);
    ({ next } = tokens);
  }
  tokens.next = next;
  return opened && labels[1]?.endsRange !== true ? undefined : labels;
}

/** The labels of a plural noun, each range taken apart: with a singular one `13-17` is the inserted article 13-17. */
export function splitRanges(labels: readonly CitedLabel[]): readonly CitedLabel[] {
  return labels.some(mayBeRange) ? labels.flatMap((label) => rangeIn(label) ?? [label]) : labels;
}

/** The two ends of what looks like a range, undefined for any other label. */
export function rangeIn(label: CitedLabel): readonly CitedLabel[] | undefined {
  if (!mayBeRange(label)) {
    return undefined;
  }
  for (const { index: dash } of label.key.matchAll(/-/gu)) {
    const [from, to] = [label.key.slice(0, dash), label.key.slice(dash + 1)];
    const [low, high] = [numberParts(from), numberParts(to)];
    // `Articles 6-07 and 6-08` are articles of chapter 6: no range ends with a number that is padded.
    if (low !== undefined && high !== undefined && compareNumbers(low, high) < 0 && !to.startsWith("0")) {
      const middle = label.end - to.length - 1;
      return [
        { ...label, key: from, end: middle },
        { ...label, key: to, start: middle + 1, endsRange: true },
      ];
    }
  }
  return undefined;
}

function mayBeRange({ style, key }: CitedLabel): boolean {
  return style === "number" && key.length > 2 && key.includes("-");
}

function labelAt(tokens: Tokens, index: number, endsRange: boolean): CitedLabel | undefined {
  const kind = tokens.kind(index);
  if (kind === NUMBER) {
    return numberAt(tokens, index, endsRange);
  }
  if (kind === WORD) {
    return tokens.meaning(index).text === "N"
      ? numberAfter(tokens, index, endsRange)
      : wordAt(tokens, index, endsRange);
  }
  const mark = tokens.mark(index);
  if (mark === NUMERO) {
    return numberAfter(tokens, index, endsRange);
  }
  return mark === OPENING_BRACKET || isOpeningQuote(mark) ? enclosedAt(tokens, index, endsRange) : undefined;
}

/** `№ 5` */
function numberAfter(tokens: Tokens, index: number, endsRange: boolean): CitedLabel | undefined {
  const number = tokens.skipSpace(index + 1);
  return tokens.is(number, NUMBER) ? numberAt(tokens, number, endsRange) : undefined;
}

function numberAt(tokens: Tokens, index: number, endsRange: boolean): CitedLabel | undefined {
  if (tokens.length(index) > MOST_DIGITS) {
    return undefined;
  }
  const start = tokens.start(index);
  let next = index + 1;
  while (
    (tokens.mark(next) === FULL_STOP || tokens.isDash(next)) &&
    tokens.is(next + 1, NUMBER) &&
    tokens.length(next + 1) <= 3
  ) {
    next += 2;
  }
  const end = tokens.end(next - 1);
  const key = next === index + 1 ? plainKey(tokens, start, end) : numberKey(tokens.text.slice(start, end));
  const suffix = suffixAt(tokens, next);
  if (suffix !== undefined) {
    return numberLabel(`${key}${suffix}`, start, tokens.end(tokens.next - 1), endsRange);
  }
  if (tokens.mark(next) === CLOSING_BRACKET) {
    tokens.next = next + 1;
    return bracketedLabel(key, undefined, start, tokens.end(next), endsRange);
  }
  const ordinal = tokens.isDash(next) && tokens.grammar.ordinalEnding.test(tokens.meaning(next + 1).lower);
  // `2-ші бабы`, `2-го пункта`
  tokens.next = ordinal ? next + 2 : next;
  return numberLabel(key, start, ordinal ? tokens.end(next + 1) : end, endsRange);
}

/** The keys of the numbers that nearly all labels have: equal strings that are one are soon found equal. */
const KEYS: readonly string[] = Array.from({ length: 1000 }, (_, number) => String(number));

/** A few digits are their own key. */
function plainKey({ text }: Tokens, start: number, end: number): string {
  let value = 0;
  for (let offset = start; offset < end; offset++) {
    value = value * 10 + text.charCodeAt(offset) - 0x30;
  }
  const key = KEYS[value];
  return key?.length === end - start ? key : text.slice(start, end);
}

/** What parts an inserted article from the one before it: `12A`, `12 bis`. */
function suffixAt(tokens: Tokens, index: number): string | undefined {
  const at = tokens.skipSpace(index);
  const { lower, isCapital } = tokens.meaning(at);
  // `12A`, and `1 B (2)`, where the letter names a section of the article.
  const letter = isCapital && (at === index || tokens.mark(tokens.skipSpace(at + 1)) === OPENING_BRACKET);
  if (!letter && !CITED_INSERTIONS.has(lower)) {
    return undefined;
  }
  tokens.next = at + 1;
  return lower;
}

/** `(1)`, `(iii)`, `"а"`, `«а»`, `"а")` */
function enclosedAt(tokens: Tokens, index: number, endsRange: boolean): CitedLabel | undefined {
  const bracketed = tokens.mark(index) === OPENING_BRACKET;
  const close = tokens.mark(index + 2);
  if (bracketed ? close !== CLOSING_BRACKET : !isClosingQuote(close)) {
    return undefined;
  }
  const inner = tokens.meaning(index + 1);
  const number = tokens.is(index + 1, NUMBER) && tokens.length(index + 1) <= 3;
  const key = number ? plainKey(tokens, tokens.start(index + 1), tokens.end(index + 1)) : inner.letterKey;
  if (key === undefined) {
    return undefined;
  }
  tokens.next = !bracketed && tokens.mark(index + 3) === CLOSING_BRACKET ? index + 4 : index + 3;
  return bracketedLabel(key, inner.otherKey, tokens.start(index), tokens.end(tokens.next - 1), endsRange);
}

function wordAt(tokens: Tokens, index: number, endsRange: boolean): CitedLabel | undefined {
  const { letterKey, otherKey, roman, isCapital, text } = tokens.meaning(index);
  const start = tokens.start(index);
  if (tokens.mark(index + 1) === CLOSING_BRACKET) {
    tokens.next = index + 2;
    return letterKey === undefined
      ? undefined
      : bracketedLabel(letterKey, otherKey, start, tokens.end(index + 1), endsRange);
  }
  const ordinal = ordinalAt(tokens, index, endsRange);
  if (ordinal !== undefined) {
    return ordinal;
  }
  if (roman !== undefined) {
    const suffix = suffixAt(tokens, index + 1);
    if (suffix === undefined) {
      tokens.next = index + 1;
    }
    return numberLabel(`${roman}${suffix ?? ""}`, start, tokens.end(tokens.next - 1), endsRange);
  }
  tokens.next = index + 1;
  return isCapital
    ? { style: "capital", key: text, alternative: undefined, start, end: tokens.end(index), endsRange }
    : undefined;
}

/** `екінші`, `twenty-first`, `двадцать первый` */
export function ordinalAt(tokens: Tokens, index: number, endsRange: boolean): CitedLabel | undefined {
  const { isTen, lower, ordinal } = tokens.meaning(index);
  const joined = isTen && (tokens.isBlank(index + 1) || tokens.mark(index + 1) === HYPHEN);
  const compound =
    joined && tokens.isWord(index + 2) ? tokens.grammar.ordinals.of(lower, tokens.meaning(index + 2).lower) : undefined;
  const found = compound ?? ordinal;
  if (found === undefined) {
    return undefined;
  }
  const last = compound === undefined ? index : index + 2;
  tokens.next = last + 1;
  const [start, end] = [tokens.start(index), tokens.end(last)];
  return { style: "ordinal", key: String(found), alternative: undefined, start, end, endsRange };
}

/** `а тармақшасы`, `подпункт б`, `item a`: a letter without a bracket, as one label. */
export function bareLetterAt(tokens: Tokens, index: number): readonly CitedLabel[] | undefined {
  const { isBareLetter, lower } = tokens.meaning(index);
  if (!isBareLetter) {
    return undefined;
  }
  tokens.next = index + 1;
  return [bracketedLabel(labelKey("letter", lower), undefined, tokens.start(index), tokens.end(index), false)];
}

/** What stands between two labels of a list: `,`, `and`, `–`, `to`. */
export function separatorAt(tokens: Tokens, index: number): "list" | "range" | undefined {
  const next = tokens.skipSpace(index);
  if (tokens.isDash(next)) {
    return next === index && suspendedAt(tokens, next) ? "list" : rangeTo(tokens, next + 1);
  }
  return tokens.meaning(next).isRangeWord ? rangeTo(tokens, next + 1) : conjunctionAt(tokens, next);
}

function rangeTo(tokens: Tokens, index: number): "range" {
  tokens.next = tokens.skipSpace(index);
  return "range";
}

/** `1- және 2-баптар`: the first number shares the noun of the last one. */
function suspendedAt(tokens: Tokens, dash: number): boolean {
  let next = dash + 1;
  while (tokens.isDash(next)) {
    next++;
  }
  return conjunctionAt(tokens, tokens.skipSpace(next)) !== undefined;
}

function conjunctionAt(tokens: Tokens, index: number): "list" | undefined {
  const mark = tokens.mark(index);
  const marked = mark === COMMA || mark === SLASH;
  const next = marked ? tokens.skipSpace(index + 1) : index;
  const joined = tokens.meaning(next).isAnd;
  if (!marked && !joined) {
    return undefined;
  }
  tokens.next = joined ? tokens.skipSpace(next + 1) : next;
  return "list";
}

export function numberLabel(key: string, start: number, end: number, endsRange: boolean): CitedLabel {
  return { style: "number", key, alternative: undefined, start, end, endsRange };
}

function bracketedLabel(
  key: string,
  alternative: string | undefined,
  start: number,
  end: number,
  endsRange: boolean,
): CitedLabel {
  return { style: "bracketed", key, alternative, start, end, endsRange };
}
