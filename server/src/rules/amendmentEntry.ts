import { languageById } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { message } from "../localization/message.ts";
import type { TextRange } from "../model/definitions.ts";
import { flatTextOf, languageOfLeaf, wordingOf } from "../model/leafText.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, enclosing, type Leaf, leaves } from "../syntax/tree.ts";
import { flatWords } from "../text/flatText.ts";
import type { Reader, Wording } from "../text/wording.ts";
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
  for (const leaf of leaves(instrument.branch)) {
    if (leaf.kind !== "text") {
      continue;
    }
    const written = languageOfLeaf(leaf, folded, language);
    const clause = wordingOf(leaf, folded).ask(AMENDMENTS[written]);
    const article = clause === undefined ? undefined : articleAt(instrument.scope.articles, leaf);
    const { entry } = languageById(written).clauses;
    if (clause === undefined || article === undefined || entry.test(textOf(article, folded))) {
      continue;
    }
    const cited = instrument.references.filter(
      ({ home, unit }) => unit === "article" && enclosing(home, "article") === article,
    );
    const targets = cited.flatMap(({ resolution }) => (resolution.type === "internal" ? resolution.targets : []));
    if (targets.some((target) => entry.test(textOf(enclosing(target, "article") ?? target, folded)))) {
      continue;
    }
    const { start, end } = flatTextOf(leaf, folded).range(clause.start, clause.end);
    yield {
      start,
      end,
      message:
        targets.length > 0
          ? message(
              "The article that this clause cites does not say how amendments enter into force; cite the one that does.",
            )
          : message("It is not said how amendments enter into force: cite the article on entry into force."),
    };
  }
}

/** Where some words say how the treaty is amended; offsets are those of the flat text. */
const AMENDMENTS: Readonly<Record<LanguageId, Reader<TextRange | undefined>>> = {
  kk: (_words, wording) => amendmentsIn(wording, "kk"),
  ru: (_words, wording) => amendmentsIn(wording, "ru"),
  en: (_words, wording) => amendmentsIn(wording, "en"),
};

function amendmentsIn(wording: Wording, language: LanguageId): TextRange | undefined {
  const match = languageById(language).clauses.amendments.exec(flatWords(wording));
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function articleAt(articles: readonly Branch[], leaf: Leaf): Branch | undefined {
  return articles.find(({ start, end }) => start <= leaf.start && leaf.end <= end);
}

function textOf(branch: Branch, folded: string): string {
  return folded.slice(branch.start, branch.end).replace(/\s+/gu, " ");
}
