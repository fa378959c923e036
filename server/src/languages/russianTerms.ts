// Russian terms: how they are introduced, and the forms of their words (docs/terms.md).
import type { InstrumentKind } from "./language.ts";
import { russianForms } from "./russianMorphology.ts";
import { reinflectRussian } from "./russianRenaming.ts";
import { quotedNames, quotedOrBare, type TermGrammar } from "./termGrammar.ts";

const NAMES = quotedNames("или|и");
const CALLED = "(?:именуем|называем)\\p{L}{1,5}";
const HENCEFORTH = "(?:в\\sдальнейшем|далее)";
const MEANS = "(?:означа(?:ет|ют)|значит|понима(?:ется|ются)|имеет|включает|подразумева(?:ет|ется|ют|ются)|относится)";
const TERM = "(?:термин|понятие|слово|выражение|термины|понятия|термином|понятием|терминами)";

const SELF_NOUNS: readonly (readonly [kind: InstrumentKind, forms: string])[] = [
  ["agreement", "соглашение:ее соглашения:его соглашению:ему соглашением:им соглашении:ем"],
  ["treaty", "договор:ий договора:его договору:ему договором:им договоре:ем"],
  ["protocol", "протокол:ий протокола:его протоколу:ему протоколом:им протоколе:ем"],
  ["convention", "конвенция:ая конвенции:ей конвенцию:ую конвенцией:ей"],
  ["memorandum", "меморандум:ий меморандума:его меморандуму:ему меморандумом:им меморандуме:ем"],
  ["charter", "устав:ий устава:его уставу:ему уставом:им уставе:ем"],
  ["declaration", "декларация:ая декларации:ей декларацию:ую декларацией:ей"],
];

const selfForms = new Map(
  SELF_NOUNS.flatMap(([kind, forms]) =>
    forms.split(" ").map((form) => {
      const [noun = "", ending = ""] = form.split(":");
      return [noun, { kind, thisWord: `настоящ${ending}` }] as const;
    }),
  ),
);

const SELF_SOURCE = "соглашени|договор|протокол|конвенци|меморандум|устав|деклараци";

export const russianTerms: TermGrammar = {
  self: {
    withThis: new RegExp(`(?<!\\p{L})настоящ\\p{L}{2,3}\\s(?<noun>(?:${SELF_SOURCE})\\p{L}{0,3})(?!\\p{L})`, "giu"),
    bare: /(?<!\p{L})(?<noun>(?:Соглашени|Договор|Протокол|Конвенци|Меморандум|Устав|Деклараци)\p{Ll}{0,3})(?![\p{L}-])/gu,
    kindOf: (noun) => selfForms.get(noun)?.kind,
    qualified:
      /(?:^|[^\p{L}])(?:и|или|о|об|по|\p{L}+(?:ого|его|ому|ему|ым|им|ом|ем|ый|ий|ой|ое|ее|ая|яя|ую|юю|ей|ые|ие|ых|их)|[«"“„].{0,40})\s?$/iu,
    continued: /^\s(?:между|о(?:б)?\s|от\s|по\s|и\s|[«"“„(№]|\d)/iu,
    thisFor: (noun) => selfForms.get(noun)?.thisWord,
  },
  parties: {
    name: /^(?:(?:Высокие\s)?Договаривающиеся\s|Участвующие\s)?Сторон[ыа]$/iu,
    before:
      /(?:^|\s)(?:кажд(?:ая|ой|ую)\sиз|од(?:на|ной|ну)\sиз|люб(?:ая|ой|ую)\sиз|обе|государств(?:а|ами|ам|ах)?|законодательств\p{L}{1,3}|взаимному\sсогласию|взаимной\sдоговор[её]нности|компетентн\p{L}{2,3}\sорган\p{L}{0,3}|обязательств\p{L}{0,3})\s$/iu,
    after: /^\sнастоящего\s(?:Соглашения|Договора|Протокола|Меморандума)/u,
    others: /третьи|третей|заинтересован|спор|арбитр|(?:^|\s)с\s(?:одной|другой|каждой|обеих)/iu,
  },
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
    new RegExp(`(?<!\\p{L})${TERM}\\s${NAMES},?\\s(?=.{0,120}${MEANS})`, "dgiu"),
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
  setApart: new RegExp(`(?:[-–—:,]|${CALLED})\\s?$`, "u"),
  purpose: /цел/iu,
  adds: /также|в\sчастности|(?<!\p{L})не\s(?:включа|означа|относ|распростран|подразумева|рассматрива)/iu,
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
