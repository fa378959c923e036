// The body of an instrument or an annex: chapters, articles, paragraphs, sub-paragraphs, indents, quotations.
import { LANGUAGES } from "../languages/index.ts";
import { isInCapitals } from "../text/capitals.ts";
import { isGap } from "../text/characters.ts";
import type { Block } from "./blocks.ts";
import { type Heading, markupAfter } from "./headings.ts";
import { isParagraphStyle, type Label, type LabelStyle, labelOf } from "./labels.ts";
import { beginsLowerCase } from "./lines.ts";
import { isRemark } from "./partSigns.ts";
import type { BlockRange } from "./parts.ts";
import { quotationEnd } from "./quotations.ts";
import type { Takeover, Unit, UnitPlace } from "./takeover.ts";
import type { Branch, BranchKind } from "./tree.ts";
import type { TreeBuilder } from "./treeBuilder.ts";

/** An open paragraph, sub-paragraph or part. */
interface OpenItem {
  readonly branch: Branch;
  readonly style: LabelStyle | "part";
  readonly lastKey: string;
}

/** How the block before ended and what it was. */
interface PreviousBlock {
  readonly end: string;
  readonly listed: boolean;
}

/** What comes before in a body, as far as it bears on what comes next. */
export interface BodyState {
  readonly items: readonly OpenItem[];
  readonly previous: PreviousBlock | undefined;
}

/** Where a block goes: what it opens, and under how many open items. */
interface Placement {
  readonly kind: BranchKind;
  readonly depth: number;
  /** With the style that the list it stands in gives it. */
  readonly label: Label | undefined;
}

const LONGEST_TITLE_BELOW = 160;
const MOST_TITLE_LINES = 4;

export class BodyBuilder {
  readonly #builder: TreeBuilder;
  readonly #takeover: Takeover;
  readonly #blocks: readonly Block[];
  /** What the body hangs under: the instrument, the annex or the quotation. */
  readonly #root: Branch;
  #chapter: Branch | undefined;
  #article: Branch | undefined;
  #items: OpenItem[] = [];
  /** Undefined at the beginning of an article. */
  #previous: PreviousBlock | undefined;
  /** The article that is open or, where there are none, the outermost item; to be taken over by the next version. */
  #unit: { readonly branch: Branch; readonly place: UnitPlace } | undefined;

  constructor(builder: TreeBuilder, takeover: Takeover, blocks: readonly Block[]) {
    this.#builder = builder;
    this.#takeover = takeover;
    this.#blocks = blocks;
    this.#root = builder.current;
  }

  add(range: BlockRange): void {
    let index = range.from;
    while (index < range.to) {
      index = this.#addBlock(index, range.to);
    }
    this.#endUnit(range.to);
    this.#builder.closeTo(this.#root);
  }

  /** Adds the block at `index` and returns the index of the next one to add. */
  #addBlock(index: number, limit: number): number {
    const block = this.#blocks[index];
    if (block === undefined) {
      return index + 1;
    }
    if (block.opensQuotation && this.#quotes(block, index)) {
      const end = quotationEnd(this.#blocks, index, limit, this.#article?.heading);
      this.#addQuotation(index, end);
      return end;
    }
    if (block.heading?.kind === "article") {
      return this.#takeArticle(block, index, limit) ?? this.#addArticle(block, block.heading, index, limit);
    }
    if (block.heading?.kind === "chapter" || this.#isUnnumberedChapter(index) || this.#isRomanSection(index)) {
      return this.#addChapter(block, index, limit);
    }
    if (isRemark(block)) {
      this.#builder.closeTo(this.#innermost());
      this.#builder.open("remark", block, 0);
      this.#builder.words("text", block, 0, block.length);
      this.#builder.close();
      return index + 1;
    }
    return this.#addItem(block, index, limit);
  }

