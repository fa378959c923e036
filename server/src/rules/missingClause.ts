import { type Message, message } from "../localization/message.ts";
import { type CoreClause, canBeJudged, surveyClauses } from "../model/clauses.ts";
import type { Instrument } from "../model/treaty.ts";
import { leafOf } from "../syntax/tree.ts";
import type { Finding, Rule } from "./rule.ts";

const EXPLANATIONS: Readonly<Record<CoreClause, Message>> = {
  title: message("The title does not name both Parties (Law on International Treaties, art. 2)."),
  parties: message("The preamble does not introduce the Parties (“hereinafter referred to as the Parties”)."),
  "enacting-formula": message("The enacting formula is missing (“have agreed as follows:”)."),
  "entry-into-force": message(
    "No clause says when the treaty enters into force; then the consent of all Parties decides (VCLT art. 24(2)).",
  ),
  testimonium: message("The testimonium is missing: place, date, number of copies, languages."),
  authenticity: message("Nothing says that the texts in all languages are equally authentic (VCLT art. 33(1))."),
  "signature-block": message("The signature blocks of the Parties are missing."),
};

const ONE_SIGNATURE = message("Only one Party has a signature block; a bilateral treaty needs two.");

export const missingClause: Rule = {
  metadata: {
    id: "missing-clause",
    severity: "warning",
    fix: "none",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("A clause that every treaty needs is missing"),
    page: {
      what: "One of the core clauses is not there: title naming both Parties, Parties' line, enacting formula, entry into force, testimonium, authenticity, a signature block for each Party. The code names it: `missing-clause/entry-into-force`. Only the main instrument of a document is judged, and only when it has a title or a formula and at least three articles or a closing.",
      why: "Without it the treaty cannot be signed, or the defaults of the Vienna Convention decide in place of the Parties.",
      sources: [
        "Law № 54 of 30.05.2005 on International Treaties, arts 1(9), 2(1), 7(1), 23",
        "Vienna Convention on the Law of Treaties, arts 10, 12, 24(2), 33(1)",
      ],
      wrong: "12-бап … (the last article; nothing about entry into force)",
      right: "13-бап\nОсы Келісім … соңғы жазбаша хабарлама алынған күннен бастап күшіне енеді.",
      mend: "Insert the standard article: type its prefix (`бап-күшіне-ену`, `ст-вступление`, `art-entry`) and accept the snippet.",
    },
  },
  *check({ treaty, folded }) {
    const [main] = treaty.instruments;
    if (main === undefined || !canBeJudged(main)) {
      return;
    }
    const survey = surveyClauses(main, treaty.document.blocks, folded);
    for (const clause of survey.missing) {
      yield finding(main, clause, EXPLANATIONS[clause]);
    }
    if (survey.signatureOfOneParty) {
      yield finding(main, "signature-block", ONE_SIGNATURE);
    }
  },
};

/** What lacks at the beginning is reported at the title, what lacks at the end in the last part. */
function finding(instrument: Instrument, clause: CoreClause, explanation: Message): Finding {
  const atEnd = clause === "testimonium" || clause === "authenticity" || clause === "signature-block";
  const title = instrument.part("title");
  const last =
    instrument.part("signatures") ??
    instrument.part("closing") ??
    instrument.scope.articles.at(-1) ??
    instrument.branch;
  const place = atEnd ? last : (title ?? instrument.part("preamble") ?? instrument.branch);
  const leaf = atEnd && place.kind === "article" ? leafOf(place, "heading") : leafOf(place, "text");
  const { start, end } = leaf ?? place;
  return { start, end, message: explanation, detail: clause };
}
