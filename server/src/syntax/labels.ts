// The labels that open paragraphs (`1.`, `(1)`) and sub-paragraphs (`1)`, `а)`, `(iii)`, `–`).

import { romanValue } from "../languages/numbers.ts";
import { isAnyLetter, isCapitalLetter, isSmallLetter } from "../text/capitals.ts";
import { isDigit, isWhiteSpace } from "../text/characters.ts";
import { isAmong } from "../text/edges.ts";
import { cyrillicTwin } from "../text/homoglyphs.ts";

export type LabelStyle =
  /** `1.`, `2-1.`, `6.12.`, `§ 1` */
  | "numberDot"
  /** `(1)` */
  | "bracketedNumber"
  /** `I.` */
  | "romanDot"
  /** `1)`, `1/` */
  | "numberBracket"
  /** `а)`, `a)`, `(a)`, `a.`, `а/` */
  | "letter"
  /** `i)`, `(iii)`, `iv.` */
  | "roman"
  /** `–`, `-`, `•` */
  | "dash";

export interface Label {
  readonly style: LabelStyle;
  /** What references call it: `2-1`, `а`, `iii`; a dash has none. */
  readonly key: string;
  /** Offsets within the block's content: the label with its punctuation. */
  readonly start: number;
  readonly end: number;
  /** No space parts the label from its text: `1.Тараптар`. */
  readonly glued: boolean;
}

/** No label reaches further, with what must stand behind it. */
const LONGEST = 40;
const DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015";
/** A date in digits begins like a decimal number and is no label. */
const DATE = /^\d{1,2}\.\d{1,2}\.\d{2,4}/;

/** The label that a block begins with, or undefined. The content is folded and begins with a visible character. */
export function labelOf(content: string): Label | undefined {
  const start = isAmong(content.charCodeAt(0), '«"“„') ? 1 : 0;
  const code = content.codePointAt(start) ?? 0;
  if (isDigit(code)) {
    return numberLabel(new LabelText(content, start));
  }
  if (isAnyLetter(code)) {
    return isSmallLetter(code)
      ? letterLabel(new LabelText(content, start), start)
      : isAmong(code, "IVX")
        ? romanLabel(new LabelText(content, start))
        : undefined;
  }
  if (isAmong(code, "(")) {
    const text = new LabelText(content, start);
    return bracketedNumberLabel(text) ?? letterLabel(text, start + 1);
  }
  if (isAmong(code, "§")) {
    return sectionLabel(new LabelText(content, start));
  }
  return start === 0 && isAmong(code, `${DASHES}•·*`) ? new LabelText(content, 0).apart("dash", 0, 0, 1) : undefined;
}

/** `1.`, `2-1.`, `6.12.`, `6.12 Text`, `1)`, `1/ ` */
function numberLabel(text: LabelText): Label | undefined {
  const { start } = text;
  const first = text.endOfDigits(start, 3);
  const inserted = text.endOfNumbers(first, DASHES, 2);
  if (text.isAt(inserted, ")")) {
    const label = text.label("numberBracket", start, inserted, inserted + 1);
    return isDigit(text.content.charCodeAt(label.end)) ? undefined : label;
  }
  if (text.isAt(inserted, "/")) {
    return inserted === first ? text.spaced("numberBracket", start, first, first + 1) : undefined;
  }
  const end = text.endOfNumbers(inserted, ".", 3);
  if (DATE.test(text.content)) {
    return undefined;
  }
  if (text.isAt(end, ".")) {
    return isDigit(text.codeAt(end + 1)) ? undefined : text.label("numberDot", start, end, end + 1);
  }
  const decimal = inserted === first && first - start <= 2 && end > first;
  const next = text.content.codePointAt(text.endOfSpace(end)) ?? 0;
  return decimal && (isCapitalLetter(next) || isAmong(next, '«"“'))
    ? text.spaced("numberDot", start, end, end)
    : undefined;
}

/** `(1)`, `(1-2)` */
function bracketedNumberLabel(text: LabelText): Label | undefined {
  const from = text.start + 1;
  const first = text.endOfDigits(from, 2);
  const second = text.isAt(first, "-") ? text.endOfDigits(first + 1, 2) : first;
  const end = second > first + 1 ? second : first;
  return first > from && text.isAt(end, ")") ? text.label("bracketedNumber", from, end, end + 1) : undefined;
}

