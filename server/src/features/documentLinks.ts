// Links to web and e-mail addresses in the text. Nothing is fetched: the editor opens them when the user clicks.
import type { DocumentLink } from "vscode-languageserver-types";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

const ADDRESS =
  /(?<web>(?:https?:\/\/|www\.)[^\s<>«»"“”]{1,2000})|(?<![\w.+-])(?<mail>[\w+-][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})/giu;

export function documentLinks(document: TreatyDocument): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const match of document.text.matchAll(ADDRESS)) {
    const written = match[0].replace(/(?<![.,;:!?)\]])[.,;:!?)\]]+$/u, "");
    const target =
      match.groups?.mail !== undefined
        ? `mailto:${written}`
        : written.toLowerCase().startsWith("www.")
          ? `https://${written}`
          : written;
    links.push({ range: document.range({ start: match.index, end: match.index + written.length }), target });
  }
  return links;
}
