// Builds the tree from left to right; whatever is not given to a leaf becomes space, so nothing can be lost.
import { areSame } from "../text/lists.ts";
import type { Wording } from "../text/wording.ts";
import type { Block } from "./blocks.ts";
import { ORIGIN, type Place } from "./place.ts";
import { Branch, type BranchDetails, type BranchKind, Leaf, type LeafKind, type SyntaxNode } from "./tree.ts";

interface OpenBranch {
  readonly branch: Branch;
  /** Those that it had in an earlier tree. */
  readonly before: readonly SyntaxNode[];
  /** Where its children begin among those of all open branches. */
  readonly from: number;
  /** A branch among them, though the same one, holds something else. */
  changedBelow: boolean;
}

export class TreeBuilder {
  readonly #open: OpenBranch[] = [];
  #innermost: OpenBranch;
  /** The children of all open branches: lists that grow one by one would keep room to spare in each branch. */
  readonly #children: SyntaxNode[] = [];
  /** So many of them belong to branches that are open. */
  #count = 0;
  /** Where the last leaf ended, counted from a block. */
  #last: Place = ORIGIN;
  #to = 0;

  /** Builds the tree of a document anew, or once more under the branch that it has. */
  constructor(document = new Branch("document", ORIGIN, 0)) {
    this.#innermost = { branch: document, before: document.children, from: 0, changedBelow: false };
  }

  get current(): Branch {
    return this.#innermost.branch;
  }

  /** Opens a branch whose first visible character is `from` units after the beginning of a block. */
  open(kind: BranchKind, block: Block, from: number, details: BranchDetails = {}): Branch {
    return this.#enter(new Branch(kind, block, from, details), block, from);
  }

  /** Opens a branch at the beginning of a block: the one of an earlier tree, where it is known, to be filled anew. */
  reopen(known: Branch | undefined, kind: BranchKind, block: Block, details: BranchDetails): Branch {
    known?.beginAt(block, 0);
    return this.#enter(known ?? new Branch(kind, block, 0, details), block, 0);
  }

  /** Adds a branch of an earlier tree, with all below it; it begins with one block and ends in another. */
  adopt(branch: Branch, first: Block, last: Block): void {
    this.#space(first, 0);
    branch.hangUnder(this.current);
    this.#add(branch);
    this.#last = last;
    this.#to = branch.end - last.start;
  }

  /** Ends the innermost open branch after its last leaf. */
  close(): void {
    const outer = this.#open.pop();
    if (outer !== undefined) {
      if (!this.#end()) {
        outer.changedBelow = true;
      }
      this.#innermost = outer;
    }
  }

  /** Ends branches until `branch` is the innermost one. */
  closeTo(branch: Branch): void {
    while (this.current !== branch && this.#open.length > 0) {
      this.close();
    }
  }

  /** A leaf that holds words of a block. */
  words(kind: LeafKind, block: Block, from: number, to: number): void {
    this.#leaf(kind, block, from, block, to, block.wording);
  }

  /** A leaf from an offset within a block to one within the same or a later block. */
  leaf(kind: LeafKind, first: Block, from: number, last: Block, to: number): void {
    this.#leaf(kind, first, from, last, to, undefined);
  }

  /** Ends every branch; the document reaches to `length`. */
  finish(length: number): Branch {
    while (this.#open.length > 0) {
      this.close();
    }
    this.#space(ORIGIN, length);
    this.#end();
    return this.current;
  }

  /** Where the last leaf ended, in the document. */
  get #offset(): number {
    return this.#last.start + this.#to;
  }

  #enter(branch: Branch, block: Block, from: number): Branch {
    this.#space(block, from);
    branch.hangUnder(this.current);
    this.#add(branch);
    this.#open.push(this.#innermost);
    this.#innermost = { branch, before: branch.children, from: this.#count, changedBelow: false };
    return branch;
  }

  #leaf(kind: LeafKind, first: Block, from: number, last: Block, to: number, whole: Wording | undefined): void {
    this.#space(first, from);
    if (last.start + to > this.#offset) {
      const known = this.#offset === first.start + from ? whole : undefined;
      this.#push(kind, last, to, known);
    }
  }

  /** Fills the space up to a place, from which what follows is counted. */
  #space(last: Place, to: number): void {
    if (last.start + to > this.#offset) {
      this.#push("space", last, to, undefined);
    } else if (last.start + to === this.#offset) {
      this.#last = last;
      this.#to = to;
    }
  }

  #push(kind: LeafKind, last: Place, to: number, whole: Wording | undefined): void {
    const { before, from } = this.#innermost;
    const known = before[this.#count - from];
    const same = known instanceof Leaf && known.is(kind, this.#last, this.#to, last, to, whole);
    this.#add(same ? known : new Leaf(kind, this.#last, this.#to, last, to, whole));
    this.#last = last;
    this.#to = to;
  }

  #add(child: SyntaxNode): void {
    this.#children[this.#count++] = child;
  }

  /** Tells whether the branch holds what it held in an earlier tree, down to the last leaf: then it holds the same list. */
  #end(): boolean {
    const { branch, before, from, changedBelow } = this.#innermost;
    const children = this.#children.slice(from, this.#count);
    const same = !changedBelow && areSame(before, children);
    branch.fill(same ? before : children, this.#last, this.#to);
    this.#count = from;
    return same;
  }
}
