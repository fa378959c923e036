// "Cited 3 times" above the headings of articles. Off unless the user switches it on.
import type { CodeLens, Location } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize, message } from "../localization/message.ts";
import type { Branch } from "../syntax/tree.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { headOf } from "./definition.ts";

/** A command of the client that opens the editor's list of references: its address, the place, the citations. */
export const SHOW_CITATIONS = "kelisim.showCitations";

/**
 * One lens for each article that is cited, here or elsewhere in the workspace; `осы бапта` inside the article itself
 * does not count.
 */
export function codeLenses(
  document: TreatyDocument,
  language: LanguageId,
  opensList: boolean,
  elsewhere: ReadonlyMap<Branch, readonly Location[]> = new Map(),
): CodeLens[] {
  return document.treaty.instruments.flatMap((instrument) =>
    instrument.scope.articles.flatMap((article) => {
      const citations = instrument.referencesTo(article).filter(({ label }) => label !== undefined);
      const range = document.range(headOf(article));
      const here = citations.map((reference) => ({ uri: document.uri, range: document.range(reference) }));
      const locations = [...here, ...(elsewhere.get(article) ?? [])];
      if (locations.length === 0) {
        return [];
      }
      const title =
        locations.length === 1
          ? localize(language, message("Cited once"))
          : localize(language, message("Cited {0} times", locations.length));
      const command = opensList ? SHOW_CITATIONS : "";
      return [{ range, command: { title, command, arguments: [document.uri, range.start, locations] } }];
    }),
  );
}
