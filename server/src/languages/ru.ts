// Russian.
import { CYRILLIC } from "../text/traits.ts";
import type { InstrumentKind, Language, Relative, Unit, UnitForm } from "./language.ts";
import { ARTICLE_NUMBER_SOURCE, spelledNumbers, spelledSource } from "./numbers.ts";
import { counted, type Ordinal, ordinalReader } from "./ordinals.ts";
import { russianClauses, russianParties } from "./russianClauses.ts";
import { russianTerms } from "./russianTerms.ts";

/** Singular forms, then plural ones; the genitive links a chain outwards in no form of its own, so all forms do. */
const UNIT_FORMS: readonly [Unit, string, string][] = [
  ["article", "статья статьи статье статью статьей статьёй", "статьи статей статьям статьями статьях"],
  ["paragraph", "пункт пункта пункту пунктом пункте", "пункты пунктов пунктам пунктами пунктах"],
  [
    "subparagraph",
    "подпункт подпункта подпункту подпунктом подпункте",
    "подпункты подпунктов подпунктам подпунктами подпунктах",
  ],
  ["indent", "абзац абзаца абзацу абзацем абзаце", "абзацы абзацев абзацам абзацами абзацах"],
  ["part", "часть части частью", "части частей частям частями частях"],
  [
    "annex",
    "приложение приложения приложению приложением приложении",
    "приложения приложений приложениям приложениями приложениях",
  ],
  ["chapter", "раздел раздела разделу разделом разделе", "разделы разделов разделам разделами разделах"],
  ["chapter", "глава главы главе главу главой", "главы глав главам главами главах"],
  [
    "sentence",
    "предложение предложения предложению предложением предложении",
    "предложения предложений предложениям предложениями предложениях",
  ],
  [
    "protocol",
    "протокол протокола протоколу протоколом протоколе",
    "протоколы протоколов протоколам протоколами протоколах",
  ],
];

const forms = new Map<string, UnitForm>();
for (const [unit, singular, plural] of UNIT_FORMS) {
  for (const word of plural.split(" ")) {
    forms.set(word, { unit, plural: true, possessive: false, links: true });
  }
  for (const word of singular.split(" ")) {
    forms.set(word, { unit, plural: false, possessive: false, links: true });
  }
}

for (const [abbreviation, unit] of [
  ["ст.", "article"],
  ["п.", "paragraph"],
  ["пп.", "subparagraph"],
  ["подп.", "subparagraph"],
  ["абз.", "indent"],
  ["ч.", "part"],
  ["гл.", "chapter"],
  ["разд.", "chapter"],
  ["прил.", "annex"],
] as const) {
  forms.set(abbreviation, { unit, plural: false, possessive: false, links: true });
}

const INSTRUMENT_STEMS: readonly [RegExp, InstrumentKind][] = [
  [/^соглашени(?:я|й|ю|ям)$/u, "agreement"],
  [/^договор(?:а|ов|у|ам)$/u, "treaty"],
  [/^протокол(?:а|ов|у|ам)$/u, "protocol"],
  [/^конвенци(?:[ий]|ям)$/u, "convention"],
  [/^меморандум(?:а|ов|у|ам)$/u, "memorandum"],
  [/^декларации$/u, "declaration"],
  [/^устав[ау]$/u, "charter"],
  [
    /^(?:закон(?:а|ов|у)|кодекс(?:а|ов|у)|конституции|пакт[ау]|хартии|регламент[ау]|указ[ау]|инструкци[ий]|постановлени[яю]|приказ[ау]|статут[ау]|контракт[ау]|правил(?:ам)?|директивы|решени[яю]|положени[яю]|резолюци[ий])$/u,
    "otherAct",
  ],
];
/** The dative: what is annexed stands beside it. */
const ANNEXED = /(?:[уюе]|ям|ам)$/u;

const ORDINAL_STEMS: readonly (readonly [string, Ordinal])[] = [
  ...counted(1, 1, "перв втор трет четверт пят шест седьм восьм девят"),
  ...counted(
    10,
    1,
    "десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат",
  ),
  ...counted(20, 10, "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност"),
  ["четвёрт", 4],
  ["последн", "last"],
];
const ORDINAL_ENDINGS = new Set(
  "ый ой ий ого его ому ему ым им ом ем ая ую ей яя юю ее ья ье ью ьей ьем ьим ьего ьему ые ых ыми ие их ими ьи ьих ьими".split(
    " ",
  ),
);

function simpleOrdinal(word: string): Ordinal | undefined {
  return ORDINAL_STEMS.find(([stem]) => word.startsWith(stem) && ORDINAL_ENDINGS.has(word.slice(stem.length)))?.[1];
}

