// The clauses of an instrument: which of those that its kind needs are there.
import { LANGUAGES, languageById } from "../languages/index.ts";
import type { Language, LanguageId, PartPatterns, PhrasedClause } from "../languages/language.ts";
import type { Block } from "../syntax/blocks.ts";
import { type Branch, branchesOf, descendants, leafOf } from "../syntax/tree.ts";
import { FlatText, flatLower, flatWords } from "../text/flatText.ts";
import type { Reader, Wording } from "../text/wording.ts";
import { type ClauseGrade, type ClauseName, clausesOf, type PlacedClause } from "./clauseLists.ts";
import { wordingOf } from "./leafText.ts";
import type { Instrument } from "./treaty.ts";
import { blocksOf, flat, isBilateral, isOnCooperation, kindOf } from "./treatyKind.ts";

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
  const clauses = clausesOf(kindOf(instrument, blocks, folded), isOnCooperation(instrument, folded));
  const own = blocksOf(instrument.branch, blocks);
  const signatures = blocksOf(instrument.part("signatures"), own);
  const provisions = provisionsOf(instrument, own);
  const placed = placedClauses(instrument, own, provisions, folded);
  const phrased = new PhrasedClauses(instrument, provisions, folded);
  return {
    missing: new Map([...clauses].filter(([clause]) => !(isPlaced(clause) ? placed[clause] : phrased.has(clause)))),
    signatureOfOneParty:
      clauses.get("signature-block") === "core" && signatures.length > 0 && countSignatures(signatures) < 2,
  };
}

function placedClauses(
  instrument: Instrument,
  own: readonly Block[],
  provisions: readonly Block[],
  folded: string,
): Readonly<Record<PlacedClause, boolean>> {
  const inPart = (kind: Branch["kind"]) => blocksOf(instrument.part(kind), own);
  const title = flat(instrument.part("title"), folded);
  const preamble = inPart("preamble");
  const closing = inPart("closing");
  const testimonium = closing.some(({ text }) => anyPart("testimonium", text));
  return {
    title: title !== "" && (!isBilateral(instrument, own, folded) || namesTwo(title)),
    parties: preamble.some(({ text }) => anyPart("partiesLine", text)) || introducesParties(preamble),
    preamble: preamble.some(({ text }) => LANGUAGES.some(({ clauses }) => clauses.recital.test(text.toLowerCase()))),
    "enacting-formula": instrument.branch.instrument?.enacted === true,
    "entry-into-force": provisions.some(({ wording }) => wording.ask(saysEntryIntoForce)),
    testimonium,
    // Where the whole testimonium lacks, that is the one thing to say; one language, or none named, needs no word on others.
    authenticity:
      !testimonium ||
      !isInLanguages(instrument, folded) ||
      provisions.some(({ wording }) => wording.ask(saysAuthenticity)),
    "signature-block": inPart("signatures").length > 0,
  };
}

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

function isPlaced(clause: ClauseName): clause is PlacedClause {
  return clause in PLACED;
}

function saysEntryIntoForce(_words: string, wording: Wording): boolean {
  const text = flatWords(wording);
  return LANGUAGES.some(({ clauses }) => clauses.entryIntoForce.test(text));
}

function saysAuthenticity(_words: string, wording: Wording): boolean {
  const text = flatWords(wording);
  return LANGUAGES.some(({ clauses }) => clauses.authenticity.test(text));
}

/** For each language, by clause, what tells whether some words show it. */
const SHOWS: Readonly<Record<LanguageId, ReadonlyMap<string, Reader<boolean>>>> = {
  kk: signReaders("kk"),
  ru: signReaders("ru"),
  en: signReaders("en"),
};

function signReaders(id: LanguageId): ReadonlyMap<string, Reader<boolean>> {
  return new Map(
    Object.entries(languageById(id).clauses.signs).map(([clause, { phrase }]) => [
      clause,
      (_words, wording) => phrase.test(flatLower(wording)),
    ]),
  );
}

/** Clauses found by the titles of articles and by phrases, in the instrument's own language. */
class PhrasedClauses {
  readonly #languages: readonly Language[];
  readonly #instrument: Instrument;
  readonly #provisions: readonly Block[];
  readonly #folded: string;
  #titles: readonly string[] | undefined;

  constructor(instrument: Instrument, provisions: readonly Block[], folded: string) {
    const { language } = instrument.branch.instrument ?? {};
    this.#languages = language === undefined ? LANGUAGES : [languageById(language)];
    this.#instrument = instrument;
    this.#provisions = provisions;
    this.#folded = folded;
  }

  has(clause: PhrasedClause): boolean {
    return (
      (clause === "prevailing-text" && !isInLanguages(this.#instrument, this.#folded)) ||
      this.#languages.some(({ id, clauses }) => {
        const { title } = clauses.signs[clause];
        const titled = title !== undefined && this.#articleTitles.some((text) => title.test(text));
        return titled || this.#isShown(clause, id);
      })
    );
  }

  /** Most of these clauses stand at the end. */
  #isShown(clause: PhrasedClause, id: LanguageId): boolean {
    const shows = SHOWS[id].get(clause);
    return shows !== undefined && this.#provisions.findLast(({ wording }) => wording.ask(shows)) !== undefined;
  }

  get #articleTitles(): readonly string[] {
    this.#titles ??= this.#instrument.scope.articles.map((article) => titleOf(article, this.#folded));
    return this.#titles;
  }
}

/** The title of an article in lower case, or "". */
export function titleOf(article: Branch, folded: string): string {
  const title = leafOf(article, "headingTitle");
  return title === undefined ? "" : flatLower(wordingOf(title, folded));
}

/** What is said between the preamble and the signatures, quotations left out. */
function provisionsOf(instrument: Instrument, own: readonly Block[]): readonly Block[] {
  const from = instrument.part("preamble")?.end ?? instrument.branch.start;
  const to = instrument.part("closing")?.end ?? instrument.part("annex")?.start ?? instrument.branch.end;
  const quotations = branchesOf(instrument.branch)
    .filter(({ start, end }) => start < to && end > from)
    .flatMap((branch) => descendants(branch).filter(({ kind }) => kind === "quotation"));
  let next = 0;
  return own.filter(({ start, end }) => {
    if (start < from || end > to) {
      return false;
    }
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) {
      next++;
    }
    const quotation = quotations[next];
    return quotation === undefined || start < quotation.start;
  });
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
  if (closing === undefined) {
    return undefined;
  }
  for (const leaf of closing.children) {
    if (!("kind" in leaf) || leaf.kind !== "text") {
      continue;
    }
    const text = FlatText.of(folded, leaf.start, leaf.end);
    const match = language.parts.testimonium.test(text.text) ? language.clauses.languageList.exec(text.text) : null;
    if (match?.groups?.languages !== undefined) {
      const start = match.index + match[0].indexOf(match.groups.languages);
      const end = start + match.groups.languages.length;
      return {
        ...text.range(start, end),
        text: match.groups.languages,
        namesKazakh: language.clauses.namesKazakh.test(text.text),
        language,
      };
    }
  }
  return undefined;
}

/** Whether the testimonium names more languages than one. */
function isInLanguages(instrument: Instrument, folded: string): boolean {
  const list = languagesOfTestimonium(instrument, folded)?.text;
  return list !== undefined && /[,\s](?:және|мен|пен|бен|и|and)\s|,|(?:дерінде|ах|languages)$/iu.test(list);
}

function anyPart(part: keyof PartPatterns, text: string): boolean {
  return LANGUAGES.some(({ parts }) => parts[part].test(text));
}
