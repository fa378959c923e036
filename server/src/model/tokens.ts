// The words and marks of a flat text.
import { isDigit, isInvisible, isLetter, isWhiteSpace } from "../text/characters.ts";

export type TokenKind = "word" | "number" | "space" | "mark";

/** The kinds of characters. */
export const WORD = 1;
export const NUMBER = 2;
export const SPACE = 3;
/** Every other character is a mark of its own. */
export const MARK = 4;
/** A mark that is not seen. */
const INVISIBLE = 5;

const KIND_NAMES: readonly TokenKind[] = ["mark", "word", "number", "space", "mark", "mark"];

export class Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offsets in the flat text. */
  readonly start: number;
  readonly end: number;
  #lower: string | undefined;

  constructor(kind: TokenKind, text: string, start: number, end: number) {
    this.kind = kind;
    this.text = text;
    this.start = start;
    this.end = end;
  }

  get lower(): string {
    this.#lower ??= this.kind === "word" ? this.text.toLowerCase() : this.text;
    return this.#lower;
  }
}

/** Words, numbers and spaces as runs; every other character, a pair of UTF-16 units too, is a mark of its own. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    const kind = kindAt(text, start, text.charCodeAt(start));
    end = start + widthAt(text, start);
    while (kind < MARK && end < text.length && kindAt(text, end, text.charCodeAt(end)) === kind) {
      end += widthAt(text, end);
    }
    tokens.push(new Token(KIND_NAMES[kind] ?? "mark", text.slice(start, end), start, end));
  }
  return tokens;
}

/** The sign of thousands and the combining marks that stand amid the Cyrillic letters. */
const FIRST_CYRILLIC_MARK = 0x482;
const LAST_CYRILLIC_MARK = 0x489;

const OTHER_LETTER = /^\p{L}/u;

/** The characters up to the end of the Cyrillic letters have their kinds in a table. */
const TABLE = 0x530;
const KINDS = Uint8Array.from({ length: TABLE }, (_, code) => {
  if (isLetter(code) && !(code >= FIRST_CYRILLIC_MARK && code <= LAST_CYRILLIC_MARK)) {
    return WORD;
  }
  return isDigit(code) ? NUMBER : kindBeyond(String.fromCharCode(code), 0, code);
});

/** The kind of the character at an offset, whose code is given. */
export function kindAt(text: string, offset: number, code: number): number {
  return code < TABLE ? (KINDS[code] ?? MARK) : kindBeyond(text, offset, code);
}

function kindBeyond(text: string, offset: number, code: number): number {
  // Dashes, quotation marks and the sign of numbers, before the patterns are asked.
  if ((code >= 0x2010 && code <= 0x2027) || code === 0x2116) {
    return MARK;
  }
  if (isWhiteSpace(code)) {
    return SPACE;
  }
  if (isInvisible(code)) {
    return INVISIBLE;
  }
  return code > 0x7f && OTHER_LETTER.test(text.slice(offset, offset + widthAt(text, offset))) ? WORD : MARK;
}

/** How many UTF-16 units the character at an offset takes. */
export function widthAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const next = text.charCodeAt(offset + 1);
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}
