// A Russian name in the form in which another one stands. Endings are kept, word by word, where the new word is declined
// like the old one for certain; everything else is left to the drafter.

import { capitalisedLike } from "../text/capitals.ts";
import type { Reinflected } from "./termGrammar.ts";

/** How a word is declined: its stem, and what it must share with another one to take the same endings. */
interface Declension {
  readonly stem: string;
  readonly kind: string;
  /** `ся` of a participle, after the ending. */
  readonly reflexive: string;
  /** Of masculine nouns, whose accusative depends on it; undefined where it cannot be told. */
  readonly animate: boolean | undefined;
}

const ADJECTIVE = /^(?<stem>\p{L}{2,}?)(?<ending>ый|ий|ой|ая|яя|ое|ее|ые|[кгхжшщч]?ие)(?<reflexive>ся)?$/u;

/** Nouns by their last letters; where the letters leave doubt, they are not here. */
const NOUNS: readonly (readonly [pattern: RegExp, cut: number])[] = [
  [/[^н]ость$/u, 1],
  [/тель$/u, 1],
  [/(?:ци|си|зи|ги|фи|ми|ри|ли|ди)я$/u, 1],
  [/(?:ни|ти|ви)е$/u, 1],
  [/[^кгхжшщчцйаеиоуыэюяь]а$/u, 1],
  [/[жшщч]а$/u, 1],
  [/[кгх]а$/u, 1],
  [/[^аеиоуыэюя][вдлмнпрст]о$/u, 1],
  [/[аеиоуыя][вдлмнпрст]о$/u, 1],
  [/[бвдзлмнпрстф]ы$/u, 1],
  [/[кгх]и$/u, 1],
  [/(?:ци|си|зи|ги|фи|ми|ри|ли|ди)и$/u, 1],
  [/[бвдзлмнпрстф]$/u, 0],
  [/[кгх]$/u, 0],
  [/[жшщч]$/u, 0],
];

const FLEETING = /[оеё][кцнлр]$/u;
const SURE_VOWELS = /(?:р|т|мен|док|ген|цен|пон|зон|лон)$/u;

const ANIMATE = /(?:чик|щик|ист|граждан|персонал)$/u;
const INANIMATE =
  /(?:орган|документ|акт|объект|комитет|совет|договор|протокол|контракт|груз|транспорт|паспорт|центр|фонд|банк|товар|продукт|проект|план|пункт|список|режим|тариф|налог|сбор|платеж|запрос|отчет|институт|департамент|аппарат|материал|ресурс|маршрут|рейс|порт|комплекс|объем|вид|знак|патент)$/u;

/** Endings that all nouns with such a plural share, whatever their gender. */
const COMMON_PLURAL = new Set(["ы", "и", "ам", "ами", "ах"]);

/** Endings by which a masculine noun shows whether it is animate. */
const TELLING = new Set(["", "а", "я", "ов", "ев", "ей", "ы", "и"]);

export function reinflectRussian(
  old: readonly string[],
  written: readonly string[],
  renamed: readonly string[],
): Reinflected {
  if (renamed.length === 1 && /^\p{Lu}{2,}$/u.test(renamed[0] ?? "")) {
    // Abbreviations are not declined.
    return { words: renamed };
  }
  if (old.length !== renamed.length || written.length !== old.length) {
    return { unsure: "words" };
  }
  const words: string[] = [];
  for (const [index, word] of old.entries()) {
    const form = reinflectWord(word, written[index] ?? "", renamed[index] ?? "");
    if (form === undefined) {
      return { unsure: "declension" };
    }
    words.push(form);
  }
  return { words };
}

function reinflectWord(old: string, written: string, renamed: string): string | undefined {
  const lower = renamed.toLowerCase();
  if (old === lower) {
    return capitalisedLike(written, renamed);
  }
  const from = declensionOf(old);
  const to = declensionOf(lower);
  if (from === undefined || to === undefined || from.kind !== to.kind || !written.startsWith(from.stem)) {
    return undefined;
  }
  const ending = written.slice(from.stem.length, written.length - from.reflexive.length);
  const sameSuffix = old.slice(-3) === lower.slice(-3);
  if (from.kind.startsWith("plural") && !COMMON_PLURAL.has(ending) && !sameSuffix) {
    return undefined;
  }
  if (from.kind.startsWith("masculine") && TELLING.has(ending) && !sameSuffix) {
    if (from.animate === undefined || from.animate !== to.animate) {
      return undefined;
    }
  }
  return capitalisedLike(to.stem + ending + to.reflexive, renamed);
}

function declensionOf(word: string): Declension | undefined {
  const adjective = ADJECTIVE.exec(word)?.groups;
  if (adjective?.stem !== undefined && !/(?:ни|ти|ви)е$/u.test(word)) {
    const last = word.charAt(adjective.stem.length - 1);
    const sound = "кгх".includes(last) ? "velar" : "жшщч".includes(last) ? "sibilant" : "plain";
    const ending = (adjective.ending ?? "").slice(-2);
    const stem = word.slice(0, word.length - ending.length - (adjective.reflexive?.length ?? 0));
    return { stem, kind: `adjective ${ending} ${sound}`, reflexive: adjective.reflexive ?? "", animate: undefined };
  }
  const index = NOUNS.findIndex(([pattern]) => pattern.test(word));
  const cut = NOUNS[index]?.[1];
  if (cut === undefined) {
    return undefined;
  }
  const stem = word.slice(0, word.length - cut);
  if (cut === 0) {
    if (FLEETING.test(word) && !SURE_VOWELS.test(word)) {
      return undefined;
    }
    const animate = ANIMATE.test(word) ? true : INANIMATE.test(word) ? false : undefined;
    return { stem, kind: `masculine ${index}`, reflexive: "", animate };
  }
  if (/[бвдзлмнпрстф]ы$|[кгх]и$/u.test(word)) {
    return { stem, kind: `plural ${word.at(-1)}`, reflexive: "", animate: undefined };
  }
  return { stem, kind: word.endsWith("тель") ? "masculine тель" : `noun ${index}`, reflexive: "", animate: undefined };
}
