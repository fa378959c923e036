import { languageById } from "../languages/index.ts";
import { message } from "../localization/message.ts";
import type { Term, TermName } from "../model/definitions.ts";
import { keptByPiece } from "../model/pieces.ts";
import type { Instrument } from "../model/treaty.ts";
import type { Branch } from "../syntax/tree.ts";
import type { Rule } from "./rule.ts";

/** `сондай-ақ … қамтиды`: so near the sentence says that it adds to a definition. */
const NEAR = 60;

export const duplicateTerm: Rule = {
  metadata: {
    id: "duplicate-term",
    severity: "warning",
    fix: "none",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("Terms defined twice"),
    page: {
      what: "A name is defined for the second time where the first definition holds. A definition for one article or annex beside one for the treaty is not reported.",
      why: "A term has one definition; of two nobody knows which one counts.",
      sources: ["CSTO guidelines on drafting treaties (14.06.2009), 3.2: uniform terms"],
      wrong: "Осы Келісімде мынадай ұғымдар қолданылады:\n1) «жүк» – тасылатын зат;\n2) «жүк» – жолаушының заты.",
      right: "Осы Келісімде мынадай ұғымдар қолданылады:\n1) «жүк» – тасылатын зат;\n2) «қол жүгі» – жолаушының заты.",
      mend: "Keep one of the definitions, or give the second thing another name.",
    },
  },
  *check({ treaty, text }) {
    for (const instrument of treaty.instruments) {
      for (const { first, term, name } of doubles(instrument.branch, instrument)) {
        if (!languageById(term.language).terms.adds.test(text.slice(name.end, name.end + NEAR))) {
          yield {
            start: name.start,
            end: name.end,
            message: message("“{0}” is defined for the second time. Keep one definition.", name.text),
            related: [
              { start: first.names[0].start, end: first.names[0].end, message: message("It is defined here first.") },
            ],
          };
        }
      }
    }
  },
};

/** A name of a term that another one has in the same scope. */
interface Double {
  readonly first: Term;
  readonly term: Term;
  readonly name: TermName;
}

const doubles = keptByPiece((_branch, { terms }: Instrument): readonly Double[] => {
  const found: Double[] = [];
  const known = new Map<Branch, Map<string, Term>>();
  for (const term of terms.all) {
    const here = known.get(term.scope) ?? new Map<string, Term>();
    known.set(term.scope, here);
    for (const name of term.names) {
      const key = name.text.toLowerCase();
      const first = here.get(key);
      if (first === undefined) {
        here.set(key, term);
      } else if (first !== term) {
        found.push({ first, term, name });
      }
    }
  }
  return found;
});
