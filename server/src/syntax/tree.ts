// The lossless tree. The children of a node tile it, so the texts of the leaves, joined, are the document.
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import type { Wording } from "../text/wording.ts";
import type { Heading } from "./headings.ts";
import type { Label } from "./labels.ts";
import type { Place } from "./place.ts";

/** Nodes that hold others. Each begins at its first visible character and ends after its last. */
export type BranchKind =
  | "document"
  /** The law or resolution round a treaty, and a portal's own words. */
  | "envelope"
  | "instrument"
  | "title"
  /** When the treaty entered into force, as published with it. */
  | "note"
  /** What a portal says amid the text: `Сноска. Статья 4 в редакции …`. */
  | "remark"
  | "preamble"
  | "chapter"
  | "article"
  /** Тармақ, пункт: `1.` */
  | "paragraph"
  /** Тармақша, подпункт: `1)`, `а)` */
  | "subparagraph"
  /** Бөлік, часть: an unnumbered paragraph. */
  | "part"
  /** Абзац: an unlabelled member of an enumeration. */
  | "indent"
  /** A sentence that a reference counts. The model makes it; the tree's own text is not parted into sentences. */
  | "sentence"
  /** Another treaty's wording, quoted by an amending protocol. */
  | "quotation"
  | "closing"
  | "signatures"
  | "certification"
  | "annex";

export type LeafKind =
  /** `12-бап.` */
  | "heading"
  | "headingTitle"
  /** `1)` */
  | "label"
  | "text"
  /** Blanks and line ends between the others. */
  | "space";

/** Stretches of the text. They are counted from the blocks they stand in, so they are in place when those have moved. */
abstract class Stretch {
  #first: Place;
  #from: number;

  constructor(first: Place, from: number) {
    this.#first = first;
    this.#from = from;
  }

  get start(): number {
    return this.#first.start + this.#from;
  }

  protected beginsAt(first: Place, from: number): boolean {
    return this.#first === first && this.#from === from;
  }

  /** For whoever builds a tree. */
  beginAt(first: Place, from: number): void {
    this.#first = first;
    this.#from = from;
  }
}

export class Leaf extends Stretch {
  readonly kind: LeafKind;
  readonly #last: Place;
  readonly #to: number;
  /** The words that it is a part of. */
  readonly #whole: Wording | undefined;
  #wording: Wording | undefined;

  /** From an offset counted from `first` to one counted from `last`; within one place, a part of that place's words. */
  constructor(kind: LeafKind, first: Place, from: number, last: Place, to: number, whole?: Wording) {
    super(first, from);
    this.kind = kind;
    this.#last = last;
    this.#to = to;
    this.#whole = whole;
  }

  /** Whether it is what these would make. */
  is(kind: LeafKind, first: Place, from: number, last: Place, to: number, whole: Wording | undefined): boolean {
    return (
      this.#last === last &&
      this.#to === to &&
      this.kind === kind &&
      this.#whole === whole &&
      this.beginsAt(first, from)
    );
  }

  /** The folded words of a text or of a title. */
  get wording(): Wording | undefined {
    this.#wording ??= this.#whole?.part(this.start - this.#last.start, this.#to);
    return this.#wording;
  }

  get end(): number {
    return this.#last.start + this.#to;
  }
}

export type BranchDetails = Partial<Pick<Branch, "heading" | "label" | "instrument">>;

export class Branch extends Stretch {
  readonly kind: BranchKind;
  /** Of an article, a chapter or an annex. */
  readonly heading: Heading | undefined;
  /** Of a paragraph, a sub-paragraph or an indent, and of a section called `II. Состав`. */
  readonly label: Label | undefined;
  /** Of an instrument. */
  readonly instrument: InstrumentFacts | undefined;
  #parent: Branch | undefined;
  #children: readonly SyntaxNode[] = [];
  #last: Place;
  #to: number;

  /** Empty, at an offset counted from `first`. */
  constructor(kind: BranchKind, first: Place, from: number, { heading, label, instrument }: BranchDetails = {}) {
    super(first, from);
    this.kind = kind;
    this.heading = heading;
    this.label = label;
    this.instrument = instrument;
    this.#last = first;
    this.#to = from;
  }

  get end(): number {
    return this.#last.start + this.#to;
  }

  get parent(): Branch | undefined {
    return this.#parent;
  }

  get children(): readonly SyntaxNode[] {
    return this.#children;
  }

  /** For whoever builds a tree. */
  hangUnder(parent: Branch): void {
    this.#parent = parent;
  }

  /** For whoever builds a tree: what the branch holds, and where that ends, counted from `last`. */
  fill(children: readonly SyntaxNode[], last: Place, to: number): void {
    this.#children = children;
    this.#last = last;
    this.#to = to;
  }
}

export interface InstrumentFacts {
  readonly kind: InstrumentKind | undefined;
  readonly language: LanguageId | undefined;
  readonly amending: boolean;
  readonly enacted: boolean;
}

const knownFacts = new Map<string, InstrumentFacts>();

/** The same object for the same facts. */
export function factsOf({ kind, language, amending, enacted }: InstrumentFacts): InstrumentFacts {
  const key = `${kind} ${language} ${amending} ${enacted}`;
  const facts = knownFacts.get(key) ?? { kind, language, amending, enacted };
  knownFacts.set(key, facts);
  return facts;
}

export type SyntaxNode = Branch | Leaf;

export function isBranch(node: SyntaxNode): node is Branch {
  return node instanceof Branch;
}

/** The branches directly under a branch. */
export function branchesOf(branch: Branch): readonly Branch[] {
  return branch.children.filter(isBranch);
}

/** Every branch below a branch, itself excluded, in document order. */
export function descendants(branch: Branch): readonly Branch[] {
  const found: Branch[] = [];
  collect(branch, (node) => {
    if (isBranch(node)) {
      found.push(node);
    }
  });
  return found;
}

/** Every leaf below a branch in document order. */
export function leaves(branch: Branch): readonly Leaf[] {
  const found: Leaf[] = [];
  collect(branch, (node) => {
    if (!isBranch(node)) {
      found.push(node);
    }
  });
  return found;
}

/** Every node below a branch in document order. */
function collect(branch: Branch, visit: (node: SyntaxNode) => void): void {
  for (const child of branch.children) {
    visit(child);
    if (isBranch(child)) {
      collect(child, visit);
    }
  }
}

/** The nearest enclosing branch of a kind, the branch itself included. */
export function enclosing(branch: Branch | undefined, kind: BranchKind): Branch | undefined {
  let current = branch;
  while (current !== undefined && current.kind !== kind) {
    current = current.parent;
  }
  return current;
}

/** The leaf of a kind directly under a branch: what a branch says itself stands before the branches in it. */
export function leafOf(branch: Branch, kind: LeafKind): Leaf | undefined {
  for (const child of branch.children) {
    if (isBranch(child)) {
      return undefined;
    }
    if (child.kind === kind) {
      return child;
    }
  }
  return undefined;
}
