// The lines of a document: the first thing that parsing knows.
import { isBlank, isInvisible } from "../text/characters.ts";

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
  let lineFeed = -1;
  let carriageReturn = -1;
  for (let start = 0; ; ) {
    // Each is searched on from where it was found, lest a text without one be searched to its end for every line.
    lineFeed = lineFeed < start ? endAt(text, "\n", start) : lineFeed;
    carriageReturn = carriageReturn < start ? endAt(text, "\r", start) : carriageReturn;
    const offset = Math.min(lineFeed, carriageReturn);
    const end = Math.min(text.length, offset + (lineFeed === offset + 1 && carriageReturn === offset ? 2 : 1));
    lines.push(lineOf(text, start, offset, end));
    if (offset >= text.length) {
      return lines;
    }
    start = end;
  }
}

/** Only the blanks at both ends are looked at: what stands between them does not matter here. */
function lineOf(text: string, start: number, lineEnd: number, end: number): Line {
  let contentStart = start;
  let indent = 0;
  for (; contentStart < lineEnd; contentStart++) {
    const code = text.charCodeAt(contentStart);
    if (!isEmptySpace(code)) {
      break;
    }
    indent += code === 0x09 ? 4 : code === 0xfeff ? 0 : 1;
  }
  let contentEnd = lineEnd;
  while (contentEnd > contentStart && isEmptySpace(text.charCodeAt(contentEnd - 1))) {
    contentEnd--;
  }
  return { start, contentStart, contentEnd, end, indent };
}

/** The next occurrence of a line end, or the end of the text. */
function endAt(text: string, lineEnd: string, from: number): number {
  const found = text.indexOf(lineEnd, from);
  return found < 0 ? text.length : found;
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

/** A row of a table drawn with strokes; its spaces and marks are laid out. */
export function isTableRow(text: string): boolean {
  return text.indexOf("|") !== text.lastIndexOf("|");
}

/** The line end that the text uses first. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/u.exec(text)?.[0] ?? "\n";
}
