// The labels of a citation and their lists: `3, 5 және 7`, `1) – 3)`, `"а" и "б"`, `41 to 43`, `екінші және үшінші`.
import type { ReferenceGrammar } from "../languages/language.ts";
import { compareNumbers, numberKey, numberParts, romanValue } from "../languages/numbers.ts";
import { labelKey } from "../syntax/labels.ts";
import { isDash } from "../text/characters.ts";
import type { Token } from "./tokens.ts";

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

export interface CitedList {
  readonly labels: readonly CitedLabel[];
  /** Index of the token after the list. */
  readonly next: number;
}

const OPENING_QUOTES = '"«“„';
const CLOSING_QUOTES = '"»”“';
const LONGEST_LIST = 60;
/** Longer words are neither Roman numerals nor letters. */
const LONGEST_ROMAN = 7;

/** Reads the list of labels that begins at a token, or undefined where none does. */
export function listAt(tokens: readonly Token[], index: number, grammar: ReferenceGrammar): CitedList | undefined {
  const opened = grammar.rangeOpeners.has(tokens[index]?.lower ?? "");
  const first = labelAt(tokens, opened ? skipSpace(tokens, index + 1) : index, grammar);
  if (first === undefined) {
    return undefined;
  }
  const labels: CitedLabel[] = [first.label];
  let { next } = first;
  while (labels.length < LONGEST_LIST) {
    const separator = separatorAt(tokens, next, grammar);
    const following = separator === undefined ? undefined : labelAt(tokens, separator.next, grammar);
    const style = labels.at(-1)?.style;
    if (separator === undefined || following === undefined || following.label.style !== style) {
      break;
    }
    labels.push({ ...following.label, endsRange: separator.range });
    next = following.next;
  }
  return opened && labels[1]?.endsRange !== true ? undefined : { labels, next };
}

/** `13-17` with a plural noun is a range; with a singular one it is the inserted article 13-1. */
export function splitRange(label: CitedLabel): readonly CitedLabel[] {
  if (label.style !== "number") {
    return [label];
  }
  for (const { index: dash } of label.key.matchAll(/-/gu)) {
    const [from, to] = [label.key.slice(0, dash), label.key.slice(dash + 1)];
    const [low, high] = [numberParts(from), numberParts(to)];
    if (low !== undefined && high !== undefined && compareNumbers(low, high) < 0) {
      const middle = label.end - to.length - 1;
      return [
        { ...label, key: from, end: middle },
        { ...label, key: to, start: middle + 1, endsRange: true },
      ];
    }
  }
  return [label];
}

interface ReadLabel {
  readonly label: CitedLabel;
  readonly next: number;
}

function labelAt(tokens: readonly Token[], index: number, grammar: ReferenceGrammar): ReadLabel | undefined {
  const token = tokens[index];
  if (token === undefined) {
    return undefined;
  }
  if (token.kind === "number") {
    return numberAt(tokens, index, grammar);
  }
  if (token.text === "№" || token.text === "N") {
    const number = skipSpace(tokens, index + 1);
    return tokens[number]?.kind === "number" ? numberAt(tokens, number, grammar) : undefined;
  }
  if (token.text === "(") {
    return enclosedAt(tokens, index, ")");
  }
  if (OPENING_QUOTES.includes(token.text)) {
    return enclosedAt(tokens, index, CLOSING_QUOTES);
  }
  return token.kind === "word" ? wordAt(tokens, index, grammar) : undefined;
}

function numberAt(tokens: readonly Token[], index: number, grammar: ReferenceGrammar): ReadLabel | undefined {
  const first = tokens[index];
  if (first === undefined || first.text.length > 4) {
    return undefined;
  }
  let text = first.text;
  let next = index + 1;
  let end = first.end;
  for (;;) {
    const mark = tokens[next];
    const number = tokens[next + 1];
    const joins = mark?.kind === "mark" && (mark.text === "." || isDash(mark.text.charCodeAt(0)));
    if (!joins || number?.kind !== "number" || number.text.length > 3) {
      break;
    }
    text += mark.text + number.text;
    end = number.end;
    next += 2;
  }
  const suffix = suffixAt(tokens, next);
  if (suffix !== undefined) {
    return { label: label("number", `${numberKey(text)}${suffix.key}`, first.start, suffix.end), next: suffix.next };
  }
  const [hyphen, ending] = [tokens[next], tokens[next + 1]];
  if (hyphen?.kind === "mark" && isDash(hyphen.text.charCodeAt(0)) && grammar.ordinalEnding.test(ending?.lower ?? "")) {
    // `2-ші бабы`, `2-го пункта`
    end = ending?.end ?? end;
    next += 2;
  } else if (tokens[next]?.text === ")") {
    end = tokens[next]?.end ?? end;
    return { label: label("bracketed", numberKey(text), first.start, end), next: next + 1 };
  }
  return { label: label("number", numberKey(text), first.start, end), next };
}

/** What parts an inserted article from the one before it: `12A`, `12 bis`. */
function suffixAt(
  tokens: readonly Token[],
  index: number,
): { readonly key: string; readonly end: number; readonly next: number } | undefined {
  const at = skipSpace(tokens, index);
  const word = tokens[at];
  // `12A`, and `1 B (2)`, where the letter names a section of the article.
  const sectioned = tokens[skipSpace(tokens, at + 1)]?.text === "(";
  const letter = (at === index || sectioned) && /^\p{Lu}$/u.test(word?.text ?? "");
  return word !== undefined && (letter || /^(?:bis|ter|quater)$/.test(word.lower))
    ? { key: word.lower, end: word.end, next: at + 1 }
    : undefined;
}