const RELATIVES: readonly (readonly [RegExp, Relative])[] = [
  [/^(?:настоящ|данн)\p{L}{2,4}$|^эт(?:ой|ого|ом|им)$/u, "own"],
  [/^(?:предыдущ|предшествующ)\p{L}{2,4}$/u, "previous"],
  [/^следующ\p{L}{2,4}$/u, "next"],
  [/^(?:выше)?(?:указанн|упомянут|названн)\p{L}{2,4}$|^же$/u, "mentioned"],
];

const FEMININE = spelledNumbers(
  "первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая тринадцатая четырнадцатая пятнадцатая шестнадцатая семнадцатая восемнадцатая девятнадцатая".split(
    " ",
  ),
  [
    { value: 20, alone: "двадцатая", before: "двадцать " },
    { value: 30, alone: "тридцатая", before: "тридцать " },
  ],
);
const MASCULINE = spelledNumbers(
  "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый".split(" "),
  [],
);

/** `Статья первая`, `Раздел второй`, `Статья единственная`. */
const SPELLED_NUMBERS = new Map([
  ...FEMININE,
  ...MASCULINE,
  ["четвёртая", 4],
  ["четвёртый", 4],
  ["единственная", 1],
] as const);
const SPELLED_SOURCE = spelledSource(SPELLED_NUMBERS);

const TITLE_NOUNS: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/^(?:[\p{L}-]+\s){0,3}протокол(?!\p{L})/u, "protocol"],
  [/^(?:[\p{L}-]+\s){0,3}соглашение(?!\p{L})/u, "agreement"],
  [/^(?:[\p{L}-]+\s){0,3}договор(?!\p{L})/u, "treaty"],
  [/^(?:[\p{L}-]+\s){0,3}конвенция(?!\p{L})/u, "convention"],
  [/^(?:[\p{L}-]+\s){0,3}меморандум(?!\p{L})/u, "memorandum"],
  [/^(?:[\p{L}-]+\s){0,3}устав(?!\p{L})/u, "charter"],
  [/^(?:[\p{L}-]+\s){0,3}декларация(?!\p{L})/u, "declaration"],
];

