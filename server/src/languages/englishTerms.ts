// English terms: how they are introduced, and the forms of their words (docs/terms.md).
import { englishPlural, englishSingular } from "./englishNouns.ts";
import { reinflectEnglish } from "./englishRenaming.ts";
import type { InstrumentKind } from "./language.ts";
import { quotedNames, quotedOrBare, type TermGrammar } from "./termGrammar.ts";

const NAMES = quotedNames("or|and");
const MEANS = "(?:means?|shall\\smean|includes?|shall\\sinclude|refers?\\sto|denotes?|has\\sthe|have\\sthe)(?!\\p{L})";
const TOGETHER = "(?:(?:jointly|collectively|individually|together|severally|also|each)\\s(?:and\\s)?){0,3}";

/** After the head of a term: `Member of the Commission`. */
const LINKS = new Set(["of", "for", "in", "to", "under", "on", "with", "by", "from", "at"]);

/** The nouns by which a treaty calls itself. */
export const ENGLISH_TREATIES: ReadonlyMap<string, InstrumentKind> = new Map<string, InstrumentKind>([
  ["agreement", "agreement"],
  ["treaty", "treaty"],
  ["protocol", "protocol"],
  ["convention", "convention"],
  ["memorandum", "memorandum"],
  ["charter", "charter"],
  ["declaration", "declaration"],
]);

export const englishTerms: TermGrammar = {
  self: {
    withThis:
      /(?<!\p{L})(?:this|the\spresent)\s(?<noun>agreement|treaty|protocol|convention|memorandum|charter|declaration)(?!\p{L})/giu,
    // English speaks of the instrument at hand as `the Agreement` too.
    bare: undefined,
    kindOf: (noun) => ENGLISH_TREATIES.get(noun),
    qualified: /(?!)/u,
    continued: /(?!)/u,
    thisFor: () => undefined,
  },
  parties: {
    name: /^(?:Contracting\s)?Part(?:y|ies)$/iu,
    before: /(?:^|\s)(?:each|either|neither|both|the\sother|mutual\sconsent\sof\sthe)\s$/iu,
    after: /^\s(?:shall|to\sthis\s(?:Agreement|Treaty|Protocol|Convention|Memorandum))(?!\p{L})/u,
    others: /third|interested|disput|arbitra|other\sthan/iu,
  },
  inlineHint:
    /hereinafter|hereafter|(?:term|word|expression)s?\s["“«„]|purposes?\sof|\((?:\p{L}{2,14},?\s){0,2}["“«]/iu,
  shortenings: [
    new RegExp(
      `here(?:in)?after,?\\s${TOGETHER}(?:(?:referred\\sto|called|known|designated)\\s${TOGETHER}(?:as\\s)?)?[-–—:]?\\s?(?:the\\s)?${quotedOrBare('[^«»"“”„,.;:()]{1,60}')}`,
      "dgiu",
    ),
    new RegExp(
      `\\((?:the\\s|each,?\\san?\\s|collectively,?\\sthe\\s|together,?\\sthe\\s)?${quotedOrBare("(?!)")}\\)`,
      "dgiu",
    ),
  ],
  statements: [
    new RegExp(`(?<!\\p{L})(?:term|word|expression)s?\\s${NAMES},?\\s(?=.{0,120}${MEANS})`, "dgiu"),
    new RegExp(`purposes?\\sof\\s(?:this|the\\spresent)\\s\\p{L}{4,14},?\\s${NAMES}\\s${MEANS}`, "dgiu"),
  ],
  quotedEntry: new RegExp(`^${NAMES}\\s?(?:\\([^()]{1,80}\\)\\s?)?(?:[-–—:]|${MEANS})`, "diu"),
  bareEntry:
    /^(?!(?:in|with|for)\s)(?<names>\p{L}(?:(?!(?<=\s)(?:shall|may|must|will)\s)[\p{L}\s()-]){1,118}?(?<!\s))\s?(?:(?:\s[-–—]|[–—])\s|\smeans\s)/diu,
  definitionsTitle: /definition|terms|interpretation/iu,
  definitionsIntro:
    /(?:terms|definitions|expressions)(?=.{0,160}(?:apply|mean|used|:$))|purposes?\sof\s(?:this|the\spresent)\s\p{L}{4,14},?:$/iu,
  filler: /^(?:(?:the|an?|and|or|each|individually|jointly|collectively|together|as|respectively|[-–—:,])\s)+/iu,
  alias: /(?<!\p{L})or(?!\p{L})|individual|several|each/iu,
  setApart: /(?:[-–—:,]|\sas)\s?(?:the\s)?$/u,
  purpose: /purpose/iu,
  adds: /(?<!\p{L})(?:also|not|shall\sinclude|includes?\s(?:in\sparticular|especially))(?!\p{L})/iu,
  reach: {
    article: /purposes?\sof\s(?:this|the\spresent)\sarticle|in\sthis\sarticle/iu,
    annex: /purposes?\sof\s(?:this|the\spresent)\sannex|in\sthis\sannex/iu,
    paragraph: /purposes?\sof\s(?:this|the\spresent)\sparagraph|in\sthis\sparagraph/iu,
  },
  capitalsCount: true,
  roleOf: (words, index) => (index === words.length - 1 || LINKS.has(words[index + 1] ?? "") ? "head" : "inner"),
  *formsOf(word, role) {
    yield word;
    if (role === "head" && word.length > 2) {
      yield englishPlural(word);
      const singular = englishSingular(word);
      if (singular !== undefined) {
        yield singular;
      }
    }
  },
  reinflect: reinflectEnglish,
  nominativeOf: (name) => name,
  abbreviationEnding: /^$/u,
};
