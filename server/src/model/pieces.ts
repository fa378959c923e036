// The pieces that an instrument consists of: its articles and other parts, and the headings of what holds them. What is
// found in a piece is kept with it: a version of the document that takes the piece over from the one before finds it there.
import { type Branch, type BranchKind, descendants, isBranch, type SyntaxNode } from "../syntax/tree.ts";
import { Attached } from "../text/attached.ts";

/** A part with everything below it, or a leaf of what holds parts. */
export type Piece = SyntaxNode;

/** What holds pieces and is none itself. */
const CONTAINERS: ReadonlySet<BranchKind> = new Set(["instrument", "chapter", "annex"]);

export function holdsPieces({ kind }: Branch): boolean {
  return CONTAINERS.has(kind);
}

/** In order of appearance. */
export function piecesOf(instrument: Branch): readonly Piece[] {
  const pieces: Piece[] = [];
  forEachPiece(instrument, (piece) => pieces.push(piece));
  return pieces;
}

/** The pieces in order, each with what holds it. */
export function forEachPiece(container: Branch, visit: (piece: Piece, home: Branch) => void): void {
  for (const child of container.children) {
    if (isBranch(child) && holdsPieces(child)) {
      forEachPiece(child, visit);
    } else if (child.kind !== "space") {
      visit(child, container);
    }
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

/** What tells that a node is what it was in the version before: a branch that stays may get other content. */
export function contentOf(node: Piece): Content {
  return isBranch(node) ? node.children : node;
}

/** The wording of other treaties in a piece, in order; none holds another. */
export const quotationsIn = keptByPiece((piece) =>
  isBranch(piece) ? [piece, ...descendants(piece)].filter(({ kind }) => kind === "quotation") : [],
);
