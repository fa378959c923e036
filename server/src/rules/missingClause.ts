import { LANGUAGES } from "../languages/index.ts";
import { type Message, message } from "../localization/message.ts";
import type { ClauseGrade, ClauseName } from "../model/clauseLists.ts";
import { canBeJudged, surveyClauses } from "../model/clauses.ts";
import { type ReadyArticle, readyArticles } from "../model/readyClauses.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, leafOf } from "../syntax/tree.ts";
import { OfferingFinding } from "./placing.ts";
import type { Finding, Fix, Rule, Severity } from "./rule.ts";

const EXPLANATIONS: Readonly<Record<ClauseName, Message>> = {
  title: message("The title does not name both Parties (Law on International Treaties, art. 2)."),
  parties: message("The preamble does not introduce the Parties (“hereinafter referred to as the Parties”)."),
  preamble: message(
    "The preamble gives no grounds or aims: nothing stands between the Parties and the enacting formula.",
  ),
  "enacting-formula": message("The enacting formula is missing (“have agreed as follows:”)."),
  "entry-into-force": message(
    "No clause says when the treaty enters into force; then the consent of all Parties decides (VCLT art. 24(2)).",
  ),
  testimonium: message("The testimonium is missing: place, date, number of copies, languages."),
  authenticity: message("Nothing says that the texts in all languages are equally authentic (VCLT art. 33(1))."),
  "signature-block": message("The signature blocks of the Parties are missing."),
  "competent-bodies": message("No clause names the bodies that carry the treaty out."),
  "relation-to-other-treaties": message(
    "No clause says how the treaty stands to other treaties of the Parties; then VCLT art. 30 decides.",
  ),
  "dispute-settlement": message("No clause says how disputes over the treaty are settled."),
  amendments: message(
    "No clause says how the treaty is amended; then the agreement of all Parties is needed (VCLT art. 39).",
  ),
  duration: message("No clause says how long the treaty is in force."),
  termination: message(
    "No clause says how a Party can terminate the treaty; then the consent of all Parties is needed (VCLT arts 54, 56).",
  ),
  expenses: message("No clause says who bears the expenses of carrying the treaty out."),
  confidentiality: message("No clause protects the information that the Parties exchange."),
  definitions: message("No clause defines the terms that the treaty uses."),
  "working-language": message("No clause names the working language of the Parties."),
  "effect-of-termination": message("No clause says what becomes of work in progress when the treaty ends."),
  suspension: message("No clause says how a Party can suspend the treaty (VCLT art. 57)."),
  "provisional-application": message("No clause provides for provisional application (VCLT art. 25)."),
  "prevailing-text": message("No clause says which text prevails when the language versions diverge (VCLT art. 33)."),
  "consent-to-be-bound": message("No clause says how States consent to be bound: signature, ratification, approval."),
  accession: message("No clause opens the treaty to accession (VCLT art. 15)."),
  reservations: message("No clause deals with reservations; then VCLT arts 19–23 decide."),
  depositary: message("No clause names the depositary (VCLT art. 76)."),
  registration: message("No clause provides for registration (UN Charter, art. 102)."),
};

const SEVERITIES: Readonly<Record<ClauseGrade, Severity | "off">> = {
  core: "warning",
  expected: "information",
  optional: "off",
};

const ONE_SIGNATURE = message("Only one Party has a signature block; a bilateral treaty needs two.");

const NO_TITLE = message(
  "There is no title: it says what the treaty is and names both Parties (Law on International Treaties, art. 2).",
);

