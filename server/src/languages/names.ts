// How instruments are named: where in a name the parties stand, which of its words tell nothing, and how its words are
// inflected. Names are compared by the stems of their words, whatever their cases and their order.
import type { InstrumentKind, LanguageId } from "./language.ts";

export interface NameWords {
  /** `келісім, келісімге, келісіммен`: the instrument that a lower-case word names in any form. */
  kindOf(word: string): InstrumentKind | undefined;
  /** The parties stand before it in Kazakh, after it in Russian and English. */
  readonly between: RegExp;
  /** After the parties, the word with which what the instrument is about begins; Kazakh needs none. */
  readonly subjectStart: RegExp;
  /** Words without which a name is the same name. */
  readonly idle: RegExp;
  /** The word that a place follows (`в городе Минске`) or, in Kazakh, comes before (`Минск қаласында`). */
  readonly place: RegExp;
  /** What stands right beside a name's known words and shows that the name goes on: `… and technical`. */
  readonly goesOn: RegExp;
  /** What a bracket that gives the instrument a short name begins with: `(бұдан әрі – Келісім)`. */
  readonly hereinafter: RegExp;
  /** A protocol's number in its title; group `number`. */
  readonly protocolNumber: RegExp;
  /** The parties of the treaty that speaks, in any case, with the adjective before the noun; global. */
  readonly party: RegExp;
  /** The word without its ending, in lower case. */
  stem(word: string): string;
}

const KAZAKH_KINDS: readonly [RegExp, InstrumentKind][] = [
  [/^келісімшарт/u, "otherAct"],
  [/^келісім(?!ді)\p{L}{0,8}$|^келісімді$/u, "agreement"],
  [/^шарт(?!ты\p{L})\p{L}{0,7}$/u, "treaty"],
  [/^хаттама\p{L}{0,8}$/u, "protocol"],
  [/^конвенция\p{L}{0,8}$/u, "convention"],
  [/^меморандум\p{L}{0,8}$/u, "memorandum"],
  [/^жарғы\p{L}{0,8}$/u, "charter"],
  [/^декларация\p{L}{0,8}$/u, "declaration"],
];

const RUSSIAN_KINDS: readonly [RegExp, InstrumentKind][] = [
  [/^соглашени(?:е|я|ю|ем|и|й|ям|ями|ях)$/u, "agreement"],
  [/^договор(?:а|у|ом|е|ы|ов|ам|ами|ах)?$/u, "treaty"],
  [/^протокол(?:а|у|ом|е|ы|ов|ам|ами|ах)?$/u, "protocol"],
  [/^конвенци(?:я|и|ю|ей|й|ям|ями|ях)$/u, "convention"],
  [/^меморандум(?:а|у|ом|е|ы|ов|ам|ами|ах)?$/u, "memorandum"],
  [/^устав(?:а|у|ом|е)?$/u, "charter"],
  [/^деклараци(?:я|и|ю|ей)$/u, "declaration"],
];

const ENGLISH_KINDS: readonly [RegExp, InstrumentKind][] = [
  [/^agreements?$/u, "agreement"],
  [/^treat(?:y|ies)$/u, "treaty"],
  [/^protocols?$/u, "protocol"],
  [/^conventions?$/u, "convention"],
  [/^memorand(?:um|a)$/u, "memorandum"],
  [/^charters?$/u, "charter"],
  [/^declarations?$/u, "declaration"],
];

function kindFinder(kinds: readonly [RegExp, InstrumentKind][]) {
  return (word: string): InstrumentKind | undefined => kinds.find(([pattern]) => pattern.test(word))?.[1];
}

/** A stem is never shorter than this. */
const SHORTEST_STEM = 4;

const KAZAKH_ENDING =
  /(?:[дтн][ае](?:ғы|гі)|[дтн][ыі]ң|[дтн][ае]н|[мпб]ен|нд[ае]|[дтн][ае]|н[ыі]|(?<=[^аәеиоөуұүыі])[дт][ыі]|[ғгқк][ае]|с[ыі]н|[ыі]н|с[ыі]|[ыі]|[лдт][ае]р)$/u;

/** The endings of a Kazakh word stand one behind the other; a final `ғ, г, б` is the softened `қ, к, п`. */
function kazakhStem(word: string): string {
  let stem = word;
  for (;;) {
    const shorter = stem.replace(KAZAKH_ENDING, "");
    if (shorter === stem || shorter.length < SHORTEST_STEM) {
      return stem.replace(/ғ$/u, "қ").replace(/г$/u, "к").replace(/б$/u, "п");
    }
    stem = shorter;
  }
}

