// Kazakh.
import { CYRILLIC } from "../text/traits.ts";
import { kazakhClauses, kazakhParties } from "./kazakhClauses.ts";
import { type KazakhCase, type KazakhForm, paradigm, stems } from "./kazakhMorphology.ts";
import { KAZAKH_TREATIES, kazakhTerms } from "./kazakhTerms.ts";
import type { InstrumentKind, Language, OwnerForm, Relative, Unit, UnitForm } from "./language.ts";
import { ARTICLE_NUMBER_SOURCE, MOST_DIGITS, spelledNumbers, spelledSource } from "./numbers.ts";
import { counted, ordinalReader } from "./ordinals.ts";
import { remembered } from "./remembered.ts";

const UNIT_NOUNS: Readonly<Record<string, Unit>> = {
  бап: "article",
  тармақша: "subparagraph",
  тармақ: "paragraph",
  бөлік: "part",
  абзац: "indent",
  сөйлем: "sentence",
  қосымша: "annex",
  тарау: "chapter",
  бөлім: "chapter",
  хаттама: "protocol",
};

const INSTRUMENT_NOUNS: Readonly<Record<string, InstrumentKind>> = {
  ...KAZAKH_TREATIES,
  заң: "otherAct",
  кодекс: "otherAct",
  конституция: "otherAct",
  келісімшарт: "otherAct",
  қаулы: "otherAct",
  жарлық: "otherAct",
  бұйрық: "otherAct",
  шешім: "otherAct",
  қарар: "otherAct",
  регламент: "otherAct",
  ереже: "otherAct",
  қағида: "otherAct",
  пакт: "otherAct",
  пакті: "otherAct",
  акті: "otherAct",
  хартия: "otherAct",
  статут: "otherAct",
  директива: "otherAct",
  нұсқаулық: "otherAct",
};

/** `1994 жылғы 5 мамырдағы Келісім` is another one. */
const MONTHS_OF_DATE =
  "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы".split(
    " ",
  );

const ORDINALS = new Map([
  ...counted(1, 1, "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы"),
  ...counted(10, 10, "оныншы жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы"),
]);

const RELATIVES = new Map<string, Relative>([
  ["осы", "own"],
  ["бұл", "own"],
  ["алдыңғы", "previous"],
  ["келесі", "next"],
  ["аталған", "mentioned"],
  ["айтылған", "mentioned"],
  ["көрсетілген", "mentioned"],
  ["сол", "mentioned"],
]);

/** `Бірінші бап`, `он бірінші бап`, `жиырмасыншы бап`, `жалғыз бап`. */
const SPELLED_NUMBERS = new Map([
  ...spelledNumbers([...ORDINALS.keys()].slice(0, 9), [
    { value: 10, alone: "оныншы", before: "он " },
    { value: 20, alone: "жиырмасыншы", before: "жиырма " },
    { value: 30, alone: "отызыншы", before: "отыз " },
  ]),
  ["жалғыз", 1] as const,
]);
const SPELLED_SOURCE = spelledSource(SPELLED_NUMBERS);

const forms = new Map<string, UnitForm>();
for (const [noun, unit] of Object.entries(UNIT_NOUNS)) {
  for (const [form, analysis] of paradigm(noun)) {
    forms.set(form, unitForm(unit, analysis));
  }
}

/** A form of a noun that cites, put into another case and without or with its possessive; undefined for other words. */
export function citingForm(
  word: string,
  wanted: { readonly case: KazakhCase; readonly possessive?: boolean },
): string | undefined {
  for (const noun of Object.keys(UNIT_NOUNS)) {
    const analyses = paradigm(noun);
    const found = analyses.get(word.toLowerCase());
    if (found !== undefined) {
      const possessive = wanted.possessive ?? found.possessive;
      const [form] =
        [...analyses].find(
          ([, each]) => each.case === wanted.case && each.plural === found.plural && each.possessive === possessive,
        ) ?? [];
      return form;
    }
  }
  return undefined;
}

/** The case of a form of a noun that cites. */
export function citingCase(word: string): KazakhCase | undefined {
  return caseOfForm.get(word.toLowerCase());
}

