// The chapters of an instrument, or of an annex, by what they are called: where parts have sections, each part has a
// section 1, and which one is cited hangs on where.
import { type Branch, enclosing } from "../syntax/tree.ts";

/** A chapter's place among the others. */
interface Place {
  /** The order in which the nouns of chapters come up for the first time tells which stand in which. */
  readonly level: number;
  /** The chapter that it stands in, though the tree has them side by side. */
  readonly outer: Branch | undefined;
}

export class Divisions {
  readonly #places = new Map<Branch, Place>();
  readonly #levels = new Map<string, number>();
  /** By number alone, by noun and number, and by these and what they stand in: the first of each. */
  readonly #first = new Map<string, Branch>();
  readonly #within = new Map<Branch | undefined, Map<string, Branch>>();

  constructor(chapters: readonly Branch[]) {
    const open: Branch[] = [];
    for (const chapter of chapters) {
      const { heading, label } = chapter;
      const level = this.#levelOf(heading?.division ?? "");
      const outer = open.slice(0, level).findLast((each) => each !== undefined);
      open.length = level;
      open[level] = chapter;
      this.#places.set(chapter, { level, outer });
      const number = heading?.number ?? label?.key;
      if (number !== undefined) {
        const named = nameOf(number, heading?.division);
        const within = this.#within.get(outer) ?? new Map<string, Branch>();
        this.#within.set(outer, within);
        setFirst(this.#first, number, chapter);
        setFirst(this.#first, named, chapter);
        setFirst(within, named, chapter);
      }
    }
  }

  /** A chapter by its number; `division` is its noun if one is told, `near` what it is cited in or within. */
  find(number: string, division: string | undefined, near: Branch | undefined): Branch | undefined {
    const named = nameOf(number, division);
    const level = this.#levels.get(division ?? "");
    let round = enclosing(near, "chapter");
    while (round !== undefined && level !== undefined && (this.#places.get(round)?.level ?? 0) >= level) {
      round = this.#places.get(round)?.outer;
    }
    return this.#within.get(round)?.get(named) ?? this.#first.get(named) ?? this.#first.get(number);
  }

  /** The innermost chapter round a branch, or the innermost of those that have a noun if one is told. */
  round(branch: Branch, division: string | undefined): Branch | undefined {
    const innermost = enclosing(branch, "chapter");
    let named = innermost;
    while (named !== undefined && division !== undefined && named.heading?.division !== division) {
      named = this.#places.get(named)?.outer;
    }
    return named ?? innermost;
  }

  #levelOf(division: string): number {
    const level = this.#levels.get(division) ?? this.#levels.size;
    this.#levels.set(division, level);
    return level;
  }
}

function nameOf(number: string, division: string | undefined): string {
  return `${division ?? ""} ${number}`;
}

function setFirst(chapters: Map<string, Branch>, name: string, chapter: Branch): void {
  if (!chapters.has(name)) {
    chapters.set(name, chapter);
  }
}
