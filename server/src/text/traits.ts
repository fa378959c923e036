// What one look at each character tells of some words, so that whoever wants to know more asks only where it may be. A
// trait may be there without need, never missing.
import { isAnyLetter } from "./capitals.ts";
import { isCyrillic, isGap, isLatin } from "./characters.ts";

/** Letters of either script. */
export const LATIN = 1;
export const CYRILLIC = 2;
/** Something makes the words as one line differ from what is written: white space, or letters that stand apart. */
export const UNEVEN = 4;
/** Letters of both scripts side by side. */
export const MIXED = 8;

export const ANY_TRAITS = LATIN | CYRILLIC | UNEVEN | MIXED;

/** What characters are, besides letters of either script. */
const LETTER = 16;
const BLANK = 32;
const SPACE = 0x20;

/** What is beyond our scripts may be a letter. */
const KINDS = new Uint8Array(0x10000).fill(LETTER, 0x530);
for (let code = 0; code < 0x530; code++) {
  KINDS[code] = (isAnyLetter(code) ? LETTER : 0) | (isLatin(code) ? LATIN : 0) | (isCyrillic(code) ? CYRILLIC : 0);
}
for (let code = 0; code <= 0xffff; code = code === 0x530 ? 0x1680 : code === 0x3000 ? 0xfeff : code + 1) {
  KINDS[code] = isGap(code) ? UNEVEN : (KINDS[code] ?? 0);
}
KINDS[SPACE] = BLANK;
// A pattern without regard to case takes these for letters of the alphabets.
KINDS.fill(LETTER | CYRILLIC, 0x1c80, 0x1c89);
KINDS[0x212a] = LETTER | LATIN;

/** Of the words `[start, end)` of a text, which begin and end with something visible. */
export function traitsOf(text: string, start: number, end: number): number {
  let traits = 0;
  let beside = 0;
  let before = 0;
  let blank = -1;
  let alone = false;
  for (let offset = start; offset < end; offset++) {
    const kind = KINDS[text.charCodeAt(offset)] ?? 0;
    if (kind === BLANK) {
      const loneLetter = offset - blank === 2 && (before & LETTER) !== 0;
      if (before === BLANK || (alone && loneLetter)) {
        traits |= UNEVEN;
      }
      alone = loneLetter;
      blank = offset;
    } else {
      traits |= kind;
      beside |= (((before & LATIN) * CYRILLIC) & kind) | (((kind & LATIN) * CYRILLIC) & before);
    }
    before = kind;
  }
  return (traits & ANY_TRAITS) | (beside === 0 ? 0 : MIXED);
}