const caseOfForm = new Map(
  Object.keys(UNIT_NOUNS).flatMap((noun) =>
    [...paradigm(noun)].map(([form, analysis]) => [form, analysis.case] as const),
  ),
);

/** Longest first: `тармақша` begins with `тармақ`. */
const unitStems = Object.keys(UNIT_NOUNS)
  .flatMap((noun) => stems(noun).map((stem) => ({ stem, unit: UNIT_NOUNS[noun] })))
  .sort((left, right) => right.stem.length - left.stem.length);

const instrumentStems = Object.entries(INSTRUMENT_NOUNS)
  .flatMap(([noun, kind]) => stems(noun).map((stem) => ({ noun, stem, kind })))
  .sort((left, right) => right.stem.length - left.stem.length);

/** The forms in which an instrument owns what follows: genitive, bare possessive, and the nominative of extracted text. */
const owningForms = new Map<string, OwnerForm>();
for (const [noun, kind] of Object.entries(INSTRUMENT_NOUNS)) {
  for (const [form, analysis] of paradigm(noun)) {
    const annexed = analysis.case === "dative";
    // `Кеңестің шешімдері` are what the sentence is about.
    const nominative = analysis.case === "nominative";
    if (annexed || analysis.case === "genitive" || (nominative && !analysis.plural)) {
      owningForms.set(form, { kind, annexed, possessed: analysis.possessive, nominative });
    }
  }
}

function unitForm(unit: Unit, analysis: KazakhForm): UnitForm {
  return {
    unit,
    plural: analysis.plural,
    possessive: analysis.possessive,
    links: analysis.case === "genitive" || analysis.case === "nominative",
  };
}

/**
 * The unit that a word names. A word that begins with a unit's stem but ends in no known way (a slip of the pen such
 * as `бабынын`) still names it.
 */
function unitOf(word: string): UnitForm | undefined {
  const known = forms.get(word);
  if (known !== undefined) {
    return known;
  }
  const found = unitStems.find(({ stem }) => word.startsWith(stem));
  if (found?.unit === undefined || word.length > found.stem.length + 9) {
    return undefined;
  }
  const ending = word.slice(found.stem.length);
  return {
    unit: found.unit,
    plural: /^[тдл][ае]р/.test(ending),
    possessive: /^(?:[тдл][ае]р)?с?[ыі]/.test(ending),
    links: /[ыі][нң]$/.test(ending),
  };
}

/** `Келісімнін` for `Келісімнің`: a slip that still owns. */
const SLIPPED_GENITIVE = /[дтн][ыі]н$/u;
const INSTRUMENT_TITLE =
  "(?:келісім|шарт|хаттама|конвенция|меморандум|жарғы|келісімшарт|декларация|пакт|хартия|жарғысы|келісімі|шарты|хаттамасы|меморандумы|конвенциясы|декларациясы)";
