// "Cited 3 times" above the headings of articles. Off unless the user switches it on.
import type { CodeLens } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize, message } from "../localization/message.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { headOf } from "./definition.ts";

/** A command of the client that opens the editor's list of references: its address, the place, the citations. */
export const SHOW_CITATIONS = "kelisim.showCitations";

/** One lens for each article that is cited; `осы бапта` inside the article itself does not count. */
export function codeLenses(document: TreatyDocument, language: LanguageId, opensList: boolean): CodeLens[] {
  return document.treaty.instruments.flatMap((instrument) =>
    instrument.scope.articles.flatMap((article) => {
      const citations = instrument.referencesTo(article).filter(({ label }) => label !== undefined);
      if (citations.length === 0) {
        return [];
      }
      const range = document.range(headOf(article));
      const locations = citations.map((reference) => ({ uri: document.uri, range: document.range(reference) }));
      const title =
        citations.length === 1
          ? localize(language, message("Cited once"))
          : localize(language, message("Cited {0} times", citations.length));
      const command = opensList ? SHOW_CITATIONS : "";
      return [{ range, command: { title, command, arguments: [document.uri, range.start, locations] } }];
    }),
  );
}
