// What rules ask of a treaty, computed once for all of them.
import type { LanguageId } from "../languages/language.ts";
import { Style } from "../model/style.ts";
import type { Instrument, Treaty } from "../model/treaty.ts";
import type { Block } from "../syntax/blocks.ts";
import { isBlankLine, type Line } from "../syntax/lines.ts";
import { type Branch, type BranchKind, branchesOf, descendants } from "../syntax/tree.ts";
import { type LetterSpacedRun, letterSpacedIn } from "../text/letterSpacing.ts";
import type { Reader, Wording } from "../text/wording.ts";

/** Where a line or a paragraph stands. */
export interface Surroundings {
  /** The part of the document. Between two instruments and in an empty document: `document`. */
  readonly part: BranchKind;
  /** The language of its instrument, else of the document. */
  readonly language: LanguageId | undefined;
  /** Wording of another treaty. */
  readonly quoted: boolean;
}

/** A line with visible characters and the part of the document that it belongs to. */
export interface PlacedLine extends Surroundings {
  readonly line: Line;
  readonly index: number;
  /** As the document spells it. */
  readonly wording: Wording;
  readonly text: string;
  readonly letterSpaced: readonly LetterSpacedRun[];
}

/** A paragraph of the page. */
export interface PlacedParagraph extends Surroundings {
  readonly block: Block;
  /** As the document has it, line ends included. */
  readonly text: string;
  /** The same words, for what is asked of them again in every version. */
  readonly wording: Wording;
}

/** Fewer broken sentences than this may be the author's own line breaks. */
const ENOUGH_BROKEN_SENTENCES = 3;

export class RuleContext {
  readonly treaty: Treaty;
  readonly text: string;
  readonly folded: string;
  readonly #styles = new Map<Instrument, Style>();
  #lines: readonly PlacedLine[] | undefined;
  #paragraphs: readonly PlacedParagraph[] | undefined;
  #quotations: readonly Branch[] | undefined;
  #spacedDashes: boolean | undefined;

  constructor(treaty: Treaty) {
    this.treaty = treaty;
    this.text = treaty.document.text;
    this.folded = treaty.document.folded;
  }

  /** All lines that are not blank. */
  get lines(): readonly PlacedLine[] {
    this.#lines ??= this.#placeLines();
    return this.#lines;
  }

  /**
   * What a reader finds in each line, with the line. The reader is a pure function of the line's text and gives offsets
   * within it, so that it has to read new lines only.
   */
  *inLines<Found>(reader: Reader<readonly Found[]>): Generator<[PlacedLine, Found]> {
    for (const line of this.lines) {
      for (const found of line.wording.ask(reader)) {
        yield [line, found];
      }
    }
  }

  /** All paragraphs. */
  get paragraphs(): readonly PlacedParagraph[] {
    this.#paragraphs ??= this.#placeParagraphs();
    return this.#paragraphs;
  }

  /** Other treaties' wording, in order; none holds another. */
  get quotations(): readonly Branch[] {
    this.#quotations ??= descendants(this.treaty.document.root).filter(({ kind }) => kind === "quotation");
    return this.#quotations;
  }

  /** The document was extracted from a PDF: it has one note for what the extraction did to its lines. */
  get extracted(): boolean {
    const { hardWrapped, brokenSentences } = this.treaty.document.layout;
    return hardWrapped && brokenSentences >= ENOUGH_BROKEN_SENTENCES;
  }

  /** Dashes stand between spaces somewhere, so that a hyphen there is a slip. */
  get usesDashes(): boolean {
    this.#spacedDashes ??= /(?<!\d) [\u2013\u2014] | [\u2013\u2014] (?!\d)/u.test(this.text);
    return this.#spacedDashes;
  }

  /** How an instrument is set. */
  styleOf(instrument: Instrument): Style {
    const known = this.#styles.get(instrument) ?? Style.of(this.treaty.document, instrument.branch);
    this.#styles.set(instrument, known);
    return known;
  }

  /** The text between two offsets as the document has it. */
  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  #placeLines(): PlacedLine[] {
    const surroundings = this.#surroundings();
    const folded = this.text !== this.folded;
    const placed: PlacedLine[] = [];
    for (const line of this.treaty.document.lines) {
      if (isBlankLine(line)) {
        continue;
      }
      const text = this.text.slice(line.contentStart, line.contentEnd);
      const wording = folded ? line.wording.spelled(text) : line.wording;
      const { part, language, quoted } = surroundings(line.contentStart);
      placed.push({
        part,
        language,
        quoted,
        line,
        index: line.index,
        wording,
        text,
        letterSpaced: shifted(wording.ask(letterSpacedIn), line.contentStart),
      });
    }
    return placed;
  }

  #placeParagraphs(): PlacedParagraph[] {
    const surroundings = this.#surroundings();
    const folded = this.text !== this.folded;
    return this.treaty.document.blocks.map((block) => {
      const { part, language, quoted } = surroundings(block.start);
      const text = this.text.slice(block.start, block.end);
      return { part, language, quoted, block, text, wording: folded ? block.wording.spelled(text) : block.wording };
    });
  }

  /** Tells where an offset stands; to be asked with offsets that go upwards. */
  #surroundings(): (offset: number) => Surroundings {
    const parts = partsOf(this.treaty.document.root);
    const { quotations } = this;
    let part = 0;
    let quotation = 0;
    return (offset) => {
      while (part < parts.length && (parts[part]?.end ?? 0) <= offset) {
        part++;
      }
      while (quotation < quotations.length && (quotations[quotation]?.end ?? 0) <= offset) {
        quotation++;
      }
      const here = parts[part];
      const inside = here !== undefined && here.start <= offset ? here : undefined;
      return {
        part: inside?.kind ?? "document",
        language: inside?.parent?.instrument?.language ?? this.treaty.language,
        quoted: (quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) <= offset,
      };
    };
  }
}

function shifted(runs: readonly LetterSpacedRun[], by: number): readonly LetterSpacedRun[] {
  return runs.length === 0 ? runs : runs.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** The parts side by side, in order: envelopes and what stands directly in instruments. */
function partsOf(root: Branch): readonly Branch[] {
  return branchesOf(root).flatMap((branch) => (branch.kind === "instrument" ? branchesOf(branch) : [branch]));
}
