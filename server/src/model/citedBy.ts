// Who cites whom inside an instrument: the references of each article, paragraph and sub-paragraph, from both ends.
import { type Branch, descendants, enclosing } from "../syntax/tree.ts";
import type { Reference } from "./references.ts";
import type { Instrument, Treaty } from "./treaty.ts";

/** The instrument that an offset lies in. */
export function instrumentAt(treaty: Treaty, offset: number): Instrument | undefined {
  return treaty.instruments.find(({ branch }) => branch.start <= offset && offset <= branch.end);
}

/** The innermost branch that an offset lies in. */
export function branchAt(root: Branch, offset: number): Branch {
  let found = root;
  for (const branch of descendants(root)) {
    if (branch.start <= offset && offset <= branch.end) {
      found = branch;
    }
  }
  return found;
}

/** The article in which a reference stands, else the part. */
export function citingPlace(reference: Reference): Branch {
  return enclosing(reference.home, "article") ?? reference.home;
}
