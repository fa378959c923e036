// How an instrument is set: indents, blank lines and headings as most of its own paragraphs have them. What has no clear
// habit has no style, so that nothing is made uniform against its author.
import { ARTICLE_NUMBER_SOURCE } from "../languages/numbers.ts";
import type { Block } from "../syntax/blocks.ts";
import type { Heading } from "../syntax/headings.ts";
import type { ParsedDocument } from "../syntax/parser.ts";
import { type Branch, type BranchKind, enclosing, isBranch, type Leaf } from "../syntax/tree.ts";
import { detached } from "../text/detached.ts";
import { Beside, Gathered } from "./beside.ts";
import { keptByPiece, Outline, type Piece } from "./pieces.ts";
import { blocksBegunIn } from "./treatyKind.ts";

/** What a block of the preamble, the body or the closing provisions is. */
export type Role =
  /** The heading of an article, its title on the same line included. */
  | "article"
  | "chapter"
  /** A title on the line below its heading. */
  | "title"
  /** `1.` */
  | "paragraph"
  /** Text without a label: a part, a recital, the testimonium. */
  | "part"
  /** `1)`, `а)` */
  | "subparagraph"
  /** A member of an enumeration without a number. */
  | "indent";

/** A block whose setting follows the style. Titles, signatures, quotations and tables of annexes are set freely. */
export class PlacedBlock {
  readonly block: Block;
  readonly role: Role;
  /** The blanks before it on its first line. */
  readonly lead: string;
  /** Of an article's heading. */
  readonly mark: HeadingMark | undefined;
  /** Of an article's heading: its words with one character for the number. */
  readonly shape: string | undefined;
  readonly #holder: Branch;

  constructor(block: Block, role: Role, holder: Branch, document: ParsedDocument) {
    this.block = block;
    this.role = role;
    this.#holder = holder;
    this.lead = leadOf(block, document);
    this.mark = role === "article" ? markOf(document.text, block) : undefined;
    this.shape = role === "article" ? shapeOf(document.folded, block) : undefined;
  }

  /** The preamble, the article or else the instrument: blank lines between two of them have no rule. */
  get home(): Branch {
    return HOMES.has(this.#holder.kind) ? this.#holder : (enclosing(this.#holder, "instrument") ?? this.#holder);
  }
}

/** What stands after the number: `12-бап.`, `1-БАП: МАҚСАТЫ`. */
export type HeadingMark = "" | "." | ":";

/** As few as these are no habit yet. */
const ENOUGH = 3;
/** The part of all that must agree. */
const MAJORITY = 2 / 3;
/** As many blanks inside a line lay out columns, wherever they stand. */
export const COLUMNS = /\S[ \t]{4,}\S/u;
/** Quick: without it there are none. */
const WIDE_GAP = /[ \t]{4}/;
/** Blanks wider than this centre a line; each such line has its own. */
const WIDEST_INDENT = 12;

/** The blocks of a piece of an instrument whose setting follows the style; never none. */
export interface PieceBlocks {
  readonly blocks: readonly [PlacedBlock, ...PlacedBlock[]];
  /** One for each role and lead that there are. */
  readonly leads: readonly PlacedBlock[];
  /** Of articles, with a number. */
  readonly headings: readonly PlacedBlock[];
}

export class Style {
  /** In document order. */
  readonly pieces: readonly PieceBlocks[];
  readonly #leads: ReadonlyMap<Role, string>;
  readonly #commonLead: string | undefined;
  readonly #gaps: ReadonlyMap<GapKind, number>;
  readonly #commonGap: number | undefined;
  readonly #marks: ReadonlyMap<boolean, HeadingMark>;
  readonly #shapes: ReadonlyMap<boolean, string>;
  #blocks: readonly PlacedBlock[] | undefined;
  #habits: string | undefined;

  constructor({ pieces, leads, gaps, marks, shapes }: StyleMemory) {
    this.pieces = pieces;
    this.#leads = leads.habits();
    this.#commonLead = leads.commonHabit(isText);
    this.#gaps = gaps.habits();
    this.#commonGap = gaps.commonHabit(isTextGap);
    this.#marks = marks.habits();
    this.#shapes = shapes.habits();
  }

