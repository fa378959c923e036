// Ordinal words from the first to the ninety-ninth: a table of simple words and a table of the tens that stand before
// them make all of them.
import { remembered } from "./remembered.ts";

/** What an ordinal word counts: a position from 1 on, or the last of all. */
export type Ordinal = number | "last";

export interface OrdinalWords {
  /** The position that one lower-case word names, in whatever form: `second`, `twentieth`. */
  readonly simple: (word: string) => Ordinal | undefined;
  /** The words that stand before another ordinal: `twenty`, `двадцать`, `он`. */
  readonly tens: ReadonlyMap<string, number>;
}

export interface Ordinals {
  /** What an ordinal word, or two joined by a space or a hyphen, stand for; in lower case. */
  of(first: string, second?: string): Ordinal | undefined;
  /** Whether a word may stand before another ordinal. */
  isTen(word: string): boolean;
}

/** Reads one lower-case ordinal, or two words that make one. */
export function ordinalReader({ simple, tens }: OrdinalWords): Ordinals {
  const one = remembered(simple);
  return {
    of(first, second) {
      if (second === undefined) {
        return one(first);
      }
      const ten = tens.get(first);
      const unit = ten === undefined ? undefined : one(second);
      return ten === undefined || typeof unit !== "number" || unit > 9 ? undefined : ten + unit;
    },
    isTen: (word) => tens.has(word),
  };
}

/** Words with the numbers that they stand for: `first second third` from 1 by 1, `twenty thirty` from 20 by 10. */
export function counted(first: number, step: number, words: string): readonly (readonly [string, number])[] {
  return words.split(" ").map((word, index) => [word, first + step * index]);
}
