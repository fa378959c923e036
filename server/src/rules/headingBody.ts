import { languageById } from "../languages/index.ts";
import type { Language, LanguageId, PhrasedClause } from "../languages/language.ts";
import { bitsOf, titles } from "../languages/signs.ts";
import { type Message, message } from "../localization/message.ts";
import { gather } from "../model/beside.ts";
import { flatTextOf, wordingOf } from "../model/leafText.ts";
import { readyTermination } from "../model/readyClauses.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, type Leaf, leafOf } from "../syntax/tree.ts";
import { FlatText, flatLower } from "../text/flatText.ts";
import type { RuleContext } from "./context.ts";
import type { Finding, Fix, Rule } from "./rule.ts";

/** Clauses that a heading promises in so many words, and that the text below it shows by plain words too. */
const PROMISED = {
  termination: message(
    "The heading promises termination, but the article does not say how a Party terminates the treaty. Add it, or shorten the heading.",
  ),
  duration: message(
    "The heading promises a period of validity, but the article does not say how long the treaty is in force. Add it, or shorten the heading.",
  ),
  suspension: message(
    "The heading promises suspension, but the article does not provide for it. Add it, or shorten the heading.",
  ),
} as const satisfies Partial<Record<PhrasedClause, Message>>;

type Promised = keyof typeof PROMISED;

export const headingBody: Rule = {
  metadata: {
    id: "heading-body",
    severity: "hint",
    fix: "offered",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("A heading that promises what its article lacks"),
    page: {
      what: "The heading of an article names termination, the period of validity or suspension, and the article says nothing of it. That the treaty is not renewed when a Party says so before the end of a period is no termination by notice.",
      why: "A heading reflects the subject of its article; a reader who looks for the clause under it finds none, and the defaults of the Vienna Convention decide.",
      sources: [
        "Law № 480-V of 06.04.2016 on Legal Acts, art. 23(9), by analogy",
        "Vienna Convention on the Law of Treaties, arts 54, 56",
      ],
      wrong: `КЕЛІСІМ

11-бап. Күшіне енуі және қолданысын тоқтату

1. Осы Келісім оған қол қойылған күннен бастап күшіне енеді.`,
      right: `КЕЛІСІМ

11-бап. Күшіне енуі және қолданысын тоқтату

1. Осы Келісім оған қол қойылған күннен бастап күшіне енеді.
2. Тараптардың әрқайсысы осы Келісімнің қолданысын тоқтата алады.`,
      mend: "Add the clause, or shorten the heading. For termination the quick fix adds the standard paragraph.",
    },
  },
  *check(context) {
    const [main] = context.treaty.instruments;
    const id = main?.branch.instrument?.language;
    if (main === undefined || id === undefined) {
      return;
    }
    for (const clause of unkept(main, id, context.folded)) {
      yield findingFor(clause, main, context);
    }
  },
};

const PROMISES = bitsOf("termination", "duration", "suspension");

const unkept = gather(({ scope }) => scope.articles, unkeptIn);

const NOTHING: readonly Unkept[] = [];

/** What the heading of an article promises in vain, and where in the words of its title. */
function unkeptIn(article: Branch, id: LanguageId, folded: string): readonly Unkept[] {
  const title = leafOf(article, "headingTitle");
  if (title === undefined || title.end >= article.end) {
    return NOTHING;
  }
  const wording = wordingOf(title, folded);
  if ((wording.ask(titles.may)[id] & PROMISES) === 0) {
    return NOTHING;
  }
  const language = languageById(id);
  const words = flatLower(wording);
  return Object.keys(PROMISED)
    .filter(isPromised)
    .flatMap((clause) => {
      const match = language.clauses.signs[clause].title?.exec(words);
      return match == null || says(clause, FlatText.of(folded, title.end, article.end).text.toLowerCase(), language)
        ? []
        : [{ clause, article, title, from: match.index, to: endOfWord(words, match.index + match[0].length) }];
    });
}

interface Unkept {
  readonly clause: Promised;
  readonly article: Branch;
  readonly title: Leaf;
  /** Offsets of the title's flat text. */
  readonly from: number;
  readonly to: number;
}

function findingFor(
  { clause, article, title, from, to }: Unkept,
  instrument: Instrument,
  { folded, treaty }: RuleContext,
): Finding {
  const paragraph = clause === "termination" ? readyTermination(instrument, treaty.document, article) : undefined;
  const fix: Fix | undefined = paragraph && {
    title: message("Add the paragraph on termination"),
    edits: [{ start: paragraph.offset, end: paragraph.offset, newText: paragraph.plain }],
    snippet: { start: paragraph.offset, end: paragraph.offset, newText: paragraph.snippet },
    safe: false,
  };
  return {
    ...flatTextOf(title, folded).range(from, to),
    message: PROMISED[clause],
    ...(fix === undefined ? {} : { fixes: [fix] }),
  };
}

function endOfWord(text: string, from: number): number {
  return from + (/^\p{L}*/u.exec(text.slice(from))?.[0].length ?? 0);
}

function isPromised(clause: string): clause is Promised {
  return clause in PROMISED;
}

/**
 * Whether some sentence provides for a clause. One on renewal alone does not provide for termination; one on termination
 * tells how long the treaty lasts.
 */
function says(clause: Promised, text: string, { clauses: { signs, renewal } }: Language): boolean {
  return text
    .split(/(?<=[.;])\s/u)
    .some(
      (sentence) =>
        (signs[clause].phrase.test(sentence) && !(clause === "termination" && renewal.test(sentence))) ||
        (clause === "duration" && signs.termination.phrase.test(sentence)),
    );
}
