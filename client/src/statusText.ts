import type { TreatyStatus } from "./connection.ts";

/** Looks up a sentence in the editor's language and fills `{0}`, `{1}`: `vscode.l10n.t`. */
export type Translate = (sentence: string, ...args: (string | number)[]) => string;

/** The parts of the status item, in the order shown: language, articles, problems. */
export function statusParts(status: TreatyStatus, t: Translate): string[] {
  const parts = [
    counted(status.articles, t, "{0} article", "{0} articles"),
    counted(status.problems, t, "{0} problem", "{0} problems"),
  ];
  return status.languages.length === 0 ? parts : [languageNames(status, t).join(", "), ...parts];
}

function languageNames({ languages }: TreatyStatus, t: Translate): string[] {
  const names = { kk: t("Kazakh"), ru: t("Russian"), en: t("English") };
  return languages.map((language) => names[language]);
}

/** Kazakh has one form after any number, and the Russian sentences are worded so that they need one as well. */
function counted(count: number, t: Translate, one: string, many: string): string {
  return t(count === 1 ? one : many, count);
}
