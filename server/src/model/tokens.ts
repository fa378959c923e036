// The words and marks of a flat text.
import { isDigit, isLetter, isWhiteSpace } from "../text/characters.ts";

export type TokenKind = "word" | "number" | "space" | "mark";

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
    const kind = kindAt(text, start);
    end = start + widthAt(text, start);
    while (kind !== "mark" && end < text.length && kindAt(text, end) === kind) {
      end += widthAt(text, end);
    }
    tokens.push(new Token(kind, text.slice(start, end), start, end));
  }
  return tokens;
}

function kindAt(text: string, offset: number): TokenKind {
  const code = text.charCodeAt(offset);
  if (isLetter(code) && !(code >= FIRST_CYRILLIC_MARK && code <= LAST_CYRILLIC_MARK)) {
    return "word";
  }
  if (isDigit(code)) {
    return "number";
  }
  if (isWhiteSpace(code)) {
    return "space";
  }
  return code > 0x7f && OTHER_LETTER.test(characterAt(text, offset)) ? "word" : "mark";
}

/** The sign of thousands and the combining marks that stand amid the Cyrillic letters. */
const FIRST_CYRILLIC_MARK = 0x482;
const LAST_CYRILLIC_MARK = 0x489;

const OTHER_LETTER = /^\p{L}/u;

function characterAt(text: string, offset: number): string {
  return text.slice(offset, offset + widthAt(text, offset));
}

function widthAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const next = text.charCodeAt(offset + 1);
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}
