// English.

import { LATIN } from "../text/traits.ts";
import { englishClauses, englishParties } from "./englishClauses.ts";
import { ENGLISH_TREATIES, englishTerms } from "./englishTerms.ts";
import type { InstrumentKind, Language, Relative, Unit, UnitForm } from "./language.ts";
import { ARTICLE_NUMBER_SOURCE, spelledNumbers, spelledSource } from "./numbers.ts";
import { counted, ordinalReader } from "./ordinals.ts";

const UNIT_WORDS: readonly [Unit, string, string][] = [
  ["article", "article", "articles"],
  ["article", "art.", "arts."],
  ["paragraph", "paragraph", "paragraphs"],
  ["paragraph", "para", "paras"],
  ["paragraph", "para.", "paras."],
  ["subparagraph", "subparagraph", "subparagraphs"],
  ["subparagraph", "sub-paragraph", "sub-paragraphs"],
  ["subparagraph", "subpara.", "subparas."],
  ["indent", "indent", "indents"],
  ["part", "subsection", "subsections"],
  ["sentence", "sentence", "sentences"],
  ["annex", "annex", "annexes"],
  ["annex", "appendix", "appendices"],
  ["annex", "schedule", "schedules"],
  ["chapter", "chapter", "chapters"],
  ["chapter", "part", "parts"],
  ["chapter", "section", "sections"],
  ["protocol", "protocol", "protocols"],
];

/** Words of everyday use that name a sub-paragraph only where its paragraph or article stands beside them. */
const CHAINED_WORDS: readonly [string, string][] = [
  ["point", "points"],
  ["item", "items"],
  ["clause", "clauses"],
  ["letter", "letters"],
];

const forms = new Map<string, UnitForm>();
for (const [unit, singular, plural] of UNIT_WORDS) {
  forms.set(singular, { unit, plural: false, possessive: false, links: true });
  forms.set(plural, { unit, plural: true, possessive: false, links: true });
}
for (const [singular, plural] of CHAINED_WORDS) {
  forms.set(singular, { unit: "subparagraph", plural: false, possessive: false, links: true, chained: true });
  forms.set(plural, { unit: "subparagraph", plural: true, possessive: false, links: true, chained: true });
}

const INSTRUMENTS = new Map<string, InstrumentKind>([
  ...ENGLISH_TREATIES,
  ["constitution", "otherAct"],
  ["law", "otherAct"],
  ["act", "otherAct"],
  ["code", "otherAct"],
  ["covenant", "otherAct"],
  ["statute", "otherAct"],
  ["rules", "otherAct"],
  ["regulations", "otherAct"],
  ["regulation", "otherAct"],
  ["gatt", "otherAct"],
  ["gats", "otherAct"],
  ["trips", "otherAct"],
  ["directive", "otherAct"],
  ["resolution", "otherAct"],
  ["contract", "otherAct"],
]);

const ORDINALS = new Map([
  ...counted(
    1,
    1,
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
  ),
  ...counted(20, 10, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"),
]);

const RELATIVES = new Map<string, Relative>([
  ["this", "own"],
  ["present", "own"],
  ["preceding", "previous"],
  ["previous", "previous"],
  ["foregoing", "previous"],
  ["following", "next"],
  ["next", "next"],
  ["said", "mentioned"],
  ["same", "mentioned"],
  ["that", "mentioned"],
  ["aforementioned", "mentioned"],
  ["aforesaid", "mentioned"],
  ["mentioned", "mentioned"],
]);

const CARDINALS = spelledNumbers(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  ),
  [
    { value: 20, alone: "twenty", before: "twenty-" },
    { value: 30, alone: "thirty", before: "thirty-" },
  ],
);

/** `Article One`, `Part First`, `Article Twenty-One`. */
const SPELLED_NUMBERS = new Map([...CARDINALS, ...ORDINALS]);
const SPELLED_SOURCE = spelledSource(SPELLED_NUMBERS);

