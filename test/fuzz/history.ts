// How a text came about: its versions, and what was asked of each before the next one came. A history that breaks a law is
// made as short as it can be, and printed as a test to keep.
import type { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { expectLossless, expectSameAsFresh, nextVersion } from "./laws.ts";

/** What an editor wants to know of a version; each leaves other things known to the version after it. */
export const QUESTIONS = {
  nothing: () => undefined,
  tree: (document) => document.treaty.document.root,
  references: (document) => document.treaty.instruments.map(({ references }) => references.length),
  terms: (document) => document.treaty.instruments.map(({ terms }) => terms.uses.length),
  citations: (document) =>
    document.treaty.instruments.map((instrument) =>
      instrument.scope.articles.map((each) => instrument.referencesTo(each)),
    ),
  problems: (document) => document.problems(),
  "one rule": (document) =>
    document.problems({ rules: { "broken-reference": "error", "missing-space": "off" }, silenced: [], ignored: false }),
  ignored: (document) => document.problems({ rules: {}, silenced: [], ignored: true }),
} as const satisfies Readonly<Record<string, (document: TreatyDocument) => unknown>>;

export type QuestionName = keyof typeof QUESTIONS;

export interface Version {
  readonly text: string;
  readonly asked: QuestionName;
}

export type History = readonly Version[];

/** Reads each version on from the one before, and the last one afresh too. Throws where a law is broken. */
export function expectSound(history: History): void {
  let document: TreatyDocument | undefined;
  for (const { text, asked } of history) {
    document = nextVersion(text, document);
    QUESTIONS[asked](document);
  }
  if (document !== undefined) {
    expectLossless(document);
    expectSameAsFresh(document);
  }
}

function breaks(history: History): boolean {
  try {
    expectSound(history);
    return false;
  } catch {
    return true;
  }
}

/** The shortest history that was found to break a law still: fewest versions, then shortest texts. */
export function shortest(history: History): History {
  let best = history;
  for (let length = 0; length !== sizeOf(best); ) {
    length = sizeOf(best);
    best = fewerVersions(best);
    best = shorterTexts(best, /[^\n]{0,100000}\n|[^\n]{1,100000}/gu);
    best = shorterTexts(best, /\S{1,10000}\s?|\s/gu);
    best = sizeOf(best) < 2_000 ? shorterTexts(best, /./gsu) : best;
  }
  return best;
}

function sizeOf(history: History): number {
  return history.reduce((sum, { text }) => sum + text.length + 1, 0);
}

function fewerVersions(history: History): History {
  return fewer(history, (versions) => versions);
}

/** What all versions begin and end with, and what is each one's own. */
function shorterTexts(history: History, unit: RegExp): History {
  const ends = commonEnds(history);
  const middles = history.map(({ text }) => text.slice(ends.prefix, text.length - ends.suffix));
  const [{ text: first = "" } = {}] = history;
  let prefix: readonly string[] = first.slice(0, ends.prefix).match(unit) ?? [];
  let suffix: readonly string[] = first.slice(first.length - ends.suffix).match(unit) ?? [];
  const built = (before: readonly string[], own: readonly string[], after: readonly string[]): History =>
    history.map(({ asked }, index) => ({ text: [...before, own[index] ?? "", ...after].join(""), asked }));
  if (!breaks(built(prefix, middles, suffix))) {
    return history;
  }
  prefix = fewer(prefix, (kept) => built(kept, middles, suffix));
  suffix = fewer(suffix, (kept) => built(prefix, middles, kept));
  for (const [index, middle] of middles.entries()) {
    const kept = fewer(middle.match(unit) ?? [], (units) => built(prefix, middles.with(index, units.join("")), suffix));
    middles[index] = kept.join("");
  }
  return built(prefix, middles, suffix);
}

function commonEnds(history: History): { readonly prefix: number; readonly suffix: number } {
  const [{ text: first = "" } = {}, ...others] = history;
  let prefix = first.length;
  for (const { text } of others) {
    prefix = Math.min(prefix, text.length);
    while (first.slice(0, prefix) !== text.slice(0, prefix)) {
      prefix--;
    }
  }
  let suffix = Math.min(...history.map(({ text }) => text.length)) - prefix;
  for (const { text } of others) {
    while (suffix > 0 && first.slice(first.length - suffix) !== text.slice(text.length - suffix)) {
      suffix--;
    }
  }
  return { prefix, suffix };
}

/** Leaves out as many of the units as can go, larger stretches first. */
function fewer<Unit>(units: readonly Unit[], build: (units: readonly Unit[]) => History): readonly Unit[] {
  let kept = units;
  for (let size = Math.max(1, kept.length >> 1); ; size >>= 1) {
    for (let from = 0; from < kept.length; ) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (breaks(build(rest))) {
        kept = rest;
      } else {
        from += size;
      }
    }
    if (size <= 1) {
      return kept;
    }
  }
}

/** For `test/fuzz/histories.test.ts`. */
export function printed(history: History): string {
  const versions = history.map(({ text, asked }) => `    [${JSON.stringify(asked)}, ${quoted(text)}],`);
  return `  "what is wrong": [\n${versions.join("\n")}\n  ],`;
}

/** With the characters that nobody sees written as escapes. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /(?! )[\p{C}\p{Z}]/gu,
    (unseen) => `\\u{${(unseen.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