const TITLE_NOUNS: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/хаттама(?:сы)?[»"”]?\s?$/u, "protocol"],
  [/келісім(?:шарт)?і?[»"”]?\s?$/u, "agreement"],
  [/шарт(?:ы)?[»"”]?\s?$/u, "treaty"],
  [/конвенция(?:сы)?[»"”]?\s?$/u, "convention"],
  [/меморандум(?:ы)?[»"”]?\s?$/u, "memorandum"],
  [/жарғы(?:сы)?[»"”]?\s?$/u, "charter"],
  [/декларация(?:сы)?[»"”]?\s?$/u, "declaration"],
];

export const kazakh: Language = {
  id: "kk",
  script: CYRILLIC,
  headings: {
    article: new RegExp(
      `^(?:(?<number>${ARTICLE_NUMBER_SOURCE})\\s{0,2}(?:[-\u2010-\u2015]\\s?)?(?:[шс]?[іы]нш[іы]\\s|ш[іы]\\s)?б ?[аa] ?п(?<rest>.*)|(?<spelled>${SPELLED_SOURCE})\\sбап(?<rest3>.*)|бап\\s(?<number2>\\d{1,${MOST_DIGITS}}(?:-\\d{1,3})*)(?<rest2>(?![\\p{L}\\d]).*))$`,
      "iu",
    ),
    divisions: /тарау|бөлім/iu,
    nouns: /б ?[аa] ?п|тарау|бөлім|қосымша/iu,
    unfinished: /\s(?:және|мен|пен|бен|немесе|осы)$/iu,
    spelledNumbers: SPELLED_NUMBERS,
    articleSentence: /^\s*(?:және|мен|пен|бен|немесе|,)(?!\p{L})/iu,
    chapter: new RegExp(
      `^(?:(?<number>${ARTICLE_NUMBER_SOURCE})\\s{0,2}(?:[-\u2010-\u2015]\\s?)?(?:кіші\\s)?(?:тарау|бөлім)(?<rest>.*)|(?<spelled>${SPELLED_SOURCE})\\s(?:тарау|бөлім)(?<rest3>.*)|(?:тарау|бөлім)\\s(?<number2>${ARTICLE_NUMBER_SOURCE})(?<rest2>(?![\\p{L}\\d]).*))$`,
      "iu",
    ),
    annex:
      /^(?:[\p{L}\s«»"-]{0,120}(?:келісім|шарт|хаттама|конвенция|меморандум)\p{L}{0,6}\s)?(?:[№N]\s?)?(?<number>\d{1,3}|[IVXІХ]{1,5}|[A-ZА-Я](?=[\s-]))?\s?[-\u2010-\u2015]?\s?қосымша(?<rest>(?:\s?№?\s?\d{1,3})?\.?|\s?[.:\u2010-\u2015-]\s{0,2}\p{L}.{1,200})$/iu,
  },
  parts: {
    title: new RegExp(
      `(?:${INSTRUMENT_TITLE}[»"”]?|^(?:вербальды\\s)?нота(?:сы)?|(?:^|\\s)ноталар(?:мен)?\\sалмасу)\\s?$`,
      "iu",
    ),
    titleRest:
      /(?:туралы|жөніндегі|жөнінде|арасындағы|саласындағы|[нтд][ыі]ң|(?:келісім|шарт|хаттама|конвенция|меморандум)(?:сы|[ыі])?н?[ағге]{1,2}|\s(?:мен|пен|бен|және))$/iu,
    inForceNote: /^\(?(?=.{0,400}күшіне\sен).{0,60}(?:\d{4}\sж|сайты)/iu,
    remark:
      /^(?:ескерту\.(?=.{0,300}(?:редакция|өзгеріс|толықтыр|алып\sтаста|алынып\sтаста|күші\sжой|заң|қаулы))|(?:рқао|зқаи)[-\u2010-\u2015]?\p{L}{0,3}\sескертпесі)/iu,
    partiesLine:
      /бұдан\sәрі\s?[-–—]?\s?["«“]?(?:уағдаласушы\s|келісуші\s)?(?:тарап|қатысушы|мемлекет)|тараптар\sдеп\sаталатын|\(бұдан\sәрі\s?[-–—]\s?["«“]?(?:уағдаласушы\s|келісуші\s)?тараптар/iu,
    enactingFormula:
      /(?:төмендегі|мына)\p{L}{0,10}\s(?:төмендегілер\s)?(?:туралы|жөнінде|бойынша|хақында|жайында)?\s?(?:өзара\s)?(?:келіс|уағдалас|шеш)(?:ті|ты|ім)|(?:төмендегі|мына)\p{L}{0,10}(?=.{0,90}(?:келді|жетті|жеткізді)\s?:$)|(?:келісті|уағдаласты)\s?:$|(?:осы|мынадай)\s\p{L}{3,20}\sжасас\p{L}{1,6}\s(?:туралы\s)?(?:келісті|ұйғарды|уағдаласты|шешім\sқабылдады)|(?:осы|мынадай)\s\p{L}{3,20}\s(?:қабылдады|бекітті)\s?:$/iu,
    testimonium:
      /^(?:осы|соны|мұны|бұны)\p{L}{0,12}\s(?:куә|растау)|(?:дана|түпнұсқа)\p{L}{0,12}(?!\p{L})(?=.{0,240}жасалды).{0,240}жасалды|жасалды(?=.{0,200}(?:данада|тілдерінде|тілінде))|(?:тілдерінде|тілінде|данада)(?=.{0,240}(?:жасалды|қол\sқойылды)).{0,240}(?:жасалды|қол\sқойылды)|\d{4}\sжыл\p{L}{0,12}\s.{0,60}(?:қаласында|жерінде)(?=.{0,160}(?:жасалды|қол\sқойылды)).{0,160}(?:жасалды|қол\sқойылды)/iu,
    signature: /үшін\s?[:.]?$/iu,
    certification: /(?:дәлдігін|дұрыстығын|сәйкестігін)\s(?:куәландырамын|растаймын)/iu,
    envelopeTitle:
      /(?:бекіту|ратификациялау|қол\s?қою|қосылу|мақұлдау|қабылдау)\sтуралы$|(?:ратификациялансын|бекітілсін)\.$/iu,
    amendingTitle: /(?:өзгеріс|толықтыру)\p{L}{0,12}(?!\p{L})(?=.{0,60}енгізу).{0,60}енгізу/iu,
    amendingInstruction: /(?:редакцияда|мазмұнда|толықтырылсын|ауыстырылсын|жазылсын|баяндалсын|өзгертілсін)/iu,
  },
  references: {
    order: "outermost-first",
    labels: "before-noun",
    links: [],
    attaching: new Set(),
    hint: /ба[пб]|тарма|бөлі[кгм]|абзац|сөйлем|қосымша|тарау|\d-?\s?хаттама/iu,
    unitOf: remembered(unitOf),
    nounPrefix: undefined,
    pluralEnding: undefined,
    ordinalEnding: /^(?:[ыі]?нш[ыі]|ш[ыі])$/u,
    ordinals: ordinalReader({
      simple: (word) => (word === "соңғы" ? "last" : ORDINALS.get(word)),
      tens: new Map(counted(10, 10, "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан")),
    }),
    relativeOf: (word) => RELATIVES.get(word),
    thisWord: /^осы$/u,
    and: new Set(["және", "мен", "пен", "бен", "немесе", "не", "әрі"]),
    rangeWords: new Set(),
    inclusive: new Set(),
    rangeOpeners: new Set(),
    bareLetters: /^[а-яәғқңөұүһіa-z]$/u,
    ownerOf(word) {
      const known = owningForms.get(word);
      if (known !== undefined || !SLIPPED_GENITIVE.test(word)) {
        return known;
      }
      const found = instrumentStems.find(({ stem }) => word.startsWith(stem));
      return found === undefined || word.length > found.stem.length + 8
        ? undefined
        : { kind: found.kind, annexed: false, possessed: /[ыі]н[ыі]н$/u.test(word) };
    },
    qualifiers: new Set([
      "туралы",
      "жөніндегі",
      "жөнінде",
      "арасындағы",
      "арасында",
      "жылғы",
      "күнгі",
      "аталған",
      "көрсетілген",
      "сол",
      "негізгі",
      "бұрынғы",
      "халықаралық",
      "қойылған",
      "жасалған",
      ...MONTHS_OF_DATE,
    ]),
    foreignOwner: /^(?:\p{Lu}(?!арап)\p{L}*(?:ның|нің|дың|дің|тың|тің)|оның|олардың|соның|ның|нің|дың|дің|тың|тің)$/u,
    possessors: new Set(),
    namedBefore: /^(?:аталған|көрсетілген|айтылған|сол|негізгі|бұрынғы|оның|олардың|соның)$/u,
    ownerMark: undefined,
    ownedHere: new Set(),
    unmarkedOwner: /^\p{L}/u,
    doubledParagraph: undefined,
    renaming: { openings: ["бұдан әрі"], verbs: "", article: "", own: "осы" },
    exceptions: undefined,
  },
  clauses: kazakhClauses,
  parties: kazakhParties,
  terms: kazakhTerms,
  kindOf(title) {
    const lower = title.toLowerCase();
    return TITLE_NOUNS.find(([pattern]) => pattern.test(lower))?.[1];
  },
};
