// The clauses of an instrument: which of those that its kind needs are there.
import { LANGUAGES, languageById } from "../languages/index.ts";
import type { Language, LanguageId, PartPatterns, PhrasedClause } from "../languages/language.ts";
import { bitsOf, phrases, type Sign, titles } from "../languages/signs.ts";
import type { Block } from "../syntax/blocks.ts";
import { type Branch, isBranch, leafOf } from "../syntax/tree.ts";
import { type FlatText, flatLower } from "../text/flatText.ts";
import { firstIndex } from "../text/lists.ts";
import { Wording } from "../text/wording.ts";
import { Beside } from "./beside.ts";
import { type ClauseGrade, type ClauseName, clausesOf, type PlacedClause } from "./clauseLists.ts";
import { flatTextOf, wordingOf } from "./leafText.ts";
import { keptByPiece, type Piece, quotationsIn } from "./pieces.ts";
import { Shown } from "./shown.ts";
import type { Instrument } from "./treaty.ts";
import { blocksBegunIn, blocksOf, flat, isBilateral, isOnCooperation, kindOf } from "./treatyKind.ts";

/** A title that names two parties, however it joins them. */
const JOINS_TWO = /\s(?:[мпб]ен|және|и|and|[МПБ]ЕН|ЖӘНЕ|И|AND)(?:\s|(?=\p{Lu}\p{Ll}))/u;

export interface ClauseSurvey {
  readonly missing: ReadonlyMap<ClauseName, ClauseGrade>;
  /** A signature block is there, but not one for each party. */
  readonly signatureOfOneParty: boolean;
}

/** Whether so much of an instrument is there that what lacks can be called missing. */
export function canBeJudged(instrument: Instrument): boolean {
  const { branch, scope } = instrument;
  const framed = instrument.part("title") !== undefined || branch.instrument?.enacted === true;
  return framed && (scope.articles.length >= 3 || instrument.part("closing") !== undefined);
}

/** Looks for the clauses that an instrument of its kind needs. */
export function surveyClauses(instrument: Instrument, blocks: readonly Block[], folded: string): ClauseSurvey {
  const clauses = clausesOf(kindOf(instrument, blocks, folded), isOnCooperation(instrument, blocks, folded));
  const signatures = blocksOf(instrument.part("signatures"), blocks);
  const provisions = instrument.memory.of(Provisions);
  provisions.goOn(instrument, blocks);
  const placed = placedClauses(instrument, blocks, provisions, folded);
  const said = saidClauses(instrument, [...clauses.keys()].filter(isPhrased), provisions, folded);
  return {
    missing: new Map([...clauses].filter(([clause]) => !(isPhrased(clause) ? said.has(clause) : placed[clause]))),
    signatureOfOneParty:
      clauses.get("signature-block") === "core" && signatures.length > 0 && countSignatures(signatures) < 2,
  };
}

function placedClauses(
  instrument: Instrument,
  blocks: readonly Block[],
  provisions: Provisions,
  folded: string,
): Readonly<Record<PlacedClause, boolean>> {
  const title = flat(instrument.part("title"), folded);
  const preamble = instrument.part("preamble");
  const closing = instrument.part("closing");
  const begins = preamble === undefined ? SILENT : saidInPreamble(preamble, blocks);
  const testimonium = closing !== undefined && isDone(closing, blocks);
  return {
    title: title !== "" && (!isBilateral(instrument, blocks, folded) || namesTwo(title)),
    parties: begins.parties,
    preamble: begins.recital,
    "enacting-formula": instrument.branch.instrument?.enacted === true,
    "entry-into-force": provisions.saySomehow("entryIntoForce"),
    testimonium,
    // Where the whole testimonium lacks, that is the one thing to say; one language, or none named, needs no word on others.
    authenticity: !testimonium || !isInLanguages(instrument, folded) || provisions.saySomehow("authenticity"),
    "signature-block": blocksOf(instrument.part("signatures"), blocks).length > 0,
  };
}

const SILENT = { parties: false, recital: false };

