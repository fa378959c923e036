// Kazakh terms: how they are introduced, and the forms of their words (docs/terms.md).
import { paradigm, possessiveForms, readings } from "./kazakhMorphology.ts";
import { reinflectKazakh } from "./kazakhRenaming.ts";
import type { InstrumentKind } from "./language.ts";
import { quotedNames, type TermGrammar } from "./termGrammar.ts";

const NAMES = quotedNames("немесе|және|мен|пен|бен|не");
const HENCEFORTH = "бұдан\\s(?:әрі|былай)";

/** Genitive and possessive of an inner word: `салаларының ұйымдары` comes back as `салалары ұйымдарының`. */
const POSSESSIVE_GENITIVE = /(?<stem>[ыі])н[ыі]ң$/u;

/** The nouns by which a treaty calls itself. */
export const KAZAKH_TREATIES: Readonly<Record<string, InstrumentKind>> = {
  келісім: "agreement",
  шарт: "treaty",
  хаттама: "protocol",
  конвенция: "convention",
  меморандум: "memorandum",
  жарғы: "charter",
  декларация: "declaration",
};

const selfForms = new Map(
  Object.entries(KAZAKH_TREATIES).flatMap(([noun, kind]) =>
    [...paradigm(noun)].flatMap(([form, { plural, possessive }]) =>
      plural || possessive ? [] : [[form, kind] as const],
    ),
  ),
);

const SELF_SOURCE = Object.keys(KAZAKH_TREATIES).join("|");

export const kazakhTerms: TermGrammar = {
  self: {
    withThis: new RegExp(`(?<!\\p{L})осы\\s(?<noun>(?:${SELF_SOURCE})\\p{L}{0,8})(?!\\p{L})`, "giu"),
    bare: /(?<!\p{L})(?<noun>(?:Келісім|Шарт|Хаттама|Конвенция|Меморандум|Жарғы|Декларация)\p{Ll}{0,8})(?![\p{L}-])/gu,
    kindOf: (noun) => selfForms.get(noun),
    qualified:
      /(?:^|[^\p{L}])(?:осы|бұл|сол|ол|аталған|көрсетілген|айтылған|қосымша|жаңа|негізгі|мұндай|осындай|туралы|арасындағы|жылғы|халықаралық|бұрынғы|бірде-бір|басқа|өзге|әрбір|кез\sкелген|және|мен|пен|немесе|\p{L}+(?:дағы|дегі|тағы|тегі|ғы|гі|ған|ген|қан|кен|атын|етін|йтын|йтін|лық|лік|дық|дік|тық|тік|аралық)|[«"“„].{0,40})\s?$/iu,
    continued: /^\s(?:туралы|жөніндегі|жобасы|[«"“„(№]|мен\s|және\s|\d)/iu,
    thisFor: () => "осы",
  },
  parties: {
    name: /^(?:Уағдаласушы\s|Келісуші\s|Қатысушы\s)?Тарап(?:тар)?$/iu,
    before: /(?:^|\s)(?:екі|екінші|әрбір)\s$/iu,
    after: /^\s(?:мемлекет(?:тер)?інің|осы\s(?:Келісім|Шарт|Хаттама|Конвенция|Меморандум))/u,
    others: /үшінші|мүдделі|дау|төреш|арбитр|өзге|басқа|кез\sкелген|қатысушы/iu,
  },
  inlineHint: /бұдан\s(?:әрі|былай)|термин|ұғым|мақсат\p{L}{0,10}\sүшін,?\s[«"“„]/iu,
  shortenings: [
    new RegExp(
      `\\(\\s?${HENCEFORTH}\\s?(?:мәтін\\sбойынша\\s?|осы\\s\\p{L}{3,12}\\s)?[-–—:,]?\\s?(?<names>[^()]{1,200})\\)`,
      "dgiu",
    ),
    new RegExp(`(?<!\\(\\s?)${HENCEFORTH}\\s?[-–—:,]?\\s?(?<names>[^.;:()]{1,160}?)\\sдеп\\sатал`, "dgiu"),
  ],
  statements: [
    new RegExp(
      `${NAMES}\\s(?:терминi?|термині|терминдері|ұғымы|ұғымдары)(?!\\p{L})(?=.{0,2000}(?:білдір|түсін|ұғын|қамти|қамты(?!май)|жатады|болып\\sтабыл|мағына))`,
      "dgiu",
    ),
    new RegExp(`мақсат\\p{L}{0,10}\\sүшін,?\\s${NAMES}\\s?(?:[-–—:]|деген|деп\\s)`, "dgiu"),
  ],
  quotedEntry: new RegExp(
    `^${NAMES}\\s?(?:\\([^()]{1,80}\\)\\s?)?(?:[-–—:]|деген|деп\\s|.{1,2000}(?:білдіреді|түсініледі|ұғынылады)[;.]?$)`,
    "diu",
  ),
  bareEntry:
    /^(?<names>\p{L}[\p{L}\s()-]{1,118}?(?<![дтн][ае]н)(?<!\s))\s?(?:\([^()]{1,80}\)\s?)?(?:\s[-–—]|[–—])\s/diu,
  definitionsTitle: /ұғымдар|анықтама|термин/iu,
  definitionsIntro: /(?:ұғым|термин|анықтама)(?=.{0,160}(?:қолданыла|пайдаланыла|білдіреді|мағына|:$))/iu,
  filler: /^(?:(?:бірлесіп|бірге|бірлескен|жеке[- ]жеке|жеке|әрқайсысы|ал|тиісінше|және|әрі|[-–—:,])\s?)+/iu,
  alias: /немесе|жеке|әрқайсы|(?<!\p{L})не(?!\p{L})/iu,
  setApart: /(?:[-–—:,]|деп)\s?$/u,
  purpose: /мақсат/iu,
  adds: /сондай-ақ|атап\sайтқанда|(?:қамты|кір|білдір|жат)(?:май|мей|пай)ды/iu,
  reach: {
    article: /осы\sбаптың\sмақсат|осы\sбапта(?!\p{L})/iu,
    annex: /осы\sқосымша/iu,
    paragraph: /осы\sтармақтың\sмақсат|осы\sтармақта(?!\p{L})/iu,
  },
  capitalsCount: false,
  roleOf: (words, index) => (index === words.length - 1 ? "head" : "inner"),
  *formsOf(word, role) {
    yield word;
    if (role === "inner") {
      if (POSSESSIVE_GENITIVE.test(word)) {
        yield word.slice(0, -3);
      } else if (/[ыі]$/u.test(word)) {
        yield `${word}н${word.endsWith("і") ? "і" : "ы"}ң`;
      }
      return;
    }
    for (const { base, possessive } of readings(word)) {
      yield* paradigm(base).keys();
      if (possessive) {
        yield* possessiveForms(word).keys();
      }
    }
  },
  reinflect: reinflectKazakh,
  nominativeOf: (name) => name,
  abbreviationEnding:
    /^(?:[тдл][ае]р)?(?:[ыі]|с[ыі])?(?:[нтд][ыі]ң|[нтд][ыі]|н|[ғқгк][ае]|н[ае]|[тд][ае]|нд[ае]|[тдн][ае]н|[мпб]ен|[тд][ае]ғ[ыі]|[тд][ае]г[ыі])?$/u,
};