  /** The style of an instrument of a document, counted on from the version before if that left its memory. */
  static of(
    document: ParsedDocument,
    instrument: Branch,
    memory = new StyleMemory(),
    outline = new Outline(instrument),
  ): Style {
    return memory.styleOf(outline, document);
  }

  /** Styles that set everything alike have the same. */
  get habits(): string {
    this.#habits ??= JSON.stringify([
      [this.#commonLead, this.#commonGap],
      ...[this.#leads, this.#gaps, this.#marks, this.#shapes].map((each) => [...each]),
    ]);
    return this.#habits;
  }

  /** In document order. */
  get blocks(): readonly PlacedBlock[] {
    this.#blocks ??= this.pieces.flatMap(({ blocks }) => blocks);
    return this.#blocks;
  }

  /** The blanks before a block of a role; undefined where the instrument has no habit. */
  lead(role: Role): string | undefined {
    const lead = this.#leads.get(role) ?? (isText(role) ? this.#commonLead : undefined);
    return lead !== undefined && lead.length <= WIDEST_INDENT ? lead : undefined;
  }

  /** The number of blank lines between two neighbours of `blocks`; undefined where there is no habit. */
  blanksBetween(previous: PlacedBlock | undefined, next: PlacedBlock): number | undefined {
    const kind = gapKind(previous, next);
    return kind === undefined ? undefined : (this.#gaps.get(kind) ?? (isTextGap(kind) ? this.#commonGap : undefined));
  }

  /** What ends the number of an article's heading; titled headings and bare ones have a habit each. */
  headingMark(heading: Heading): HeadingMark | undefined {
    return this.#marks.get(standsAlone(heading));
  }

  /** The words of most headings whose numerals are of the same kind, Arabic or Roman. */
  headingShape(shape: string): string | undefined {
    return this.#shapes.get(isRoman(shape));
  }
}

/** The number in the words of a heading. */
export const HEADING_NUMBER = new RegExp(`(?<!\\p{L})(?:${ARTICLE_NUMBER_SOURCE})(?!\\p{L})`, "u");

/** What stands for the number in the words of a heading: no letter, for those may be in the words too. */
const ARABIC = "#";
const ROMAN = "\u2160";

function isRoman(shape: string): boolean {
  return shape.includes(ROMAN);
}

/** The heading that has the words `shape` and a number. */
export function withNumber(shape: string, number: string): string {
  return shape.replace(isRoman(shape) ? ROMAN : ARABIC, () => number);
}

/** Whether two headings differ by more than capitals and marks: `Article 26 bis` and `Article 26`. */
export function haveOtherWords(shape: string, other: string): boolean {
  return lettersOf(shape) !== lettersOf(other);
}

function lettersOf(shape: string): string {
  return shape.replace(/\P{L}/gu, "").toLowerCase();
}

/** `12-бап.` -> `#-бап`, `IV бап` -> `Ⅰ бап`. */
function shapeOf(folded: string, { start, heading }: Block): string | undefined {
  if (heading === undefined) {
    return undefined;
  }
  const label = folded.slice(start + heading.labelStart, start + heading.labelEnd).replace(/(?<![\s.:])[\s.:]+$/u, "");
  return HEADING_NUMBER.test(label)
    ? label.replace(HEADING_NUMBER, (number) => (/\d/u.test(number) ? ARABIC : ROMAN))
    : undefined;
}

function standsAlone(heading: Heading): boolean {
  return heading.titleStart === undefined && heading.bodyStart === undefined;
}

function isText(role: Role): boolean {
  return role !== "article" && role !== "chapter" && role !== "title";
}

/** Between two texts the second one's role names the gap. */
type GapKind = Role | "text after heading" | "heading after heading";

/** Gaps of one kind have one width; those where a part begins have none of their own. */
function gapKind(previous: PlacedBlock | undefined, next: PlacedBlock): GapKind | undefined {
  if (next.role === "article" && previous !== undefined) {
    return previous.role === "chapter" ? "heading after heading" : "article";
  }
  if (previous === undefined || previous.home !== next.home) {
    return undefined;
  }
  if (isText(previous.role) || next.role === "title") {
    return next.role;
  }
  return isText(next.role) ? "text after heading" : "heading after heading";
}

function isTextGap(kind: GapKind): boolean {
  return kind === "paragraph" || kind === "part" || kind === "subparagraph" || kind === "indent";
}

/** How often each value of each key was counted. */
class Tally<Key, Value> {
  readonly #counts = new Map<Key, Map<Value, number>>();

