// A block of text as a reader takes it in: one line, single spaces, spaced letters put together. Whatever looks for
// words (references, clauses, formulae) looks here and maps what it finds back to the document.
import { isBlank, isDash, isDigit, isGap, isInvisible, isLetter, isLineEnd } from "./characters.ts";
import { detached } from "./detached.ts";
import { foldHomoglyphs } from "./homoglyphs.ts";
import { letterSpacedRuns, mayBeLetterSpaced } from "./letterSpacing.ts";
import { firstIndex } from "./lists.ts";
import type { Wording } from "./wording.ts";

const BLANK = 0x20;

/** Anything that makes the flat text differ from the document's own characters. */
const UNEVEN = /[\r\n\t\v\f\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]| {2}| \p{L} \p{L} /u;

/** Text as one line, and where its characters stand in the text it was made of. */
export interface Flattened {
  readonly text: string;
  /** In order; undefined where the two run in step. */
  readonly runs?: Runs | undefined;
}

/** Characters that stand side by side in both texts: where each run begins in the flat text, and where in the other. */
interface Runs {
  readonly starts: readonly number[];
  readonly places: readonly number[];
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
    const { text, runs } = this.#flattened;
    if (runs === undefined) {
      return this.start + flatOffset;
    }
    const offset = Math.min(flatOffset, text.length);
    const run = firstIndex(runs.starts, (start) => start > offset) - 1;
    return this.start + (runs.places[run] ?? 0) + offset - (runs.starts[run] ?? 0);
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

/** The same in small letters, and `ё` without its dots, as most phrases are looked for. */
export function flatLower(wording: Wording): string {
  return wording.ask(lowered);
}

function lowered(_words: string, wording: Wording): string {
  return flatWords(wording).toLowerCase().replaceAll("ё", "е");
}

/** The text without line ends, invisible characters and spaces too many; `even` itself where it has none. */
export function flatten(slice: string, even: Flattened = { text: slice }): Flattened {
  if (!UNEVEN.test(slice)) {
    return even;
  }
  const joined = lettersToJoin(slice);
  const flat = new Flat(slice);
  let offset = 0;
  while (offset < slice.length) {
    const code = slice.charCodeAt(offset);
    if (!isGap(code)) {
      flat.add(offset);
      offset++;
      continue;
    }
    if (isInvisible(code)) {
      offset++;
      continue;
    }
    const gapStart = offset;
    let brokenLine = false;
    while (offset < slice.length && isGap(slice.charCodeAt(offset))) {
      brokenLine ||= isLineEnd(slice.charCodeAt(offset));
      offset++;
    }
    if (flat.isEmpty || offset === slice.length) {
      continue;
    }
    const letterGap = offset - gapStart === 1 && joined.has(gapStart);
    const hyphenAtLineEnd = brokenLine && flat.endsInHyphen && isWordCharacter(slice.charCodeAt(offset));
    if (!letterGap && !hyphenAtLineEnd) {
      flat.addBlank(gapStart);
    }
  }
  const { text, runs } = flat;
  // Put together, spaced letters of both scripts (`К Е Л I С I М` with a Latin `I`) show to be one word.
  return { text: detached(joined.size > 0 ? foldHomoglyphs(text) : text), runs };
}

/** A flat text that grows by characters of a slice. */
class Flat {
  readonly runs = { starts: [] as number[], places: [] as number[] };
  readonly #slice: string;
  #text = "";
  /** The last character of the text: to look for it there would copy the growing text each time. */
  #last = BLANK;
  /** What was added of the slice and is not yet in the text. */
  #from = 0;
  #to = 0;

  constructor(slice: string) {
    this.#slice = slice;
  }

  get isEmpty(): boolean {
    return this.runs.starts.length === 0;
  }

  get text(): string {
    return this.#text + this.#slice.slice(this.#from, this.#to);
  }

  /** Adds the character at an offset. */
  add(offset: number): void {
    if (offset !== this.#to || this.isEmpty) {
      this.#last = this.#to > this.#from ? this.#slice.charCodeAt(this.#to - 1) : this.#last;
      this.#text = this.text;
      this.#from = offset;
      this.runs.starts.push(this.#text.length);
      this.runs.places.push(offset);
    }
    this.#to = offset + 1;
  }

  /** Adds a blank for the one at an offset. */
  addBlank(offset: number): void {
    this.add(offset);
    if (this.#slice.charCodeAt(offset) !== BLANK) {
      this.#text += `${this.#slice.slice(this.#from, offset)} `;
      this.#from = offset + 1;
      this.#last = BLANK;
    }
  }

  /** `3-` before a line end is the first half of `3-бабына`; ` –` is a dash and keeps its space. */
  get endsInHyphen(): boolean {
    const before = this.#to - this.#from > 1 ? this.#slice.charCodeAt(this.#to - 2) : this.#last;
    return isDash(this.#slice.charCodeAt(this.#to - 1)) && isWordCharacter(before);
  }
}

function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code);
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