export const missingClause: Rule = {
  metadata: {
    id: "missing-clause",
    severity: "warning",
    fix: "offered",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("A clause that a treaty of its kind needs is missing"),
    page: {
      what: "A clause that the kind of document calls for is not there. The code names it: `missing-clause/entry-into-force`. Without the core clauses (warning) the text cannot be signed or does not say what it is: title naming both Parties, Parties' line, enacting formula, entry into force, testimonium, authenticity, a signature block for each Party. The expected ones (information) nearly every text of the kind has: preamble, settlement of disputes, amendments, duration, termination; in an agreement on cooperation also competent bodies, relation to other treaties, expenses, confidentiality; in a multilateral treaty the depositary. Amending and additional protocols, multilateral treaties, memoranda and charters have lists of their own. Optional ones are off until you set a severity for their own code: `missing-clause/definitions`, `working-language`, `effect-of-termination`, `suspension`, `provisional-application`, `prevailing-text`; for a multilateral treaty `consent-to-be-bound`, `accession`, `reservations`, `registration`. Clauses are known by their words and by the titles of articles. Only the main instrument of a document is judged, and only when it has a title or a formula and at least three articles or a closing.",
      why: "Without it the treaty cannot be signed, or the defaults of the Vienna Convention decide in place of the Parties.",
      sources: [
        "Law № 54 of 30.05.2005 on International Treaties, arts 1(9), 2(1), 7(1), 18, 23, 27, 28",
        "Vienna Convention on the Law of Treaties, arts 10, 12, 24(2), 30, 33(1), 39, 54, 56, 76",
      ],
      wrong: "12-бап … (the last article; nothing about entry into force)",
      right: `13-бап
1. Осы Келісім … соңғы жазбаша хабарлама алынған күннен бастап күшіне енеді.
2. Осы Келісім белгіленбеген мерзімге жасалады.
3. Тараптардың әрқайсысы … осы Келісімнің қолданысын тоқтата алады.`,
      mend: "Take the quick fix: it inserts the standard article with the next free number before the closing. Or type the prefix of its snippet (`бап-күшіне-ену`, `ст-вступление`, `art-entry`).",
    },
  },
  *check({ treaty, folded }) {
    const [main] = treaty.instruments;
    if (main === undefined || !canBeJudged(main)) {
      return;
    }
    const survey = surveyClauses(main, treaty.document.blocks, folded);
    const places = placesIn(main, folded);
    for (const [clause, grade] of survey.missing) {
      const missing = finding(places, clause, explanationOf(main, clause), SEVERITIES[grade]);
      yield new OfferingFinding(missing, () => {
        const article = readyArticles(main, treaty.document)(clause);
        return article && insertion(article);
      });
    }
    if (survey.signatureOfOneParty) {
      yield finding(places, "signature-block", ONE_SIGNATURE, SEVERITIES.core);
    }
  },
};

function explanationOf(instrument: Instrument, clause: ClauseName): Message {
  return clause === "title" && instrument.part("title") === undefined ? NO_TITLE : EXPLANATIONS[clause];
}

/** Inserts the ready article, for the drafter to fill. */
function insertion({ offset, plain, snippet, number, title }: ReadyArticle): Fix {
  const place = { start: offset, end: offset };
  return {
    title: message("Insert article {0}, “{1}”", number, title),
    edits: [{ ...place, newText: plain }],
    snippet: { ...place, newText: snippet },
    safe: false,
  };
}

function finding(places: Places, clause: ClauseName, explanation: Message, severity: Severity | "off"): Finding {
  const atEnd = clause === "testimonium" || clause === "authenticity" || clause === "signature-block";
  return { ...(atEnd ? places.end : places.beginning), message: explanation, detail: clause, severity };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where it is reported what an instrument lacks at its beginning and at its end. */
interface Places {
  readonly beginning: Range;
  readonly end: Range;
}

/** The title, and the last part. */
function placesIn(instrument: Instrument, folded: string): Places {
  const title = instrument.part("title");
  const last =
    instrument.part("signatures") ??
    instrument.part("closing") ??
    instrument.scope.articles.at(-1) ??
    instrument.branch;
  const first = instrument.part("preamble") ?? instrument.branch;
  const beginning = title === undefined ? (leafOf(first, "text") ?? first) : nameIn(title, folded);
  const end = leafOf(last, last.kind === "article" ? "heading" : "text") ?? last;
  return { beginning: rangeOf(beginning), end: rangeOf(end) };
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

/** The noun of a title, else its first line: a whole title under a wave is hard to read. */
function nameIn({ start, end }: Branch, folded: string): Range {
  const lines = [...folded.slice(start, end).matchAll(/[^\s][^\r\n]*/gu)].map(({ 0: line, index }) => ({
    text: line.trimEnd(),
    start: start + index,
  }));
  // It stands alone in a line, or begins the title, or, in Kazakh, ends it.
  const words = lines.flatMap(({ text, start: at }) =>
    [/^\p{L}+/u, /(?<!\p{L})\p{L}+$/u].flatMap((word) => {
      const found = word.exec(text);
      return found === null ? [] : [{ text: found[0], start: at + found.index, alone: found[0] === text }];
    }),
  );
  const nouns = words.filter(({ text }) => LANGUAGES.some(({ kindOf }) => kindOf(text) !== undefined));
  const place = nouns.find(({ alone }) => alone) ?? nouns.find((noun) => noun === words[0]) ?? nouns.at(-1) ?? lines[0];
  return place === undefined ? { start, end } : { start: place.start, end: place.start + place.text.length };
}
