// Whether words stand anywhere in a document. What was seen is there for as long as its line is; what was not is looked for
// in new lines alone.
import type { Line } from "../syntax/lines.ts";
import type { ParsedDocument } from "../syntax/parser.ts";
import { firstIndex } from "../text/lists.ts";

/** Where in a text words stand that are looked for. */
export type Sighting = readonly [word: string, offset: number];

/** What the versions of a document hand on to each other; none of the words stands on two lines. */
export abstract class Sightings {
  /** Words with a line that has them. */
  readonly #seen = new Map<string, Line>();
  readonly #unseen = new Set<string>();
  #serial: number | undefined;

  /** Finds each of some words that a text has at least once; lines of their own are a text too. */
  protected abstract search(text: string, words: ReadonlySet<string>): Iterable<Sighting>;

  /** Those of some words that a document has. */
  in(document: ParsedDocument, words: ReadonlySet<string>): ReadonlySet<string> {
    this.#follow(document);
    const unknown = new Set([...words].filter((word) => !this.#seen.has(word) && !this.#unseen.has(word)));
    this.#forgetAllBut(words);
    this.#look(document.text, 0, document.lines, unknown);
    return new Set(this.#seen.keys());
  }

  #follow({ change, serial, text }: ParsedDocument): void {
    if (serial === this.#serial) {
      return;
    }
    if (change === undefined || change.since !== this.#serial) {
      this.#seen.clear();
      this.#unseen.clear();
    } else {
      const { removed, added } = change.lines;
      const gone = new Set(removed);
      for (const [word, line] of this.#seen) {
        if (gone.has(line)) {
          this.#seen.delete(word);
        }
      }
      const start = added[0]?.start ?? 0;
      this.#look(text.slice(start, added.at(-1)?.end ?? start), start, added, new Set(this.#unseen));
    }
    this.#serial = serial;
  }

  /** `lines` are those of the text, which begins at `start` in the document. */
  #look(text: string, start: number, lines: readonly Line[], words: ReadonlySet<string>): void {
    for (const word of words) {
      this.#unseen.add(word);
    }
    for (const [word, offset] of words.size === 0 ? [] : this.search(text, words)) {
      const line = lines[firstIndex(lines, ({ end }) => end > start + offset)];
      if (line !== undefined) {
        this.#seen.set(word, line);
        this.#unseen.delete(word);
      }
    }
  }

  #forgetAllBut(words: ReadonlySet<string>): void {
    for (const word of [...this.#seen.keys(), ...this.#unseen]) {
      if (!words.has(word)) {
        this.#seen.delete(word);
        this.#unseen.delete(word);
      }
    }
  }
}
