import { LANGUAGES } from "../languages/index.ts";
import { bitsOf, maySay } from "../languages/signs.ts";
import { message } from "../localization/message.ts";
import { gather } from "../model/beside.ts";
import type { TextRange } from "../model/definitions.ts";
import { flatTextOf, wordingOf } from "../model/leafText.ts";
import { type Branch, isBranch, type Leaf, leafOf } from "../syntax/tree.ts";
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
    const [clause] = main === undefined ? [] : provisional(main, folded);
    if (clause !== undefined) {
      yield {
        ...flatTextOf(clause.leaf, folded).range(clause.start, clause.end),
        message: message(
          "Provisional application: a treaty that needs ratification is submitted for it within six months from its beginning (Law on International Treaties, art. 18).",
        ),
      };
    }
  },
};

/** The words that provide for provisional application; offsets are those of the flat text. */
interface Clause extends TextRange {
  readonly leaf: Leaf;
}

const PROVISIONALLY = bitsOf("provisionalApplication");

/** The first clause of each article. */
const provisional = gather(
  ({ scope }) => scope.articles,
  (article, folded: string): readonly Clause[] => {
    const clause = clauseIn(article, folded);
    return clause === undefined ? NONE : [clause];
  },
);

const NONE: readonly Clause[] = [];

function clauseIn(branch: Branch, folded: string): Clause | undefined {
  const leaf = branch.kind === "quotation" ? undefined : leafOf(branch, "text");
  const own = leaf && clauseOf(leaf, wordingOf(leaf, folded));
  if (own !== undefined) {
    return own;
  }
  for (const child of branch.children) {
    const clause = isBranch(child) ? clauseIn(child, folded) : undefined;
    if (clause !== undefined) {
      return clause;
    }
  }
  return undefined;
}

function clauseOf(leaf: Leaf, wording: Wording): Clause | undefined {
  for (const { clauses } of maySay(wording, PROVISIONALLY) ? LANGUAGES : []) {
    const match = clauses.provisionalApplication.exec(flatLower(wording));
    if (match !== null) {
      return { leaf, start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}
