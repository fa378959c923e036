// Puts blocks together from lines. What is decided at a line depends on the lines next to it and on the block that is open
// there, so that reading may begin at any line of which these are known, and may end where an earlier reading is met.
import { LANGUAGES, languageById } from "../languages/index.ts";
import { isDash } from "../text/characters.ts";
import { beginsWithAny, beginsWithDigit, endsWithAny, endsWithDigit, endsWithSmallLetter } from "../text/edges.ts";
import { UNEVEN } from "../text/traits.ts";
import type { Wording } from "../text/wording.ts";
import { Block, type BlockFacts } from "./blocks.ts";
import type { Heading } from "./headings.ts";
import { INDENT, type Layout, MARGIN } from "./layout.ts";
import { beginsLowerCase, endsAmidSentence, endsSentence, isBlankLine, type Line } from "./lines.ts";

/** Where an earlier reading of the same lines is known: all lines but those `[from, to)` are what they were. */
export interface EarlierReading {
  readonly from: number;
  readonly to: number;
  /** Whether what follows a block of the earlier reading follows it here too, below a block with the given heading. */
  meets(block: Block, headingAbove: Heading | undefined): boolean;
}

/** What was read before the line that reading begins at. */
export interface ReadSoFar {
  readonly open: BlockFacts;
  /** Of the block before the open one. */
  readonly headingAbove: Heading | undefined;
}

type OpenBlock = { -readonly [Key in keyof BlockFacts]: BlockFacts[Key] };

export class BlockReader {
  /** Those that have been closed. */
  readonly blocks: Block[] = [];
  readonly #folded: string;
  readonly #lines: readonly Line[];
  readonly #layout: Layout;
  readonly #earlier: EarlierReading | undefined;
  #open: OpenBlock | undefined;
  #headingAbove: Heading | undefined;

  constructor(folded: string, lines: readonly Line[], layout: Layout, earlier?: EarlierReading, soFar?: ReadSoFar) {
    this.#folded = folded;
    this.#lines = lines;
    this.#layout = layout;
    this.#earlier = earlier;
    this.#open = soFar && { ...soFar.open };
    this.#headingAbove = soFar?.headingAbove;
  }

  /** Reads the lines from an index on, as far as the block that is returned, which an earlier reading has; else to the end. */
  read(from: number): Block | undefined {
    let previous = visibleBefore(this.#lines, from);
    for (let index = from; index < this.#lines.length; index++) {
      const line = this.#lines[index];
      if (line === undefined || isBlankLine(line)) {
        continue;
      }
      const cited = this.#isCited(line, previous);
      const heading = cited ? undefined : this.#acceptedHeading(line);
      if (this.#open !== undefined && heading === undefined && this.#goesOn(this.#open, line, previous, cited)) {
        this.#open.last = line;
        line.block = undefined;
      } else {
        const met = this.#begin(line, previous, heading);
        if (met !== undefined) {
          return met;
        }
      }
      previous = line;
    }
    this.#close();
    return undefined;
  }

  /** Begins a block; returns the block of the earlier reading from which on all is as it was. */
  #begin(line: Line, previous: Line | undefined, heading: Heading | undefined): Block | undefined {
    const closing = heading === undefined && (this.#open?.closing === true || isTestimonium(line));
    this.#close();
    const blanksBefore = line.index - (previous?.index ?? -1) - 1;
    this.#open = { first: line, last: line, blanksBefore, heading, closing };
    const known = line.block;
    return known !== undefined &&
      this.#earlier !== undefined &&
      line.index >= this.#earlier.to &&
      beginAlike(known, this.#open) &&
      this.#earlier.meets(known, this.#headingAbove)
      ? known
      : undefined;
  }

  #close(): void {
    if (this.#open !== undefined) {
      this.blocks.push(this.#knownBlock(this.#open) ?? this.#newBlock(this.#open));
      this.#headingAbove = this.#open.heading;
      this.#open = undefined;
    }
  }

  /** The same block of the earlier reading. */
  #knownBlock(facts: OpenBlock): Block | undefined {
    const { first, last } = facts;
    const { block } = first;
    if (block === undefined || this.#earlier === undefined) {
      return undefined;
    }
    const changed = first.index < this.#earlier.from && last.index >= this.#earlier.from;
    return !changed && block.last === last && beginAlike(block, facts) ? block : undefined;
  }

  #newBlock(facts: OpenBlock): Block {
    const { first, last } = facts;
    // Line ends amid its words make them uneven.
    const wording = first === last ? first.wording : this.#wordsThrough(first, last);
    const block = new Block(wording, facts);
    first.block = block;
    return block;
  }

