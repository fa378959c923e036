// A Kazakh name in the form in which another one stands: the endings are computed anew for the new last word.

import { capitalisedLike } from "../text/capitals.ts";
import { analyses, inflect, type NounReading, readings } from "./kazakhMorphology.ts";
import { type Reinflected, reinflectLast, type Unsure } from "./termGrammar.ts";

/** Words of Kazakh letters only; abbreviations and numerals are read aloud, so their endings cannot be told. */
const KAZAKH_WORD = /^[а-яёәғқңөұүһі]+(?:-[а-яёәғқңөұүһі]+)*$/iu;

/** Loan words whose endings do not follow from their letters: `субъект` – `субъектісі`, `педагог` – `педагогтің`. */
const UNSURE_END = /(?:[кпфс]т|кс|нк|мп|[бвгдфхцчщьъэж])$/iu;

export function reinflectKazakh(
  old: readonly string[],
  written: readonly string[],
  renamed: readonly string[],
): Reinflected {
  return reinflectLast(old, written, renamed, inflectedLike);
}

function inflectedLike(old: string, written: string, renamed: string): string | { readonly unsure: Unsure } {
  const lower = renamed.toLowerCase();
  if (old === lower) {
    return written;
  }
  if (!KAZAKH_WORD.test(renamed) || /^\p{Lu}{2,}$/u.test(renamed) || UNSURE_END.test(renamed)) {
    return { unsure: "ending" };
  }
  if (isPlural(old) !== isPlural(lower)) {
    return { unsure: "number" };
  }
  const forms = new Set(
    readings(old).flatMap((reading) =>
      analyses(reading.base, written).flatMap((form) => {
        const alike = readings(lower).find((other) => isAlike(reading, other));
        return (alike === undefined ? undefined : inflect(alike.base, form)) ?? [];
      }),
    ),
  );
  const [form] = forms;
  return form === undefined || forms.size > 1 ? { unsure: "form" } : capitalisedLike(form, renamed);
}

function isPlural(noun: string): boolean {
  return readings(noun).some(({ plural }) => plural);
}

function isAlike(left: NounReading, right: NounReading): boolean {
  return left.plural === right.plural && left.possessive === right.possessive;
}
