import { readFileSync } from "node:fs";

export const LANGUAGES = ["kk", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A snippet as it stands in `snippets/treaty.<language>.json`. */
export interface Snippet {
  readonly title: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** All snippets of one language in the order of the file, which is the order of a treaty's articles. */
export function readSnippets(language: Language): readonly Snippet[] {
  const file = new URL(`../../snippets/treaty.${language}.json`, import.meta.url);
  const entries = JSON.parse(readFileSync(file, "utf8")) as Record<string, Omit<Snippet, "title">>;
  return Object.entries(entries).map(([title, snippet]) => ({ title, ...snippet }));
}

/** The name that a snippet has in all languages (`entry`), taken from its prefix (`kk-entry`). */
export function commonName(snippet: Snippet, language: Language): string {
  const prefix = snippet.prefix.find((candidate) => candidate.startsWith(`${language}-`));
  if (prefix === undefined) {
    throw new Error(`“${snippet.title}” has no prefix that begins with ${language}-`);
  }
  return prefix.slice(language.length + 1);
}
