import { message } from "../localization/message.ts";
import { gather } from "../model/beside.ts";
import type { Scope } from "../model/scopes.ts";
import { type Branch, enclosing, isBranch, leafOf } from "../syntax/tree.ts";
import { headingRange } from "./articleNumbering.ts";
import type { Finding, Rule } from "./rule.ts";

/** An article that a later protocol took out keeps its heading. */
const TAKEN_OUT = /исключен|утратил|алып\s?таста|алынып\s?таста|күшін\sжой|deleted|repealed|reserved/iu;

export const emptyArticle: Rule = {
  metadata: {
    id: "empty-article",
    severity: "warning",
    fix: "none",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("An article without text"),
    page: {
      what: "The heading of an article is followed by the next heading or by the end of the body. Articles that say they were taken out are not meant, nor are lists of headings.",
      why: "The text was lost, or is still to be written.",
      sources: ["Law on Legal Acts № 480-V, art. 23 (by analogy)"],
      wrong: "1-бап. Мақсаты\n\nТараптар ынтымақтасады.\n\n2-бап. Шығыстар\n\n3-бап. Тілдер\n\nЖұмыс тілі – орыс тілі.",
      right:
        "1-бап. Мақсаты\n\nТараптар ынтымақтасады.\n\n2-бап. Шығыстар\n\nӘр Тарап өз шығыстарын көтереді.\n\n3-бап. Тілдер\n\nЖұмыс тілі – орыс тілі.",
      mend: "Write the article, or take its heading out.",
    },
  },
  *check({ treaty, folded }) {
    for (const instrument of treaty.instruments) {
      const empty = emptyArticles(instrument, folded);
      for (const scope of empty.length === 0 ? [] : [instrument.scope, ...instrument.annexes]) {
        yield* judge(
          empty.filter((article) => (enclosing(article, "annex") ?? instrument.branch) === scope.branch),
          scope,
        );
      }
    }
  },
};

/** Where most articles have no text, the headings alone are what is meant to be there. */
function judge(empty: readonly Branch[], { articles }: Scope): readonly Finding[] {
  return empty.length * 2 > articles.length
    ? []
    : empty.map((article) => ({
        ...headingRange(article),
        message: message("Article {0} has no text.", article.heading?.number ?? ""),
      }));
}

const emptyArticles = gather(
  ({ outline }) => outline.pieces,
  (piece, folded: string): readonly Branch[] =>
    isBranch(piece) && piece.kind === "article" && isEmpty(piece, folded) ? [piece] : NONE,
);

const NONE: readonly Branch[] = [];

function isEmpty(article: Branch, folded: string): boolean {
  if (
    article.heading?.bodyStart !== undefined ||
    article.children.some((child) => isBranch(child) || child.kind === "text")
  ) {
    return false;
  }
  const title = leafOf(article, "headingTitle");
  const words = title === undefined ? "" : folded.slice(title.start, title.end);
  // A sentence below the heading is a short article rather than a title.
  return !TAKEN_OUT.test(words) && !/[.;:]$/u.test(words);
}
