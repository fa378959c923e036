// Where an offset lies in a treaty, and where a reference stands.
import { type Branch, enclosing, isBranch } from "../syntax/tree.ts";
import type { Reference } from "./references.ts";
import type { Instrument, Treaty } from "./treaty.ts";

/** The instrument that an offset lies in. */
export function instrumentAt(treaty: Treaty, offset: number): Instrument | undefined {
  return treaty.instruments.find(({ branch }) => branch.start <= offset && offset <= branch.end);
}

/** The innermost branch that an offset lies in; where two meet, the later one. */
export function branchAt(root: Branch, offset: number): Branch {
  let found = root;
  for (let inner: Branch | undefined = root; inner !== undefined; inner = childAt(found, offset)) {
    found = inner;
  }
  return found;
}

function childAt({ children }: Branch, offset: number): Branch | undefined {
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child !== undefined && isBranch(child) && child.start <= offset && offset <= child.end) {
      return child;
    }
  }
  return undefined;
}

/** The article in which a reference stands, else the part. */
export function citingPlace(reference: Reference): Branch {
  return enclosing(reference.home, "article") ?? reference.home;
}
