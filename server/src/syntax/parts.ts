// The parts of a document: envelope, then instrument after instrument, each with title, preamble, body, closing,
// signatures, certification and annexes. Found from the anchors that drafters never leave out all at once: the
// title's noun, the enacting formula, the first article, the testimonium.

import { LANGUAGES, languageById, languageOf } from "../languages/index.ts";
import type { InstrumentKind, Language, LanguageId } from "../languages/language.ts";
import type { Block } from "./blocks.ts";
import type { Splice } from "./change.ts";
import { withoutMarkup } from "./headings.ts";
import { isPart, languageOfPart, showAlike, shows } from "./partSigns.ts";

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
  /** The blocks from the title on whose words tell all this. */
  readonly read: BlockRange;
}

export interface DocumentParts {
  /** What stands before the first, between two and after the last instrument, in order. */
  readonly sections: readonly (
    | { readonly type: "envelope"; readonly blocks: BlockRange }
    | { readonly type: "instrument"; readonly parts: InstrumentParts }
  )[];
}

/** A title has no more lines above or below its noun. */
const MOST_TITLE_LINES = 8;
/** So many letters of an instrument tell its language. */
const LANGUAGE_SAMPLE = 1500;

export function findParts(blocks: readonly Block[]): DocumentParts {
  return new PartFinder(blocks).find();
}

/** The parts of a version before, if they are the same ones now that some blocks have given place to others. */
export function sameParts({ sections }: DocumentParts, { at, removed, added }: Splice<Block>): boolean {
  const end = at + added.length;
  return (
    removed.length === added.length &&
    !sections.some(
      (section) => section.type === "instrument" && section.parts.read.from < end && at < section.parts.read.to,
    ) &&
    added.every((block, index) => {
      const before = removed[index];
      return before !== undefined && showAlike(before, block);
    })
  );
}

const UNKNOWN = 0;
const BEGINS = 1;
const GOES_ON = 2;