  #wordsThrough(first: Line, last: Line): Wording {
    let traits = UNEVEN;
    for (let index = first.index; index <= last.index; index++) {
      traits |= this.#lines[index]?.wording.traits ?? 0;
    }
    return first.wording.through(this.#folded, first.contentStart, last.contentEnd, traits);
  }

  #goesOn(open: OpenBlock, line: Line, previous: Line | undefined, cited: boolean): boolean {
    if (previous === undefined) {
      return false;
    }
    if (open.heading !== undefined) {
      return wrapsTitle(line, previous, open);
    }
    return (
      cited ||
      (this.#continuesBlock(line, previous) &&
        !(open.closing && beginsSignature(line, previous)) &&
        !(isBareArticle(this.#headingAbove) && beginsNumbering(line)))
    );
  }

  /** A heading stands for itself: one that is not capitalised does not stand amid text. */
  #acceptedHeading(line: Line): Heading | undefined {
    const heading = line.heading;
    if (heading?.doubtful !== true) {
      return heading;
    }
    const alone = this.#isBlankAt(line.index - 1) && this.#isBlankAt(line.index + 1);
    return alone && !endsSentence(line.wording.text) ? heading : undefined;
  }

  #isBlankAt(index: number): boolean {
    const line = this.#lines[index];
    return line === undefined || isBlankLine(line);
  }

  /**
   * Whether a line that looks like a heading goes on with the sentence of the line before. Kazakh and Russian cite
   * articles in other cases than they head them, so only a heading with loose words after it can be meant; English
   * (`set out in` / `Article 12.`) has but one form.
   */
  #isCited(line: Line, previous: Line | undefined): boolean {
    const heading = line.heading;
    if (heading === undefined || previous?.index !== line.index - 1 || previous.heading !== undefined) {
      return false;
    }
    const before = previous.wording.text;
    if (languageById(heading.language).headings.unfinished.test(before)) {
      return true;
    }
    const atMargin =
      before.length >= MARGIN &&
      (endsWithSmallLetter(before) || endsWithDigit(before) || endsWithAny(before, ",(–-")) &&
      !beginsBlockByIndent(line, previous);
    if (!atMargin) {
      return false;
    }
    // Written with a small letter at the margin, `ст. 5` goes on with the sentence whatever follows; `туралы келісімге`
    // `1-қосымша` is the last line of an annex's heading.
    if (beginsLowerCase(line.wording.text) && heading.kind !== "annex") {
      return true;
    }
    const alone = heading.titleStart === undefined && heading.bodyStart === undefined;
    if (heading.language === "en") {
      const ended = !beginsLowerCase(this.#lines[line.index + 1]?.wording.text ?? "");
      return !(alone && !heading.punctuated && ended);
    }
    return !(alone || heading.punctuated);
  }

  /** Whether a line goes on with the paragraph of the line before it. */
  #continuesBlock(line: Line, previous: Line): boolean {
    const { hardWrapped, indented } = this.#layout;
    const [before, text] = [previous.wording.text, line.wording.text];
    const gap = line.index - previous.index - 1;
    const adjacent = gap === 0;
    if (adjacent && (beginsWithClosingMark(text) || breaksCitation(before, text))) {
      return true;
    }
    if (hardWrapped && endsInNoun(before, text)) {
      return true;
    }
    if (!hardWrapped || line.indent >= INDENT) {
      // A lone line end amid a sentence.
      return adjacent && line.brokenInto;
    }
    const ended = endsSentence(before);
    const label = line.label;
    if (adjacent) {
      if (label !== undefined) {
        return (
          !ended &&
          before.length >= MARGIN &&
          (endsWithSmallLetter(before) || endsWithDigit(before) || endsWithAny(before, ",(")) &&
          (label.style !== "dash" || indented)
        );
      }
      // A line that could have gone on ends its paragraph; one in capitals heads what follows.
      const full = !ended || (before.length >= MARGIN && /\p{Ll}/u.test(text));
      return (indented && full) || !ended || beginsLowerCase(text);
    }
    // A page break leaves blank lines inside a sentence.
    const dashed = label?.style === "dash" && indented && endsAmidSentence(before);
    const broken = !ended && before.length >= MARGIN && (label === undefined || dashed);
    if (gap >= 3) {
      return broken || (indented && beginsLowerCase(text) && !ended);
    }
    return indented && broken && beginsLowerCase(text) && !before.endsWith(",");
  }
}

