// What a block shows of the part of the document that it stands in. Asked once of each block: versions that take it over
// need not look at its words again.
import { english } from "../languages/en.ts";
import { LANGUAGES } from "../languages/index.ts";
import { kazakh } from "../languages/kk.ts";
import type { Language, PartPatterns } from "../languages/language.ts";
import { russian } from "../languages/ru.ts";
import { isInCapitals } from "../text/capitals.ts";
import { endsWithAny } from "../text/edges.ts";
import { ANY_TRAITS } from "../text/traits.ts";
import type { Block } from "./blocks.ts";
import { withoutMarkup } from "./headings.ts";
import { beginsLowerCase, endsSentence } from "./lines.ts";

/** What is looked for block by block. */
type SoughtPart = keyof Pick<
  PartPatterns,
  "enactingFormula" | "partiesLine" | "testimonium" | "signature" | "certification" | "envelopeTitle"
>;

export type PartSign =
  | SoughtPart
  /** A whole title of a law or a resolution. */
  | "actTitle"
  /** The noun of a treaty's title. */
  | "title"
  /** What may belong to a title that its noun does not stand in; above the noun, as in Kazakh, or below it. */
  | "titleRest"
  | "titleAbove"
  | "titleBelow"
  /** Begins in the middle of a sentence, so that what stands before it belongs to it. */
  | "unbegun"
  /** Ends in the middle of a phrase, so that what stands below it belongs to it: `BETWEEN`, `the Government of the`. */
  | "unfinished"
  /** In capitals throughout. */
  | "capitals"
  /** `(2019 жылғы 1 сәуірде күшіне енген – …)`, a remark or the portal's date line `Келісім, 2014 жылғы 21 шілде`. */
  | "note"
  /** May stand among signatures. */
  | "short";

/** Longer blocks are no titles. */
const LONGEST_TITLE = 1000;
/** A shorter one is named like an act within another text. */
const SHORTEST_ACT_TITLE = 60;
/** Longer blocks are no signature lines. */
const LONGEST_SIGNATURE = 240;
const LONGEST_NOTE = 600;

const TESTS: Readonly<Record<PartSign, (block: Block) => boolean>> = {
  enactingFormula: sought("enactingFormula"),
  partiesLine: sought("partiesLine"),
  testimonium: sought("testimonium"),
  signature: sought("signature"),
  certification: sought("certification"),
  envelopeTitle: sought("envelopeTitle"),
  actTitle: (block) =>
    shows(block, "envelopeTitle") && block.text.length > SHORTEST_ACT_TITLE && !endsSentence(block.text),
  title: (block) =>
    isBare(block) &&
    (!/\.\p{L}/u.test(block.text) || /\.\s/u.test(block.text)) &&
    !shows(block, "envelopeTitle") &&
    showsPart(block, "title"),
  titleRest: (block) =>
    isBare(block) &&
    !endsWithAny(block.text, ".,;:)") &&
    !shows(block, "partiesLine") &&
    !shows(block, "enactingFormula") &&
    !shows(block, "envelopeTitle"),
  titleAbove: (block) => shows(block, "titleRest") && kazakh.parts.titleRest.test(block.text),
  titleBelow: (block) =>
    shows(block, "titleRest") && [russian, english].some(({ parts }) => parts.titleRest.test(block.text)),
  unbegun: ({ text }) => beginsLowerCase(text) && !endsWithAny(text, ".,;:"),
  unfinished: ({ text }) =>
    text.length <= LONGEST_TITLE && LANGUAGES.some(({ headings }) => headings.unfinished.test(text)),
  capitals: ({ text }) => text.length <= LONGEST_TITLE && isInCapitals(text),
  note: (block) =>
    isRemark(block) ||
    (block.heading === undefined &&
      block.text.length < LONGEST_NOTE &&
      (showsPart(block, "inForceNote") || /^\p{Lu}\p{L}+,\s\d{4}\s\p{L}+\s\d{1,2}\s\p{L}+$/u.test(block.text))),
  short: ({ text }) => text.length <= LONGEST_SIGNATURE && !endsWithAny(text, ".;"),
};

/** A bit for each sign that was asked for; so many bits higher, one for each that is shown. */
const SHOWN = 16;

const BITS: Readonly<Record<PartSign, number>> = {
  enactingFormula: 1 << 0,
  partiesLine: 1 << 1,
  testimonium: 1 << 2,
  signature: 1 << 3,
  certification: 1 << 4,
  envelopeTitle: 1 << 5,
  actTitle: 1 << 6,
  title: 1 << 7,
  titleRest: 1 << 8,
  titleAbove: 1 << 9,
  titleBelow: 1 << 10,
  unbegun: 1 << 11,
  note: 1 << 12,
  short: 1 << 13,
  unfinished: 1 << 14,
  capitals: 1 << 15,
};

// The signs are those of the table.
const SIGNS = Object.keys(TESTS) as readonly PartSign[];

export function shows(block: Block, sign: PartSign): boolean {
  const asked = BITS[sign];
  if ((block.partSigns & asked) === 0) {
    // Asked first: a test may ask for other signs, which are kept in the same place.
    const shown = TESTS[sign](block);
    block.partSigns |= shown ? asked | (asked << SHOWN) : asked;
  }
  return (block.partSigns & (asked << SHOWN)) !== 0;
}

/** Whether a document has the same parts with one block in the place of the other. */
export function showAlike(left: Block, right: Block): boolean {
  return (
    left.opensQuotation === right.opensQuotation &&
    kindOfLabel(left) === kindOfLabel(right) &&
    kindOfHeading(left) === kindOfHeading(right) &&
    SIGNS.every((sign) => shows(left, sign) === shows(right, sign))
  );
}

function kindOfLabel({ label }: Block): string {
  return label === undefined ? "none" : label.style === "dash" ? "dash" : "other";
}

function kindOfHeading({ heading }: Block): string {
  return heading === undefined
    ? "none"
    : [heading.kind, heading.language, heading.quoted, heading.number === "1", heading.titleStart === undefined].join();
}

function isBare({ heading, label, length }: Block): boolean {
  return heading === undefined && label === undefined && length <= LONGEST_TITLE;
}

function sought(part: SoughtPart): (block: Block) => boolean {
  return (block) => block.heading === undefined && showsPart(block, part);
}

/** What all remarks begin with. */
const REMARK_WORDS = /^(?:сноска|примечание|ескерту|[рз]қа|footnote)/iu;

/** Whether a block is what a portal says about the text, and none of it: `Ескерту. 3-бап жаңа редакцияда – …`. */
export function isRemark(block: Block): boolean {
  return (
    block.heading === undefined &&
    block.label === undefined &&
    REMARK_WORDS.test(block.wording.text) &&
    showsPart(block, "remark")
  );
}

function showsPart({ text, wording: { traits } }: Block, part: keyof PartPatterns): boolean {
  return isPart(text, part, traits);
}

/** Whether a text is what a part's pattern looks for, in any language. */
export function isPart(text: string, part: keyof PartPatterns, traits = ANY_TRAITS): boolean {
  return languageOfPart(text, part, traits) !== undefined;
}

export function languageOfPart(text: string, part: keyof PartPatterns, traits = ANY_TRAITS): Language | undefined {
  const plain = withoutMarkup(text);
  return LANGUAGES.find(({ script, parts }) => (traits & script) !== 0 && parts[part].test(plain));
}
