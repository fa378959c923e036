// Links to web and e-mail addresses in the text, and to other treaties of the workspace that it names. Nothing is
// fetched: the editor opens them when the user clicks.
import type { DocumentLink } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize, message } from "../localization/message.ts";
import type { Elsewhere } from "../workspace/elsewhere.ts";
import { fileNameOf, keyOf } from "../workspace/textSource.ts";
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

/** The names of other treaties lead to their files. */
export async function treatyLinks(
  document: TreatyDocument,
  elsewhere: Elsewhere,
  language: LanguageId,
): Promise<DocumentLink[]> {
  const names = await elsewhere.namesIn(document);
  return names
    .filter(({ uri }) => keyOf(uri) !== keyOf(document.uri))
    .map(({ start, end, uri }) => ({
      range: document.range({ start, end }),
      target: uri,
      tooltip: localize(language, message("Open {0}", fileNameOf(uri))),
    }));
}