const TITLE_NOUNS: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/protocol/u, "protocol"],
  [/memorandum/u, "memorandum"],
  [/convention/u, "convention"],
  [/agreement/u, "agreement"],
  [/treaty/u, "treaty"],
  [/charter/u, "charter"],
  [/declaration/u, "declaration"],
  [/arrangement|exchange\sof\s(?:letters|notes)/u, "agreement"],
];

export const english: Language = {
  id: "en",
  script: LATIN,
  headings: {
    article: new RegExp(
      `^(?:a ?r ?t ?i ?c ?l ?e\\s{1,4}(?:[-\u2010-\u2015]\\s{0,2})?|art\\.\\s{0,4})(?:(?<number>${ARTICLE_NUMBER_SOURCE})|(?<spelled>${SPELLED_SOURCE}))(?<rest>(?![\\p{L}\\d(]).*)$`,
      "iu",
    ),
    divisions: /(?:sub-?)?section|chapter|part|title/iu,
    nouns: /^(?:a ?r ?t ?i ?c ?l ?e|art\.|chapter|(?:sub-?)?section|part|title|annex|schedule|appendix)/iu,
    unfinished: /(?:^|\s)(?:of|in|to|with|under|by|and|or|the|from|for|see|on|between|concerning|regarding)$/iu,
    spelledNumbers: SPELLED_NUMBERS,
    articleSentence: /^\s*(?:and|or|,)\s|^\sof\s/iu,
    chapter: new RegExp(
      `^(?:chapter|(?:sub-?)?section|part|title)\\s{1,4}(?:(?<number>${ARTICLE_NUMBER_SOURCE}|[A-Z](?=[.:\\s]|$))|(?<spelled>${SPELLED_SOURCE}))(?<rest>(?![\\p{L}\\d]).*)$`,
      "iu",
    ),
    annex:
      /^(?:annex|schedule|appendix)(?:\s(?:no\.?\s)?(?<number>\d{1,3}(?:\.\d{1,2})?|[IVX]{1,6}(?!\p{L})|[A-Z](?!\p{L})))?(?<rest>(?:\sto\s.{1,200})?\.?|\s?[.:\u2010-\u2015-]\s{0,2}\p{L}.{1,200})$/iu,
  },
  parts: {
    title:
      /^(?:the\s)?(?:(?:framework|additional|supplementary|free\strade|international)\s)?(?:agreement|treaty|protocol|convention|memorandum\sof\sunderstanding|charter|declaration|covenant|statute)(?!\p{L})(?!.*[.;,:]$)|^(?!(?:this|any|each|every|no|in|such|said|nothing|upon|under|present|for|if|where)\s)[\p{L}'-]{2,20}\s(?:[\p{L}'-]{1,20}\s){0,5}(?:agreement|treaty|protocol|convention|memorandum\sof\sunderstanding|arrangement)\s(?:between|among|on|for|concerning|relating|regarding|against|to|with\srespect)\s(?!.*[.;,:]$)|^(?:administrative\s)?arrangement\s(?:between|on|concerning)\s(?!.*[.;,:]$)|^exchange\sof\s(?:letters|notes)(?!.*[.;,:]$)|^note\sverbale$|(?:^|\s)(?:agreement|treaty|protocol|convention|memorandum\sof\sunderstanding)$/iu,
    titleRest:
      /^(?:and|between|on|for|to|concerning|regarding|relating|in|of|with|against|amending|modifying|supplementing|supplementary\sto|additional\sto|extending)(?:\s|$)/iu,
    inForceNote: /^\((?=.{0,400}entered\sinto\sforce)/iu,
    remark: /^footnote\.\s(?=.{0,300}(?:law|resolution|decree))/iu,
    partiesLine:
      /hereinafter,?\s(?:(?:jointly\s|collectively\s)?referred\sto\sas|called)?.{0,40}(?:part(?:y|ies)|states)/iu,
    enactingFormula:
      /(?:adopt|establish)(?:ed)?\s(?:this|the\s(?:present|following))\s\p{L}{3,20}\s?:$|adopts?\s(?=.{0,120}the\sfollowing)|(?:decided|agreed|resolved),?\s(?=.{0,300}(?<!\p{L})to\sconclude\s(?:this|the\s(?:present|following))\s)(?!.{0,500}plenipotentiar)|^to\sconclude\sthis\s\p{L}{3,20}\s?:$|decided\sas\sfollows|agreed?\s(?:as\sfollows|(?:(?:up)?on\s|to\s|that\s)?the\sfollowing)|reached\s(?:an?\s|the\s)?(?:following\s)?(?:understanding|agreement)(?=.{0,60}:$)/iu,
    testimonium:
      /^(?:done|signed)\s(?:at|in|this|on)\s|^this\s(?:agreement|arrangement|memorandum|protocol|treaty)(?:\sof\sunderstanding)?\s(?:is|was|has\sbeen)\s(?:done|signed)\s(?:at|in|on)\s|^in\s(?:witness|faith)\swhereof/iu,
    signature: /^for\s(?:and\son\sbehalf\sof\s)?(?:the\s)?(?=\p{Lu}|government|republic)/iu,
    certification: /(?:certify|certified)\s(?=.{0,60}(?:true|copy))/iu,
    envelopeTitle: /^on\s(?:the\s)?(?:ratification|approval|signing|accession|adoption)\s/iu,
    amendingTitle: /amend/iu,
    amendingInstruction: /(?:replaced|amended|read\sas\sfollows|substituted|inserted|added|following\stext)/iu,
  },
  references: {
    order: "innermost-first",
    labels: "after-noun",
    links: ["of", "in", "the"],
    attaching: new Set(["to"]),
    hint: /art(?:icle|s?\.)|para|indent|annex|chapter|section|sentence|parts?\s|schedule|appendi|protocol\s(?:No\.?\s?)?[\dIVXA-Z]/iu,
    unitOf: (word) => forms.get(word),
    nounPrefix: "sub",
    pluralEnding: "s",
    ordinalEnding: /^(?:st|nd|rd|th)$/u,
    ordinals: ordinalReader({
      simple: (word) => (word === "last" ? "last" : ORDINALS.get(word)),
      tens: new Map(counted(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety")),
    }),
    relativeOf: (word) => RELATIVES.get(word),
    thisWord: /^(?:this|present)$/u,
    and: new Set(["and", "or"]),
    rangeWords: new Set(["to", "through"]),
    inclusive: new Set(["inclusive"]),
    rangeOpeners: new Set(["from"]),
    bareLetters: /^[a-h]$/u,
    ownerOf(word) {
      const kind = INSTRUMENTS.get(word);
      return kind === undefined ? undefined : { kind, annexed: false, possessed: false };
    },
    qualifiers: new Set(["between", "on", "of", "for", "concerning", "relating", "signed"]),
    foreignOwner: /^(?:\p{Lu}\p{L}+|thereof|said|that|those|its|their|such)$/u,
    possessors: new Set(["its", "their", "whose"]),
    namedBefore: /^(?:thereof|said|that|those|its|their|such)$/u,
    ownerMark: "of",
    ownedHere: new Set(["hereof", "herein", "hereto"]),
    unmarkedOwner: /^(?:thereof|\p{Lu}{2,8})$/u,
    doubledParagraph: undefined,
    renaming: {
      openings: ["hereinafter", "hereafter"],
      verbs: "referred\\sto\\sas|called|the",
      article: "the",
      own: "this|the\\spresent",
    },
    exceptions: /^\s?[(,]\s?(?:except(?:\sfor|ing)?|with\sthe\sexception\sof|other\sthan|excluding)\s$/u,
  },
  clauses: englishClauses,
  parties: englishParties,
  terms: englishTerms,
  kindOf(title) {
    const lower = title.toLowerCase();
    let best: { kind: InstrumentKind; at: number } | undefined;
    for (const [pattern, kind] of TITLE_NOUNS) {
      const at = lower.search(pattern);
      if (at >= 0 && (best === undefined || at < best.at)) {
        best = { kind, at };
      }
    }
    return best?.kind;
  },
};
