import { languageById } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { bitsOf, maySay, phrases } from "../languages/signs.ts";
import { message } from "../localization/message.ts";
import { gather } from "../model/beside.ts";
import { flatTextOf, languageOfLeaf, wordingOf } from "../model/leafText.ts";
import type { Reference } from "../model/references.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, enclosing, leaves } from "../syntax/tree.ts";
import { firstIndex } from "../text/lists.ts";
import type { Finding, Rule } from "./rule.ts";

export const amendmentEntry: Rule = {
  metadata: {
    id: "amendment-entry",
    severity: "information",
    fix: "none",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("An amendment clause that does not say how amendments enter into force"),
    page: {
      what: "The clause on amendments neither says how they enter into force nor cites the article that does, or cites an article that has no such clause. Protocols that amend a treaty are not judged.",
      why: "Unless the treaty provides otherwise, amendments enter into force as the treaty itself did; a clause that points to the article on entry into force leaves no doubt.",
      sources: ["Law № 54 on International Treaties, art. 27(1), (4)"],
      wrong: "Осы Келісімге Тараптардың келісімі бойынша хаттамалармен өзгерістер мен толықтырулар енгізілуі мүмкін.",
      right:
        "… осы Келісімнің 12-бабында айқындалған тәртіппен күшіне енетін хаттамалармен өзгерістер мен толықтырулар енгізілуі мүмкін.",
      mend: "Cite the article on entry into force, or say how amendments enter into force.",
    },
  },
  *check({ treaty, folded }) {
    for (const instrument of treaty.instruments) {
      if (instrument.branch.instrument?.amending !== true) {
        yield* judge(instrument, folded);
      }
    }
  },
};

function* judge(instrument: Instrument, folded: string): Generator<Finding> {
  const { language } = instrument.branch.instrument ?? {};
  for (const { article, leaf, written } of silentLeaves(instrument, language, folded)) {
    const { entry, amendments } = languageById(written).clauses;
    const targets = citedIn(article, instrument).flatMap(({ resolution }) =>
      resolution.type === "internal" ? resolution.targets : [],
    );
    if (targets.some((target) => entry.test(textOf(enclosing(target, "article") ?? target, folded)))) {
      continue;
    }
    const flat = flatTextOf(leaf, folded);
    const match = amendments.exec(flat.text);
    if (match !== null) {
      yield {
        ...flat.range(match.index, match.index + match[0].length),
        message:
          targets.length > 0
            ? message(
                "The article that this clause cites does not say how amendments enter into force; cite the one that does.",
              )
            : message("It is not said how amendments enter into force: cite the article on entry into force."),
      };
    }
  }
}

/** The references to articles that stand in an article. */
function citedIn(article: Branch, { references }: Instrument): readonly Reference[] {
  const from = firstIndex(references, ({ start }) => start >= article.start);
  const to = firstIndex(references, ({ start }) => start >= article.end);
  return references
    .slice(from, to)
    .filter(({ home, unit }) => unit === "article" && enclosing(home, "article") === article);
}

const AMENDED_BY = bitsOf("amendedBy");

/** The leaves of articles that say how the treaty is amended, where the article does not say how that enters into force. */
const silentLeaves = gather(
  ({ scope }) => scope.articles,
  (article, language: LanguageId | undefined, folded: string) =>
    leaves(article).flatMap((leaf) => {
      if (leaf.kind !== "text" || !maySay(wordingOf(leaf, folded), AMENDED_BY)) {
        return [];
      }
      const written = languageOfLeaf(leaf, folded, language);
      return phrases.shown(wordingOf(leaf, folded), written, AMENDED_BY) !== 0 &&
        !languageById(written).clauses.entry.test(textOf(article, folded))
        ? [{ article, leaf, written }]
        : [];
    }),
);

function textOf(branch: Branch, folded: string): string {
  return folded.slice(branch.start, branch.end).replace(/\s+/gu, " ");
}