/** `(1)`, `(iii)`, `"а"`, `«а»`, `"а")` */
function enclosedAt(tokens: readonly Token[], index: number, closing: string): ReadLabel | undefined {
  const [open, inner, close] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (open === undefined || inner === undefined || close === undefined || !closing.includes(close.text)) {
    return undefined;
  }
  const key = inner.kind === "number" && inner.text.length <= 3 ? inner.text : letterKey(inner);
  if (key === undefined) {
    return undefined;
  }
  const alternative = letterOf(inner);
  const bracket = closing !== ")" && tokens[index + 3]?.text === ")" ? tokens[index + 3] : undefined;
  const end = bracket?.end ?? close.end;
  return {
    label: { ...label("bracketed", key, open.start, end), alternative },
    next: index + (bracket === undefined ? 3 : 4),
  };
}

function wordAt(tokens: readonly Token[], index: number, grammar: ReferenceGrammar): ReadLabel | undefined {
  const token = tokens[index];
  if (token === undefined) {
    return undefined;
  }
  if (tokens[index + 1]?.text === ")") {
    const key = letterKey(token);
    const end = tokens[index + 1]?.end ?? token.end;
    return key === undefined
      ? undefined
      : { label: { ...label("bracketed", key, token.start, end), alternative: letterOf(token) }, next: index + 2 };
  }
  const ordinal = ordinalAt(tokens, index, grammar);
  if (ordinal !== undefined) {
    return ordinal;
  }
  if (token.text.length > LONGEST_ROMAN) {
    return undefined;
  }
  if (/^[IVXLCІХС]{1,7}$/u.test(token.text)) {
    const value = romanValue(token.text);
    const suffix = suffixAt(tokens, index + 1);
    return value === undefined
      ? undefined
      : {
          label: label("number", `${value}${suffix?.key ?? ""}`, token.start, suffix?.end ?? token.end),
          next: suffix?.next ?? index + 1,
        };
  }
  return /^\p{Lu}$/u.test(token.text)
    ? { label: label("capital", token.text, token.start, token.end), next: index + 1 }
    : undefined;
}

/** `екінші`, `twenty-first`, `двадцать первый` */
export function ordinalAt(tokens: readonly Token[], index: number, grammar: ReferenceGrammar): ReadLabel | undefined {
  const word = tokens[index];
  const gap = tokens[index + 1]?.text;
  const second = gap === " " || gap === "-" ? tokens[index + 2] : undefined;
  if (word?.kind !== "word") {
    return undefined;
  }
  const compound = second?.kind === "word" ? grammar.ordinalOf(word.lower, second.lower) : undefined;
  if (second !== undefined && compound !== undefined) {
    return { label: label("ordinal", String(compound), word.start, second.end), next: index + 3 };
  }
  const ordinal = grammar.ordinalOf(word.lower);
  return ordinal === undefined
    ? undefined
    : { label: label("ordinal", String(ordinal), word.start, word.end), next: index + 1 };
}

/** `а тармақшасы`, `подпункт б`, `item a`: a letter without a bracket, as one label. */
export function bareLetterAt(
  tokens: readonly Token[],
  index: number,
  grammar: ReferenceGrammar,
): CitedList | undefined {
  const token = tokens[index];
  if (token?.kind !== "word" || !grammar.bareLetters.test(token.text)) {
    return undefined;
  }
  return { labels: [label("bracketed", labelKey("letter", token.lower), token.start, token.end)], next: index + 1 };
}

/** The key of a letter or a small Roman numeral, as `labelKey` spells it. */
function letterKey(token: Token): string | undefined {
  if (token.kind !== "word") {
    return undefined;
  }
  if (/^\p{L}$/u.test(token.text) && !/^[ivxіх]$/u.test(token.text)) {
    return labelKey("letter", token.lower);
  }
  return /^[ivxіх]{1,6}$/u.test(token.lower) ? labelKey("roman", token.lower) : undefined;
}

/** The key of a single letter that may be meant as a letter though it could be a Roman numeral. */
function letterOf(token: Token): string | undefined {
  return /^[ivxіх]$/u.test(token.lower) ? labelKey("letter", token.lower) : undefined;
}

export function separatorAt(
  tokens: readonly Token[],
  index: number,
  grammar: ReferenceGrammar,
): { readonly next: number; readonly range: boolean } | undefined {
  let next = skipSpace(tokens, index);
  const token = tokens[next];
  if (token === undefined) {
    return undefined;
  }
  if (token.kind === "mark" && isDash(token.text.charCodeAt(0))) {
    // `1- және 2-баптар`: the first number shares the noun of the last one.
    const suspended = next === index ? separatorAt(tokens, next + 1, grammar) : undefined;
    if (suspended?.range === false) {
      return suspended;
    }
    return { next: skipSpace(tokens, next + 1), range: true };
  }
  if (token.kind === "word" && grammar.rangeWords.has(token.lower)) {
    return { next: skipSpace(tokens, next + 1), range: true };
  }
  let separated = false;
  if (token.text === "," || token.text === "/") {
    separated = true;
    next = skipSpace(tokens, next + 1);
  }
  const word = tokens[next];
  if (word?.kind === "word" && grammar.and.has(word.lower)) {
    separated = true;
    next = skipSpace(tokens, next + 1);
  }
  return separated ? { next, range: false } : undefined;
}

export function skipSpace(tokens: readonly Token[], index: number): number {
  return tokens[index]?.kind === "space" ? index + 1 : index;
}

function label(style: CitationStyle, key: string, start: number, end: number): CitedLabel {
  return { style, key, alternative: undefined, start, end, endsRange: false };
}
