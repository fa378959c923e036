// What an answer may keep of a document from version to version.
import type { Branch } from "../syntax/tree.ts";

const CONTAINERS = new Set<Branch["kind"]>(["document", "envelope", "instrument", "chapter", "annex"]);

/** Holds other parts. Every other branch is the same object only as long as all that stands in it is the same. */
export function isContainer({ kind }: Branch): boolean {
  return CONTAINERS.has(kind);
}
