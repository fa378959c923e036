// Quick fixes for the problems in a range, and "fix all safe problems".
import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from "vscode-languageserver-types";
import { allSafeEdits, isSafelyFixable, safeEdits } from "../formatting/fixes.ts";
import type { LanguageId } from "../languages/language.ts";
import { localize, message } from "../localization/message.ts";
import type { Problem } from "../rules/engine.ts";
import { hardWrapped } from "../rules/hardWrapped.ts";
import type { Fix } from "../rules/rule.ts";
import type { CheckSettings } from "../workspace/fileSettings.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { FIX_ALL, UNWRAP } from "./announced.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { toTextEdits } from "./textEdits.ts";
import { unwrapAction } from "./unwrapAction.ts";

export interface CodeActionQuery {
  readonly range: Range;
  /** Kinds asked for; undefined where all are wanted. */
  readonly only: readonly string[] | undefined;
  readonly settings: CheckSettings;
  readonly language: LanguageId;
  /** The editor fills the blanks of snippets that a workspace edit holds. */
  readonly snippetEdits: boolean;
  readonly rulePages?: string | undefined;
  /** The editor lets the user choose among the changes of a workspace edit. */
  readonly changeAnnotations: boolean;
}

export function codeActions(document: TreatyDocument, query: CodeActionQuery): CodeAction[] {
  const { settings, language } = query;
  const problems = document.problems(settings);
  const actions: CodeAction[] = [];
  if (wants(query, CodeActionKind.QuickFix)) {
    const here = problemsAt(document, query);
    actions.push(...here.flatMap((problem) => quickFixes(document, problem, query)));
    actions.push(...sameRuleFixes(document, here, problems, query));
  }
  actions.push(...unwrapping(document, query, problems));
  if (query.only?.some((kind) => FIX_ALL === kind || FIX_ALL.startsWith(`${kind}.`)) === true) {
    const edits = allSafeEdits(document, settings);
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

/** The problems in the range, where quick fixes are asked for. */
export function problemsAt(document: TreatyDocument, query: CodeActionQuery): readonly Problem[] {
  const start = document.textDocument.offsetAt(query.range.start);
  const end = document.textDocument.offsetAt(query.range.end);
  return wants(query, CodeActionKind.QuickFix)
    ? document.problems(query.settings).filter(({ finding }) => finding.start <= end && start <= finding.end)
    : [];
}

/** "Unwrap imported text": at its note as a fix, elsewhere in such a text, or where it is asked for, as a rewriting. */
function unwrapping(document: TreatyDocument, query: CodeActionQuery, problems: readonly Problem[]): CodeAction[] {
  const { language, changeAnnotations } = query;
  const start = document.textDocument.offsetAt(query.range.start);
  const end = document.textDocument.offsetAt(query.range.end);
  const note = problems.find(
    ({ rule, finding }) => rule === hardWrapped && finding.start <= end && start <= finding.end,
  );
  const wanted = wants(query, UNWRAP) && (query.only !== undefined || document.treaty.document.layout.hardWrapped);
  const asFix = note !== undefined && wants(query, CodeActionKind.QuickFix);
  const action =
    wanted || asFix
      ? unwrapAction(document, language, changeAnnotations, wanted ? UNWRAP : CodeActionKind.QuickFix)
      : undefined;
  return action === undefined
    ? []
    : [
        note === undefined
          ? action
          : { ...action, diagnostics: [toDiagnostic(document, note, language, query.rulePages)] },
      ];
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
    diagnostics: [toDiagnostic(document, problem, language, query.rulePages)],
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
  { language, rulePages }: CodeActionQuery,
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
            // Editors list what belongs to a finding first: mending is to come before silencing.
            diagnostics: here
              .filter((problem) => problem.rule === rule)
              .map((problem) => toDiagnostic(document, problem, language, rulePages)),
            edit: { changes: { [document.uri]: toTextEdits(document, edits) } },
          },
        ];
  });
}
