// Russian terms: how they are introduced, and the forms of their words (docs/terms.md).
import { russianForms } from "./russianMorphology.ts";
import { reinflectRussian } from "./russianRenaming.ts";
import { quotedNames, quotedOrBare, type TermGrammar } from "./termGrammar.ts";

const NAMES = quotedNames("или|и");
const CALLED = "(?:именуем|называем)\\p{L}{1,5}";
const HENCEFORTH = "(?:в\\sдальнейшем|далее)";
const MEANS = "(?:означа(?:ет|ют)|значит|понима(?:ется|ются)|имеет|включает|подразумева(?:ет|ется|ют|ются)|относится)";
const TERM = "(?:термин|понятие|слово|выражение|термины|понятия|термином|понятием|терминами)";

export const russianTerms: TermGrammar = {
  inlineHint: /далее|дальнейшем|термин|поняти|выражени|слово|целей\sнастоящ/iu,
  shortenings: [
    new RegExp(
      `\\(\\s?(?:${CALLED}\\s)?${HENCEFORTH}\\s?(?:по\\sтексту\\s?|в\\sнастоящ\\p{L}{2,3}\\s\\p{L}{4,12}\\s)?(?:(?:также|совместно|вместе|соответственно|${CALLED})\\s){0,3}(?:как\\s)?[-–—:,]?\\s?(?<names>[^()]{1,200})\\)`,
      "dgiu",
    ),
    new RegExp(
      `(?<!\\(\\s?)(?:${CALLED}\\s${HENCEFORTH}|${HENCEFORTH}\\s(?:(?:совместно|вместе|также|соответственно)\\s)?${CALLED})\\s(?:(?:как|совместно|вместе|соответственно|также)\\s){0,2}[-–—:]?\\s?${quotedOrBare('[^«»"“”„,.;:()]{1,80}')}`,
      "dgiu",
    ),
  ],
  statements: [
    new RegExp(`(?<!\\p{L})${TERM}\\s${NAMES}\\s(?=.{0,120}${MEANS})`, "dgiu"),
    new RegExp(`целей\\sнастоящ\\p{L}{2,3}\\s\\p{L}{4,14},?\\s${NAMES}\\s?(?:[-–—]|${MEANS})`, "dgiu"),
  ],
  quotedEntry: new RegExp(`^(?:под\\s)?${NAMES}\\s?(?:\\([^()]{1,80}\\)\\s?)?(?:[-–—:]|${MEANS}|это\\s)`, "diu"),
  bareEntry: /^(?<names>\p{L}[\p{L}\s()-]{1,118}?(?<!\s))\s?(?:\([^()]{1,80}\)\s?)?(?:\s[-–—]|[–—])\s/diu,
  definitionsTitle: /определени[яе](?!\sо)|термин|поняти/iu,
  definitionsIntro:
    /(?:термин|поняти|определени)(?=.{0,160}(?:использу|применя|означа|значени|:$))|целей\sнастоящ\p{L}{2,3}\s\p{L}{4,14}:$|целях\sнастоящ\p{L}{2,3}\s\p{L}{4,14}:$/iu,
  filler:
    /^(?:(?:а|и|или|по\sотдельности|в\sотдельности|каждая|каждый|каждое|отдельно|совместно|вместе|соответственно|также|как|[-–—:,])(?=[\s«"“„–—-])\s?)+/iu,
  alias: /или|отдельн|кажд/iu,
  reach: {
    article: /цел(?:ей|ях)\sнастоящей\sстатьи|в\sнастоящей\sстатье/iu,
    annex: /цел(?:ей|ях)\sнастоящего\sприложения|в\sнастоящем\sприложении/iu,
    paragraph: /цел(?:ей|ях)\sнастоящего\sпункта|в\sнастоящем\sпункте/iu,
  },
  capitalsCount: false,
  roleOf: () => "head",
  formsOf: (word) => russianForms(word),
  reinflect: reinflectRussian,
  nominativeOf(name) {
    return /сторонами$/iu.test(name) ? name.replace(/(?<=[иы])ми(?=ся\s|\s)/gu, "е").replace(/ами$/iu, "ы") : name;
  },
  abbreviationEnding: /^\p{L}{1,3}$/u,
};
