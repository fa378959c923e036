// An English name in the form in which another one stands: singular or plural.
import { englishPlural, englishSingular } from "./englishNouns.ts";
import { type Reinflected, reinflectLast } from "./termGrammar.ts";

/** Words whose plural does not follow from their letters. */
const UNSURE_PLURAL = /(?:f|fe|man|is|us|ix|o|person|child|series|data)$/iu;

export function reinflectEnglish(
  old: readonly string[],
  written: readonly string[],
  renamed: readonly string[],
): Reinflected {
  return reinflectLast(old, written, renamed, (oldNoun, writtenNoun, noun) => {
    if (/\s(?:of|for|in|to|under|on)\s/u.test(` ${renamed.join(" ")} `)) {
      return { unsure: "form" };
    }
    if (writtenNoun === englishPlural(oldNoun)) {
      return UNSURE_PLURAL.test(noun) || !/^\p{L}+$/u.test(noun) ? { unsure: "ending" } : englishPlural(noun);
    }
    return englishSingular(noun) ?? { unsure: "number" };
  });
}
