// The lines of a document: the first thing that parsing knows.
import { isBlank, isInvisible, isLineEnd } from "../text/characters.ts";

export interface Line {
  readonly start: number;
  /** First character that is not blank; equals `contentEnd` on a blank line. */
  readonly contentStart: number;
  /** Past the last character that is not blank. */
  readonly contentEnd: number;
  /** Past the line's own line end. */
  readonly end: number;
  /** Width of the blanks before the content, a tab counted as four. */
  readonly indent: number;
}

/** Splits at LF, CR LF and CR; U+2028 and the like are characters of the line. The last line may be empty. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let offset = start;
    let indent = 0;
    while (offset < text.length && isEmptySpace(text.charCodeAt(offset))) {
      indent += text.charCodeAt(offset) === 0x09 ? 4 : text.charCodeAt(offset) === 0xfeff ? 0 : 1;
      offset++;
    }
    const contentStart = offset;
    let contentEnd = offset;
    while (offset < text.length && !isLineEnd(text.charCodeAt(offset))) {
      if (!isEmptySpace(text.charCodeAt(offset))) {
        contentEnd = offset + 1;
      }
      offset++;
    }
    const carriageReturnLineFeed = text.charCodeAt(offset) === 0x0d && text.charCodeAt(offset + 1) === 0x0a;
    const end = Math.min(text.length, offset + (carriageReturnLineFeed ? 2 : 1));
    lines.push({ start, contentStart: Math.min(contentStart, contentEnd), contentEnd, end, indent });
    if (offset >= text.length) {
      break;
    }
    start = end;
  }
  return lines;
}

function isEmptySpace(code: number): boolean {
  return isBlank(code) || isInvisible(code);
}

export function isBlankLine(line: Line): boolean {
  return line.contentStart >= line.contentEnd;
}

/** `.`, `;`, `:` and the like at the end, a closing quotation mark or bracket after them allowed. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…][»"”)\]]*$/u.test(text.slice(-6));
}

/** Begins as the middle of a sentence does. */
export function beginsLowerCase(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
