// The words and marks of a flat text.

export type TokenKind = "word" | "number" | "space" | "mark";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** Offsets in the flat text. */
  readonly start: number;
  readonly end: number;
}

const TOKEN = /(?<word>\p{L}+)|(?<number>\d+)|(?<space>\s+)|[^\s]/gu;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [matched] = match;
    const { word, number, space } = match.groups ?? {};
    const kind = word !== undefined ? "word" : number !== undefined ? "number" : space !== undefined ? "space" : "mark";
    const lower = kind === "word" ? matched.toLowerCase() : matched;
    tokens.push({ kind, text: matched, lower, start: match.index, end: match.index + matched.length });
  }
  return tokens;
}
