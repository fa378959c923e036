// Expectations on what the rules find in a fixture. Every safe fix is tried on the way.
import assert from "node:assert/strict";
import { applyEdits } from "../formatting/edits.ts";
import type { Problem, RuleSettings } from "../rules/engine.ts";
import { RULES } from "../rules/registry.ts";
import type { Edit } from "../rules/rule.ts";
import { foldHomoglyphs, latinTwin } from "../text/homoglyphs.ts";
import { CHECK_BY_DEFAULT, type CheckSettings } from "../workspace/fileSettings.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { type MarkedRange, withLineEnds } from "./fixture.ts";

/**
 * The rule finds the marked ranges of a fixture and nothing else; a label is the expected code. With LF and with CR LF.
 * Each safe fix mends its own finding, brings no other and changes no word, but for the slips of spelling and the missing “this” that two rules mend.
 */
export function expectProblems(source: string, ruleId: string): void {
  withLineEnds(source, ({ text, ranges }) => {
    const found = problemsOf(text, EVERYTHING).filter(({ rule }) => rule.metadata.id === ruleId);
    assert.deepEqual(
      found.map(({ code, finding }) => show(text, { start: finding.start, end: finding.end, label: code })),
      ranges.map((range) => show(text, range)),
    );
    for (const problem of found) {
      expectSoundFix(text, problem);
    }
  });
}

/** The rule finds nothing in the text. */
export function expectNoProblems(source: string, ruleId: string): void {
  withLineEnds(source, ({ text, ranges }) => {
    assert.deepEqual(ranges, [], "a text without problems has no marks");
    assert.deepEqual(
      problemsOf(text, EVERYTHING)
        .filter(({ rule }) => rule.metadata.id === ruleId)
        .map(({ finding }) => text.slice(finding.start, finding.end)),
      [],
      text,
    );
  });
}

export function problemsOf(text: string, rules: RuleSettings = {}): readonly Problem[] {
  return TreatyDocument.of(text).problems(withRules(rules));
}

/** The settings that differ from the defaults in some rules. */
export function withRules(rules: RuleSettings): CheckSettings {
  return { ...CHECK_BY_DEFAULT, rules };
}

/** Settings in which the rules that are off by default are on. */
export const EVERYTHING: RuleSettings = Object.fromEntries(
  RULES.filter(({ metadata }) => metadata.severity === "off").map(({ metadata }) => [metadata.id, "hint"]),
);

/** Where a finding stands and what it says, in one line: `12:5-12:7 double-space`. */
export function placeOf(text: string, { code, finding }: Problem): string {
  return show(text, { start: finding.start, end: finding.end, label: code });
}

function show(text: string, { start, end, label }: MarkedRange): string {
  return `${position(text, start)}-${position(text, end)} ${label} “${text.slice(start, end)}”`;
}

function position(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\n/u);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Applied alone, a safe fix takes its finding away, brings no new one and leaves every word as it was. */
export function expectSoundFix(text: string, problem: Problem): void {
  const [fix] = problem.finding.fixes ?? [];
  if (fix?.safe !== true) {
    return;
  }
  const mended = applyEdits(text, fix.edits);
  const { id } = problem.rule.metadata;
  if (id === "known-misspelling") {
    const { start, end } = problem.finding;
    assert.ok(fix.edits.every((edit) => start <= edit.start && edit.end <= end));
  } else {
    const kept = PUNCTUATION.has(id) ? letters : id === "missing-this" ? wordsWithoutThis : words;
    assert.equal(kept(mended), kept(text), `${placeOf(text, problem)}: the fix changes words`);
  }
  const before = problemsOf(text)
    .filter((other) => !isSame(other, problem))
    .map((other) => `${other.code} ${moved(other.finding.start, fix.edits)}`);
  const after = problemsOf(mended).map((other) => `${other.code} ${other.finding.start}`);
  const known = new Set(before);
  assert.deepEqual(
    after.filter((place) => !known.has(place)),
    [],
    `${placeOf(text, problem)}: found after its fix`,
  );
}

function isSame(left: Problem, right: Problem): boolean {
  return left.code === right.code && left.finding.start === right.finding.start;
}

/** Where an offset is once edits have been made; edits are in order. */
function moved(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, newText } of edits) {
    if (end <= offset) {
      shift += newText.length - (end - start);
    }
  }
  return offset + shift;
}

/**
 * What no safe fix may change: the characters without the blanks; letters and signs that look alike count as one, and
 * so do references with and without their hyphen.
 */
export function words(text: string): string {
  return text
    .replace(/(?<![\p{L}\d.-])(?:N(?:o\.?)?|№)(?=\s?\d)/gu, "№")
    .replace(/"(?<day>\d{1,2})"(?=\s\p{Ll}{3})/gu, "$<day>")
    .replace(/(?<=\d)[\s\u2010-\u2015-]{0,4}(?=(?:ба[пб]|тарма[қғ]|бөлі|қосымша|тарау))/gu, "-")
    .replace(/\s+/gu, "")
    .replace(/["«»]/gu, '"')
    .replace(/[-–]/gu, "-")
    .replace(/\p{Script=Cyrillic}/gu, (letter) => (letter === "У" ? "Y" : (latinTwin(letter) ?? letter)));
}

/** The letters and figures alone, small: of a heading, of an item of a list. */
function letters(text: string): string {
  return words(text.toLowerCase()).replace(/[^\p{L}\d]/gu, "");
}

/** The words but for `осы` before the treaty's own noun, the one word that a safe fix may add. */
function wordsWithoutThis(text: string): string {
  return words(
    foldHomoglyphs(text).replace(
      /(?<!\p{L})(?:осы\s+(?=келісім|шарт|хаттама|конвенция|меморандум|жарғы)|настоящ\p{L}{2,3}\s+(?=соглаш|догов|проток|конвен|мемор|устав))/giu,
      "",
    ),
  );
}

/** Rules whose safe fixes change punctuation, or letters from capitals to small ones and back. */
const PUNCTUATION: ReadonlySet<string> = new Set(["heading-style", "list-punctuation", "and-or", "defined-term-case"]);

/** Rules whose safe fixes mend or add a word. */
const WORDING: ReadonlySet<string> = new Set(["known-misspelling", "missing-this"]);

/** Whether a problem's safe fix leaves `words` as they are. */
export function keepsWords({ rule: { metadata } }: Problem): boolean {
  return !WORDING.has(metadata.id) && !PUNCTUATION.has(metadata.id);
}