function beginAlike(left: BlockFacts, right: BlockFacts): boolean {
  return left.heading === right.heading && left.closing === right.closing && left.blanksBefore === right.blanksBefore;
}

/** The nearest line before an index that is not blank. */
export function visibleBefore(lines: readonly Line[], index: number): Line | undefined {
  for (let above = index - 1; above >= 0; above--) {
    const line = lines[above];
    if (line !== undefined && !isBlankLine(line)) {
      return line;
    }
  }
  return undefined;
}

function beginsBlockByIndent(line: Line, previous: Line): boolean {
  return line.indent >= INDENT && line.indent > previous.indent;
}

/** `,`, `;` and the like belong to what stands before them; `...` and `.5` do not. */
function beginsWithClosingMark(text: string): boolean {
  return text.startsWith(".") ? !/^.[.\p{L}\d]/u.test(text) : beginsWithAny(text, ",;)»");
}

/** Whether a line end stands amid a citation: `3-` / `бабына`, `осы Келісімнің` / `12-бабына`, `статьи` / `5`. */
function breaksCitation(before: string, after: string): boolean {
  if (isDash(before.charCodeAt(before.length - 1)) && /\d\s?[-\u2010-\u2015]$/u.test(before.slice(-3))) {
    return beginsLowerCase(after);
  }
  const labelled = beginsWithDigit(after) || beginsWithAny(after, ".-") || after.charAt(1) === ")";
  if (!labelled || !(endsAmidSentence(before) || before.endsWith(")"))) {
    return false;
  }
  const numbered = /^(?:[\d.-]{1,9}|\p{Ll}(?=\)))\s?[-\u2010-\u2015)]\s?(?<noun>\p{Ll}{2,24})/u.exec(after.slice(0, 60))
    ?.groups?.noun;
  if (numbered !== undefined) {
    return LANGUAGES.some(({ references }) => references.labels === "before-noun" && references.unitOf(numbered));
  }
  return endsInNoun(before, after);
}

/** `в соответствии со статьей` / `5`, `pursuant to Article` / `13.`: no sentence ends with the noun of a number. */
function endsInNoun(before: string, after: string): boolean {
  if (!beginsWithDigit(after)) {
    return false;
  }
  const noun = /(?<=\P{L})\p{L}{2,20}$/u.exec(before.slice(-24))?.[0].toLowerCase();
  return (
    noun !== undefined &&
    LANGUAGES.some(({ references }) => references.labels === "after-noun" && references.unitOf(noun))
  );
}

/** What comes below it begins a block by its number alone. */
export function isBareArticle(heading: Heading | undefined): boolean {
  return heading?.kind === "article" && heading.titleStart === undefined && heading.bodyStart === undefined;
}

/** `1. Стороны …` below the title of an article, which no full stop need end. */
function beginsNumbering({ label }: Line): boolean {
  return label?.key === "1" && label.style !== "dash";
}

function isTestimonium({ wording: { text, traits } }: Line): boolean {
  return LANGUAGES.some(({ script, parts }) => (traits & script) !== 0 && parts.testimonium.test(text));
}

/** `За Правительство` right below the testimonium: signatures need neither an indent nor a blank line. */
function beginsSignature({ wording: { text } }: Line, previous: Line): boolean {
  return (
    endsSentence(previous.wording.text) &&
    !endsWithAny(text, ".,;") &&
    LANGUAGES.some(({ id, parts }) => id !== "kk" && parts.signature.test(text))
  );
}

/** The second line of a title: `7-бап Тараптардың … құқықтары мен` / `міндеттемелері`. */
function wrapsTitle(line: Line, previous: Line, { first, heading }: OpenBlock): boolean {
  const before = previous.wording.text;
  return (
    heading?.titleStart !== undefined &&
    line.index === previous.index + 1 &&
    line.index - first.index <= 3 &&
    line.indent < INDENT &&
    before.length >= MARGIN &&
    !endsWithAny(before, ".;:,") &&
    beginsLowerCase(line.wording.text) &&
    line.label === undefined
  );
}
