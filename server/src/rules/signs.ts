// What a text shows at a glance. One look at each of its characters sets a bit for each sign that is there; a rule whose
// signs are not there is not asked. A sign may be there without need, but never missing.
import { MISSPELLINGS } from "../languages/misspellings.ts";
import { WORDING } from "../languages/wording.ts";
import { isCapitalLetter, isSmallLetter } from "../text/capitals.ts";
import { isBlank, isCyrillic, isDigit, isLatin, isLetter, isWhiteSpace } from "../text/characters.ts";
import { PhraseTable } from "../text/phrases.ts";

/** Whoever wants one of several signs adds their bits: `SIGN.mixedScripts | SIGN.latin`. */
export const SIGN = {
  /** Two blanks side by side. */
  gap: 1 << 0,
  /** A blank before a mark that wants none there, or after an opening one. */
  looseMark: 1 << 1,
  /** Characters side by side that a space may be missing between. */
  joint: 1 << 2,
  /** Two single letters in a row. */
  singleLetters: 1 << 3,
  /** `(`, `)`, `[` or `]` */
  bracket: 1 << 4,
  guillemet: 1 << 5,
  straightQuote: 1 << 6,
  /** An opening mark at the end of a line. */
  openEnd: 1 << 7,
  /** A mark at the beginning of a line that belongs to the line before. */
  strandedMark: 1 << 8,
  /** Latin and Cyrillic letters side by side. */
  mixedScripts: 1 << 9,
  /** Latin letters. */
  latin: 1 << 10,
  /** A hyphen after a blank. */
  looseHyphen: 1 << 11,
  /** `_`, `…`, `..`, `●` */
  placeholder: 1 << 12,
  stroke: 1 << 13,
  /** `N`, in place of № perhaps. */
  latinN: 1 << 14,
  /** `.5`, or a number after an opening quotation mark. */
  dateInDigits: 1 << 15,
  /** A number and a space. */
  term: 1 << 16,
  capital: 1 << 17,
  /** Two capitals side by side. */
  capitals: 1 << 21,
  /** A noun with a glued `мен`. */
  gluedMen: 1 << 18,
  misspelling: 1 << 19,
  /** Words after which a comma may be one too many, with a comma. */
  strayComma: 1 << 20,
  /** Two Latin letters side by side. */
  latinPair: 1 << 23,
  /** A Latin and a Cyrillic capital side by side. */
  mixedCapitals: 1 << 24,
  /** A label or a heading that its text follows without a space; the parser knows it. */
  gluedLabel: 1 << 22,
} as const;

/** What a character is, as far as signs need to know. */
const KIND = {
  other: 1 << 0,
  blank: 1 << 1,
  lineEnd: 1 << 2,
  latinSmall: 1 << 3,
  latinCapital: 1 << 4,
  latinN: 1 << 5,
  cyrillicSmall: 1 << 6,
  cyrillicCapital: 1 << 7,
  /** A letter or sign of which nothing is known here. */
  unknown: 1 << 8,
  digit: 1 << 9,
  dot: 1 << 10,
  comma: 1 << 11,
  /** `;` and `:` */
  colon: 1 << 12,
  exclamation: 1 << 13,
  open: 1 << 14,
  close: 1 << 15,
  openSquare: 1 << 16,
  closeSquare: 1 << 17,
  openGuillemet: 1 << 18,
  closeGuillemet: 1 << 19,
  straightQuote: 1 << 20,
  openCurly: 1 << 21,
  hyphen: 1 << 22,
  underscore: 1 << 23,
  stroke: 1 << 24,
  /** `…` and `●` */
  ellipsis: 1 << 25,
} as const;

const ANY = -1;
const LATIN = KIND.latinSmall | KIND.latinCapital | KIND.latinN;
const CYRILLIC = KIND.cyrillicSmall | KIND.cyrillicCapital;
const SMALL = KIND.latinSmall | KIND.cyrillicSmall;
const CAPITAL = KIND.latinCapital | KIND.latinN | KIND.cyrillicCapital;
const LETTER = SMALL | CAPITAL;
const MARK = KIND.dot | KIND.comma | KIND.colon | KIND.exclamation | KIND.close;
const SPACE = KIND.blank | KIND.lineEnd;