/** Whether a preamble names the Parties, and gives a reason. */
const saidInPreamble = keptByPiece((part: Branch, blocks: readonly Block[]) => {
  const preamble = blocksOf(part, blocks);
  return {
    parties: preamble.some(({ text }) => anyPart("partiesLine", text)) || introducesParties(preamble),
    recital: preamble.some(({ wording }) => LANGUAGES.some(({ clauses }) => clauses.recital.test(flatLower(wording)))),
  };
});

/** `Done at Astana on …` */
const isDone = keptByPiece((closing: Branch, blocks: readonly Block[]) =>
  blocksOf(closing, blocks).some(({ text }) => anyPart("testimonium", text)),
);

const PLACED: Readonly<Record<PlacedClause, true>> = {
  title: true,
  parties: true,
  preamble: true,
  "enacting-formula": true,
  "entry-into-force": true,
  testimonium: true,
  authenticity: true,
  "signature-block": true,
};

function isPhrased(clause: ClauseName): clause is PhrasedClause {
  return !(clause in PLACED);
}

/** Those of some clauses that phrases or the titles of articles show, in the instrument's own language. */
function saidClauses(
  instrument: Instrument,
  clauses: readonly PhrasedClause[],
  provisions: Provisions,
  folded: string,
): ReadonlySet<PhrasedClause> {
  const { language } = instrument.branch.instrument ?? {};
  let lacking = bitsOf(...clauses);
  for (const id of language === undefined ? LANGUAGES.map((each) => each.id) : [language]) {
    lacking &= ~provisions.say(id, lacking);
    lacking &= ~provisions.titlesSay(id, lacking, folded);
  }
  const said = clauses.filter((clause) => (lacking & bitsOf(clause)) === 0);
  // One language, or none named, needs no word on which text prevails.
  return new Set<PhrasedClause>(isInLanguages(instrument, folded) ? said : [...said, "prevailing-text"]);
}

/**
 * What the versions of an instrument hand on to each other: what it says between the preamble and the signatures, and by the
 * titles of its articles.
 */
class Provisions {
  readonly #provisions = new Beside<Piece, Provision>();
  readonly #said: ByLanguage<Shown<Provision>> = { kk: new Shown(), ru: new Shown(), en: new Shown() };
  readonly #titled: ByLanguage<Shown<Branch>> = { kk: new Shown(), ru: new Shown(), en: new Shown() };
  #articles: readonly Branch[] = [];

  goOn(instrument: Instrument, blocks: readonly Block[]): void {
    const from = instrument.part("preamble")?.end ?? instrument.branch.start;
    const to = instrument.part("closing")?.end ?? instrument.part("annex")?.start ?? instrument.branch.end;
    const { pieces } = instrument.outline;
    const first = firstIndex(pieces, ({ start }) => start >= from);
    const last = firstIndex(pieces, ({ end }) => end > to);
    this.#provisions.goOn(pieces.slice(first, last), (piece) => new Provision(piece, blocks));
    this.#articles = instrument.scope.articles;
  }

  /** Which of some signs, as bits, phrases show in a language. */
  say(language: LanguageId, bits: number): number {
    return this.#said[language].in(this.#provisions.values, bits, (provision, open) => provision.said(language, open));
  }

  /** Whether a phrase shows a sign in any language. */
  saySomehow(sign: Sign): boolean {
    return LANGUAGES.some(({ id }) => this.say(id, bitsOf(sign)) !== 0);
  }

  /** Which of some signs, as bits, the titles of articles show in a language. */
  titlesSay(language: LanguageId, bits: number, folded: string): number {
    return this.#titled[language].in(this.#articles, bits, (article, open) => {
      const title = leafOf(article, "headingTitle");
      return title === undefined ? 0 : titles.shown(wordingOf(title, folded), language, open);
    });
  }
}

type ByLanguage<Value> = Readonly<Record<LanguageId, Value>>;

/** What a piece of an instrument says itself. */
class Provision {
  /** The words of its blocks, quotations left out. */
  readonly #wordings: readonly Wording[];
  /** What is not known yet whether they say it. */
  readonly #open = { kk: 0, ru: 0, en: 0 };
  readonly #said = { kk: 0, ru: 0, en: 0 };

