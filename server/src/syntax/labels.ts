// The labels that open paragraphs (`1.`, `(1)`) and sub-paragraphs (`1)`, `а)`, `(iii)`, `–`).

import { romanValue } from "../languages/numbers.ts";
import { isLetter } from "../text/characters.ts";
import { cyrillicTwin } from "../text/homoglyphs.ts";
import { anyOf } from "../text/patterns.ts";

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

const QUOTE = '[«"“„]?';
const PATTERNS: readonly [LabelStyle, RegExp][] = [
  [
    "numberDot",
    new RegExp(
      `^${QUOTE}(?<label>(?<key>\\d{1,3}(?:[-\u2010-\u2015]\\d{1,2})*(?:\\.\\d{1,3})*)\\.)(?!\\d)(?=(?<gap>\\s*)(?:\\S|$))`,
      "u",
    ),
  ],
  [
    "numberDot",
    new RegExp(`^${QUOTE}(?<label>(?<key>\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,3})*))(?<gap>\\s+)(?=\\p{Lu}|[«"“])`, "u"),
  ],
  ["numberDot", new RegExp(`^${QUOTE}(?<label>§\\s{0,2}(?<key>\\d{1,3})\\.?)(?<gap>\\s+)(?=\\S)`, "u")],
  ["numberBracket", new RegExp(`^${QUOTE}(?<label>(?<key>\\d{1,3}(?:[-\u2010-\u2015]\\d{1,2})*)\\))(?<gap>\\s*)`, "u")],
  ["numberBracket", new RegExp(`^${QUOTE}(?<label>(?<key>\\d{1,3})/)(?<gap>\\s+)`, "u")],
  ["bracketedNumber", new RegExp(`^${QUOTE}(?<label>\\((?<key>\\d{1,2}(?:-\\d{1,2})?)\\))(?<gap>\\s*)`, "u")],
  ["roman", new RegExp(`^${QUOTE}(?<label>\\(?(?<key>[ivxіх]{1,6})\\))(?<gap>\\s*)`, "u")],
  ["roman", new RegExp(`^${QUOTE}(?<label>(?<key>[ivx]{1,5})\\.)(?<gap>\\s+)(?=\\S)`, "u")],
  ["letter", new RegExp(`^${QUOTE}(?<label>\\(?(?<key>\\p{Ll})\\))(?<gap>\\s*)`, "u")],
  ["letter", /^(?<label>["«“](?<key>\p{Ll})["»”]\)?)(?<gap>\s+)/u],
  ["letter", new RegExp(`^${QUOTE}(?<label>(?<key>\\p{Ll})[./])(?<gap>\\s+)(?=\\S)`, "u")],
  ["romanDot", new RegExp(`^${QUOTE}(?<label>(?<key>[IVX]{1,5})\\.)(?<gap>\\s+)(?=\\S)`, "u")],
  ["dash", /^(?<label>(?<key>)[-\u2010-\u2015•·*])(?<gap>\s+)(?=\S)/u],
];

const ANY_LABEL = anyOf(PATTERNS.map(([, pattern]) => pattern));

/** A date in digits begins like a decimal number and is no label. */
const DATE = /^\d{1,2}\.\d{1,2}\.\d{2,4}/;

/** A label that begins with a letter ends in one of these marks, as its seventh character at the latest: `xxxvii)`. */
const LONGEST_LETTERED = 7;

function isLettered(content: string): boolean {
  for (let index = 1; index < LONGEST_LETTERED; index++) {
    const mark = content.charCodeAt(index);
    if (mark === 0x29 || mark === 0x2e || mark === 0x2f) {
      return true;
    }
  }
  return false;
}

/** The label that a block begins with, or undefined. The content is folded and begins with a visible character. */
export function labelOf(content: string): Label | undefined {
  if (isLetter(content.charCodeAt(0)) && !isLettered(content)) {
    return undefined;
  }
  const head = content.slice(0, 40);
  if (!ANY_LABEL.test(head) || DATE.test(head)) {
    return undefined;
  }
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(head);
    if (match?.groups === undefined) {
      continue;
    }
    const { label = "", key = "", gap = "" } = match.groups;
    const start = match[0].indexOf(label);
    const end = start + label.length;
    const glued = gap === "" && /^[\p{L}\d]/u.test(content.slice(end, end + 1));
    if (style === "numberBracket" && glued && !/^\p{L}/u.test(content.slice(end, end + 1))) {
      continue;
    }
    return { style, key: labelKey(style, key), start, end, glued };
  }
  return undefined;
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