  /** Counts a value once more, or once less. */
  add(key: Key, value: Value, by: 1 | -1): void {
    const values = this.#counts.get(key) ?? new Map<Value, number>();
    this.#counts.set(key, values);
    values.set(value, (values.get(value) ?? 0) + by);
  }

  /** For each key the value that most agree on. */
  habits(): ReadonlyMap<Key, Value> {
    const found = new Map<Key, Value>();
    for (const [key, values] of this.#counts) {
      const habit = habitOf(values);
      if (habit !== undefined) {
        found.set(key, habit);
      }
    }
    return found;
  }

  /** What most agree on, whichever of some keys they have. */
  commonHabit(counts: (key: Key) => boolean): Value | undefined {
    const common = new Map<Value, number>();
    for (const [key, values] of this.#counts) {
      for (const [value, count] of counts(key) ? values : []) {
        common.set(value, (common.get(value) ?? 0) + count);
      }
    }
    return habitOf(common);
  }
}

function habitOf<Value>(values: ReadonlyMap<Value, number>): Value | undefined {
  let total = 0;
  for (const count of values.values()) {
    total += count;
  }
  for (const [value, count] of values) {
    if (count >= ENOUGH && count >= total * MAJORITY) {
      return value;
    }
  }
  return undefined;
}

/** What the versions of an instrument hand on to each other: the pieces that were counted, and the counts. */
export class StyleMemory {
  readonly leads = new Tally<Role, string>();
  readonly gaps = new Tally<GapKind, number>();
  readonly marks = new Tally<boolean, HeadingMark>();
  readonly shapes = new Tally<boolean, string>();
  readonly #found = new Gathered<Piece, PieceBlocks>();
  readonly #counted = new Beside<PieceBlocks, PieceBlocks>();
  #style: Style | undefined;

  get pieces(): readonly PieceBlocks[] {
    return this.#counted.values;
  }

  /** The same one as long as no piece is another. */
  styleOf(outline: Outline, document: ParsedDocument): Style {
    if (this.#count(outline, document) || this.#style === undefined) {
      this.#style = new Style(this);
    }
    return this.#style;
  }

  /** Counts those that are new, and no longer those that have gone; tells whether there are any. */
  #count(outline: Outline, document: ParsedDocument): boolean {
    const before = this.pieces;
    const pieces = this.#found.of(outline.pieces, (piece, index) => blocksIn(piece, outline.homeOf(index), document));
    const { at, removed, added } = this.#counted.goOn(pieces, (piece) => piece);
    this.#add(before, at, at + removed.length, -1);
    this.#add(pieces, at, at + added.length, 1);
    return removed.length + added.length > 0;
  }

  /** With the gap before the piece that follows them. */
  #add(pieces: readonly PieceBlocks[], from: number, to: number, by: 1 | -1): void {
    let previous = pieces[from - 1]?.blocks.at(-1);
    for (let index = from; index < to; index++) {
      for (const placed of pieces[index]?.blocks ?? []) {
        this.#addBlock(previous, placed, by);
        previous = placed;
      }
    }
    const next = pieces[to]?.blocks[0];
    if (next !== undefined) {
      this.#addGap(previous, next, by);
    }
  }

  #addBlock(previous: PlacedBlock | undefined, placed: PlacedBlock, by: 1 | -1): void {
    const { block, role, lead, mark, shape } = placed;
    this.leads.add(role, lead, by);
    this.#addGap(previous, placed, by);
    if (block.heading !== undefined && mark !== undefined) {
      this.marks.add(standsAlone(block.heading), mark, by);
    }
    if (shape !== undefined) {
      this.shapes.add(isRoman(shape), shape, by);
    }
  }

  #addGap(previous: PlacedBlock | undefined, next: PlacedBlock, by: 1 | -1): void {
    const kind = gapKind(previous, next);
    if (kind !== undefined) {
      this.gaps.add(kind, next.block.blanksBefore, by);
    }
  }
}

