// Hover: what a reference cites, verbatim.
import type { Hover, Position } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize, message } from "../localization/message.ts";
import { type Branch, leaves } from "../syntax/tree.ts";
import type { Elsewhere } from "../workspace/elsewhere.ts";
import { fileNameOf } from "../workspace/textSource.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { citedElsewhere, referenceAt } from "./definition.ts";
import { flatten, nameOf } from "./names.ts";

/** Longer targets are cut: F12 shows the rest. */
export const LONGEST_TEXT = 1600;

export function hover(
  document: TreatyDocument,
  position: Position,
  language: LanguageId,
  markdown: boolean,
): Hover | undefined {
  const reference = referenceAt(document, position);
  if (reference === undefined || reference.resolution.type === "external") {
    return undefined;
  }
  const { resolution } = reference;
  const value =
    resolution.type === "missing"
      ? escaped(localize(language, message("This treaty has no such provision.")), markdown)
      : resolution.targets.map((target) => describe(document, target, language, markdown)).join("\n\n---\n\n");
  return { contents: { kind: markdown ? "markdown" : "plaintext", value }, range: document.range(reference) };
}

/** What a citation of another treaty of the workspace means there, under that treaty's name and its file's. */
export async function hoverElsewhere(
  document: TreatyDocument,
  position: Position,
  language: LanguageId,
  markdown: boolean,
  elsewhere: Elsewhere,
): Promise<Hover | undefined> {
  const cited = await citedElsewhere(document, position, elsewhere);
  const described = (cited?.treaties ?? []).flatMap(({ document: other, instrument, provisions }) => {
    const title = [nameOf(other, instrument.branch, language), fileNameOf(other.uri)].join(" – ");
    const source = markdown ? `*${escaped(title, markdown)}*` : title;
    return provisions.map((target) => `${describe(other, target, language, markdown)}\n\n${source}`);
  });
  return cited === undefined || described.length === 0
    ? undefined
    : {
        contents: { kind: markdown ? "markdown" : "plaintext", value: described.join("\n\n---\n\n") },
        range: document.range(cited.origin),
      };
}

function describe(document: TreatyDocument, target: Branch, language: LanguageId, markdown: boolean): string {
  const place = placeOf(document, target, language);
  const paragraphs: string[] = [];
  let length = 0;
  let label = "";
  for (const leaf of leaves(target)) {
    if (leaf.kind === "label") {
      label = `${flatten(document, leaf.start, leaf.end)} `;
    } else if (leaf.kind === "text") {
      const text = label + flatten(document, leaf.start, leaf.end);
      label = "";
      const rest = LONGEST_TEXT - length;
      paragraphs.push(escaped(text.length <= rest ? text : `${text.slice(0, Math.max(0, rest)).trimEnd()}…`, markdown));
      length += text.length;
      if (length >= LONGEST_TEXT) {
        break;
      }
    }
  }
  const heading = escaped(place, markdown);
  return [markdown ? `**${heading}**` : heading, ...paragraphs].join("\n\n");
}

/** `9-бап › 3.` */
export function placeOf(document: TreatyDocument, target: Branch, language: LanguageId): string {
  const names: string[] = [];
  let branch: Branch | undefined = target;
  while (branch !== undefined && branch.kind !== "instrument" && branch.kind !== "document") {
    if (branch.heading !== undefined || branch.label !== undefined) {
      names.unshift(nameOf(document, branch, language));
    }
    branch = branch.kind === "article" ? undefined : branch.parent;
  }
  return names.join(" › ");
}

/** The treaty's words stay words: nothing in them is taken for Markdown or HTML. */
export function escaped(text: string, markdown: boolean): string {
  return markdown
    ? text
        .replace(/[\\`*_[\]<>|~&]/gu, "\\$&")
        .replace(/^(\s*)([-+#=])/u, "$1\\$2")
        .replace(/^(\s*\d+)([.)])/u, "$1\\$2")
    : text;
}