/** The signs that two characters side by side give; a line's ends count as characters. */
const SIDE_BY_SIDE: readonly (readonly [left: number, right: number, sign: number])[] = [
  [KIND.blank, KIND.blank, SIGN.gap],
  [KIND.blank, KIND.comma | KIND.colon | KIND.dot | KIND.close | KIND.closeGuillemet, SIGN.looseMark],
  [KIND.open | KIND.openGuillemet, KIND.blank, SIGN.looseMark],
  [KIND.digit | MARK, SMALL, SIGN.joint],
  [SMALL | MARK, CAPITAL, SIGN.joint],
  [LETTER, KIND.digit | KIND.open, SIGN.joint],
  [ANY, KIND.unknown, SIGN.joint],
  [KIND.unknown, ANY, SIGN.joint],
  [ANY, CAPITAL | KIND.unknown, SIGN.capital],
  [CAPITAL, CAPITAL, SIGN.capitals],
  [ANY, KIND.open | KIND.close | KIND.openSquare | KIND.closeSquare, SIGN.bracket],
  [ANY, KIND.openGuillemet | KIND.closeGuillemet, SIGN.guillemet],
  [ANY, KIND.straightQuote, SIGN.straightQuote],
  [KIND.open | KIND.openGuillemet | KIND.openSquare, SPACE, SIGN.openEnd],
  [SPACE, KIND.comma | KIND.colon | KIND.dot | KIND.close, SIGN.strandedMark],
  [LATIN, CYRILLIC | KIND.unknown, SIGN.mixedScripts],
  [CYRILLIC | KIND.unknown, LATIN, SIGN.mixedScripts],
  [ANY, LATIN, SIGN.latin],
  [LATIN, LATIN, SIGN.latinPair],
  [LATIN & CAPITAL, CYRILLIC & CAPITAL, SIGN.mixedCapitals],
  [CYRILLIC & CAPITAL, LATIN & CAPITAL, SIGN.mixedCapitals],
  [KIND.blank, KIND.hyphen, SIGN.looseHyphen],
  [ANY, KIND.underscore | KIND.ellipsis, SIGN.placeholder],
  [KIND.dot, KIND.dot, SIGN.placeholder],
  [ANY, KIND.stroke, SIGN.stroke],
  [ANY, KIND.latinN, SIGN.latinN],
  [KIND.dot | KIND.openGuillemet | KIND.openCurly, KIND.digit, SIGN.dateInDigits],
  [KIND.digit, SPACE | KIND.open, SIGN.term],
];

const KINDS = Object.values(KIND);
/** Rows and columns of the table of pairs. */
const KIND_BITS = 5;
const WIDTH = 1 << KIND_BITS;
const LINE_END = indexOf(KIND.lineEnd);
const LAST_SPACE = LINE_END;
const FIRST_LETTER = indexOf(KIND.latinSmall);
const LAST_LETTER = indexOf(KIND.unknown);
const SMALL_N = 0x43d;

function indexOf(kind: number): number {
  return 31 - Math.clz32(kind);
}

const PAIRS = new Int32Array(WIDTH * WIDTH);
for (const [left, right, sign] of SIDE_BY_SIDE) {
  for (const before of KINDS.filter((kind) => kind & left)) {
    for (const after of KINDS.filter((kind) => kind & right)) {
      const pair = (indexOf(before) << KIND_BITS) | indexOf(after);
      PAIRS[pair] = (PAIRS[pair] ?? 0) | sign;
    }
  }
}

