// Quick fixes for the problems in a range, and "fix all safe problems".
import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize, message } from "../localization/message.ts";
import type { Problem } from "../rules/engine.ts";
import type { Edit, Fix } from "../rules/rule.ts";
import type { CheckSettings } from "../workspace/fileSettings.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { toDiagnostic } from "./diagnostics.ts";

/** The kind that editors run on save when the user asks them to. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.kelisim`;

export interface CodeActionQuery {
  readonly range: Range;
  /** Kinds asked for; undefined where all are wanted. */
  readonly only: readonly string[] | undefined;
  readonly settings: CheckSettings;
  readonly language: LanguageId;
  /** The editor fills the blanks of snippets that a workspace edit holds. */
  readonly snippetEdits: boolean;
}

export function codeActions(document: TreatyDocument, query: CodeActionQuery): CodeAction[] {
  const { range, settings, language } = query;
  const problems = document.problems(settings);
  const actions: CodeAction[] = [];
  if (wants(query, CodeActionKind.QuickFix)) {
    const start = document.textDocument.offsetAt(range.start);
    const end = document.textDocument.offsetAt(range.end);
    const here = problems.filter(({ finding }) => finding.start <= end && start <= finding.end);
    actions.push(...here.flatMap((problem) => quickFixes(document, problem, query)));
    actions.push(...sameRuleFixes(document, here, problems, language));
  }
  if (query.only?.some((kind) => FIX_ALL === kind || FIX_ALL.startsWith(`${kind}.`)) === true) {
    const edits = safeEdits(problems);
    if (edits.length > 0) {
      actions.push({
        title: localize(language, message("Fix all safe problems")),
        kind: FIX_ALL,
        edit: { changes: { [document.uri]: toTextEdits(document, edits) } },
      });
    }
  }
  return actions;
}

function wants(query: CodeActionQuery, kind: string): boolean {
  return query.only === undefined || query.only.some((only) => kind === only || kind.startsWith(`${only}.`));
}

function quickFixes(document: TreatyDocument, problem: Problem, query: CodeActionQuery): CodeAction[] {
  const { fixes = [] } = problem.finding;
  const { language, snippetEdits } = query;
  return fixes.map((fix, index) => ({
    title: localize(language, fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(document, problem, language)],
    isPreferred: index === 0 && fix.safe,
    edit: editOf(document, fix, snippetEdits),
  }));
}

function editOf(document: TreatyDocument, { edits, snippet }: Fix, snippetEdits: boolean): WorkspaceEdit {
  if (snippet === undefined || !snippetEdits) {
    return { changes: { [document.uri]: toTextEdits(document, edits) } };
  }
  const { uri, version } = document.textDocument;
  const value = { kind: "snippet", value: snippet.newText } as const;
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: [{ range: document.range(snippet), snippet: value }] }],
  };
}

/** One action that mends every problem of a rule that is found here and elsewhere. */
function sameRuleFixes(
  document: TreatyDocument,
  here: readonly Problem[],
  all: readonly Problem[],
  language: LanguageId,
): CodeAction[] {
  const rules = new Set(here.filter(isSafelyFixable).map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const edits = safeEdits(all.filter((problem) => problem.rule === rule));
    const count = all.filter((problem) => problem.rule === rule && isSafelyFixable(problem)).length;
    return count < 2
      ? []
      : [
          {
            title: localize(language, message("Fix all {0} in this file: {1}", count, rule.metadata.summary)),
            kind: CodeActionKind.QuickFix,
            edit: { changes: { [document.uri]: toTextEdits(document, edits) } },
          },
        ];
  });
}

function isSafelyFixable({ finding }: Problem): boolean {
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

/** Overlapping, or both inserting at one place. The left edit begins first; where both begin together it ends first. */
function meet(left: Edit, right: Edit): boolean {
  return right.start < left.end || (right.start === left.start && right.end === left.end);
}

/** The text with edits that do not overlap applied. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let offset = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(offset, start) + newText;
    offset = end;
  }
  return result + text.slice(offset);
}

function toTextEdits(document: TreatyDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ start, end, newText }) => ({ range: document.range({ start, end }), newText }));
}
