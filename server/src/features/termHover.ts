// Hover over a defined term: its definition verbatim, and where it stands.
import type { Hover, Position } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize, message } from "../localization/message.ts";
import type { Term } from "../model/definitions.ts";
import { leaves } from "../syntax/tree.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { escaped, LONGEST_TEXT, placeOf } from "./hover.ts";
import { flatten, nameOf } from "./names.ts";
import { termAt } from "./termNavigation.ts";

export function termHover(
  document: TreatyDocument,
  position: Position,
  language: LanguageId,
  markdown: boolean,
): Hover | undefined {
  const place = termAt(document, position);
  if (place === undefined) {
    return undefined;
  }
  const { term } = place;
  const names = escaped(term.names.map(({ text }) => text).join(", "), markdown);
  const where = placeOf(document, term.home, language) || nameOf(document, term.home, language);
  const defined = escaped(localize(language, message("Defined in: {0}", where)), markdown);
  const value = [
    markdown ? `**${names}**` : names,
    ...paragraphsOf(document, term).map((paragraph) => escaped(paragraph, markdown)),
    markdown ? `*${defined}*` : defined,
  ].join("\n\n");
  return { contents: { kind: markdown ? "markdown" : "plaintext", value }, range: document.range(place) };
}

/** The definition with its members, cut where it grows too long. */
function paragraphsOf(document: TreatyDocument, { home, definition }: Term): readonly string[] {
  const paragraphs: string[] = [];
  let rest = LONGEST_TEXT;
  let label = "";
  for (const leaf of leaves(home)) {
    if (leaf.start >= definition.end || rest <= 0) {
      break;
    }
    if (leaf.end <= definition.start || (leaf.kind !== "text" && leaf.kind !== "label")) {
      continue;
    }
    const text = flatten(document, Math.max(leaf.start, definition.start), Math.min(leaf.end, definition.end));
    if (leaf.kind === "label") {
      label = `${text} `;
      continue;
    }
    const paragraph = label + text;
    label = "";
    paragraphs.push(paragraph.length <= rest ? paragraph : `${paragraph.slice(0, rest).trimEnd()}…`);
    rest -= paragraph.length;
  }
  return paragraphs;
}
