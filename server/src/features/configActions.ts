// What can be done about a finding besides mending it: silence it, switch its rule off or grade it otherwise for the folder,
// read what the rule is about. Nothing of this changes the treaty: it is written to kelisim.json.

import { TextDocument } from "vscode-languageserver-textdocument";
import { type CodeAction, CodeActionKind, type TextEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize, type Message, message } from "../localization/message.ts";
import type { Problem } from "../rules/engine.ts";
import type { Edit, Severity } from "../rules/rule.ts";
import { SEVERITY_NAMES } from "../rules/severityNames.ts";
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

const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

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
  const rules = [...new Map(problems.map((problem) => [problem.code, problem])).values()];
  // Where several findings meet, a choice of grades for each would bury the fixes.
  const [onlyRule] = rules.length === 1 ? rules : [];
  return [
    ...problems.flatMap((problem) =>
      action(config, localize(language, silenceTitle(problem, problems.length > 1)), (text) =>
        silenceEdits(text, config.path, { rule: problem.code, ...quote(document.text, problem.finding) }),
      ).map((silencing) => ({ ...silencing, diagnostics: [toDiagnostic(document, problem, language, rulePages)] })),
    ),
    ...rules.flatMap(({ code }) =>
      action(config, localize(language, message("Switch {0} off in this folder (kelisim.json)", code)), (text) =>
        severityEdits(text, code, "off"),
      ),
    ),
    ...(onlyRule === undefined ? [] : grades(onlyRule, config, language)),
  ];
}

function silenceTitle({ code }: Problem, amongOthers: boolean): Message {
  return amongOthers
    ? message("Silence this finding: {0} (kelisim.json)", code)
    : message("Silence this finding (kelisim.json)");
}

function grades({ code, severity }: Problem, config: ConfigPlace, language: LanguageId): CodeAction[] {
  return SEVERITIES.filter((other) => other !== severity).flatMap((other) => {
    const title = message(
      "Report {0} as {1} in this folder (kelisim.json)",
      code,
      localize(language, SEVERITY_NAMES[other]),
    );
    return action(config, localize(language, title), (text) => severityEdits(text, code, other));
  });
}

/** Runs `kelisim.openRule` of a client that has it. */
export function explanations(problems: readonly Problem[], language: LanguageId): CodeAction[] {
  return [...new Set(problems.map(({ rule }) => rule.metadata.id))].map((id) => {
    const title = localize(language, message("Explain {0}", id));
    return { title, kind: CodeActionKind.QuickFix, command: { title, command: "kelisim.openRule", arguments: [id] } };
  });
}

function action(config: ConfigPlace, title: string, edit: (text: string) => Edit[] | undefined): CodeAction[] {
  const change = config.text === undefined ? newFile(config.uri, edit) : changedFile(config.uri, config.text, edit);
  return change === undefined ? [] : [{ title, kind: CodeActionKind.QuickFix, edit: change }];
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
