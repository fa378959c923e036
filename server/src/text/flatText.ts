// A block of text as a reader takes it in: one line, single spaces, spaced letters put together. Whatever looks for
// words (references, clauses, formulae) looks here and maps what it finds back to the document.
import { isBlank, isDash, isDigit, isGap, isInvisible, isLetter, isLineEnd } from "./characters.ts";
import { foldHomoglyphs } from "./homoglyphs.ts";
import { letterSpacedRuns, mayBeLetterSpaced } from "./letterSpacing.ts";
import type { Wording } from "./wording.ts";

/** Anything that makes the flat text differ from the document's own characters. */
const UNEVEN = /[\r\n\t\v\f\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]| {2}| \p{L} \p{L} /u;

/** Text as one line, and where each of its characters stands in the text it was made of. */
export interface Flattened {
  readonly text: string;
  /** Offset of each character, or undefined where the two run in step. */
  readonly offsets?: readonly number[] | undefined;
}

/** A stretch of a document, wherever it stands now. */
interface Place {
  readonly start: number;
  readonly end: number;
}

export class FlatText {
  readonly #flattened: Flattened;
  readonly #place: Place;

  /** Of a place in a document, flattened before. */
  constructor(flattened: Flattened, place: Place) {
    this.#flattened = flattened;
    this.#place = place;
  }

  /** Flattens `document.slice(start, end)`. The document is expected with its homoglyphs folded. */
  static of(document: string, start: number, end: number): FlatText {
    return new FlatText(flatten(document.slice(start, end)), { start, end });
  }

  /** Where the text begins in the document (UTF-16 offset). */
  get start(): number {
    return this.#place.start;
  }

  get end(): number {
    return this.#place.end;
  }

  get text(): string {
    return this.#flattened.text;
  }

  /** The document offset of a flat offset; the end of the flat text maps to just past its last character. */
  toDocument(flatOffset: number): number {
    const { offsets } = this.#flattened;
    if (offsets === undefined) {
      return this.start + flatOffset;
    }
    const offset = offsets[flatOffset];
    if (offset !== undefined) {
      return this.start + offset;
    }
    const last = offsets[offsets.length - 1];
    return last === undefined ? this.start : this.start + last + 1;
  }

  /** The document range `[start, end)` of a flat range; the end follows the range's last character. */
  range(flatStart: number, flatEnd: number): { readonly start: number; readonly end: number } {
    const start = this.toDocument(flatStart);
    return { start, end: flatEnd > flatStart ? this.toDocument(flatEnd - 1) + 1 : start };
  }
}

/** Some words as one line. */
export function flatWords(wording: Wording): string {
  return wording.flat.text;
}

/** The same in small letters, as most phrases are looked for. */
export function flatLower(wording: Wording): string {
  return wording.ask(lowered);
}

function lowered(_words: string, wording: Wording): string {
  return flatWords(wording).toLowerCase();
}

/** The text without line ends, invisible characters and spaces too many; `even` itself where it has none. */
export function flatten(slice: string, even: Flattened = { text: slice }): Flattened {
  if (!UNEVEN.test(slice)) {
    return even;
  }
  const joined = lettersToJoin(slice);
  // Codes, not a string that grows: reading the end of a growing string would copy it each time.
  const codes: number[] = [];
  const offsets: number[] = [];
  let offset = 0;
  while (offset < slice.length) {
    const code = slice.charCodeAt(offset);
    if (isInvisible(code)) {
      offset++;
      continue;
    }
    if (!isBlank(code) && !isLineEnd(code)) {
      codes.push(code);
      offsets.push(offset);
      offset++;
      continue;
    }
    const gapStart = offset;
    let brokenLine = false;
    while (offset < slice.length && isGap(slice.charCodeAt(offset))) {
      brokenLine ||= isLineEnd(slice.charCodeAt(offset));
      offset++;
    }
    if (codes.length === 0 || offset === slice.length) {
      continue;
    }
    const letterGap = offset - gapStart === 1 && joined.has(gapStart);
    const hyphenAtLineEnd = brokenLine && endsInHyphen(codes) && isWordCharacter(slice.charCodeAt(offset));
    if (!letterGap && !hyphenAtLineEnd) {
      codes.push(0x20);
      offsets.push(gapStart);
    }
  }
  const text = stringOf(codes);
  // Put together, spaced letters of both scripts (`К Е Л I С I М` with a Latin `I`) show to be one word.
  return { text: joined.size > 0 ? foldHomoglyphs(text) : text, offsets };
}

function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** `3-` before a line end is the first half of `3-бабына`; ` –` is a dash and keeps its space. */
function endsInHyphen(codes: readonly number[]): boolean {
  return isDash(codes.at(-1) ?? 0) && isWordCharacter(codes.at(-2) ?? 0);
}

/** In slices, since a call takes only so many arguments. */
function stringOf(codes: readonly number[]): string {
  const slices: string[] = [];
  for (let start = 0; start < codes.length; start += 8192) {
    slices.push(String.fromCharCode(...codes.slice(start, start + 8192)));
  }
  return slices.join("");
}

/** Offsets of the single blanks inside letter-spaced runs. */
function lettersToJoin(slice: string): ReadonlySet<number> {
  const blanks = new Set<number>();
  if (!mayBeLetterSpaced(slice)) {
    return blanks;
  }
  let lineStart = 0;
  while (lineStart < slice.length) {
    let lineEnd = lineStart;
    while (lineEnd < slice.length && !isLineEnd(slice.charCodeAt(lineEnd))) {
      lineEnd++;
    }
    for (const run of letterSpacedRuns(slice, lineStart, lineEnd)) {
      for (let offset = run.start; offset < run.end; offset++) {
        if (isBlank(slice.charCodeAt(offset))) {
          blanks.add(offset);
        }
      }
    }
    lineStart = lineEnd + 1;
  }
  return blanks;
}
