import { LANGUAGES } from "../languages/index.ts";
import { message } from "../localization/message.ts";
import type { TextRange } from "../model/definitions.ts";
import { flatTextOf, wordingOf } from "../model/leafText.ts";
import { descendants, leafOf } from "../syntax/tree.ts";
import { flatLower } from "../text/flatText.ts";
import type { Wording } from "../text/wording.ts";
import type { Rule } from "./rule.ts";

export const provisionalApplication: Rule = {
  metadata: {
    id: "provisional-application",
    severity: "information",
    fix: "none",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("A clause on provisional application, with its six-month rule"),
    page: {
      what: "The treaty is to be applied provisionally before it enters into force. The note is a reminder: nothing is wrong in the text.",
      why: "A treaty may be applied provisionally only as it itself provides, and a treaty of Kazakhstan that needs ratification must be submitted for it within six months from the beginning of its provisional application.",
      sources: [
        "Law № 54 of 30.05.2005 on International Treaties, art. 18",
        "Vienna Convention on the Law of Treaties, art. 25",
      ],
      wrong: "1-бап\n\nОсы Келісім оған қол қойылған күннен бастап уақытша қолданылады.",
      right: "1-бап\n\nОсы Келісім оған қол қойылған күннен бастап күшіне енеді.",
      mend: "Keep the clause where it is meant, and note the date; else delete it.",
    },
  },
  *check({ treaty, folded }) {
    const [main] = treaty.instruments;
    for (const article of main?.scope.articles ?? []) {
      for (const branch of [article, ...descendants(article)]) {
        const leaf = leafOf(branch, "text");
        const clause = leaf && branch.kind !== "quotation" ? wordingOf(leaf, folded).ask(provisionalIn) : undefined;
        if (leaf !== undefined && clause !== undefined) {
          yield {
            ...flatTextOf(leaf, folded).range(clause.start, clause.end),
            message: message(
              "Provisional application: a treaty that needs ratification is submitted for it within six months from its beginning (Law on International Treaties, art. 18).",
            ),
          };
          return;
        }
      }
    }
  },
};

/** The words that provide for provisional application; offsets are those of the flat text. */
function provisionalIn(_words: string, wording: Wording): TextRange | undefined {
  const lower = flatLower(wording);
  for (const { clauses } of LANGUAGES) {
    const match = clauses.provisionalApplication.exec(lower);
    if (match !== null) {
      return { start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}
