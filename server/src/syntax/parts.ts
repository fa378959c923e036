// The parts of a document: envelope, then instrument after instrument, each with title, preamble, body, closing,
// signatures, certification and annexes. Found from the anchors that drafters never leave out all at once: the
// title's noun, the enacting formula, the first article, the testimonium.
import { LANGUAGES } from "../languages/index.ts";
import type { InstrumentKind, Language, LanguageId, PartPatterns } from "../languages/language.ts";
import type { Block } from "./blocks.ts";
import { endsSentence } from "./lines.ts";

/** A run of blocks `[from, to)`. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

export interface InstrumentParts {
  readonly title: BlockRange;
  readonly notes: BlockRange;
  readonly preamble: BlockRange;
  readonly body: BlockRange;
  readonly closing: BlockRange;
  readonly signatures: BlockRange;
  readonly certification: BlockRange;
  readonly annexes: readonly BlockRange[];
  readonly kind: InstrumentKind | undefined;
  /** The language of its title or formula. */
  readonly language: LanguageId | undefined;
  /** The instrument changes another one. */
  readonly amending: boolean;
  /** The preamble ends in an enacting formula. */
  readonly enacted: boolean;
}

export interface DocumentParts {
  /** What stands before the first, between two and after the last instrument, in order. */
  readonly sections: readonly (
    | { readonly type: "envelope"; readonly blocks: BlockRange }
    | { readonly type: "instrument"; readonly parts: InstrumentParts }
  )[];
}

/** Longer blocks are no titles. */
const LONGEST_TITLE = 1000;
/** Longer blocks are no signature lines. */
const LONGEST_SIGNATURE = 240;

type Anchor = { readonly language: Language };

export function findParts(blocks: readonly Block[]): DocumentParts {
  return new PartFinder(blocks).find();
}

class PartFinder {
  readonly #blocks: readonly Block[];

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  find(): DocumentParts {
    const sections: DocumentParts["sections"][number][] = [];
    let position = 0;
    while (position < this.#blocks.length) {
      const instrument = this.#instrumentFrom(position);
      const start = instrument?.start ?? this.#blocks.length;
      if (start > position) {
        sections.push({ type: "envelope", blocks: { from: position, to: start } });
      }
      if (instrument === undefined) {
        break;
      }
      sections.push({ type: "instrument", parts: instrument.parts });
      position = Math.max(instrument.end, start + 1);
    }
    return { sections };
  }

