// Regular plurals of English nouns.

export function englishPlural(noun: string): string {
  if (/[^aeiou]y$/u.test(noun)) {
    return `${noun.slice(0, -1)}ies`;
  }
  return /(?:s|x|z|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Undefined where the word is no regular plural. */
export function englishSingular(noun: string): string | undefined {
  const stem = noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.endsWith("es") ? noun.slice(0, -2) : undefined;
  if (stem !== undefined && englishPlural(stem) === noun) {
    return stem;
  }
  return /[^su]s$/u.test(noun) && noun.length > 4 ? noun.slice(0, -1) : undefined;
}