/** `i)`, `(iii)`, `iv. `, `а)`, `(a)`, `a. `, `а/ `, `«а» `; the letter stands at an offset, perhaps after a bracket. */
function letterLabel(text: LabelText, at: number): Label | undefined {
  const roman = text.endOfRun(at, "ivxіх", 6);
  if (roman > at && text.isAt(roman, ")")) {
    return text.label("roman", at, roman, roman + 1);
  }
  const latin = text.endOfRun(at, "ivx", 5);
  const bare = at === text.start;
  if (bare && latin > at && text.isAt(latin, ".")) {
    return text.apart("roman", at, latin, latin + 1);
  }
  const letter = text.content.codePointAt(at) ?? 0;
  if (!isSmallLetter(letter)) {
    return undefined;
  }
  const end = at + (letter > 0xffff ? 2 : 1);
  if (text.isAt(end, ")")) {
    return text.label("letter", at, end, end + 1);
  }
  if (bare && text.isAt(end, "./")) {
    return text.apart("letter", at, end, end + 1);
  }
  return at === 1 && text.isAt(0, '"«“') && text.isAt(end, '"»”') ? text.quotedLetter(end) : undefined;
}

/** `I. ` */
function romanLabel(text: LabelText): Label | undefined {
  const { start } = text;
  const end = text.endOfRun(start, "IVX", 5);
  return text.isAt(end, ".") ? text.apart("romanDot", start, end, end + 1) : undefined;
}

/** `§ 1`, `§ 1.` */
function sectionLabel(text: LabelText): Label | undefined {
  const from = Math.min(text.endOfSpace(text.start + 1), text.start + 3);
  const end = text.endOfDigits(from, 3);
  return end > from ? text.apart("numberDot", from, end, text.isAt(end, ".") ? end + 1 : end) : undefined;
}

/** Text that may begin with a label; an opening quotation mark may stand before its start. */
class LabelText {
  readonly content: string;
  readonly start: number;
  readonly #end: number;

  constructor(content: string, start: number) {
    this.content = content;
    this.start = start;
    this.#end = Math.min(content.length, LONGEST);
  }

  /** The code unit at an offset. */
  codeAt(offset: number): number {
    return offset < this.#end ? this.content.charCodeAt(offset) : 0;
  }

  /** Whether one of some marks stands at an offset. */
  isAt(offset: number, marks: string): boolean {
    return isAmong(this.codeAt(offset), marks);
  }

  /** The end of a run of some letters, at most so many. */
  endOfRun(from: number, letters: string, most: number): number {
    let end = from;
    while (end - from < most && this.isAt(end, letters)) {
      end++;
    }
    return end;
  }

  endOfDigits(from: number, most: number): number {
    let end = from;
    while (end - from < most && isDigit(this.codeAt(end))) {
      end++;
    }
    return end;
  }

  /** The end of numbers that marks part from what is before them. */
  endOfNumbers(from: number, marks: string, mostDigits: number): number {
    let end = from;
    for (let next = from; this.isAt(end, marks); end = next) {
      next = this.endOfDigits(end + 1, mostDigits);
      if (next === end + 1) {
        return end;
      }
    }
    return end;
  }

  endOfSpace(from: number): number {
    let end = from;
    while (isWhiteSpace(this.codeAt(end))) {
      end++;
    }
    return end;
  }

  label(style: LabelStyle, keyStart: number, keyEnd: number, end: number, start = this.start): Label {
    const next = this.content.charCodeAt(end);
    const key = labelKey(style, this.content.slice(keyStart, keyEnd));
    return { style, key, start, end, glued: isDigit(next) || isAnyLetter(next) };
  }

  /** The label if white space stands behind it. */
  spaced(style: LabelStyle, keyStart: number, keyEnd: number, end: number): Label | undefined {
    return this.endOfSpace(end) > end ? this.label(style, keyStart, keyEnd, end) : undefined;
  }

  /** The label if white space stands behind it, and words behind that. */
  apart(style: LabelStyle, keyStart: number, keyEnd: number, end: number): Label | undefined {
    return this.endOfSpace(end) < this.#end ? this.spaced(style, keyStart, keyEnd, end) : undefined;
  }

  /** `«а»`, `"а")`; given where the letter ends. */
  quotedLetter(letterEnd: number): Label | undefined {
    const end = this.isAt(letterEnd + 1, ")") ? letterEnd + 2 : letterEnd + 1;
    return this.endOfSpace(end) > end ? this.label("letter", 1, letterEnd, end, 0) : undefined;
  }
}

/** One spelling for labels that look the same: dashes as hyphens, Latin letters as their Cyrillic twins. */
export function labelKey(style: LabelStyle, key: string): string {
  const written = key.replace(/[\u2010-\u2015]/g, "-");
  if (style === "letter") {
    return cyrillicTwin(written) ?? written;
  }
  if (style === "roman" || style === "romanDot") {
    return String(romanValue(written) ?? written);
  }
  return written;
}

/** Whether a label names a paragraph (тармақ); the others name sub-paragraphs and indents. */
export function isParagraphStyle(style: LabelStyle): boolean {
  return style === "numberDot" || style === "bracketedNumber" || style === "romanDot";
}
