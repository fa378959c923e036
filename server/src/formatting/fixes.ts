// All safe fixes of a text at once, none of them breaking another.
import type { Problem } from "../rules/engine.ts";
import type { Edit } from "../rules/rule.ts";
import { CHECK_BY_DEFAULT, type CheckSettings } from "../workspace/fileSettings.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { applyEdits, composeEdits, trimEdits } from "./edits.ts";

export function isSafelyFixable({ finding }: Problem): boolean {
  return finding.fixes?.[0]?.safe === true;
}

/** The edits of all safe fixes. Where two fixes meet, the later one's problem stays for the next time. */
export function safeEdits(problems: readonly Problem[]): Edit[] {
  const fixable = problems.filter(isSafelyFixable);
  const all = fixable
    .flatMap((problem) => (problem.finding.fixes?.[0]?.edits ?? []).map((edit) => ({ edit, problem })))
    .sort((left, right) => left.edit.start - right.edit.start || left.edit.end - right.edit.end);
  const dropped = new Set<Problem>();
  let last: { readonly edit: Edit; readonly problem: Problem } | undefined;
  for (const current of all) {
    if (last !== undefined && current.problem !== last.problem && meet(last.edit, current.edit)) {
      dropped.add(current.problem);
    } else if (!dropped.has(current.problem)) {
      last = current;
    }
  }
  return all.filter(({ problem }) => !dropped.has(problem)).map(({ edit }) => edit);
}

/** As many rounds as fixes may wait for one another. */
const MOST_ROUNDS = 8;

/** The edits of all safe fixes, of those too that must wait for others to be made. */
export function allSafeEdits(document: TreatyDocument, settings: CheckSettings = CHECK_BY_DEFAULT): Edit[] {
  const { text } = document;
  let current = document;
  let all: Edit[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(current.problems(settings));
    if (edits.length === 0) {
      break;
    }
    all = composeEdits(text.length, all, edits);
    current = TreatyDocument.of(applyEdits(current.text, edits));
  }
  return trimEdits(text, all);
}

/** Overlapping, or both inserting at one place. The left edit begins first; where both begin together it ends first. */
function meet(left: Edit, right: Edit): boolean {
  return right.start < left.end || (right.start === left.start && right.end === left.end);
}