/** Where code units of known kinds lie. */
const KNOWN: readonly (readonly [from: number, to: number])[] = [
  [0, 0x52f],
  [0x1680, 0x1680],
  [0x2000, 0x2060],
  [0x2116, 0x2116],
  [0x2212, 0x2212],
  [0x25cf, 0x25cf],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

const MARKS: Readonly<Record<string, number>> = {
  ".": KIND.dot,
  ",": KIND.comma,
  ";": KIND.colon,
  ":": KIND.colon,
  "!": KIND.exclamation,
  "?": KIND.exclamation,
  "(": KIND.open,
  ")": KIND.close,
  "[": KIND.openSquare,
  "]": KIND.closeSquare,
  "«": KIND.openGuillemet,
  "»": KIND.closeGuillemet,
  '"': KIND.straightQuote,
  "“": KIND.openCurly,
  "-": KIND.hyphen,
  _: KIND.underscore,
  "/": KIND.stroke,
  "…": KIND.ellipsis,
  "●": KIND.ellipsis,
  N: KIND.latinN,
};

function kindOf(code: number): number {
  if (isWhiteSpace(code)) {
    return isBlank(code) ? KIND.blank : KIND.lineEnd;
  }
  const character = String.fromCharCode(code);
  const mark = MARKS[character];
  if (mark !== undefined || isDigit(code)) {
    return mark ?? KIND.digit;
  }
  const small = isSmallLetter(code);
  const capital = isCapitalLetter(code);
  if (isLatin(code) && (small || capital)) {
    return small ? KIND.latinSmall : KIND.latinCapital;
  }
  if (isCyrillic(code) && (small || capital)) {
    return small ? KIND.cyrillicSmall : KIND.cyrillicCapital;
  }
  return isLetter(code) || /[\p{L}\p{N}]/u.test(character) ? KIND.unknown : KIND.other;
}

const PHRASES = new PhraseTable([
  {
    // Of several words the first, and what follows it.
    beginnings: Object.values(MISSPELLINGS)
      .flat()
      .map(({ wrong }) => wrong.slice(0, wrong.search(/[ -]/) + 1) || wrong),
    sign: SIGN.misspelling,
  },
  { beginnings: Object.values(WORDING).flatMap(({ beforeStrayComma }) => beforeStrayComma), sign: SIGN.strayComma },
]);

/** What is looked up of a code unit: its kind and, in the bits above, its column in the table of phrases. */
const CLASS_OF = new Uint16Array(0x10000).fill(indexOf(KIND.unknown));
for (const [from, to] of KNOWN) {
  for (let code = from; code <= to; code++) {
    CLASS_OF[code] = indexOf(kindOf(code)) | ((PHRASES.columns[code] ?? 0) << KIND_BITS);
  }
}

/** The signs that are there in `[start, end)` of a text, as bits. */
export function signsOf(text: string, start: number, end: number): number {
  const { next, found } = PHRASES;
  let signs = 0;
  let before = LINE_END;
  let phrase = PhraseTable.START;
  let wordStart = start;
  let afterSingle = false;
  for (let offset = start; offset <= end; offset++) {
    // The end of the text is like the end of a line.
    const code = offset < end ? text.charCodeAt(offset) : 0x0a;
    const both = CLASS_OF[code] ?? 0;
    const kind = both & (WIDTH - 1);
    signs |= PAIRS[(before << KIND_BITS) | kind] ?? 0;
    phrase = next[phrase + (both >> KIND_BITS)] ?? 0;
    if (phrase >= found) {
      signs |= PHRASES.signOf(phrase);
    }
    if (kind <= LAST_SPACE && kind > 0) {
      const length = offset - wordStart;
      if (length === 1 && before >= FIRST_LETTER) {
        // A hyphen may stand between two single letters of a word.
        signs |= afterSingle && before <= LAST_LETTER ? SIGN.singleLetters : 0;
        afterSingle ||= before <= LAST_LETTER;
      } else if (length > 1) {
        afterSingle = false;
        if (length > 4 && text.charCodeAt(offset - 1) === SMALL_N && isGlued(text, offset)) {
          signs |= SIGN.gluedMen;
        }
      }
      wordStart = offset + 1;
    }
    before = kind;
  }
  return signs;
}

/** A place between two characters, and the signs that they show side by side. */
export interface PlaceOfSigns {
  readonly at: number;
  readonly signs: number;
}

/** Where two characters of a text that stand side by side show one of some signs. */
export function placesOf(wanted: number, text: string): PlaceOfSigns[] {
  const places: PlaceOfSigns[] = [];
  let before = LINE_END;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = (CLASS_OF[code] ?? 0) & (WIDTH - 1);
    const signs = (PAIRS[(before << KIND_BITS) | kind] ?? 0) & wanted;
    if (signs !== 0 && !isTrailSurrogate(code)) {
      places.push({ at, signs });
    }
    before = kind;
  }
  return places;
}

/** The second half of a character that takes two units. */
function isTrailSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** `…рмен` before an offset: abstract nouns in the plural end in `тар` and `тер`. */
function isGlued(text: string, end: number): boolean {
  return text.startsWith("рмен", end - 4);
}
