// Ordinal words from the first to the ninety-ninth: a table of simple words and a table of the tens that stand before
// them make all of them.

/** What an ordinal word counts: a position from 1 on, or the last of all. */
export type Ordinal = number | "last";

export interface OrdinalWords {
  /** The position that one lower-case word names, in whatever form: `second`, `twentieth`. */
  readonly simple: (word: string) => Ordinal | undefined;
  /** The words that stand before another ordinal: `twenty`, `двадцать`, `он`. */
  readonly tens: ReadonlyMap<string, number>;
}

/** Reads one lower-case ordinal, or two words joined by a space or a hyphen. */
export function ordinalReader({ simple, tens }: OrdinalWords): (words: string) => Ordinal | undefined {
  return (words) => {
    const [first = "", second] = words.split(/[ -]/u);
    if (second === undefined) {
      return simple(first);
    }
    const ten = tens.get(first);
    const one = ten === undefined ? undefined : simple(second);
    return ten === undefined || typeof one !== "number" || one > 9 ? undefined : ten + one;
  };
}

/** Words with the numbers that they stand for: `first second third` from 1 by 1, `twenty thirty` from 20 by 10. */
export function counted(first: number, step: number, words: string): readonly (readonly [string, number])[] {
  return words.split(" ").map((word, index) => [word, first + step * index]);
}
