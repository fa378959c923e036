// Words set with a space after every letter, as the extraction of justified PDF lines leaves them:
// `Қ а з а қ с т а н  Р е с п у б л и к а с ы н ы ң`.
import { BLANK_CLASS, isBlank, isDash, isDigit, isLetter, LETTER_CLASS } from "./characters.ts";

export interface LetterSpacedRun {
  readonly start: number;
  /** Past the last character, the spaced punctuation that ends the run included. */
  readonly end: number;
}

/** Fewer single letters in a row are an enumeration (`а б в`), not a spaced word. */
const MINIMUM_LETTERS = 4;

const OPENING_MARKS = '(«"“„';
const CLOSING_PUNCTUATION = ",;:.)»";

/** A lone letter with another one, or a dash, after a gap; most lines have none. */
const MAY_BE_SPACED = new RegExp(
  `(?:^|[\\r\\n${BLANK_CLASS}${OPENING_MARKS}])[${LETTER_CLASS}][${BLANK_CLASS}]{1,3}[${LETTER_CLASS}\\-\u2010-\u2015\u2212]`,
);

/** A quick sign that some line of a text may be letter-spaced. */
export function mayBeLetterSpaced(text: string): boolean {
  return MAY_BE_SPACED.test(text);
}

/** All letter-spaced runs of a line. */
export function letterSpacedIn(line: string): readonly LetterSpacedRun[] {
  return MAY_BE_SPACED.test(line) ? letterSpacedRuns(line, 0, line.length) : NO_RUNS;
}

const NO_RUNS: readonly LetterSpacedRun[] = [];

/**
 * All letter-spaced runs of one line given by its bounds. A run is made of single letters parted by one blank
 * (words by two); a hyphen inside (`і с - қ и м ы л`) and the punctuation after it belong to it.
 */
export function letterSpacedRuns(text: string, lineStart: number, lineEnd: number): LetterSpacedRun[] {
  const runs: LetterSpacedRun[] = [];
  let offset = lineStart;
  while (offset < lineEnd) {
    if (!beginsRun(text, offset, lineStart, lineEnd)) {
      offset++;
      continue;
    }
    const end = endOfRun(text, offset, lineStart, lineEnd);
    if (end !== undefined) {
      runs.push({ start: offset, end });
      offset = end;
    } else {
      offset++;
    }
  }
  return runs;
}

function endOfRun(text: string, start: number, lineStart: number, lineEnd: number): number | undefined {
  let letters = 1;
  let end = start + 1;
  while (end < lineEnd) {
    const next = skipGap(text, end, lineEnd);
    if (next === undefined) {
      break;
    }
    if (isLoneLetter(text, next, lineStart, lineEnd)) {
      letters++;
      end = next + 1;
    } else if (
      isDash(text.charCodeAt(next)) &&
      next === end + 1 &&
      isBlank(text.charCodeAt(next + 1)) &&
      isLoneLetter(text, next + 2, lineStart, lineEnd) &&
      next + 2 < lineEnd
    ) {
      letters++;
      end = next + 3;
    } else {
      // The mark that ends the run stands apart (`ы :`) or at its last letter (`ы:`).
      const mark = next === end + 1 && isLetter(text.charCodeAt(next)) ? next + 1 : next;
      if (mark < lineEnd && next === end + 1 && isClosingMark(text, mark, lineEnd)) {
        letters += mark - next;
        end = mark + 1;
      }
      break;
    }
  }
  return letters >= MINIMUM_LETTERS ? end : undefined;
}

function isClosingMark(text: string, offset: number, lineEnd: number): boolean {
  const next = text.charCodeAt(offset + 1);
  return (
    CLOSING_PUNCTUATION.includes(text.charAt(offset)) && (offset + 1 >= lineEnd || !(isLetter(next) || isDigit(next)))
  );
}

/** One blank between letters, two or three between words. */
function skipGap(text: string, offset: number, lineEnd: number): number | undefined {
  let next = offset;
  while (next < lineEnd && isBlank(text.charCodeAt(next))) {
    next++;
  }
  const width = next - offset;
  return next < lineEnd && width >= 1 && width <= 3 ? next : undefined;
}

/** A lone letter, or one that only an opening mark precedes: `(қ о р ғ а у)`. */
function beginsRun(text: string, offset: number, lineStart: number, lineEnd: number): boolean {
  const opened =
    offset > lineStart &&
    OPENING_MARKS.includes(text.charAt(offset - 1)) &&
    (offset - 1 === lineStart || isBlank(text.charCodeAt(offset - 2)));
  return isLoneLetter(text, offset, opened ? offset : lineStart, lineEnd);
}

function isLoneLetter(text: string, offset: number, lineStart: number, lineEnd: number): boolean {
  return (
    isLetter(text.charCodeAt(offset)) &&
    (offset === lineStart || isBlank(text.charCodeAt(offset - 1))) &&
    (offset + 1 >= lineEnd || isBlank(text.charCodeAt(offset + 1))) &&
    !isNumeroSign(text, offset)
  );
}

/** The `N` of `N 5`, which stands for №. */
function isNumeroSign(text: string, offset: number): boolean {
  return text.charAt(offset) === "N" && isDigit(text.charCodeAt(offset + 2));
}

/** The words of a run put together again, with one space where the run parts its words by more than one. */
export function joinLetters(run: string): string {
  let joined = "";
  let offset = 0;
  while (offset < run.length) {
    if (!isBlank(run.charCodeAt(offset))) {
      joined += run.charAt(offset++);
      continue;
    }
    let end = offset;
    while (end < run.length && isBlank(run.charCodeAt(end))) {
      end++;
    }
    if (end - offset > 1 && end < run.length && !CLOSING_PUNCTUATION.includes(run.charAt(end))) {
      joined += " ";
    }
    offset = end;
  }
  return joined;
}