  constructor(piece: Piece, blocks: readonly Block[]) {
    const quotations = quotationsIn(piece);
    let next = 0;
    this.#wordings = blocksBegunIn(piece, blocks).flatMap(({ start, wording }) => {
      while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) {
        next++;
      }
      return (quotations[next]?.start ?? Number.POSITIVE_INFINITY) <= start ? [] : [wording];
    });
    for (const wording of this.#wordings) {
      const { kk, ru, en } = wording.ask(phrases.may);
      this.#open.kk |= kk;
      this.#open.ru |= ru;
      this.#open.en |= en;
    }
  }

  /** Which of some signs, as bits, its words show in a language. */
  said(language: LanguageId, bits: number): number {
    let open = bits & this.#open[language];
    this.#open[language] &= ~bits;
    for (let index = this.#wordings.length - 1; index >= 0 && open !== 0; index--) {
      const shown = phrases.shown(this.#wordings[index] ?? Wording.EMPTY, language, open);
      this.#said[language] |= shown;
      open &= ~shown;
    }
    return this.#said[language] & bits;
  }
}

/** `А және Б,` as the subject of the preamble names the Parties without the words `бұдан әрі`. */
function introducesParties(preamble: readonly Block[]): boolean {
  return preamble
    .slice(0, 2)
    .some(
      ({ text }) =>
        /(?:үкіметі|республикасы|правительство|республика|министерство|government|republic|ministry|kingdom)/iu.test(
          text,
        ) && JOINS_TWO.test(text),
    );
}

function namesTwo(title: string): boolean {
  return LANGUAGES.some(({ parties }) => parties.bilateralTitle.test(title)) || JOINS_TWO.test(title);
}

/** How many parties sign: blocks, or columns flattened into one line. */
function countSignatures(signatures: readonly Block[]): number {
  const text = signatures.map((block) => block.text).join("\n");
  return [...text.matchAll(/үшін(?!\p{L})|(?<!\p{L})за\s?(?=\p{Lu}|правит)|(?<!\p{L})for\s(?:and\s|the\s|\p{Lu})/giu)]
    .length;
}

export interface LanguageList {
  /** Offsets of the list of languages in the document. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly namesKazakh: boolean;
  readonly language: Language;
}

/** The languages in which the testimonium says that the treaty is done. */
export function languagesOfTestimonium(instrument: Instrument, folded: string): LanguageList | undefined {
  const closing = instrument.part("closing");
  const language = languageById(instrument.branch.instrument?.language ?? "kk");
  const list = closing && listIn(closing, folded, language);
  if (list === undefined) {
    return undefined;
  }
  const { flat, languages, start } = list;
  return {
    ...flat.range(start, start + languages.length),
    text: languages,
    namesKazakh: language.clauses.namesKazakh.test(flat.text),
    language,
  };
}

/** A list of languages, and the words in which it begins at an offset. */
interface FoundList {
  readonly flat: FlatText;
  readonly languages: string;
  readonly start: number;
}

const listIn = keptByPiece((closing: Branch, folded: string, language: Language): FoundList | undefined => {
  for (const leaf of closing.children) {
    if (isBranch(leaf) || leaf.kind !== "text") {
      continue;
    }
    const flat = flatTextOf(leaf, folded);
    const match = language.parts.testimonium.test(flat.text) ? language.clauses.languageList.exec(flat.text) : null;
    const languages = match?.groups?.languages;
    if (match !== null && languages !== undefined) {
      return { flat, languages, start: match.index + match[0].indexOf(languages) };
    }
  }
  return undefined;
});

/** Whether the testimonium names more languages than one. */
function isInLanguages(instrument: Instrument, folded: string): boolean {
  const list = languagesOfTestimonium(instrument, folded)?.text;
  return list !== undefined && /[,\s](?:және|мен|пен|бен|и|and)\s|,|(?:дерінде|ах|languages)$/iu.test(list);
}

function anyPart(part: keyof PartPatterns, text: string): boolean {
  return LANGUAGES.some(({ parts }) => parts[part].test(text));
}