const NO_BLOCKS: readonly PieceBlocks[] = [];

/** None or one. */
const blocksIn = keptByPiece((piece, holder: Branch, document: ParsedDocument): readonly PieceBlocks[] => {
  const [first, ...blocks] = new Placing(piece, holder, document).blocks;
  if (first === undefined) {
    return NO_BLOCKS;
  }
  const leads = [first];
  for (const placed of blocks) {
    if (!leads.some(({ role, lead }) => role === placed.role && lead === placed.lead)) {
      leads.push(placed);
    }
  }
  const headings = [first, ...blocks].filter(({ shape }) => shape !== undefined);
  return [{ blocks: [first, ...blocks], leads, headings }];
});

/** Finds the roles of the blocks that begin in a piece. */
class Placing {
  readonly blocks: PlacedBlock[] = [];
  readonly #document: ParsedDocument;
  readonly #begun: readonly Block[];
  #next = 0;

  constructor(piece: Piece, holder: Branch, document: ParsedDocument) {
    this.#document = document;
    this.#begun = blocksBegunIn(piece, document.blocks);
    const inAnnex = enclosing(holder, "annex") !== undefined;
    if (isBranch(piece)) {
      if (!FREE.has(piece.kind)) {
        this.#visit(piece, piece, inAnnex && piece.kind !== "article");
      }
    } else if (!inAnnex) {
      this.#place(piece, holder, holder);
    }
  }

  /** An annex may be a table or a form; its articles are set as the instrument's are. */
  #visit(branch: Branch, holder: Branch, free: boolean): void {
    for (const child of branch.children) {
      if (!isBranch(child)) {
        if (!free) {
          this.#place(child, branch, holder);
        }
      } else if (!FREE.has(child.kind)) {
        this.#visit(child, HOMES.has(child.kind) ? child : holder, free && child.kind !== "article");
      }
    }
  }

  /** A block has the role of the first of its leaves that has one. */
  #place(leaf: Leaf, branch: Branch, holder: Branch): void {
    const role = roleOf(branch, leaf);
    if (role === undefined) {
      return;
    }
    const { start } = leaf;
    while ((this.#begun[this.#next]?.start ?? start) < start) {
      this.#next++;
    }
    const block = this.#begun[this.#next];
    if (block?.start === start) {
      this.#next++;
      const { text } = block.wording;
      if (!WIDE_GAP.test(text) || !COLUMNS.test(text)) {
        this.blocks.push(new PlacedBlock(block, role, holder, this.#document));
      }
    }
  }
}

function leadOf({ firstLine, start }: Block, { text, lines }: ParsedDocument): string {
  const lineStart = lines[firstLine]?.start ?? start;
  const from = text.charCodeAt(lineStart) === BYTE_ORDER_MARK ? lineStart + 1 : lineStart;
  return from >= start ? "" : detached(text.slice(from, start));
}

function markOf(text: string, { start, heading }: Block): HeadingMark | undefined {
  if (heading === undefined) {
    return undefined;
  }
  return !heading.punctuated ? "" : text.charAt(start + heading.labelEnd - 1) === ":" ? ":" : ".";
}

/** It is no blank. */
const BYTE_ORDER_MARK = 0xfeff;

/** What has blank lines of its own inside. */
const HOMES: ReadonlySet<BranchKind> = new Set(["article", "preamble", "closing"]);

/** Parts whose lines are set freely. */
const FREE: ReadonlySet<BranchKind> = new Set([
  "title",
  "note",
  "remark",
  "signatures",
  "certification",
  "quotation",
  "envelope",
]);

function roleOf(branch: Branch, { kind }: Leaf): Role | undefined {
  if (kind === "heading") {
    return branch.kind === "article" || branch.kind === "chapter" ? branch.kind : undefined;
  }
  if (kind === "headingTitle") {
    return "title";
  }
  if (kind === "space") {
    return undefined;
  }
  return branch.kind === "paragraph" || branch.kind === "subparagraph" || branch.kind === "indent"
    ? branch.kind
    : "part";
}