const RUSSIAN_ENDING =
  /(?:ями|ами|ыми|(?<=[кгхжшщ])ими|ого|его|ому|ему|(?<=[кгхжшщ])(?:ий|ие|их|им)|ях|ах|ей|ой|ою|ью|ом|ем|ям|ам|ов|ев|ый|ые|ых|ым|ая|яя|ое|ее|ую|юю|а|я|о|е|у|ю|ы|и|ь|й)$/u;

function russianStem(word: string): string {
  const stem = word.replace(RUSSIAN_ENDING, "");
  return stem.length >= SHORTEST_STEM - 1 ? stem : word;
}

function englishStem(word: string): string {
  return word.length > SHORTEST_STEM ? word.replace(/(?:(?<=[^s])s|’s|'s)$/u, "").replace(/ie$/u, "y") : word;
}

export const NAME_WORDS: Readonly<Record<LanguageId, NameWords>> = {
  kk: {
    kindOf: kindFinder(KAZAKH_KINDS),
    between: /^арасында(?:ғы)?$/u,
    subjectStart: /^$/u,
    idle: /^(?:туралы|жөнінде(?:гі)?|мен|пен|бен|және|арасында(?:ғы)?|осы|аталған|жыл\p{L}{0,6}|қол|қойылған|жасалған|күнгі|болған|халықаралық|үкіметаралық|мемлекетаралық)$/u,
    place: /^қала(?:сында(?:ғы)?)?$/u,
    goesOn: /(?:[дтн][ае]ғы|[дтн]егі|жөніндегі|және|мен|пен|бен)\s$/iu,
    hereinafter: /^бұдан\sәрі/iu,
    protocolNumber: /(?:^|[\s(])(?:№\s?|N\s?)?(?<number>\d{1,2})\s?-?\s?хаттама/iu,
    party: /(?<!\p{L})(?:(?:Уағдаласушы|Келісуші)\s)?Тарап(?:тар)?(?!\p{Lu})\p{Ll}{0,8}(?!\p{L})/gu,
    stem: kazakhStem,
  },
  ru: {
    kindOf: kindFinder(RUSSIAN_KINDS),
    between: /^между$/u,
    subjectStart: /^(?:о|об|по|в|на|для|относительно)$/u,
    idle: /^(?:о|об|и|между|в|во|по|с|со|к|от|на|для|года?|г|подписанн\p{L}{2,4}|совершенн\p{L}{2,4}|заключенн\p{L}{2,4}|настоящ\p{L}{2,4}|международн\p{L}{2,4}|межправительственн\p{L}{2,4})$/u,
    place: /^(?:город\p{L}{0,2}|г)$/u,
    goesOn: /^\s(?:и|в\s(?:области|сфере)|по|для|с\sцелью)\s/iu,
    hereinafter: /^(?:в\s)?дал(?:ее|ьнейшем)/iu,
    protocolNumber: /протокол\s(?:№\s?|No\.?\s?|N\s?)?(?<number>\d{1,2}|[IVX]{1,4})(?![\p{L}\d])/iu,
    party: /(?<!\p{L})(?:Договаривающ\p{L}{2,4}\s)?Сторон(?:а|ы|е|у|ой|ою|ам|ами|ах)?(?!\p{L})/gu,
    stem: russianStem,
  },
  en: {
    kindOf: kindFinder(ENGLISH_KINDS),
    between: /^between$/u,
    subjectStart: /^(?:on|concerning|regarding|for|relating|in|about)$/u,
    idle: /^(?:the|of|and|on|between|for|in|to|a|an|concerning|regarding|relating|about|signed|done|dated|at|as|amended)$/u,
    place: /^(?:at|in)$/u,
    goesOn: /^\s(?:and|of|for|in\sthe\s(?:field|area|sphere)s?)\s/iu,
    hereinafter: /^herein\s?after/iu,
    protocolNumber: /protocol\s(?:№\s?|No\.?\s?|N\s?)?(?<number>\d{1,2}|[IVX]{1,4})(?![\p{L}\d])/iu,
    party: /(?<!\p{L})(?:Contracting\s)?Part(?:y|ies)(?!\p{L})/gu,
    stem: englishStem,
  },
};
