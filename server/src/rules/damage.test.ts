// Sound treaties are damaged at random, in the ways that the safe fixes mend: the rule finds the place and no other,
// and its fix brings the text back.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { applyEdits } from "../formatting/edits.ts";
import { safeEdits } from "../formatting/fixes.ts";
import { problemsOf } from "../testing/problems.ts";
import { readSample } from "../testing/samples.ts";
import { cyrillicTwin, latinTwin } from "../text/homoglyphs.ts";

type LanguageId = "kk" | "ru" | "en";

/** A replacement of `[start, end)`, and the range in the damaged text at which it must be found. */
interface Damage {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly found: { readonly start: number; readonly end: number };
  /** What the fix leaves where it is not what was there before. */
  readonly restored?: string;
}

interface Kind {
  readonly rule: string;
  readonly languages: readonly LanguageId[];
  /** Places that can be damaged: matches of the pattern. */
  readonly pattern: RegExp;
  /** The damage done to a match; `random` tells how. Undefined where this match cannot be damaged so. */
  damage(match: RegExpExecArray, random: readonly number[]): Damage | undefined;
}

const ALL: readonly LanguageId[] = ["kk", "ru", "en"];
const RUNS = 40;

const KINDS: Readonly<Record<string, Kind>> = {
  "a letter-spaced word": {
    rule: "letter-spaced",
    languages: ALL,
    // Neighbours of one letter would be taken for letters of the word.
    pattern: /(?<=\p{L}{2} )\p{L}{6,24}(?= \p{L}{2})/gu,
    damage: ({ 0: word, index }) => covering(index, word.length, [...word].join(" ")),
  },
  "a letter-spaced line": {
    rule: "letter-spaced",
    languages: ALL,
    pattern: /(?<=\p{L}{2} )\p{L}{3,20} \p{L}{3,20} \p{L}{3,20}[.,;:]$/gmu,
    damage: ({ 0: words, index }) => covering(index, words.length, [...words].join(" ").replace(/ {3}/gu, "  ")),
  },
  "a doubled space": {
    rule: "double-space",
    languages: ALL,
    pattern: /(?<=\S) (?=\S)/gu,
    damage: ({ index }, [width = 0]) => covering(index, 1, " ".repeat(2 + (width % 2))),
  },
  "a label glued to its text": {
    rule: "missing-space",
    languages: ALL,
    pattern: /(?<=^\d{1,2}[.)]) (?=\p{L})/gmu,
    damage: ({ index }) => ({ start: index, end: index + 1, newText: "", found: { start: index - 1, end: index + 1 } }),
  },
  "a comma without its space": {
    rule: "missing-space",
    languages: ["kk", "ru"],
    pattern: /(?<=\p{Ll}{2}[,;]) (?=\p{L}{2})/gu,
    damage: ({ index }) => ({ start: index, end: index + 1, newText: "", found: { start: index - 1, end: index + 1 } }),
  },
  "a sentence without its space": {
    rule: "missing-space",
    languages: ["kk", "ru"],
    pattern: /(?<=\p{Ll}{5}\.) (?=\p{Lu})/gu,
    damage: ({ index }) => ({ start: index, end: index + 1, newText: "", found: { start: index - 1, end: index + 1 } }),
  },
  "a space before a mark": {
    rule: "space-before-punctuation",
    languages: ALL,
    pattern: /(?<=\p{L})(?=[,;:.)»](?:\s|$))/gu,
    damage: ({ index }, [width = 0]) => covering(index, 0, " ".repeat(1 + (width % 3))),
  },
  "a space after an opening mark": {
    rule: "space-before-punctuation",
    languages: ALL,
    pattern: /(?<=[(«])(?=\p{L})/gu,
    damage: ({ index }) => covering(index, 0, " "),
  },
  "a stranded mark": {
    rule: "stranded-punctuation",
    languages: ALL,
    pattern: /(?<mark>[,;]) (?=\p{L})/gu,
    damage: ({ groups, index }) => {
      const mark = groups?.mark ?? "";
      const found = { start: index + 1, end: index + 2 };
      return { start: index, end: index + 2, newText: `\n${mark} `, found, restored: `${mark}\n` };
    },
  },
  "homoglyphs in a word": {
    rule: "homoglyph",
    languages: ALL,
    pattern: /(?<!\p{L})\p{L}{3,}/gu,
    damage: ({ 0: word, index }, random) => {
      const letters = [...word];
      const twins = letters.map(twinThatReturns);
      const possible = letters.flatMap((_, position) => (twins[position] === undefined ? [] : [position]));
      const chosen = new Set(possible.filter((_, order) => ((random[order] ?? 0) & 1) === 1));
      // A letter without a twin tells in which script the word is.
      if (
        chosen.size === 0 ||
        !letters.some((letter) => cyrillicTwin(letter) === undefined && latinTwin(letter) === undefined)
      ) {
        return undefined;
      }
      const newText = letters.map((letter, position) => (chosen.has(position) ? twins[position] : letter)).join("");
      return covering(index, word.length, newText);
    },
  },
  "an opening bracket at the line end": {
    rule: "bracket-newline",
    languages: ALL,
    pattern: /(?<=\p{L} )\((?=\p{L})/gu,
    damage: ({ index }) => ({
      start: index,
      end: index + 1,
      newText: "(\n",
      found: { start: index, end: index + 1 },
    }),
  },
  "a space at the line end": {
    rule: "trailing-space",
    languages: ALL,
    pattern: /(?<=\S)(?=\n)/gu,
    damage: ({ index }, [width = 0]) => covering(index, 0, " ".repeat(1 + (width % 3))),
  },
  "a hyphen for a dash": {
    rule: "hyphen-as-dash",
    languages: ALL,
    pattern: /(?<=\p{L} )–(?= \p{L})/gu,
    damage: ({ index }) => covering(index, 1, "-"),
  },
  "a heading without its mark": {
    rule: "heading-style",
    languages: ALL,
    pattern: /^(?:\d{1,2}-бап|Статья \d{1,2}|Article \d{1,2})\.(?= \p{L})/gmu,
    damage: ({ 0: label, index }) => covering(index, label.length, label.slice(0, -1)),
  },
  "a list without its full stop": {
    rule: "list-punctuation",
    languages: ALL,
    pattern: /(?<=;\n\d\) [^\n]{3,300}(?<word>(?<=\s)\p{L}{2,30}))\.(?=\n\n)/gu,
    damage: ({ groups, index }) => {
      const length = groups?.word?.length ?? 0;
      return { start: index, end: index + 1, newText: "", found: { start: index - length, end: index } };
    },
  },
  "a Latin N for №": {
    rule: "numero-sign",
    languages: ["kk", "ru"],
    pattern: /(?<=\p{L} )(?=\p{L})/gu,
    damage: ({ index }, [number = 0]) => {
      const rest = ` ${1 + number} `;
      return {
        start: index,
        end: index,
        newText: `N${rest}`,
        found: { start: index, end: index + 1 },
        restored: `№${rest}`,
      };
    },
  },
};