  #instrumentFrom(position: number): { start: number; end: number; parts: InstrumentParts } | undefined {
    const count = this.#blocks.length;
    const firstArticle = this.#next(position, (block) => isOuterHeading(block));
    const formula = this.#next(position, (block) => matching(block, "enactingFormula") !== undefined, firstArticle);
    const anchor = Math.min(firstArticle, formula);
    const title = this.#titleBefore(position, anchor);
    if (title === undefined && anchor === count) {
      return undefined;
    }
    const preambleAnchor = this.#next(
      title?.to ?? position,
      (block) => matching(block, "partiesLine") !== undefined,
      anchor,
    );
    const start = title?.from ?? Math.min(preambleAnchor, anchor);
    const titleRange = title ?? { from: start, to: start };
    let notesEnd = titleRange.to;
    while (notesEnd < anchor && this.#isNote(notesEnd)) {
      notesEnd++;
    }
    const enacted = formula < firstArticle;
    const bodyStart = this.#bodyStart(notesEnd, formula, firstArticle, enacted);
    const rest = this.#afterBody(bodyStart);
    const titleText = this.#text(titleRange);
    const language = (matchingText(titleText, "title") ?? this.#matchAt(formula, "enactingFormula"))?.language;
    const kind = language?.kindOf(titleText) ?? LANGUAGES.map((each) => each.kindOf(titleText)).find(Boolean);
    return {
      start,
      end: rest.end,
      parts: {
        title: titleRange,
        notes: { from: titleRange.to, to: notesEnd },
        preamble: { from: notesEnd, to: bodyStart },
        body: { from: bodyStart, to: rest.closing.from },
        closing: rest.closing,
        signatures: rest.signatures,
        certification: rest.certification,
        annexes: rest.annexes,
        kind,
        language: language?.id,
        amending:
          matchingText(titleText, "amendingTitle") !== undefined &&
          (kind === "protocol" || kind === "agreement" || kind === undefined),
        enacted,
      },
    };
  }

  #bodyStart(notesEnd: number, formula: number, firstArticle: number, enacted: boolean): number {
    if (enacted) {
      return formula + 1;
    }
    if (firstArticle < this.#blocks.length) {
      return Math.max(notesEnd, firstArticle);
    }
    // Neither formula nor article yet: a draft just begun. Its recitals are its preamble, labelled text its body.
    const labelled = this.#next(notesEnd, (block) => block.label !== undefined && block.label.style !== "dash");
    const parties = this.#next(notesEnd, (block) => matching(block, "testimonium") !== undefined, labelled);
    return Math.min(labelled, parties);
  }

  /** The title nearest before the anchor, with the lines that belong to it above or below. */
  #titleBefore(position: number, anchor: number): BlockRange | undefined {
    for (let index = anchor - 1; index >= position; index--) {
      const match = this.#titleAt(index);
      if (match === undefined) {
        continue;
      }
      let from = index;
      let to = index + 1;
      const bare = !/\s/u.test(this.#block(index).text.trim());
      if (match.language.id === "kk" && bare) {
        while (from > position && this.#isTitleRest(from - 1, match.language) && index - from < 4) {
          from--;
        }
      } else if (bare) {
        while (to < anchor && to - index < 5 && this.#isTitleRest(to, match.language)) {
          to++;
        }
      }
      return { from, to };
    }
    return undefined;
  }

  #titleAt(index: number): Anchor | undefined {
    const block = this.#block(index);
    if (block.heading !== undefined || block.label !== undefined || block.end - block.start > LONGEST_TITLE) {
      return undefined;
    }
    const { text } = block;
    if (/\.\p{L}/u.test(text) && !/\.\s/u.test(text)) {
      return undefined;
    }
    return matchingText(text, "envelopeTitle") === undefined ? matchingText(text, "title") : undefined;
  }

  #isTitleRest(index: number, language: Language): boolean {
    const block = this.#block(index);
    return (
      block.heading === undefined &&
      block.label === undefined &&
      block.end - block.start <= LONGEST_TITLE &&
      language.parts.titleRest.test(block.text) &&
      !language.parts.partiesLine.test(block.text) &&
      !language.parts.enactingFormula.test(block.text) &&
      matchingText(block.text, "envelopeTitle") === undefined
    );
  }

  /** `(2019 жылғы 1 сәуірде күшіне енген – …)` or the portal's date line `Келісім, 2014 жылғы 21 шілде`. */
  #isNote(index: number): boolean {
    const { text, heading } = this.#block(index);
    return (
      heading === undefined &&
      text.length < 600 &&
      (matchingText(text, "inForceNote") !== undefined || /^\p{Lu}\p{L}+,\s\d{4}\s\p{L}+\s\d{1,2}\s\p{L}+$/u.test(text))
    );
  }

  #afterBody(bodyStart: number): {
    closing: BlockRange;
    signatures: BlockRange;
    certification: BlockRange;
    annexes: BlockRange[];
    end: number;
  } {
    const testimonium = this.#testimonium(bodyStart);
    const end = this.#nextInstrument(bodyStart, testimonium);
    const closingStart = Math.min(testimonium, end);
    const annexSearch = testimonium < end ? closingStart : bodyStart;
    const firstAnnex = Math.min(
      this.#next(annexSearch, (block) => block.heading?.kind === "annex" && !block.heading.quoted, end),
      end,
    );
    const bodyEnd = Math.min(closingStart, firstAnnex);
    const certificationStart = this.#next(
      bodyEnd,
      (block) => matching(block, "certification") !== undefined,
      firstAnnex,
    );
    const signaturesStart = this.#signatures(bodyEnd, certificationStart);
    const annexes: BlockRange[] = [];
    let from = firstAnnex;
    while (from < end) {
      const to = this.#next(from + 1, (block) => block.heading?.kind === "annex" && !block.heading.quoted, end);
      annexes.push({ from, to });
      from = to;
    }
    return {
      closing: { from: bodyEnd, to: signaturesStart },
      signatures: { from: signaturesStart, to: certificationStart },
      certification: { from: certificationStart, to: firstAnnex },
      annexes,
      end,
    };
  }

  /** The first testimonium after which no further article of the same instrument comes. */
  #testimonium(bodyStart: number): number {
    const count = this.#blocks.length;
    let found = count;
    for (let index = bodyStart; index < count; index++) {
      const block = this.#block(index);
      if (found < count && (this.#beginsAnother(index) || block.heading?.kind === "annex")) {
        return found;
      }
      if (isOuterHeading(block)) {
        found = count;
      } else if (found === count && block.label === undefined && matching(block, "testimonium") !== undefined) {
        found = index;
      }
    }
    return found;
  }

  #nextInstrument(bodyStart: number, testimonium: number): number {
    const count = this.#blocks.length;
    let index = testimonium < count ? testimonium + 1 : bodyStart;
    for (; index < count; index++) {
      if (this.#beginsAnother(index)) {
        return this.#titleStart(index, testimonium < count ? testimonium + 1 : bodyStart);
      }
    }
    return count;
  }

  /** Goes up from the noun of a title to the lines above it that belong to it. */
  #titleStart(index: number, limit: number): number {
    return this.#titleBefore(limit, index + 1)?.from ?? index;
  }

  /** A title that a preamble or an article follows, or the title of another law that brings an instrument into force. */
  #beginsAnother(index: number): boolean {
    const block = this.#block(index);
    if (block.heading !== undefined || block.label !== undefined) {
      return false;
    }
    if (matching(block, "envelopeTitle") !== undefined && block.text.length > 60 && !endsSentence(block.text)) {
      return true;
    }
    const title = this.#titleAt(index);
    if (title === undefined) {
      return false;
    }
    const limit = Math.min(this.#blocks.length, index + 14);
    for (let next = index + 1; next < limit; next++) {
      const following = this.#block(next);
      if (matching(following, "enactingFormula") !== undefined || matching(following, "partiesLine") !== undefined) {
        return true;
      }
      if (following.heading !== undefined) {
        return following.heading.kind === "article" && following.heading.number === "1";
      }
    }
    return false;
  }

  #signatures(from: number, to: number): number {
    for (let index = from; index < to; index++) {
      if (this.#isSignature(index, to) && index > from) {
        return index;
      }
    }
    return to;
  }

  #isSignature(index: number, to: number): boolean {
    if (!this.#isShort(index)) {
      return false;
    }
    for (let next = index; next < Math.min(to, index + 3); next++) {
      if (!this.#isShort(next)) {
        return false;
      }
      if (matching(this.#block(next), "signature") !== undefined) {
        return true;
      }
    }
    return false;
  }

  #isShort(index: number): boolean {
    const { text } = this.#block(index);
    return text.length <= LONGEST_SIGNATURE && !/[.;]$/u.test(text);
  }

  #next(from: number, matches: (block: Block) => boolean, limit = this.#blocks.length): number {
    for (let index = from; index < limit; index++) {
      if (matches(this.#block(index))) {
        return index;
      }
    }
    return limit;
  }

  #matchAt(index: number, part: keyof PartPatterns): Anchor | undefined {
    const block = this.#blocks[index];
    return block === undefined ? undefined : matching(block, part);
  }

  #text(range: BlockRange): string {
    return this.#blocks
      .slice(range.from, range.to)
      .map((block) => block.text)
      .join(" ");
  }

  #block(index: number): Block {
    const block = this.#blocks[index];
    if (block === undefined) {
      throw new RangeError(`no block ${index}`);
    }
    return block;
  }
}

function isOuterHeading(block: Block): boolean {
  return block.heading?.kind === "article" && !block.heading.quoted;
}

/** The language whose pattern for a part a block matches, or undefined. */
export function matching(block: Block, part: keyof PartPatterns): Anchor | undefined {
  return block.heading === undefined ? matchingText(block.text, part) : undefined;
}

function matchingText(text: string, part: keyof PartPatterns): Anchor | undefined {
  const language = LANGUAGES.find(({ parts }) => parts[part].test(text));
  return language === undefined ? undefined : { language };
}
