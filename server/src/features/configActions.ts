// What can be done about a finding besides mending it: silence it, switch its rule off or grade it otherwise for the folder,
// read what the rule is about. Nothing of this changes the treaty: it is written to kelisim.json.

import { TextDocument } from "vscode-languageserver-textdocument";
import { type CodeAction, CodeActionKind, type TextEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize, type Message, message } from "../localization/message.ts";
import type { Problem } from "../rules/engine.ts";
import type { Edit } from "../rules/rule.ts";
import { newConfig, severityEdits, silenceEdits } from "../workspace/configEdits.ts";
import { quote } from "../workspace/silencing.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { toDiagnostic } from "./diagnostics.ts";

/** The kelisim.json that takes what is decided about a document: the nearest one, or a new one. */
export interface ConfigPlace {
  readonly uri: string;
  /** From its folder to the document. */
  readonly path: string;
  /** Undefined where there is no such file yet. */
  readonly text: string | undefined;
}

/** Whoever selects a whole text decides about none of its findings: each choice would cost a reading of the file. */
const MOST_PROBLEMS = 20;

export function configActions(
  document: TreatyDocument,
  found: readonly Problem[],
  config: ConfigPlace,
  language: LanguageId,
  rulePages?: string,
): CodeAction[] {
  const problems = found.slice(0, MOST_PROBLEMS);
  return problems.flatMap((problem) =>
    action(config, localize(language, silenceTitle(problem, problems.length > 1)), (text) =>
      silenceEdits(text, config.path, { rule: problem.code, ...quote(document.text, problem.finding) }),
    ).map((silencing) => ({ ...silencing, diagnostics: [toDiagnostic(document, problem, language, rulePages)] })),
  );
}

function silenceTitle({ code }: Problem, amongOthers: boolean): Message {
  return amongOthers
    ? message("Silence this finding: {0} (kelisim.json)", code)
    : message("Silence this finding (kelisim.json)");
}

/**
 * Grades rules otherwise for the folder: one entry that asks which and how, by `kelisim.gradeRule` of a client that has it,
 * else one for each rule that switches it off.
 */
export function gradeActions(
  uri: string,
  found: readonly Problem[],
  config: ConfigPlace,
  language: LanguageId,
  asksForGrade: boolean,
): CodeAction[] {
  const rules = [...new Map(found.slice(0, MOST_PROBLEMS).map(({ code, severity }) => [code, severity]))];
  const [first, ...others] = rules;
  if (first === undefined || gradeEdit(config, first[0], "off") === undefined) {
    return [];
  }
  if (!asksForGrade) {
    return rules.flatMap(([code]) =>
      action(config, localize(language, message("Switch {0} off in this folder (kelisim.json)", code)), (text) =>
        severityEdits(text, code, "off"),
      ),
    );
  }
  const title = localize(
    language,
    others.length === 0
      ? message("Change how {0} is reported in this folder…", first[0])
      : message("Change how this is reported in this folder…"),
  );
  const command = { title, command: "kelisim.gradeRule", arguments: [uri, rules] };
  return [{ title, kind: CodeActionKind.QuickFix, command }];
}

/** Undefined where kelisim.json is no JSON. */
export function gradeEdit(config: ConfigPlace, code: string, severity: string): WorkspaceEdit | undefined {
  return configEdit(config, (text) => severityEdits(text, code, severity));
}

/** Runs `kelisim.openRule` of a client that has it. */
export function explanations(problems: readonly Problem[], language: LanguageId): CodeAction[] {
  return [...new Set(problems.map(({ rule }) => rule.metadata.id))].map((id) => {
    const title = localize(language, message("Explain {0}", id));
    return { title, kind: CodeActionKind.QuickFix, command: { title, command: "kelisim.openRule", arguments: [id] } };
  });
}

function action(config: ConfigPlace, title: string, edit: (text: string) => Edit[] | undefined): CodeAction[] {
  const change = configEdit(config, edit);
  return change === undefined ? [] : [{ title, kind: CodeActionKind.QuickFix, edit: change }];
}

function configEdit({ uri, text }: ConfigPlace, edit: (text: string) => Edit[] | undefined): WorkspaceEdit | undefined {
  return text === undefined ? newFile(uri, edit) : changedFile(uri, text, edit);
}

function newFile(uri: string, edit: (text: string) => Edit[] | undefined): WorkspaceEdit {
  const nowhere = { line: 0, character: 0 };
  const content: TextEdit = { range: { start: nowhere, end: nowhere }, newText: newConfig(edit) };
  return {
    documentChanges: [
      { kind: "create", uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [content] },
    ],
  };
}

function changedFile(uri: string, text: string, edit: (text: string) => Edit[] | undefined): WorkspaceEdit | undefined {
  const edits = edit(text);
  if (edits === undefined) {
    return undefined;
  }
  const document = TextDocument.create(uri, "jsonc", 1, text);
  return {
    changes: {
      [uri]: edits.map(({ start, end, newText }) => ({
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        newText,
      })),
    },
  };
}
