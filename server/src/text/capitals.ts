// Capitals at the beginning of words.

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** With a capital where the model has one. */
export function capitalisedLike(word: string, model: string): string {
  return isCapitalised(model) ? capitalised(word) : word;
}
