// Capitals and small letters.

const LETTER = 1;
const SMALL = 2;
const CAPITAL = 4;

const KINDS: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}+/gu],
  [SMALL, /\p{Ll}+/gu],
  [CAPITAL, /\p{Lu}+/gu],
];

/** The characters of our scripts, and some more. */
const CHARACTERS = String.fromCharCode(...Array(0x530).keys());

const kinds = new Uint8Array(CHARACTERS.length);
for (const [kind, pattern] of KINDS) {
  for (const { 0: run, index } of CHARACTERS.matchAll(pattern)) {
    for (let code = index; code < index + run.length; code++) {
      kinds[code] = (kinds[code] ?? 0) | kind;
    }
  }
}

function isOf(kind: number, code: number): boolean {
  return ((code >= kinds.length ? kindElsewhere(code) : (kinds[code] ?? 0)) & kind) !== 0;
}

function kindElsewhere(code: number): number {
  const character = String.fromCodePoint(code);
  return KINDS.reduce((found, [kind, pattern]) => (character.search(pattern) === 0 ? found | kind : found), 0);
}

/** `\p{L}`, given by its code point. */
export function isAnyLetter(code: number): boolean {
  return isOf(LETTER, code);
}

/** `\p{Ll}` */
export function isSmallLetter(code: number): boolean {
  return isOf(SMALL, code);
}

/** `\p{Lu}` */
export function isCapitalLetter(code: number): boolean {
  return isOf(CAPITAL, code);
}

export function isCapitalised(word: string): boolean {
  return isCapitalLetter(word.codePointAt(0) ?? 0);
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Two capitals side by side, and no small letter. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** With a capital where the model has one. */
export function capitalisedLike(word: string, model: string): string {
  return isCapitalised(model) ? capitalised(word) : word;
}

/** Quick: matches wherever two capitals stand side by side, and in scripts that are not ours now and then elsewhere. */
export const TWO_CAPITALS = new RegExp(`[${CHARACTERS.replace(/\P{Lu}+/gu, "")}\\u0530-\\u1fff\\u2100-\\uffff]{2}`);
