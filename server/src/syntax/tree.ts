// The lossless tree. The children of a node tile it, so the texts of the leaves, joined, are the document.
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import type { Wording } from "../text/wording.ts";
import type { Heading } from "./headings.ts";
import type { Label } from "./labels.ts";

/** Nodes that hold others. Each begins at its first visible character and ends after its last. */
export type BranchKind =
  | "document"
  /** The law or resolution round a treaty, and a portal's own words. */
  | "envelope"
  | "instrument"
  | "title"
  /** When the treaty entered into force, as published with it. */
  | "note"
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

export interface Leaf {
  readonly kind: LeafKind;
  readonly start: number;
  readonly end: number;
  /** The folded words of a text or of a title. */
  readonly wording: Wording | undefined;
}

export interface Branch {
  readonly kind: BranchKind;
  readonly start: number;
  readonly end: number;
  readonly parent: Branch | undefined;
  readonly children: readonly (Branch | Leaf)[];
  /** Of an article, a chapter or an annex. */
  readonly heading: Heading | undefined;
  /** Of a paragraph, a sub-paragraph or an indent, and of a section called `II. Состав`. */
  readonly label: Label | undefined;
  /** Of an instrument. */
  readonly instrument: InstrumentFacts | undefined;
}

export interface InstrumentFacts {
  readonly kind: InstrumentKind | undefined;
  readonly language: LanguageId | undefined;
  readonly amending: boolean;
  readonly enacted: boolean;
}

export type SyntaxNode = Branch | Leaf;

export function isBranch(node: SyntaxNode): node is Branch {
  return "children" in node;
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

/** The leaf of a kind directly under a branch. */
export function leafOf(branch: Branch, kind: LeafKind): Leaf | undefined {
  for (const child of branch.children) {
    if (!isBranch(child) && child.kind === kind) {
      return child;
    }
  }
  return undefined;
}
