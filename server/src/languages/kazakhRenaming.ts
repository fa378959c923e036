// A Kazakh name in the form in which another one stands: the endings are computed anew for the new last word.
import { analyses, inflect, type NounReading, readings } from "./kazakhMorphology.ts";
import type { Reinflected } from "./termGrammar.ts";

/** Words of Kazakh letters only; abbreviations and numerals are read aloud, so their endings cannot be told. */
const KAZAKH_WORD = /^[а-яёәғқңөұүһі]+(?:-[а-яёәғқңөұүһі]+)*$/iu;

/** Loan words whose endings do not follow from their letters: `субъект` – `субъектісі`, `педагог` – `педагогтің`. */
const UNSURE_END = /(?:[кпфс]т|кс|нк|мп|[бвгдфхцчщьъэж])$/iu;

export function reinflectKazakh(
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
  const lower = head.toLowerCase();
  if (oldHead === writtenHead || oldHead === lower) {
    return { words: [...before, oldHead === writtenHead ? head : writtenHead] };
  }
  if (!KAZAKH_WORD.test(head) || /^\p{Lu}{2,}$/u.test(head) || UNSURE_END.test(head)) {
    return { unsure: "ending" };
  }
  if (isPlural(oldHead) !== isPlural(lower)) {
    return { unsure: "number" };
  }
  const forms = new Set(
    readings(oldHead).flatMap((reading) =>
      analyses(reading.base, writtenHead).flatMap((form) => {
        const alike = readings(lower).find((other) => isAlike(reading, other));
        return (alike === undefined ? undefined : inflect(alike.base, form)) ?? [];
      }),
    ),
  );
  const [form] = forms;
  return form === undefined || forms.size > 1 ? { unsure: "form" } : { words: [...before, withCapitals(form, head)] };
}

function isPlural(noun: string): boolean {
  return readings(noun).some(({ plural }) => plural);
}

function isAlike(left: NounReading, right: NounReading): boolean {
  return left.plural === right.plural && left.possessive === right.possessive;
}

function withCapitals(form: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
