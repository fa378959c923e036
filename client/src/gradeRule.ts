/** Asks how serious a rule is to be for a folder, and writes the answer to its kelisim.json. */
import { l10n, window, workspace } from "vscode";
import type { TreatyServer } from "./treatyServer.ts";

/** As the server sends them: the rules that speak at a place, each with how serious it is now. */
export type RulesHere = readonly (readonly [code: string, severity: string])[];

export async function gradeRule(server: TreatyServer, uri: string, rules: RulesHere): Promise<void> {
  const placeHolder = l10n.t("How to report it in this folder (kelisim.json)");
  const code = rules.length === 1 ? rules[0]?.[0] : await window.showQuickPick(rules.map(([each]) => each));
  if (code === undefined) {
    return;
  }
  const now = rules.find(([each]) => each === code)?.[1];
  const names = {
    error: l10n.t("error"),
    warning: l10n.t("warning"),
    information: l10n.t("note"),
    hint: l10n.t("hint"),
    off: l10n.t("off"),
  };
  const grades = Object.entries(names).map(([severity, label]) => ({
    severity,
    label,
    ...(severity === now ? { description: l10n.t("now") } : {}),
  }));
  const chosen = await window.showQuickPick(grades, { title: code, placeHolder });
  if (chosen === undefined || chosen.severity === now) {
    return;
  }
  const edit = await server.ask((connection) => connection.gradeEdit(uri, code, chosen.severity));
  if (edit !== undefined) {
    // As a refactoring the editor saves it, unless the user wants to do that.
    await workspace.applyEdit(edit, { isRefactoring: true });
  }
}
