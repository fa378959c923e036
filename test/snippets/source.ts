import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { LANGUAGES, type Language } from "./snippet-files.ts";

/**
 * The wording that the lawyers agreed on, a document beside the real texts (`design/snippets.md`). Each section holds
 * a snippet in the three languages, as a fenced block or in one line, and after it its variants in one line each.
 */
const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const FILE = resolve(PROJECT, process.env.KELISIM_CORPUS ?? "../shared", "design/snippets.md");

export const skipWithoutSource: string | false = existsSync(FILE)
  ? false
  : `no ${FILE}: set KELISIM_CORPUS to compare the snippets with their source`;

export interface SourceSnippet {
  readonly name: string;
  readonly language: Language;
  readonly lines: readonly string[];
  /** Further one-line wordings of the same section: the entry on signature, the fixed term. */
  readonly variants: readonly string[];
}

export function readSource(): readonly SourceSnippet[] {
  const sections = readFileSync(FILE, "utf8")
    .split(/^## \d+\. `kk-/mu)
    .slice(1);
  return sections.flatMap((section) => {
    const name = section.slice(0, section.indexOf("`"));
    return LANGUAGES.map((language) => readWording(name, language, section));
  });
}

function readWording(name: string, language: Language, section: string): SourceSnippet {
  const wording = section
    .split(/^(?=\*\*(?:kk|ru|en)\*\*)/mu)
    .filter((part) => part.startsWith(`**${language}**`))
    .join("");
  const [fenced] = /(?<=```\n).*?(?=\n```)/su.exec(wording) ?? [];
  const inline = [...wording.replace(/```.*?```/gsu, "").matchAll(/`([^`]+)`/gu)].map(([, text = ""]) => text);
  const [first = "", ...rest] = inline;
  return fenced === undefined
    ? { name, language, lines: [first], variants: rest }
    : { name, language, lines: fenced.split("\n"), variants: inline };
}
