// What a text begins and ends with. Asked of every line, so without a pattern; marks are given as the characters of a string.
import { isAnyLetter, isSmallLetter } from "./capitals.ts";
import { isDigit } from "./characters.ts";

export function isAmong(code: number, marks: string): boolean {
  for (let index = 0; index < marks.length; index++) {
    if (marks.charCodeAt(index) === code) {
      return true;
    }
  }
  return false;
}

export function beginsWithAny(text: string, marks: string): boolean {
  return isAmong(text.charCodeAt(0), marks);
}

export function beginsWithDigit(text: string): boolean {
  return isDigit(text.charCodeAt(0));
}

export function beginsWithLetter(text: string): boolean {
  return isAnyLetter(text.codePointAt(0) ?? 0);
}

export function beginsWithSmallLetter(text: string): boolean {
  return isSmallLetter(text.codePointAt(0) ?? 0);
}

export function endsWithAny(text: string, marks: string): boolean {
  return isAmong(text.charCodeAt(text.length - 1), marks);
}

export function endsWithDigit(text: string): boolean {
  return isDigit(text.charCodeAt(text.length - 1));
}

export function endsWithLetter(text: string): boolean {
  return isAnyLetter(lastCodePoint(text));
}

export function endsWithSmallLetter(text: string): boolean {
  return isSmallLetter(lastCodePoint(text));
}

function lastCodePoint(text: string): number {
  const last = text.codePointAt(text.length - 1) ?? 0;
  const pair = last < 0xdc00 || last > 0xdfff ? 0 : (text.codePointAt(text.length - 2) ?? 0);
  return pair > 0xffff ? pair : last;
}
