/** Asks how serious a rule is to be for a folder, and writes the answer to its kelisim.json. */
import { l10n, type QuickPickItem, window, workspace } from "vscode";
import type { TreatyServer } from "./treatyServer.ts";

interface Grade extends QuickPickItem {
  readonly severity: string;
}

export async function gradeRule(server: TreatyServer, uri: unknown, code: unknown, now: unknown): Promise<void> {
  if (typeof uri !== "string" || typeof code !== "string") {
    return;
  }
  const grades = {
    error: l10n.t("error"),
    warning: l10n.t("warning"),
    information: l10n.t("note"),
    hint: l10n.t("hint"),
    off: l10n.t("off"),
  };
  const items = Object.entries(grades).map(
    ([severity, label]): Grade => ({ severity, label, ...(severity === now ? { description: l10n.t("now") } : {}) }),
  );
  const chosen = await window.showQuickPick(items, {
    title: code,
    placeHolder: l10n.t("How to report it in this folder (kelisim.json)"),
  });
  if (chosen === undefined || chosen.severity === now) {
    return;
  }
  const edit = await server.ask((connection) => connection.gradeEdit(uri, code, chosen.severity));
  if (edit !== undefined) {
    // As a refactoring the editor saves it, unless the user wants to do that.
    await workspace.applyEdit(edit, { isRefactoring: true });
  }
}
