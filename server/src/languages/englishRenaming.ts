// An English name in the form in which another one stands: singular or plural.
import { englishPlural, englishSingular } from "./englishNouns.ts";
import type { Reinflected } from "./termGrammar.ts";

/** Words whose plural does not follow from their letters. */
const UNSURE_PLURAL = /(?:f|fe|man|is|us|ix|o|person|child|series|data)$/iu;

export function reinflectEnglish(
  old: readonly string[],
  written: readonly string[],
  renamed: readonly string[],
): Reinflected {
  if (old.join(" ") === written.join(" ")) {
    return { words: renamed };
  }
  const head = renamed.at(-1);
  const oldHead = old.at(-1);
  const writtenHead = written.at(-1);
  if (head === undefined || oldHead === undefined || writtenHead === undefined) {
    return { unsure: "words" };
  }
  if (old.slice(0, -1).join(" ") !== written.slice(0, -1).join(" ")) {
    return { unsure: "form" };
  }
  const before = renamed.slice(0, -1);
  if (/\s(?:of|for|in|to|under|on)\s/u.test(` ${renamed.join(" ")} `)) {
    return { unsure: "form" };
  }
  if (writtenHead === englishPlural(oldHead)) {
    return UNSURE_PLURAL.test(head) || !/^\p{L}+$/u.test(head)
      ? { unsure: "ending" }
      : { words: [...before, englishPlural(head)] };
  }
  const singular = englishSingular(head);
  return singular === undefined ? { unsure: "number" } : { words: [...before, singular] };
}
