// User-visible words. A message is its English sentence with its arguments; the sentence is also the key under which
// the Kazakh and Russian bundles hold the translation (the format of @vscode/l10n).
import { config, t } from "@vscode/l10n";
import type { LanguageId } from "../languages/language.ts";

export interface Message {
  readonly text: string;
  /** For `{0}`, `{1}` … in the text; a message among them is translated too. */
  readonly args: readonly (string | number | Message)[];
}

export function message(text: string, ...args: readonly (string | number | Message)[]): Message {
  return { text, args };
}

/** The sentences of a language by the English ones. */
export type Translations = Readonly<Record<string, string>>;

/** English needs none. */
export type TranslationSource = (language: Exclude<LanguageId, "en">) => Translations;

let translations: TranslationSource = () => ({});

let current: LanguageId | undefined;

/** Says where the translations are, which is somewhere else in each host. They are asked for when they are needed first. */
export function takeTranslationsFrom(source: TranslationSource): void {
  const read: Partial<Record<LanguageId, Translations>> = {};
  translations = (language) => {
    read[language] ??= source(language);
    return read[language];
  };
  current = undefined;
}

/** The message in a language. The library knows one language at a time, so it is switched when another is asked for. */
export function localize(language: LanguageId, { text, args }: Message): string {
  const words = args.map((arg) => (typeof arg === "object" ? localize(language, arg) : arg));
  if (current !== language) {
    config({ contents: language === "en" ? {} : translations(language) });
    current = language;
  }
  return t(text, ...words);
}