for (const [name, { rule, languages, pattern, damage }] of Object.entries(KINDS)) {
  for (const language of languages) {
    test(`${language}: ${name}`, () => {
      const sound = readSample(`cooperation.${language}`);
      // The signature block at the end is laid out freely.
      const body = sound.slice(0, sound.lastIndexOf("\n\n", sound.lastIndexOf("\n\n") - 1));
      const places = [...body.matchAll(pattern)];
      assert.ok(places.length > 0, "no place to damage");
      const place = fc.integer({ min: 0, max: places.length - 1 });
      const random = fc.array(fc.nat(500), { minLength: 24, maxLength: 24 });
      fc.assert(
        fc.property(place, random, (index, numbers) => {
          const match = places[index];
          const done = match === undefined ? undefined : damage(match, numbers);
          fc.pre(done !== undefined);
          const damaged = replaced(sound, done.start, done.end, done.newText);
          const problems = problemsOf(damaged).filter((problem) => problem.rule.metadata.id === rule);
          assert.deepEqual(
            problems.map(({ finding: { start, end } }) => ({ start, end })),
            [done.found],
          );
          const restored = replaced(sound, done.start, done.end, done.restored ?? sound.slice(done.start, done.end));
          assert.equal(applyEdits(damaged, safeEdits(problems)), restored);
        }),
        { numRuns: RUNS },
      );
    });
  }
}

function replaced(text: string, start: number, end: number, newText: string): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** A replacement that is found as a whole. */
function covering(start: number, length: number, newText: string): Damage {
  return { start, end: start + length, newText, found: { start, end: start + newText.length } };
}

/** The twin of a letter in the other script, if the way back leads to the same letter. */
function twinThatReturns(letter: string): string | undefined {
  const latin = latinTwin(letter);
  if (latin !== undefined) {
    return cyrillicTwin(latin) === letter ? latin : undefined;
  }
  const cyrillic = cyrillicTwin(letter);
  return cyrillic !== undefined && latinTwin(cyrillic) === letter ? cyrillic : undefined;
}
