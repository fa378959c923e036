// Kazakh terms: how they are introduced, and the forms of their words (docs/terms.md).
import { paradigm, possessiveForms, readings } from "./kazakhMorphology.ts";
import { reinflectKazakh } from "./kazakhRenaming.ts";
import { quotedNames, type TermGrammar } from "./termGrammar.ts";

const NAMES = quotedNames("немесе|және|мен|пен|бен|не");
const HENCEFORTH = "бұдан\\s(?:әрі|былай)";

/** Genitive and possessive of an inner word: `салаларының ұйымдары` comes back as `салалары ұйымдарының`. */
const POSSESSIVE_GENITIVE = /(?<stem>[ыі])н[ыі]ң$/u;

export const kazakhTerms: TermGrammar = {
  inlineHint: /бұдан\s(?:әрі|былай)|термин|ұғым|мақсат\p{L}{0,10}\sүшін,?\s[«"“„]/iu,
  shortenings: [
    new RegExp(
      `\\(\\s?${HENCEFORTH}\\s?(?:мәтін\\sбойынша\\s?|осы\\s\\p{L}{3,12}\\s)?[-–—:,]?\\s?(?<names>[^()]{1,200})\\)`,
      "dgiu",
    ),
    new RegExp(`(?<!\\(\\s?)${HENCEFORTH}\\s?[-–—:,]?\\s?(?<names>[^.;:()]{1,160}?)\\sдеп\\sатал`, "dgiu"),
  ],
  statements: [
    new RegExp(`${NAMES}\\s(?:терминi?|термині|терминдері|ұғымы|ұғымдары)(?!\\p{L})`, "dgiu"),
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
