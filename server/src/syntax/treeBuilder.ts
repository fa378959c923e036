// Builds the tree from left to right; whatever is not given to a leaf becomes space, so nothing can be lost.
import type { Wording } from "../text/wording.ts";
import type { Block } from "./blocks.ts";
import type { Branch, BranchKind, InstrumentFacts, Leaf, LeafKind } from "./tree.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface OpenBranch extends Mutable<Omit<Branch, "children" | "parent">> {
  parent: OpenBranch | undefined;
  children: (OpenBranch | Leaf)[];
}

export type BranchDetails = Partial<Pick<Branch, "heading" | "label">> & { readonly instrument?: InstrumentFacts };

export class TreeBuilder {
  #current: OpenBranch = newBranch("document", 0, undefined, {});
  #offset = 0;

  get current(): Branch {
    return this.#current;
  }

  /** Opens a branch whose first visible character is at `start`. */
  open(kind: BranchKind, start: number, details: BranchDetails = {}): Branch {
    this.#space(start);
    const branch = newBranch(kind, start, this.#current, details);
    this.#current.children.push(branch);
    this.#current = branch;
    return branch;
  }

  /** Ends the innermost open branch after its last leaf. */
  close(): void {
    const { parent } = this.#current;
    if (parent !== undefined) {
      this.#current.end = this.#offset;
      this.#current = parent;
    }
  }

  /** Ends branches until `branch` is the innermost one. */
  closeTo(branch: Branch): void {
    while (this.#current !== branch && this.#current.parent !== undefined) {
      this.close();
    }
  }

  /** A leaf that holds words of a block. */
  words(kind: LeafKind, block: Block, start: number, end: number): void {
    this.leaf(kind, start, end, block.wording.part(start - block.start, end - block.start));
  }

  leaf(kind: LeafKind, start: number, end: number, wording?: Wording): void {
    this.#space(start);
    if (end > this.#offset) {
      const known = this.#offset === start ? wording : undefined;
      this.#current.children.push({ kind, start: this.#offset, end, wording: known });
      this.#offset = end;
    }
  }

  /** Ends every branch; the document reaches to `length`. */
  finish(length: number): Branch {
    while (this.#current.parent !== undefined) {
      this.close();
    }
    this.#space(length);
    this.#current.end = length;
    return this.#current;
  }

  #space(end: number): void {
    if (end > this.#offset) {
      this.#current.children.push({ kind: "space", start: this.#offset, end, wording: undefined });
      this.#offset = end;
    }
  }
}

function newBranch(
  kind: BranchKind,
  start: number,
  parent: OpenBranch | undefined,
  { heading, label, instrument }: BranchDetails,
): OpenBranch {
  return { kind, start, end: start, parent, children: [], heading, label, instrument };
}
