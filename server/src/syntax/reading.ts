// The lines and blocks of a text as it is edited. A reading goes on from one version to the next: it looks again only at
// the lines that an edit has touched and at the blocks around them; all others are moved to their new places.

import { detached } from "../text/detached.ts";
import { foldHomoglyphs } from "../text/homoglyphs.ts";
import { firstIndex } from "../text/lists.ts";
import { MIXED, traitsOf } from "../text/traits.ts";
import { Wording } from "../text/wording.ts";
import { BlockReader, type EarlierReading, isBareArticle, type ReadSoFar, visibleBefore } from "./blockReader.ts";
import type { Block } from "./blocks.ts";
import { type Splice, spliced } from "./change.ts";
import { changeBetween, type TextChange } from "./edit.ts";
import type { Heading } from "./headings.ts";
import { type Layout, LineCounts } from "./layout.ts";
import { isBlankLine, type Line, splitLines } from "./lines.ts";
import { PageNumbers, withoutPageNumbers } from "./pageNumbers.ts";

/** What a step from one version to the next has changed. */
export interface Step {
  readonly lines: Splice<Line>;
  readonly blocks: Splice<Block>;
  /** The document is laid out in another way, which may show anywhere. */
  readonly relaid: boolean;
}

export class Reading {
  #text: string;
  #folded: string;
  #lines: Line[];
  #layout: Layout;
  #blocks: Block[];
  readonly #pageNumbers: PageNumbers;
  readonly #counts = new LineCounts();

