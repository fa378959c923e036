// How much of what readers marked in real treaties the rules find, how much they find beside it, and how many findings
// each real text has. `npm run precision` prints it; a test fails where it gets worse than what was reviewed.
import type { Problem } from "../../server/src/rules/engine.ts";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { realTexts } from "../grammar/corpus.ts";
import { type Defect, readDefects } from "./defects.ts";

/** Class of defect -> the rule that finds it. Classes that no rule of the catalogue is about are left out. */
const RULES: Readonly<Record<string, string>> = {
  "letter-spaced": "letter-spaced",
  "double-space": "double-space",
  "missing-space": "missing-space",
  "stranded-punctuation": "stranded-punctuation",
  "bracket-newline": "bracket-newline",
  "trailing-space": "trailing-space",
  "whitespace-only-line": "trailing-space",
  "hard-wrap": "hard-wrapped",
  "page-break-gap": "hard-wrapped",
  "indent-mismatch": "paragraph-indent",
  "merged-signature-columns": "merged-columns",
  "roman-mixed-script": "roman-numeral-script",
  "hyphen-as-dash": "hyphen-as-dash",
  placeholder: "placeholder",
  "missing-final-stop": "list-punctuation",
  "missing-kazakh-text": "kazakh-not-named",
  "displaced-link-text": "displaced-link",
  "stray-comma": "stray-comma",
  typo: "known-misspelling",
  hyphenation: "known-misspelling",
};

/** One note of these rules speaks for the whole document. */
const OF_DOCUMENT = new Set(["hard-wrapped"]);

export interface Score {
  /** Marked as facts, and found. */
  certain: number;
  certainFound: number;
  /** Marked as opinions, and found. */
  judged: number;
  judgedFound: number;
  /** Found where nothing of the kind is marked. */
  beside: number;
}

export function scores(): Map<string, Score> {
  const result = new Map<string, Score>();
  const scoreOf = (rule: string) => {
    const score = result.get(rule) ?? { certain: 0, certainFound: 0, judged: 0, judgedFound: 0, beside: 0 };
    result.set(rule, score);
    return score;
  };
  const defects = readDefects(RULES);
  for (const file of new Set(defects.map((defect) => defect.file))) {
    const text = realTexts.find(({ name }) => name === `seeds/${file}`)?.text ?? "";
    const document = TreatyDocument.of(text);
    const marked = defects.filter((defect) => defect.file === file);
    const problems = document.problems();
    for (const defect of marked) {
      const found = problems.some((problem) => covers(problem, defect, document));
      const score = scoreOf(defect.rule);
      score.certain += defect.certain ? 1 : 0;
      score.certainFound += defect.certain && found ? 1 : 0;
      score.judged += defect.certain ? 0 : 1;
      score.judgedFound += !defect.certain && found ? 1 : 0;
    }
    for (const problem of problems) {
      const { id } = problem.rule.metadata;
      if (Object.values(RULES).includes(id) && !marked.some((defect) => covers(problem, defect, document))) {
        scoreOf(id).beside++;
      }
    }
  }
  return result;
}

/** Findings by text, rule and severity: `corpus/kk/7239.txt warning missing-space` -> 9. */
export function counts(): Map<string, number> {
  const result = new Map<string, number>();
  for (const { name, text } of realTexts) {
    for (const { code, severity } of TreatyDocument.of(text).problems()) {
      const key = `${name} ${severity} ${code}`;
      result.set(key, (result.get(key) ?? 0) + 1);
    }
  }
  return result;
}

function covers({ rule, finding }: Problem, defect: Defect, document: TreatyDocument): boolean {
  if (rule.metadata.id !== defect.rule) {
    return false;
  }
  const start = document.textDocument.offsetAt({ line: defect.line - 1, character: defect.column - 1 });
  const end = start + Math.max(1, defect.length);
  const touches = (range: { readonly start: number; readonly end: number }) => range.start < end && start < range.end;
  // A note for the whole document mends each place by an edit of its own.
  return OF_DOCUMENT.has(defect.rule) || touches(finding) || (finding.fixes?.[0]?.edits ?? []).some(touches);
}

/** What was reviewed: one line for each rule's score, one for each text, rule and severity. */
export function report(): readonly string[] {
  const byRule = [...scores()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([rule, { certain, certainFound, judged, judgedFound, beside }]) =>
        `${rule}: certain ${certainFound}/${certain}, judgement ${judgedFound}/${judged}, beside ${beside}`,
    );
  const byText = [...counts()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, count]) => `${key}: ${count}`);
  return ["# marked defects, by rule", ...byRule, "# findings, by text", ...byText];
}
