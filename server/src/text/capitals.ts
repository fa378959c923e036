// Capitals at the beginning of words.

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
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

/** The characters of our scripts, and some more. */
const CHARACTERS = String.fromCharCode(...Array(0x530).keys());

/** Quick: matches wherever two capitals stand side by side, and in scripts that are not ours now and then elsewhere. */
export const TWO_CAPITALS = new RegExp(`[${CHARACTERS.replace(/\P{Lu}+/gu, "")}\\u0530-\\u1fff\\u2100-\\uffff]{2}`);
