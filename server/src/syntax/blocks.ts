// Blocks: the paragraphs of the page, put together from the lines that a PDF or a typist broke them into.
import { FlatText, flatWords } from "../text/flatText.ts";
import type { Wording } from "../text/wording.ts";
import { Askable } from "./askable.ts";
import type { Heading } from "./headings.ts";
import { type Label, labelOf } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { Container, Unit } from "./takeover.ts";

export class Block extends Askable {
  /** Number of blank lines before it. */
  readonly blanksBefore: number;
  readonly heading: Heading | undefined;
  readonly label: Label | undefined;
  /** The folded text from `start` to `end`. */
  readonly wording: Wording;
  readonly first: Line;
  readonly last: Line;
  /** A field, for each version asks this of each article: the words lie too far away. */
  readonly opensQuotation: boolean;
  /** No heading stands between it and a testimonium before it, or it is one itself. */
  readonly closing: boolean;
  /** What is known of the signs of parts that it shows. */
  partSigns = 0;
  /** The branches of the tree that begin here and may be taken over. */
  unit: Unit | undefined;
  container: Container | undefined;
  #flat: FlatText | undefined;

  constructor(wording: Wording, { first, last, blanksBefore, heading, closing }: BlockFacts) {
    super();
    this.wording = wording;
    this.opensQuotation = OPENING_QUOTES.includes(wording.text.charAt(0));
    this.first = first;
    this.last = last;
    this.blanksBefore = blanksBefore;
    this.heading = heading;
    this.closing = closing;
    this.label = heading !== undefined ? undefined : first === last ? first.label : labelOf(wording.text);
  }

  /** Document offsets of the visible text, without the blanks around it. */
  get start(): number {
    return this.first.contentStart;
  }

  get end(): number {
    return this.last.contentEnd;
  }

  /** Length of the visible text in the document. */
  get length(): number {
    return this.end - this.start;
  }

  get firstLine(): number {
    return this.first.index;
  }

  get lastLine(): number {
    return this.last.index;
  }

  /** Width of the indent of the first line. */
  get indent(): number {
    return this.first.indent;
  }

  /** The block as one line, for whatever looks for words. */
  get flat(): FlatText {
    this.#flat ??= new FlatText(this.wording.flat, this);
    return this.#flat;
  }

  get text(): string {
    return flatWords(this.wording);
  }
}

const OPENING_QUOTES = '«"“„';

/** What a block is made from. */
export interface BlockFacts {
  readonly first: Line;
  readonly last: Line;
  readonly blanksBefore: number;
  readonly heading: Heading | undefined;
  readonly closing: boolean;
}
