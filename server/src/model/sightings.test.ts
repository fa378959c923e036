import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Sighting, Sightings } from "./sightings.ts";
import { Treaty } from "./treaty.ts";

class Plain extends Sightings {
  protected *search(text: string, words: ReadonlySet<string>): Generator<Sighting> {
    for (const word of words) {
      const offset = text.indexOf(word);
      if (offset >= 0) {
        yield [word, offset];
      }
    }
  }
}

const WORDS = ["ab", "b-c", "cc"];
const LINE = fc.string({ unit: fc.constantFrom("a", "b", "c", "-", " "), maxLength: 6 });
const TEXT = fc.array(LINE, { maxLength: 6 }).map((lines) => lines.join("\n"));

test("what a document is said to have is what its text has, whatever was asked of earlier versions", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(TEXT, fc.subarray(WORDS), fc.boolean()), { maxLength: 8 }), (versions) => {
      let treaty: Treaty | undefined;
      for (const [text, words, asked] of versions) {
        treaty = Treaty.of(text, treaty);
        if (asked) {
          const seen = treaty.memory.of(Plain).in(treaty.document, new Set(words));
          assert.deepEqual([...seen].sort(), words.filter((word) => text.includes(word)).sort());
        }
      }
    }),
  );
});
