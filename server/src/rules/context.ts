// What rules ask of a treaty, computed once for all of them.
import type { LanguageId } from "../languages/language.ts";
import { gather } from "../model/beside.ts";
import { quotationsIn } from "../model/pieces.ts";
import { Style, StyleMemory } from "../model/style.ts";
import type { Instrument, Treaty } from "../model/treaty.ts";
import { blocksBegunIn } from "../model/treatyKind.ts";
import type { Block } from "../syntax/blocks.ts";
import { type Branch, type BranchKind, branchesOf } from "../syntax/tree.ts";
import { firstIndex } from "../text/lists.ts";

/** Where a paragraph stands. Equal surroundings are one object. */
export interface Surroundings {
  /** The part of the document. Between two instruments and in an empty document: `document`. */
  readonly part: BranchKind;
  /** The language of its instrument, else of the document. */
  readonly language: LanguageId | undefined;
  /** The language of the document: that of its first instrument, else of its words. */
  readonly documentLanguage: LanguageId | undefined;
  /** Wording of another treaty. */
  readonly quoted: boolean;
}

const quotationsOf = gather(({ outline }) => outline.pieces, quotationsIn);

/** Fewer broken sentences than this may be the author's own line breaks. */
const ENOUGH_BROKEN_SENTENCES = 3;

export class RuleContext {
  readonly treaty: Treaty;
  readonly text: string;
  readonly folded: string;
  readonly #language: LanguageId | undefined;
  readonly #parts: readonly Branch[];
  readonly #styles = new Map<Instrument, Style>();
  #quotations: readonly Branch[] | undefined;

  constructor(treaty: Treaty) {
    this.treaty = treaty;
    this.text = treaty.document.text;
    this.folded = treaty.document.folded;
    this.#language = treaty.language;
    this.#parts = partsOf(treaty.document.root);
  }

  /** Other treaties' wording, in order; none holds another. */
  get quotations(): readonly Branch[] {
    this.#quotations ??= this.treaty.instruments.flatMap((instrument) => quotationsOf(instrument));
    return this.#quotations;
  }

  /** The document was extracted from a PDF: it has one note for what the extraction did to its lines. */
  get extracted(): boolean {
    const { hardWrapped, brokenSentences } = this.treaty.document.layout;
    return hardWrapped && brokenSentences >= ENOUGH_BROKEN_SENTENCES;
  }

  /** How an instrument is set. */
  styleOf(instrument: Instrument): Style {
    const known =
      this.#styles.get(instrument) ??
      Style.of(this.treaty.document, instrument.branch, instrument.memory.of(StyleMemory), instrument.outline);
    this.#styles.set(instrument, known);
    return known;
  }

  /** The index of the first block that begins at an offset or after it. */
  blockFrom(offset: number): number {
    return firstFrom(this.treaty.document.blocks, offset);
  }

  /** The paragraphs of all parts of a kind. */
  blocksIn(kind: BranchKind): readonly Block[] {
    const { blocks } = this.treaty.document;
    return this.#parts.filter((part) => part.kind === kind).flatMap((part) => blocksBegunIn(part, blocks));
  }

  /** Where an offset stands. */
  surroundingsAt(offset: number): Surroundings {
    const part = holding(this.#parts, offset);
    const language = part?.parent?.instrument?.language ?? this.#language;
    const quoted = holding(this.quotations, offset) !== undefined;
    return surroundingsOf(part?.kind ?? "document", language, this.#language, quoted);
  }

  /** All paragraphs by their surroundings. */
  get stretches(): readonly Stretch[] {
    const { blocks } = this.treaty.document;
    const stretches: Stretch[] = [];
    let latest: number | undefined;
    for (const offset of this.#boundaries()) {
      const from = this.blockFrom(offset);
      const start = blocks[from]?.start;
      if (start === undefined || from === latest) {
        continue;
      }
      latest = from;
      const surroundings = this.surroundingsAt(start);
      if (surroundings !== stretches.at(-1)?.surroundings) {
        stretches.push({ from, surroundings });
      }
    }
    return stretches;
  }

  /** Where the surroundings may change: most parts are articles, one after another. */
  #boundaries(): readonly number[] {
    const offsets = [0];
    let before: Branch | undefined;
    for (const part of this.#parts) {
      if (before?.kind !== part.kind || before.parent !== part.parent) {
        offsets.push(before?.end ?? 0, part.start);
      }
      before = part;
    }
    offsets.push(before?.end ?? 0, ...this.quotations.flatMap(({ start, end }) => [start, end]));
    return offsets.sort((left, right) => left - right);
  }
}

/** Paragraphs in the same surroundings, from one on to where the next stretch begins. */
export interface Stretch {
  /** The index of the block. */
  readonly from: number;
  readonly surroundings: Surroundings;
}

/** The index of the first that begins at an offset or after it. */
function firstFrom(all: readonly { readonly start: number }[], offset: number): number {
  return firstIndex(all, ({ start }) => start >= offset);
}

/** The one of some branches, which stand one after another, that an offset lies in. */
function holding(branches: readonly Branch[], offset: number): Branch | undefined {
  const branch = branches[firstFrom(branches, offset + 1) - 1];
  return branch !== undefined && offset < branch.end ? branch : undefined;
}

const KNOWN = new Map<string, Surroundings>();

/** The one object for some surroundings. */
function surroundingsOf(
  part: BranchKind,
  language: LanguageId | undefined,
  documentLanguage: LanguageId | undefined,
  quoted: boolean,
): Surroundings {
  const key = `${part} ${language} ${documentLanguage} ${quoted}`;
  const known = KNOWN.get(key) ?? { part, language, documentLanguage, quoted };
  KNOWN.set(key, known);
  return known;
}

/** The parts side by side, in order: envelopes and what stands directly in instruments. */
function partsOf(root: Branch): readonly Branch[] {
  return branchesOf(root).flatMap((branch) => (branch.kind === "instrument" ? branchesOf(branch) : [branch]));
}