export const russian: Language = {
  id: "ru",
  script: CYRILLIC,
  headings: {
    article: new RegExp(
      `^(?:с ?т ?а ?т ?ь ?я|ст\\.)\\s{0,4}(?:[-\u2010-\u2015]\\s{0,2})?(?:№\\s{0,2})?(?:(?<number>${ARTICLE_NUMBER_SOURCE})|(?<spelled>${SPELLED_SOURCE}))(?<rest>(?![\\p{L}\\d]).*)$`,
      "iu",
    ),
    divisions: /(?:под)?раздел|глав|част/iu,
    nouns: /^(?:с ?т ?а ?т ?ь ?я|ст\.|глава|(?:под)?раздел|часть|приложение)/iu,
    unfinished: /(?:^|\s)(?:и|или|в|к|о|об|по|с|со|из|на|от|для|между)$/iu,
    spelledNumbers: SPELLED_NUMBERS,
    articleSentence:
      /^\s*(?:и|или|,)\s|^\s(?:настоящ|соглашени|протокола|договора|конвенции|меморандума|устава|закона|кодекса|конституции|федеральн|уголовн|гражданск)/iu,
    chapter: new RegExp(
      `^(?:глава|(?:под)?раздел|часть)\\s{0,4}(?:(?<number>${ARTICLE_NUMBER_SOURCE}|(?<=\\s)[А-Я](?=[.:\\s]|$))|(?<spelled>${SPELLED_SOURCE}))(?<rest>(?![\\p{L}\\d]).*)$`,
      "iu",
    ),
    annex:
      /^приложение(?:\s?№?\s?(?<number>\d{1,3}|[IVXІХ]{1,5}(?!\p{L})|[A-ZА-Я](?!\p{L})))?(?<rest>(?:\sк\s.{1,200})?\.?|\s?[.:\u2010-\u2015-]\s{0,2}\p{L}.{1,200})$/iu,
  },
  parts: {
    title:
      /^(?!настоящ)(?:[\p{L}-]{3,24}(?:ое|ая|ий|ый|ой)\s){0,3}(?:соглашение|договор|протокол|конвенция|меморандум|устав|декларация|пакт|хартия|статут)(?!\p{L})(?!.*[.;,]$)|^(?:вербальная\s)?нота(?:\s(?:посольства|мид|министерства)\s.{0,120})?(?<![.;,:])$|^обмен\s(?:вербальными\s)?нотами(?!.*[.;,:]$)/iu,
    titleRest: /^(?:и|между|о|об|по|к|в|правительством|республи(?:кой|ки))(?:\s|$)/iu,
    inForceNote: /^\(?(?=.{0,400}(?:вступил|вступает)).{0,80}(?:вступил|вступает|сайт)/iu,
    remark: /^(?:сноска\.|примечание\s(?:рцпи|изпи)(?!\p{L}))/iu,
    partiesLine:
      /(?:далее\sименуем|именуем\p{L}{0,12}\s(?:в\sдальнейшем|далее)|в\sдальнейшем\sименуем|\(?далее\s?[-–—]).{0,60}(?:сторон|государств|участник)/iu,
    enactingFormula:
      /(?:согласились|договорились|условились|пришли\sк\s\p{L}{5,20}|достигли\s\p{L}{5,20}),?\s(?:(?:о(?:\sтом,\sчто)?|об|относительно|по|что)\s)?(?:нижеследующ|следующ)|(?:решили|согласились|договорились|условились),?\s(?=.{0,300}(?<!\p{L})заключить\s(?:настоящ|следующ|нижеследующ))(?!.{0,500}уполномоч)|(?:приняли|учредили|утвердили)\s(?:настоящ|нижеследующ|следующ)\p{L}{0,8}\s\p{L}{3,20}(?:\sо\sнижеследующем)?\s?:$|согласились(?=.{0,900}следующие\s(?:изменения|дополнения)).{0,900}:$/iu,
    testimonium:
      /^(?:совершено|учинено|подписано)\s|^(?:соверш[её]н|подписан|составлен)[оа]?\s(?:в|на)\s|^настоящ\p{L}{2,3}\s\p{L}{4,14}\s(?:соверш[её]н|подписан|составлен|заключ[её]н)[оа]?\s(?=.{0,160}экземпляр)|^в\s(?:удостоверение|подтверждение|свидетельство)\s(?:чего|вышеизложенного|этого)/iu,
    signature: /^за\s?(?=[\p{L}]{3})/iu,
    certification: /(?:удостоверяю|настоящим\sзаверяю|верна|является\sточной\sкопией)/iu,
    envelopeTitle:
      /^(?:о|об)\s(?:ратификации|утверждении|подписании|присоединении|принятии|одобрении)|^(?:ратифицировать|утвердить|одобрить)\s/iu,
    amendingTitle: /(?:внесении|внесению)\s(?=.{0,40}(?:изменени|дополнени)).{0,40}(?:изменени|дополнени)/iu,
    amendingInstruction: /(?:редакции|дополнить|изложить|заменить|исключить|следующего\sсодержания)/iu,
  },
  references: {
    order: "innermost-first",
    labels: "after-noun",
    links: [],
    attaching: new Set(["к", "ко"]),
    hint: /стат[ье]|ст\.|пункт|п\.|абз|част[ьией]|приложени|раздел|глав|предложени|протокол\p{L}{0,3}\s(?:№\s?)?\d|гл\.|прил\./iu,
    unitOf: (word) => forms.get(word),
    nounPrefix: undefined,
    pluralEnding: undefined,
    ordinalEnding: /^(?:й|я|е|го|му|м|ю|х|ого|ому|ым|ой|ый|ая|ую)$/u,
    ordinals: ordinalReader({
      simple: simpleOrdinal,
      tens: new Map(counted(20, 10, "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто")),
    }),
    relativeOf: (word) => RELATIVES.find(([pattern]) => pattern.test(word))?.[1],
    thisWord: /^(?:настоящ|данн)\p{L}{2,4}$/u,
    and: new Set(["и", "или", "либо", "а"]),
    rangeWords: new Set(["по", "до"]),
    inclusive: new Set(["включительно"]),
    rangeOpeners: new Set(["с", "со", "от"]),
    bareLetters: /^[бгдежзлмнпртф]$/u,
    ownerOf(word) {
      const found = INSTRUMENT_STEMS.find(([stem]) => stem.test(word));
      return found === undefined ? undefined : { kind: found[1], annexed: ANNEXED.test(word), possessed: false };
    },
    qualifiers: new Set(["между", "о", "об", "от", "к", "организации", "республики"]),
    foreignOwner:
      /^(?:\p{Lu}(?!оговарив|торон)\p{L}+(?:ой|ого|его|ей|ых|их)|\p{Lu}{2,6}|его|их|ее|эт(?:ой|ого|их)|(?:выше)?(?:указанн|упомянут|назван)\p{L}{2,4})$/u,
    possessors: new Set(["его", "ее", "её", "их"]),
    namedBefore: /^(?:(?:выше)?(?:указанн|упомянут|назван)\p{L}{2,4}|его|их|ее|эт(?:ой|ого|их))$/u,
    ownerMark: undefined,
    ownedHere: new Set(),
    unmarkedOwner: /^\p{L}/u,
    doubledParagraph: "пп",
    renaming: { openings: ["далее"], verbs: "именуем\\p{L}{1,5}", article: "", own: "настоящ\\p{L}{2,4}" },
    exceptions: /^\s?[(,]\s?(?:за\sисключением|кроме)\s(?:положений\s)?$/u,
  },
  clauses: russianClauses,
  parties: russianParties,
  terms: russianTerms,
  kindOf(title) {
    const lower = title.toLowerCase();
    return TITLE_NOUNS.find(([pattern]) => pattern.test(lower))?.[1];
  },
};