  constructor(text: string) {
    const lines = splitLines(text);
    const folded = readWords(text, lines, 0, (words) => words);
    this.#pageNumbers = new PageNumbers(lines);
    this.#text = text;
    this.#lines = lines;
    this.#folded = withoutPageNumbers(folded, lines);
    this.#counts.countIn(lines, 0, lines.length);
    this.#layout = this.#counts.layout(lines, 0);
    const reader = new BlockReader(this.#folded, lines, this.#layout);
    reader.read(0);
    this.#blocks = reader.blocks;
  }

  /** The text with homoglyphs folded and page numbers blanked, character for character. */
  get folded(): string {
    return this.#folded;
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  get layout(): Layout {
    return this.#layout;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** Goes on to another version. Undefined, and of no more use, if that has to be read anew. */
  goOn(text: string): Step | undefined {
    const change = changeBetween(this.#text, text);
    const [from, to] = this.#touchedLines(change, text);
    this.#counts.countOff(this.#lines, from, to + 1);
    const blocksAround = this.#blocksAround(from, to);
    const lines = this.#replaceLines(from, to, text);
    if (lines === undefined) {
      return undefined;
    }
    const end = from + lines.added.length;
    this.#counts.countIn(this.#lines, from, end + 1);
    const before = this.#layout;
    this.#layout = this.#counts.layout(this.#lines, Math.min(before.firstBrokenLine ?? from, from - 1));
    const relaid = this.#layout.hardWrapped !== before.hardWrapped || this.#layout.indented !== before.indented;
    return {
      lines,
      blocks: relaid ? this.#readAllBlocks(from, end) : this.#readBlocks(from, end, blocksAround),
      relaid,
    };
  }

  /** The lines `[from, to)` that a change of the text has touched. */
  #touchedLines({ start, oldEnd, newEnd }: TextChange, text: string): readonly [number, number] {
    const first = this.#lineAt(start);
    // What comes after a carriage return may make one line end with it.
    const splitEnd = first > 0 && this.#lines[first]?.start === start && text.charAt(start - 1) === "\r";
    const last = this.#lineAt(oldEnd);
    const whole = this.#lines[last]?.start === oldEnd && isLineStart(text, newEnd);
    return [splitEnd ? first - 1 : first, whole ? last : last + 1];
  }

  /** Reads the lines of a new text that stand in place of the lines `[from, to)`. */
  #replaceLines(from: number, to: number, text: string): Splice<Line> | undefined {
    const lines = this.#lines;
    const shift = text.length - this.#text.length;
    const start = lines[from]?.start ?? 0;
    const oldEnd = lines[to]?.start ?? this.#text.length;
    const words = text.slice(start, oldEnd + shift);
    const added = splitLines(words, { start, index: from });
    if (to < lines.length) {
      // What follows the last line end is the next line, which is there.
      added.pop();
    }
    const folded = readWords(words, added, start, detached);
    const splice = { at: from, removed: lines.slice(from, to), added };
    this.#lines = spliced(lines, from, to - from, added);
    move(this.#lines, from + added.length, shift, added.length - splice.removed.length);
    const known = this.#pageNumbers.follow(this.#lines, splice);
    const blanked = withoutPageNumbers(folded, added, start);
    this.#folded =
      this.#folded === this.#text && blanked === words
        ? text
        : this.#folded.slice(0, start) + blanked + this.#folded.slice(oldEnd);
    this.#text = text;
    return known ? splice : undefined;
  }

  /** What is to be known of the blocks before the lines `[from, to)` are replaced. */
  #blocksAround(from: number, to: number): BlocksAround {
    const above = this.#lines[from - 1];
    // What stands below a line tells whether it is a heading.
    const line = above !== undefined && !isBlankLine(above) ? from - 1 : from;
    const previous = visibleBefore(this.#lines, line);
    const following = firstFrom(this.#blocks, to);
    if (previous === undefined) {
      return { line, kept: 0, following, soFar: undefined };
    }
    const open = firstFrom(this.#blocks, previous.index + 1) - 1;
    const block = this.#blocks[open];
    return {
      line,
      kept: Math.max(0, open),
      following,
      soFar: block && { open: { ...factsOf(block), last: previous }, headingAbove: this.#blocks[open - 1]?.heading },
    };
  }

  /** Reads the blocks around the new lines `[from, to)`. */
  #readBlocks(from: number, to: number, { line, kept, following, soFar }: BlocksAround): Splice<Block> {
    const before = this.#blocks;
    let next = following;
    const meets = (block: Block, headingAbove: Heading | undefined): boolean => {
      while (next < before.length && before[next] !== block) {
        next++;
      }
      return isBareArticle(before[next - 1]?.heading) === isBareArticle(headingAbove);
    };
    const reader = this.#reader({ from, to, meets }, soFar);
    const met = reader.read(line);
    return this.#spliceBlocks(kept, met === undefined ? before.length : next, reader.blocks);
  }

  #readAllBlocks(from: number, to: number): Splice<Block> {
    const reader = this.#reader({ from, to, meets: () => false }, undefined);
    reader.read(0);
    return this.#spliceBlocks(0, this.#blocks.length, reader.blocks);
  }

  #reader(earlier: EarlierReading, soFar: ReadSoFar | undefined): BlockReader {
    return new BlockReader(this.#folded, this.#lines, this.#layout, earlier, soFar);
  }

  /** Puts blocks in the place of `[from, to)`; those that are the same are left out at both ends. */
  #spliceBlocks(from: number, to: number, blocks: readonly Block[]): Splice<Block> {
    let [start, end, length] = [from, to, blocks.length];
    while (start < end && start - from < length && this.#blocks[start] === blocks[start - from]) {
      start++;
    }
    while (end > start && length > start - from && this.#blocks[end - 1] === blocks[length - 1]) {
      end--;
      length--;
    }
    const splice = { at: start, removed: this.#blocks.slice(start, end), added: blocks.slice(start - from, length) };
    this.#blocks = spliced(this.#blocks, start, end - start, splice.added);
    return splice;
  }

  /** The index of the line that an offset lies in. */
  #lineAt(offset: number): number {
    return firstIndex(this.#lines, ({ start }) => start > offset) - 1;
  }
}

interface BlocksAround {
  /** The line to read from. */
  readonly line: number;
  /** So many blocks from the beginning stay. */
  readonly kept: number;
  /** The index of the first block below the lines. */
  readonly following: number;
  readonly soFar: ReadSoFar | undefined;
}

function factsOf({ first, last, blanksBefore, heading, closing }: Block) {
  return { first, last, blanksBefore, heading, closing };
}

function isLineStart(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1);
  return offset === 0 || before === "\n" || (before === "\r" && text.charAt(offset) !== "\n");
}

/**
 * Gives lines their words, and returns their text folded. The text stands at `start` in the document; `hold` tells how
 * slices of it are to be kept.
 */
function readWords(text: string, lines: readonly Line[], start: number, hold: (slice: string) => string): string {
  let folded = "";
  let copied = 0;
  for (const line of lines) {
    if (!isBlankLine(line)) {
      const from = line.contentStart - start;
      const to = line.contentEnd - start;
      const traits = traitsOf(text, from, to);
      let words = text.slice(from, to);
      if ((traits & MIXED) !== 0) {
        words = foldHomoglyphs(words);
        folded += text.slice(copied, from) + words;
        copied = to;
      }
      line.printed = new Wording(hold(words), traits);
    }
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

/** Moves the lines from an index on to where they stand now. */
function move(lines: readonly Line[], from: number, shift: number, indexShift: number): void {
  if (shift === 0 && indexShift === 0) {
    return;
  }
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line !== undefined) {
      line.start += shift;
      line.index += indexShift;
    }
  }
}

/** The index of the first block that begins at a line or below it. */
function firstFrom(blocks: readonly Block[], line: number): number {
  return firstIndex(blocks, ({ firstLine }) => firstLine >= line);
}
