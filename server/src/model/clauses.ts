// The core clauses of an instrument: those without which it cannot be signed or does not say what it is.
// Law № 54 on International Treaties; VCLT supplies defaults, so an absence is never an error.
import { LANGUAGES, languageById } from "../languages/index.ts";
import type { ClausePatterns, Language, PartPatterns } from "../languages/language.ts";
import type { Block } from "../syntax/blocks.ts";
import type { Branch } from "../syntax/tree.ts";
import { FlatText, flatten } from "../text/flatText.ts";
import type { Instrument } from "./treaty.ts";

export const CORE_CLAUSES = [
  "title",
  "parties",
  "enacting-formula",
  "entry-into-force",
  "testimonium",
  "authenticity",
  "signature-block",
] as const;

/** A treaty of many parties names them, and settles its languages and signatures, in ways of its own. */
const CORE_OF_MANY: readonly CoreClause[] = ["title", "enacting-formula", "entry-into-force", "testimonium"];

/** A title that names two parties, however it joins them. */
const JOINS_TWO = /\s(?:мен|пен|бен|және|и|and)(?:\s|(?=\p{Lu}\p{Ll}))/u;

export type CoreClause = (typeof CORE_CLAUSES)[number];

export interface ClauseSurvey {
  readonly missing: ReadonlySet<CoreClause>;
  /** A signature block is there, but not one for each party. */
  readonly signatureOfOneParty: boolean;
}

/** Whether so much of an instrument is there that what lacks can be called missing. */
export function canBeJudged(instrument: Instrument): boolean {
  const { branch, scope } = instrument;
  const framed = instrument.part("title") !== undefined || branch.instrument?.enacted === true;
  return framed && (scope.articles.length >= 3 || instrument.part("closing") !== undefined);
}

/** Looks for the core clauses of an instrument by the phrases that carry their meaning. */
export function surveyClauses(instrument: Instrument, blocks: readonly Block[], folded: string): ClauseSurvey {
  const { branch } = instrument;
  const title = flat(instrument.part("title"), folded);
  const own = blocksOf(instrument.branch, blocks);
  const inPart = (kind: Branch["kind"]) => blocksOf(instrument.part(kind), own);
  const preamble = inPart("preamble");
  const closing = inPart("closing");
  const signatures = inPart("signatures");
  const bilateral = isBilateral(instrument, own, folded);
  const testimonium = closing.some(({ text }) => anyPart("testimonium", text));
  const found: Record<CoreClause, boolean> = {
    title: title !== "" && (!bilateral || bilateralParties(title) || JOINS_TWO.test(title)),
    parties: preamble.some(({ text }) => anyPart("partiesLine", text)) || introducesParties(preamble),
    "enacting-formula": branch.instrument?.enacted === true,
    "entry-into-force": body(instrument, own).some(({ wording }) => wording.ask(saysEntryIntoForce)),
    testimonium,
    // Where the whole testimonium lacks, that is the one thing to say; one language needs no word on the others.
    authenticity:
      !testimonium ||
      isInOneLanguage(instrument, folded) ||
      closing.some(({ text }) => anyClause("authenticity", text)),
    "signature-block": signatures.length > 0,
  };
  return {
    missing: new Set((bilateral ? CORE_CLAUSES : CORE_OF_MANY).filter((clause) => !found[clause])),
    signatureOfOneParty: bilateral && signatures.length > 0 && countSignatures(signatures) < 2,
  };
}

/** Whether the title or the parties line names two parties. */
export function isBilateral(instrument: Instrument, blocks: readonly Block[], folded: string): boolean {
  return (
    bilateralParties(flat(instrument.part("title"), folded)) ||
    blocksOf(instrument.part("preamble"), blocks).some(({ text }) => anyClause("twoParties", text))
  );
}

function blocksOf(part: Branch | undefined, blocks: readonly Block[]): readonly Block[] {
  return part === undefined ? [] : blocks.filter(({ start, end }) => part.start <= start && end <= part.end);
}

/** `А және Б,` as the subject of the preamble names the Parties without the words `бұдан әрі`. */
function introducesParties(preamble: readonly Block[]): boolean {
  const [first] = preamble;
  return (
    first !== undefined &&
    /(?:үкіметі|республикасы|правительство|government)/iu.test(first.text) &&
    /\s(?:мен|пен|бен|және|и|and)\s/iu.test(first.text)
  );
}

function bilateralParties(title: string): boolean {
  return anyClause("bilateralTitle", title);
}

/** Last block first: what ends a treaty is found the sooner. */
function body(instrument: Instrument, own: readonly Block[]): readonly Block[] {
  const preamble = instrument.part("preamble");
  const from = preamble?.end ?? instrument.branch.start;
  const closing = instrument.part("closing");
  const to = closing?.end ?? instrument.branch.end;
  return own.filter(({ start, end }) => start >= from && end <= to).reverse();
}

function saysEntryIntoForce(words: string): boolean {
  return anyClause("entryIntoForce", flatten(words).text);
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

function isInOneLanguage(instrument: Instrument, folded: string): boolean {
  const list = languagesOfTestimonium(instrument, folded)?.text;
  return (
    list !== undefined &&
    !/[,\s](?:және|мен|пен|бен|и|and)\s|,/iu.test(list) &&
    !/(?:дерінде|ах|languages)$/iu.test(list)
  );
}

function flat(branch: Branch | undefined, folded: string): string {
  return branch === undefined ? "" : FlatText.of(folded, branch.start, branch.end).text;
}

function anyClause(clause: keyof ClausePatterns, text: string): boolean {
  return LANGUAGES.some(({ clauses }) => clauses[clause].test(text));
}

function anyPart(part: keyof PartPatterns, text: string): boolean {
  return LANGUAGES.some(({ parts }) => parts[part].test(text));
}