class PartFinder {
  readonly #blocks: readonly Block[];
  /** For each block the index of the first article heading at or after it. */
  readonly #nextArticle: Int32Array;
  /** What is known of each block: whether it begins another instrument. */
  readonly #beginnings: Int8Array;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    this.#nextArticle = new Int32Array(blocks.length);
    this.#beginnings = new Int8Array(blocks.length);
    let next = blocks.length;
    for (let index = blocks.length - 1; index >= 0; index--) {
      if (isOuterHeading(this.#block(index))) {
        next = index;
      }
      this.#nextArticle[index] = next;
    }
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
    const begin = this.#afterOwnArticles(position);
    const firstArticle = this.#withChapters(this.#nextArticle[begin] ?? count, begin);
    const formula = this.#next(begin, (block) => shows(block, "enactingFormula"), firstArticle);
    const anchor = Math.min(firstArticle, formula);
    const title = this.#titleBefore(begin, anchor);
    if (title === undefined && anchor === count) {
      return undefined;
    }
    const preambleAnchor = this.#next(title?.to ?? begin, (block) => shows(block, "partiesLine"), anchor);
    const start = title?.from ?? Math.min(preambleAnchor, anchor);
    const titleRange = title ?? { from: start, to: start };
    let notesEnd = titleRange.to;
    while (notesEnd < anchor && shows(this.#block(notesEnd), "note")) {
      notesEnd++;
    }
    const enacted = formula < firstArticle;
    const bodyStart = this.#bodyStart(notesEnd, formula, firstArticle, enacted);
    const rest = this.#afterBody(bodyStart);
    const titleText = this.#text(titleRange);
    const sample = this.#sample(start);
    const language = this.#languageOf(sample, titleText, this.#blocks[firstArticle]?.heading?.language);
    const bareTitle = withoutMarkup(titleText);
    const kind = language?.kindOf(bareTitle) ?? LANGUAGES.map((each) => each.kindOf(bareTitle)).find(Boolean);
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
          isPart(titleText, "amendingTitle") && (kind === "protocol" || kind === "agreement" || kind === undefined),
        enacted,
        read: { from: start, to: Math.max(sample.to, titleRange.to) },
      },
    };
  }

  /** The chapter headings that stand above an article begin the body with it. */
  #withChapters(article: number, limit: number): number {
    let first = article;
    while (first > limit && this.#blocks[first - 1]?.heading?.kind === "chapter") {
      first--;
    }
    return first;
  }

  /**
   * Past the articles of a law that brings a treaty into force (`Статья 1. Ратифицировать …`) to the treaty's own title;
   * the position itself where no such law begins there.
   */
  #afterOwnArticles(position: number): number {
    const firstArticle = this.#nextArticle[position] ?? this.#blocks.length;
    if (firstArticle === this.#blocks.length || !this.#opensWithLaw(position, firstArticle)) {
      return position;
    }
    const title = this.#next(firstArticle, (block, index) => shows(block, "title") && this.#beginsAnother(index));
    return title < this.#blocks.length ? this.#titleStart(title, firstArticle) : position;
  }

  /** Whether a law's title and no treaty's stands before the first article. */
  #opensWithLaw(position: number, firstArticle: number): boolean {
    const limit = Math.min(firstArticle, position + 12);
    const law = this.#next(position, (block) => shows(block, "envelopeTitle"), limit);
    return (
      law < limit &&
      this.#titleBefore(position, firstArticle) === undefined &&
      this.#next(position, (block) => shows(block, "enactingFormula"), firstArticle) === firstArticle
    );
  }

  /** The language of an instrument's words; of its title where a draft has hardly begun. */
  #languageOf(sample: BlockRange, titleText: string, ofHeading: LanguageId | undefined): Language | undefined {
    let words = "";
    for (let index = sample.from; index < sample.to; index++) {
      words += ` ${this.#block(index).text.slice(0, LANGUAGE_SAMPLE)}`;
    }
    const id = languageOf(words, languageOfPart(titleText, "title")?.id ?? ofHeading);
    return id === undefined ? undefined : languageById(id);
  }

  /** So many blocks as tell the language. */
  #sample(from: number): BlockRange {
    let to = from;
    for (let length = 0; to < this.#blocks.length && length < LANGUAGE_SAMPLE; to++) {
      length += 1 + Math.min(this.#block(to).text.length, LANGUAGE_SAMPLE);
    }
    return { from, to };
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
    const parties = this.#next(notesEnd, (block) => shows(block, "testimonium"), labelled);
    return Math.min(labelled, parties);
  }

  /** The title nearest before the anchor, with the lines that belong to it above or below. */
  #titleBefore(position: number, anchor: number): BlockRange | undefined {
    for (let index = anchor - 1; index >= position; index--) {
      if (!shows(this.#block(index), "title")) {
        continue;
      }
      let from = index;
      let to = index + 1;
      while (from > position && index - from < MOST_TITLE_LINES && this.#leadsTo(from - 1)) {
        from--;
      }
      if (from === index && from > position && shows(this.#block(from - 1), "title") && this.#followsTitle(from)) {
        // `PROTOCOL` / `AMENDING THE CONVENTION BETWEEN …`: the noun of another treaty in the title of this one.
        continue;
      }
      while (from === index && to < anchor && to - index < MOST_TITLE_LINES && this.#followsTitle(to)) {
        to++;
      }
      return { from, to };
    }
    return undefined;
  }

  /** Whether a block above a title's noun belongs to the title, as in Kazakh. */
  #leadsTo(index: number): boolean {
    const block = this.#block(index);
    return shows(block, "titleRest") && (shows(block, "titleAbove") || shows(this.#block(index + 1), "unbegun"));
  }

  /** Whether a block below a title's noun belongs to the title, as in Russian and English. */
  #followsTitle(index: number): boolean {
    const [before, block] = [this.#block(index - 1), this.#block(index)];
    return (
      shows(block, "titleRest") &&
      (shows(block, "titleBelow") ||
        shows(block, "unbegun") ||
        shows(before, "unfinished") ||
        (block.blanksBefore === 0 && shows(before, "capitals") && shows(block, "capitals")))
    );
  }

  #afterBody(bodyStart: number): {
    closing: BlockRange;
    signatures: BlockRange;
    certification: BlockRange;
    annexes: BlockRange[];
    end: number;
  } {
    const end = this.#nextInstrument(bodyStart);
    const closingStart = this.#testimonium(bodyStart, end);
    const annexSearch = closingStart < end ? closingStart : bodyStart;
    const firstAnnex = Math.min(
      this.#next(annexSearch, (block) => block.heading?.kind === "annex" && !block.heading.quoted, end),
      end,
    );
    const bodyEnd = Math.min(closingStart, firstAnnex);
    const certificationStart = this.#next(bodyEnd, (block) => shows(block, "certification"), firstAnnex);
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

  /** The first testimonium before `end` after which no further article comes. */
  #testimonium(bodyStart: number, end: number): number {
    let found = end;
    for (let index = bodyStart; index < end; index++) {
      const block = this.#block(index);
      if (found < end && block.heading?.kind === "annex") {
        return found;
      }
      if (isOuterHeading(block)) {
        found = end;
      } else if (found === end && block.label === undefined && shows(block, "testimonium")) {
        found = index;
      }
    }
    return found;
  }

  #nextInstrument(bodyStart: number): number {
    const next = this.#next(bodyStart, (_, index) => this.#beginsAnother(index));
    return next < this.#blocks.length ? this.#titleStart(next, bodyStart) : next;
  }

  /** Goes up from the noun of a title to the lines above it that belong to it. */
  #titleStart(index: number, limit: number): number {
    return this.#titleBefore(limit, index + 1)?.from ?? index;
  }

  /** A title that a preamble or an article follows, or the title of another law that brings an instrument into force. */
  #beginsAnother(index: number): boolean {
    const known = this.#beginnings[index] ?? UNKNOWN;
    if (known !== UNKNOWN) {
      return known === BEGINS;
    }
    const begins = this.#judgeBeginning(index);
    this.#beginnings[index] = begins ? BEGINS : GOES_ON;
    return begins;
  }

  #judgeBeginning(index: number): boolean {
    const block = this.#block(index);
    if (block.heading !== undefined || block.label !== undefined || block.opensQuotation) {
      return false;
    }
    if (shows(block, "actTitle")) {
      return true;
    }
    // Below a bare heading stands the heading's own title: `CHAPTER I` / `SCOPE OF THE CONVENTION`.
    const above = this.#blocks[index - 1]?.heading;
    const titled = above === undefined || above.titleStart !== undefined || above.kind === "annex";
    if (!titled || !shows(block, "title")) {
      return false;
    }
    const limit = Math.min(this.#blocks.length, index + 14);
    for (let next = index + 1; next < limit; next++) {
      const following = this.#block(next);
      if (shows(following, "enactingFormula") || shows(following, "partiesLine")) {
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
    for (let next = index; next < Math.min(to, index + 3); next++) {
      const block = this.#block(next);
      if (!shows(block, "short")) {
        return false;
      }
      if (shows(block, "signature")) {
        return true;
      }
    }
    return false;
  }

  #next(from: number, matches: (block: Block, index: number) => boolean, limit = this.#blocks.length): number {
    for (let index = from; index < limit; index++) {
      if (matches(this.#block(index), index)) {
        return index;
      }
    }
    return limit;
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
