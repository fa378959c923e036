// What the versions of a document hand on to each other, lest the same be found out twice.

/**
 * Each version of a treaty, and of each instrument in it, gets the memory of the version before. Nothing may be right only
 * because of what is kept here: what it is about has to be known by the objects that a later version takes over.
 */
export class Memory {
  readonly #kept = new Map<new () => unknown, unknown>();

  /** The one of its class; made when it is first asked for. */
  of<Kept>(kind: new () => Kept): Kept {
    const known = this.#kept.get(kind);
    if (known instanceof kind) {
      return known;
    }
    const made = new kind();
    this.#kept.set(kind, made);
    return made;
  }
}
