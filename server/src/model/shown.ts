// Which of some signs the members of a list show anywhere. What one of them shows is known for as long as that one is there;
// what none shows only new ones are asked for.
import { Beside } from "./beside.ts";

/** What the versions of a list hand on to each other. Signs are bits. */
export class Shown<Member> {
  readonly #members = new Beside<Member, Member>();
  /** Members with what each was seen to show. */
  readonly #seen = new Map<Member, number>();
  /** What no member shows. */
  #unseen = 0;

  /** Those of some signs that one of the members shows; `shown` tells which of some one does. */
  in(members: readonly Member[], signs: number, shown: (member: Member, signs: number) => number): number {
    const { removed, added } = this.#members.goOn(members, (member) => member);
    for (const member of removed) {
      this.#seen.delete(member);
    }
    this.#look(added, this.#unseen, shown);
    this.#look(members, signs & ~this.#unseen & ~this.#shown, shown);
    return signs & this.#shown;
  }

  get #shown(): number {
    let all = 0;
    for (const shown of this.#seen.values()) {
      all |= shown;
    }
    return all;
  }

  /** From the end: there most clauses stand that are looked for. */
  #look(members: readonly Member[], signs: number, shown: (member: Member, signs: number) => number): void {
    let open = signs;
    for (let index = members.length - 1; index >= 0 && open !== 0; index--) {
      const member = members[index];
      const found = member === undefined ? 0 : shown(member, open);
      if (member !== undefined && found !== 0) {
        this.#seen.set(member, (this.#seen.get(member) ?? 0) | found);
        open &= ~found;
      }
    }
    this.#unseen = (this.#unseen & ~signs) | open;
  }
}
