// The pieces that an instrument consists of: its articles and other parts, and the headings of what holds them. What is
// found in a piece is kept with it: a version of the document that takes the piece over from the one before finds it there.
import { type Branch, type BranchKind, descendants, isBranch, type Leaf, type SyntaxNode } from "../syntax/tree.ts";
import { Attached } from "../text/attached.ts";

/** A part with everything below it, or a leaf of what holds parts. */
export type Piece = SyntaxNode;

/** What holds pieces and is none itself. */
const CONTAINERS: ReadonlySet<BranchKind> = new Set(["instrument", "chapter", "annex"]);

export function holdsPieces({ kind }: Branch): boolean {
  return CONTAINERS.has(kind);
}

/** What holds pieces, and which of them. */
interface Holder {
  readonly branch: Branch;
  /** The index of the first piece in it or below it, and that of the first piece after them. */
  readonly from: number;
  readonly to: number;
  /** The first of its own words, or its title. */
  readonly words: Leaf | undefined;
}

/** The pieces of a version of an instrument. */
export class Outline {
  /** In order of appearance. */
  readonly pieces: readonly Piece[];
  /** The instrument, its chapters and annexes; what holds others comes after them. */
  readonly holders: readonly Holder[];
  readonly #instrument: Branch;
  readonly #homes: readonly Branch[];

  constructor(instrument: Branch) {
    const pieces: Piece[] = [];
    const homes: Branch[] = [];
    const holders: Holder[] = [];
    const add = (branch: Branch) => {
      const from = pieces.length;
      let text: Leaf | undefined;
      let title: Leaf | undefined;
      for (const child of branch.children) {
        if (isBranch(child)) {
          if (holdsPieces(child)) {
            add(child);
            continue;
          }
        } else if (child.kind === "space") {
          continue;
        } else if (child.kind === "text") {
          text ??= child;
        } else if (child.kind === "headingTitle") {
          title ??= child;
        }
        pieces.push(child);
        homes.push(branch);
      }
      holders.push({ branch, from, to: pieces.length, words: text ?? title });
    };
    add(instrument);
    this.pieces = pieces;
    this.holders = holders;
    this.#instrument = instrument;
    this.#homes = homes;
  }

  /** What holds a piece, by its index. */
  homeOf(index: number): Branch {
    return this.#homes[index] ?? this.#instrument;
  }
}

/** What the versions of an instrument hand on to each other: its outline, the same one as long as nothing in it has changed. */
export class OutlineMemory {
  #outline: Outline | undefined;
  #content: Content | undefined;

  of(instrument: Branch): Outline {
    if (this.#outline === undefined || this.#content !== contentOf(instrument)) {
      this.#outline = new Outline(instrument);
      this.#content = contentOf(instrument);
    }
    return this.#outline;
  }
}

/**
 * The same function, with what it has found in a piece, or in a branch of one, kept as long as that is there. Beside it the
 * function may look at the rest of the document only for what cannot change without the piece being read anew.
 */
export function keptByPiece<Node extends Piece, Rest extends readonly unknown[], Found>(
  find: (piece: Node, ...rest: Rest) => Found,
): (piece: Node, ...rest: Rest) => Found {
  const kept = new Attached<Content, { readonly found: Found }>();
  return (piece, ...rest) => {
    const key = contentOf(piece);
    const known = kept.get(key);
    if (known !== undefined) {
      return known.found;
    }
    const found = find(piece, ...rest);
    kept.set(key, { found });
    return found;
  };
}

export type Content = Piece | readonly SyntaxNode[];

/** What tells that a node is what it was in the version before, with all below it: a branch that stays may get other content. */
export function contentOf(node: Piece): Content {
  return isBranch(node) ? node.children : node;
}

/** The wording of other treaties in a piece, in order; none holds another. */
export const quotationsIn = keptByPiece((piece): readonly Branch[] => {
  const found = isBranch(piece) ? [piece, ...descendants(piece)].filter(({ kind }) => kind === "quotation") : [];
  return found.length === 0 ? NO_BRANCHES : found;
});

const NO_BRANCHES: readonly Branch[] = [];
