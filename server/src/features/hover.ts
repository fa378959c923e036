// Hover: what a reference cites, verbatim.
import type { Hover, Position } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize, message } from "../localization/message.ts";
import type { Reference } from "../model/references.ts";
import { type Branch, leaves } from "../syntax/tree.ts";
import type { Elsewhere } from "../workspace/elsewhere.ts";
import { fileNameOf } from "../workspace/textSource.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { citedElsewhere, referenceAt } from "./definition.ts";
import { flatten, nameOf } from "./names.ts";

/** Longer targets are cut: F12 shows the rest. */
export const LONGEST_TEXT = 1600;
/** What each member of a long list gets all the same, and how many of them are shown. */
const SHORTEST_TEXT = 300;
const MOST_TARGETS = 12;

export function hover(
  document: TreatyDocument,
  position: Position,
  language: LanguageId,
  markdown: boolean,
): Hover | undefined {
  const offset = document.textDocument.offsetAt(position);
  const members = membersAt(document, offset, referenceAt(document, position));
  const [first] = members;
  if (first === undefined || first.resolution.type === "external") {
    return undefined;
  }
  const targets = members.flatMap(({ resolution }) =>
    resolution.type === "internal" ? [...resolution.through, ...resolution.targets] : [],
  );
  const missing = members.every(({ resolution }) => resolution.type === "missing");
  const longest = Math.max(SHORTEST_TEXT, Math.floor(LONGEST_TEXT / Math.max(1, targets.length)));
  const value = missing
    ? escaped(localize(language, message("This treaty has no such provision.")), markdown)
    : [...new Set(targets)]
        .slice(0, MOST_TARGETS)
        .map((target) => describe(document, target, language, markdown, longest))
        .join("\n\n---\n\n");
  const range = { start: first.start, end: members.at(-1)?.end ?? first.end };
  return { contents: { kind: markdown ? "markdown" : "plaintext", value }, range: document.range(range) };
}

/** On a number its member of the list alone; on the list's noun, or between two numbers, all members. */
function membersAt(document: TreatyDocument, offset: number, reference: Reference | undefined): readonly Reference[] {
  if (reference === undefined) {
    const list = document.treaty.listAt(offset);
    return list ?? [];
  }
  const { labelRange, list } = reference;
  const onNumber = labelRange === undefined || (labelRange.start <= offset && offset <= labelRange.end);
  return onNumber ? [reference] : list;
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

function describe(
  document: TreatyDocument,
  target: Branch,
  language: LanguageId,
  markdown: boolean,
  longest = LONGEST_TEXT,
): string {
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
      const rest = longest - length;
      paragraphs.push(escaped(text.length <= rest ? text : `${text.slice(0, Math.max(0, rest)).trimEnd()}…`, markdown));
      length += text.length;
      if (length >= longest) {
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
