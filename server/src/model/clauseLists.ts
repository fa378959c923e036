// Which clauses an instrument of a kind needs: without the core ones it cannot be signed or does not say what it is; the
// expected ones nearly all of its kind have; the optional ones a drafter may ask for.
// Law № 54 on International Treaties; VCLT supplies defaults, so an absence is never an error.
import type { PhrasedClause } from "../languages/language.ts";
import type { PartyCount, PartyLevel, TreatyKind } from "./treatyKind.ts";

/** Clauses that show by their place in the instrument, not by words alone. */
export type PlacedClause =
  | "title"
  | "parties"
  | "preamble"
  | "enacting-formula"
  | "entry-into-force"
  | "testimonium"
  | "authenticity"
  | "signature-block";

export type ClauseName = PlacedClause | PhrasedClause;

export type ClauseGrade = "core" | "expected" | "optional";

const BILATERAL_CORE: readonly ClauseName[] = [
  "title",
  "parties",
  "enacting-formula",
  "entry-into-force",
  "testimonium",
  "authenticity",
  "signature-block",
];

const BILATERAL_EXPECTED: readonly ClauseName[] = [
  "preamble",
  "dispute-settlement",
  "amendments",
  "duration",
  "termination",
];

/** What agreements on cooperation have besides; a treaty on visas or on taxes may do without. */
const COOPERATION: Readonly<Record<PartyLevel, readonly ClauseName[]>> = {
  states: ["competent-bodies", "relation-to-other-treaties", "expenses", "confidentiality"],
  governments: ["competent-bodies", "relation-to-other-treaties", "expenses", "confidentiality"],
  // Departments are themselves the bodies that carry the agreement out.
  departments: ["relation-to-other-treaties", "expenses", "confidentiality"],
};

const OPTIONAL: readonly ClauseName[] = [
  "definitions",
  "working-language",
  "effect-of-termination",
  "suspension",
  "provisional-application",
  "prevailing-text",
];

const OPTIONAL_OF_MANY: readonly ClauseName[] = [
  "definitions",
  "consent-to-be-bound",
  "accession",
  "reservations",
  "registration",
  "dispute-settlement",
  "provisional-application",
];

/** The clauses of a kind with their grades. `cooperation`: that is what the instrument is about. */
export function clausesOf(kind: TreatyKind, cooperation: boolean): ReadonlyMap<ClauseName, ClauseGrade> {
  switch (kind.type) {
    case "bilateral": {
      const own = COOPERATION[kind.level];
      const [expected, optional] = cooperation
        ? [[...BILATERAL_EXPECTED, ...own], OPTIONAL]
        : [BILATERAL_EXPECTED, [...OPTIONAL, ...own]];
      return graded(BILATERAL_CORE, expected, optional);
    }
    case "multilateral":
      return graded(
        ["title", "enacting-formula", "entry-into-force", "testimonium"],
        ["preamble", "depositary", "termination", "amendments", "authenticity"],
        OPTIONAL_OF_MANY,
      );
    case "amending-protocol":
      return graded(protocolCore(kind.parties), [], ["preamble", "provisional-application", "prevailing-text"]);
    case "additional-protocol":
    case "protocol":
      return graded(
        protocolCore(kind.parties),
        [],
        ["preamble", "duration", "termination", "amendments", "dispute-settlement", "provisional-application"],
      );
    case "memorandum":
      return graded(
        ["title", "enacting-formula", "entry-into-force", ...(kind.parties === "two" ? PARTIES_AND_SIGNATURES : [])],
        ["testimonium", "amendments", "termination"],
        ["preamble", "authenticity", "duration", "dispute-settlement", "expenses", "confidentiality"],
      );
    case "charter":
      return graded(
        ["title", "enacting-formula", "entry-into-force"],
        ["preamble", "amendments"],
        ["testimonium", "depositary", "accession", "termination", "dispute-settlement", "definitions"],
      );
    case "declaration":
      return graded(["title"], [], []);
    case "unknown":
      // What it needs cannot be told for sure.
      return graded(["entry-into-force"], ["title", "enacting-formula", "testimonium"], []);
  }
}

const PARTIES_AND_SIGNATURES: readonly ClauseName[] = ["parties", "signature-block"];

function protocolCore(parties: PartyCount): readonly ClauseName[] {
  const core: readonly ClauseName[] = ["title", "enacting-formula", "entry-into-force", "testimonium"];
  return parties === "two" ? [...core, "parties", "authenticity", "signature-block"] : core;
}

function graded(
  core: readonly ClauseName[],
  expected: readonly ClauseName[],
  optional: readonly ClauseName[],
): ReadonlyMap<ClauseName, ClauseGrade> {
  return new Map([
    ...core.map((clause) => [clause, "core"] as const),
    ...expected.map((clause) => [clause, "expected"] as const),
    ...optional.map((clause) => [clause, "optional"] as const),
  ]);
}