  /** A block that opens with a quotation mark quotes another treaty after an instruction, or when it quotes structure. */
  #quotes(block: Block, index: number): boolean {
    if (this.#root.kind === "quotation") {
      return false;
    }
    const before = this.#blocks[index - 1];
    const instructed =
      before !== undefined &&
      /[:–-]$/u.test(before.text) &&
      LANGUAGES.some(({ parts }) => parts.amendingInstruction.test(before.text));
    const structured =
      block.heading?.quoted === true || (block.label !== undefined && isParagraphStyle(block.label.style));
    return (
      instructed || (structured && before !== undefined && /[:;]$/u.test(before.text)) || block.heading?.quoted === true
    );
  }

  #addQuotation(from: number, to: number): void {
    const first = this.#blocks[from];
    if (first === undefined) {
      return;
    }
    this.#builder.open("quotation", first, 0);
    new BodyBuilder(this.#builder, this.#takeover, this.#blocks).add({ from, to });
    const last = this.#blocks[to - 1];
    this.#builder.close();
    this.#previous = { end: last?.text.slice(-1) ?? "", listed: this.#previous?.listed ?? false };
  }

  #addChapter(block: Block, index: number, limit: number): number {
    this.#endUnit(index);
    this.#builder.closeTo(this.#root);
    const known = this.#takeover.container(block, "chapter");
    const details = block.heading === undefined ? { label: block.label } : { heading: block.heading };
    this.#chapter = this.#builder.reopen(known, "chapter", block, details);
    this.#takeover.keepContainer(this.#chapter, block);
    this.#article = undefined;
    this.#items = [];
    this.#previous = undefined;
    return block.heading === undefined
      ? this.#addPlainHeading(block, index)
      : this.#addHeading(block, block.heading, index, limit);
  }

  #addPlainHeading(block: Block, index: number): number {
    this.#builder.leaf("heading", block, 0, block, block.length);
    return index + 1;
  }

  /** Takes an article over from the version before, if it is the same there, and returns the index after it. */
  #takeArticle(block: Block, index: number, limit: number): number | undefined {
    const place = this.#placeOf(block, index, limit);
    const known = this.#takeover.unit(place);
    if (known?.branch.kind !== "article") {
      return undefined;
    }
    this.#endUnit(index);
    this.#builder.closeTo(this.#chapter ?? this.#root);
    this.#article = this.#take(known, place);
    this.#items = [];
    this.#previous = undefined;
    return index + known.size;
  }

  #addArticle(block: Block, heading: Heading, index: number, limit: number): number {
    this.#endUnit(index);
    this.#builder.closeTo(this.#chapter ?? this.#root);
    this.#article = this.#builder.open("article", block, 0, { heading });
    this.#unit = { branch: this.#article, place: this.#placeOf(block, index, limit) };
    this.#items = [];
    this.#previous = undefined;
    return this.#addHeading(block, heading, index, limit);
  }

  #addHeading(block: Block, heading: Heading, index: number, limit: number): number {
    this.#builder.leaf("heading", block, heading.labelStart, block, heading.labelEnd);
    if (heading.titleStart !== undefined) {
      const end = block.length - markupAfter(block.text);
      this.#builder.words("headingTitle", block, heading.titleStart, end);
    } else if (heading.bodyStart !== undefined) {
      const text = block.text.slice(-(block.length - heading.bodyStart));
      this.#addText(block, heading.bodyStart, this.#placementOf(block, labelOf(text)));
    } else {
      const end = this.#endOfTitleBelow(index + 1, limit, heading.kind);
      const [first, last] = [this.#blocks[index + 1], this.#blocks[end - 1]];
      if (end > index + 1 && first !== undefined && last !== undefined) {
        this.#builder.leaf("headingTitle", first, 0, last, last.length);
      }
      return end;
    }
    return index + 1;
  }

  /**
   * The index after the title that stands below a bare heading at `from - 1`, or `from` where none does: a short line,
   * or several where each goes on with the one before, that ends no sentence and has text below it. Below a chapter's
   * title comes an article.
   */
  #endOfTitleBelow(from: number, limit: number, kind: Heading["kind"]): number {
    const block = this.#blocks[from];
    if (block === undefined || block.opensQuotation || !isTitleLine(block) || !/^[\p{Lu}\d]/u.test(block.text)) {
      return from;
    }
    let end = from + 1;
    while (end - from < MOST_TITLE_LINES && this.#goesOnWithTitle(end)) {
      end++;
    }
    const next = this.#blocks[end];
    if (next === undefined || end >= limit) {
      return from;
    }
    const textFollows = next.heading === undefined && (next.label !== undefined || !/^[\p{Ll}\d]/u.test(next.text));
    return textFollows || (kind === "chapter" && next.heading !== undefined) ? end : from;
  }

  /** Whether a line goes on with the title that the line before it is: in the middle of its sentence, or in capitals too. */
  #goesOnWithTitle(index: number): boolean {
    const [before, block] = [this.#blocks[index - 1], this.#blocks[index]];
    return (
      before !== undefined &&
      block?.blanksBefore === 0 &&
      isTitleLine(block) &&
      (beginsLowerCase(block.text) ||
        LANGUAGES.some(({ headings }) => headings.unfinished.test(before.text)) ||
        (isInCapitals(before.text) && isInCapitals(block.text)))
    );
  }

  /** A line in capitals before an article stands for a chapter without a number. */
  #isUnnumberedChapter(index: number): boolean {
    if (this.#root.kind === "annex" && this.#article === undefined) {
      // The title of the annex.
      return false;
    }
    const block = this.#blocks[index];
    const next = this.#blocks[index + 1];
    return (
      block !== undefined &&
      next?.heading?.kind === "article" &&
      !next.heading.quoted &&
      block.heading === undefined &&
      block.label === undefined &&
      block.text.length <= LONGEST_TITLE_BELOW &&
      /^\p{Lu}{2}[\p{Lu}\s,()–-]*$/u.test(block.text) &&
      this.#root.kind !== "quotation"
    );
  }

  /** `II. Состав` over text of its own in an annex or a memorandum, where no article is open. */
  #isRomanSection(index: number): boolean {
    const block = this.#blocks[index];
    const next = this.#blocks[index + 1];
    return (
      block?.label?.style === "romanDot" &&
      this.#article === undefined &&
      block.text.length <= LONGEST_TITLE_BELOW &&
      /[\p{L}\d)»"”]$/u.test(block.text) &&
      next !== undefined &&
      next.label?.style !== "romanDot"
    );
  }

  /** Adds a block of text, or takes it over with all below it, and returns the index of the next block. */
  #addItem(block: Block, index: number, limit: number): number {
    const placement = this.#placementOf(block, block.label);
    const outermost = placement.kind !== "indent" && placement.depth === 0 && this.#article === undefined;
    if (!outermost || this.#root.kind === "quotation") {
      this.#addText(block, 0, placement);
      return index + 1;
    }
    const place = this.#placeOf(block, index, limit);
    const known = this.#takeover.unit(place);
    this.#endUnit(index);
    if (known?.state !== undefined && isPlaced(known.branch, placement)) {
      this.#builder.closeTo(this.#chapter ?? this.#root);
      this.#take(known, place);
      this.#items = [...known.state.items];
      this.#previous = known.state.previous;
      return index + known.size;
    }
    const branch = this.#addText(block, 0, placement);
    this.#unit = { branch, place };
    return index + 1;
  }

  #placeOf(block: Block, index: number, limit: number): UnitPlace {
    return { block, index, root: this.#root.kind, limit };
  }

  #take(known: Unit, { block, index }: UnitPlace): Branch {
    this.#takeover.take(known);
    this.#builder.adopt(known.branch, block, this.#blocks[index + known.size - 1] ?? block);
    return known.branch;
  }

  /** The unit that is open ends before the block at an index. */
  #endUnit(index: number): void {
    if (this.#unit !== undefined) {
      const { branch, place } = this.#unit;
      const state = branch.kind === "article" ? undefined : { items: [...this.#items], previous: this.#previous };
      this.#takeover.keep(branch, place, index, state);
      this.#unit = undefined;
    }
  }

  /** Adds the text of a block, from an offset within it on, where it is to go. */
  #addText(block: Block, from: number, placement: Placement): Branch {
    const { label } = placement;
    const branch = this.#open(block, from, placement);
    if (label !== undefined) {
      this.#builder.leaf("label", block, from + label.start, block, from + label.end);
      this.#builder.words("text", block, visibleFrom(block, from + label.end), block.length);
    } else {
      this.#builder.words("text", block, from, block.length);
    }
    this.#previous = { end: block.text.slice(-1), listed: placement.kind !== "part" };
    return branch;
  }

  #open(block: Block, from: number, { kind, depth, label }: Placement): Branch {
    this.#items.length = depth;
    this.#builder.closeTo(this.#innermost());
    const branch = this.#builder.open(kind, block, from, { label });
    if (kind !== "indent") {
      this.#items.push({ branch, style: label?.style ?? "part", lastKey: label?.key ?? "" });
    }
    return branch;
  }

  #placementOf(block: Block, label: Label | undefined): Placement {
    return label === undefined ? this.#placementOfUnlabelled(block) : this.#placementOfLabelled(label);
  }

  /** The paragraph or sub-paragraph of a label goes where labels of its style already are. */
  #placementOfLabelled(label: Label): Placement {
    const style = this.#styleOf(label);
    if (style === "dash") {
      return { kind: "indent", depth: this.#items.length, label };
    }
    const paragraph =
      isParagraphStyle(style) && !this.#items.some((item) => item.style === "numberDot" && style !== "numberDot");
    const beside = this.#items.findIndex((item) => item.style === style);
    const depth = beside >= 0 ? beside : paragraph ? 0 : this.#items.length;
    return {
      kind: paragraph ? "paragraph" : "subparagraph",
      depth,
      label: label.style === style ? label : { ...label, style },
    };
  }

  /** `i)` may follow `h)` or open Roman numerals: the list that is open decides. */
  #styleOf(label: Label): LabelStyle {
    if (label.style !== "roman" || label.key.length !== 1) {
      return label.style;
    }
    const letters = this.#items.find((item) => item.style === "letter");
    const romans = this.#items.some((item) => item.style === "roman");
    const follows = { "1": ["h", "з", "и", "һ", "ы"], "5": ["u"], "10": ["w", "ф"] }[label.key] ?? [];
    return letters !== undefined && !romans && follows.includes(letters.lastKey) ? "letter" : label.style;
  }

  /** Text without a label is a member of the enumeration before it, or an unnumbered paragraph of its own. */
  #placementOfUnlabelled({ text }: Block): Placement {
    const previous = this.#previous;
    const announced = previous?.end === ":";
    const inList = previous?.listed === true && /[;,]/u.test(previous.end);
    const goesOn = previous !== undefined && beginsLowerCase(text) && previous.end !== ".";
    return previous !== undefined && (announced || inList || goesOn)
      ? { kind: "indent", depth: this.#items.length, label: undefined }
      : { kind: "part", depth: this.#items.findLastIndex(isParagraph) + 1, label: undefined };
  }

  #innermost(): Branch {
    return this.#items.at(-1)?.branch ?? this.#article ?? this.#chapter ?? this.#root;
  }
}

function isParagraph({ branch }: OpenItem): boolean {
  return branch.kind === "paragraph";
}

/** Whether a branch is what a block opens now. */
function isPlaced({ kind, label }: Branch, placement: Placement): boolean {
  return kind === placement.kind && label?.style === placement.label?.style;
}

function isTitleLine(block: Block): boolean {
  return (
    block.heading === undefined &&
    block.label === undefined &&
    block.text.length <= LONGEST_TITLE_BELOW &&
    /[\p{L}\d)»"”]$/u.test(block.text)
  );
}

/** The first visible character at or after an offset within a block, or the block's end. */
function visibleFrom({ wording: { text } }: Block, from: number): number {
  let offset = from;
  while (offset < text.length && isGap(text.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}
