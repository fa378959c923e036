// User-visible words. A message is its English sentence with its arguments; the sentence is also the key under which
// the Kazakh and Russian bundles hold the translation (the format of @vscode/l10n).
import { config, t } from "@vscode/l10n";
import kazakhBundle from "../../../l10n/bundle.l10n.kk.json" with { type: "json" };
import russianBundle from "../../../l10n/bundle.l10n.ru.json" with { type: "json" };
import type { LanguageId } from "../languages/language.ts";

export interface Message {
  readonly text: string;
  /** For `{0}`, `{1}` … in the text; a message among them is translated too. */
  readonly args: readonly (string | number | Message)[];
}

export function message(text: string, ...args: readonly (string | number | Message)[]): Message {
  return { text, args };
}

const BUNDLES: Readonly<Record<LanguageId, Record<string, string>>> = { kk: kazakhBundle, ru: russianBundle, en: {} };

let current: LanguageId | undefined;

/** The message in a language. The library knows one language at a time, so it is switched when another is asked for. */
export function localize(language: LanguageId, { text, args }: Message): string {
  const words = args.map((arg) => (typeof arg === "object" ? localize(language, arg) : arg));
  if (current !== language) {
    config({ contents: BUNDLES[language] });
    current = language;
  }
  return t(text, ...words);
}
