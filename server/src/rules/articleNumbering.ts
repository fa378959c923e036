import { compareNumbers } from "../languages/numbers.ts";
import { message } from "../localization/message.ts";
import type { Scope } from "../model/scopes.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, leafOf } from "../syntax/tree.ts";
import { firstIndex } from "../text/lists.ts";
import { OfferingFinding } from "./placing.ts";
import { OFFERED, relabel } from "./relabel.ts";
import type { Finding, Fix, Rule } from "./rule.ts";

export const articleNumbering: Rule = {
  metadata: {
    id: "article-numbering",
    severity: "error",
    fix: "offered",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("Articles out of order, missing or numbered twice"),
    page: {
      what: "The numbers of the articles have a gap, a double or go backwards. An inserted article (`27-1`) is in order; quoted articles of another treaty and appended instruments count by themselves.",
      why: "A reference to such a number points at the wrong article, or at two.",
      sources: [
        "Law on Legal Acts № 480-V, art. 23(4): continuous numbering (by analogy)",
        "CSTO recommendations 2009, 6.7",
      ],
      wrong: "3-бап\n…\n5-бап",
      right: "3-бап\n…\n4-бап",
      mend: "Renumber the article, and the references to it. The quick fix numbers the articles from here on one after another and rewrites the references to them; it is offered where no reference is left in doubt.",
    },
  },
  *check({ treaty, text }) {
    for (const instrument of treaty.instruments) {
      const { scope, annexes, branch } = instrument;
      const hasBeginning = branch.instrument?.enacted === true;
      yield* withFixes(checkScope(scope, hasBeginning), scope, instrument, text);
      for (const annex of annexes) {
        yield* withFixes(checkScope(annex, false), annex, instrument, text);
      }
    }
  },
};

interface NumberingFinding {
  readonly finding: Finding;
  readonly article: Branch;
}

function* withFixes(
  found: Iterable<NumberingFinding>,
  scope: Scope,
  instrument: Instrument,
  text: string,
): Generator<Finding> {
  let offered = 0;
  for (const { finding, article } of found) {
    yield offered++ < OFFERED
      ? new OfferingFinding(finding, () => renumberFrom(article, scope, instrument, text))
      : finding;
  }
}

/** Numbers the articles from one on; not where inserted (`27-1`) or Roman numbers are among them. */
function renumberFrom(article: Branch, { articles }: Scope, instrument: Instrument, text: string): Fix | undefined {
  const from = articles.indexOf(article);
  const before = articles[from - 1]?.heading?.numberParts[0] ?? 0;
  const relabelled = articles.slice(from).map((branch, index) => ({ branch, label: String(before + 1 + index) }));
  const whole = relabelled.every(({ branch }) => branch.heading?.numberParts.length === 1);
  return whole ? relabel(relabelled, instrument, text) : undefined;
}

interface Numbered {
  readonly article: Branch;
  readonly number: string;
  readonly parts: readonly number[];
}

function* checkScope(scope: Scope, hasBeginning: boolean): Generator<NumberingFinding> {
  if (countsOn(scope.articles, hasBeginning)) {
    return;
  }
  const numbered: Numbered[] = scope.articles.flatMap((article) => {
    const { number, numberParts = [] } = article.heading ?? {};
    return number === undefined ? [] : [{ article, number, parts: numberParts }];
  });
  for (const run of runsOf(numbered)) {
    yield* checkRun(run, hasBeginning);
  }
}

/** Each article's number is one more than that of the article before. */
function countsOn(articles: readonly Branch[], hasBeginning: boolean): boolean {
  let before = hasBeginning ? 0 : undefined;
  for (const { heading } of articles) {
    const [number, inserted] = heading?.numberParts ?? [];
    if (number === undefined || inserted !== undefined || (before !== undefined && number !== before + 1)) {
      return false;
    }
    before = number;
  }
  return true;
}

/** So many articles 1 are no mistake: the chapters number their articles anew. */
const BEGINNINGS = 3;

/** The articles that are numbered together: all, or those of a chapter. */
function runsOf(numbered: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const starts = numbered.flatMap(({ number }, index) => (number === "1" ? [index] : []));
  const byChapter = starts.every((index) => beginsChapter(numbered, index));
  return starts.length >= (byChapter ? 2 : BEGINNINGS)
    ? [0, ...starts.filter((index) => index > 0)].map((start, index, all) => numbered.slice(start, all[index + 1]))
    : [numbered];
}

function beginsChapter(numbered: readonly Numbered[], index: number): boolean {
  const chapter = numbered[index]?.article.parent;
  return chapter?.kind === "chapter" && chapter !== numbered[index - 1]?.article.parent;
}

function* checkRun(numbered: readonly Numbered[], hasBeginning: boolean): Generator<NumberingFinding> {
  const first = new Map<string, Numbered>();
  const unique: Numbered[] = [];
  for (const entry of numbered) {
    const earlier = first.get(entry.number);
    if (earlier === undefined) {
      first.set(entry.number, entry);
      unique.push(entry);
      continue;
    }
    const finding: Finding = {
      ...headingRange(entry.article),
      message: message("Two articles have the number {0}. Renumber one of them.", entry.number),
      related: [{ ...headingRange(earlier.article), message: message("The first article {0} is here.", entry.number) }],
    };
    yield { finding, article: entry.article };
  }
  const inOrder = new Set(longestRun(unique));
  for (const entry of unique) {
    if (!inOrder.has(entry)) {
      const finding: Finding = {
        ...headingRange(entry.article),
        message: message("Article {0} stands out of order.", entry.number),
      };
      yield { finding, article: entry.article };
    }
  }
  yield* gaps(unique, inOrder, hasBeginning);
}

/** Whole numbers that no article has; inserted ones such as 27-1 neither fill nor make a gap. */
function* gaps(
  unique: readonly Numbered[],
  inOrder: ReadonlySet<Numbered>,
  hasBeginning: boolean,
): Generator<NumberingFinding> {
  const present = new Set(unique.map(({ parts }) => parts[0]));
  let previous = hasBeginning ? 0 : undefined;
  for (const entry of unique.filter((each) => inOrder.has(each))) {
    const [current] = entry.parts;
    if (current === undefined) {
      continue;
    }
    const missing: number[] = [];
    if (previous !== undefined && beginsHundred(previous, current)) {
      previous = current;
      continue;
    }
    for (let number = (previous ?? current) + 1; number < current && missing.length < 100; number++) {
      if (!present.has(number)) {
        missing.push(number);
      }
    }
    if (missing.length > 0) {
      const finding: Finding = {
        ...headingRange(entry.article),
        message:
          missing.length === 1
            ? message("There is no article {0} before article {1}.", missing[0] ?? 0, entry.number)
            : message(
                "There are no articles {0}–{1} before article {2}.",
                missing[0] ?? 0,
                missing.at(-1) ?? 0,
                entry.number,
              ),
      };
      yield { finding, article: entry.article };
    }
    previous = current;
  }
}

/** `Article 601` after `Article 503`: the hundreds are the chapters'. */
function beginsHundred(previous: number, current: number): boolean {
  return previous > 100 && current % 100 === 1 && Math.floor(current / 100) === Math.floor(previous / 100) + 1;
}

/** The longest run of articles that go upwards: what is outside it stands out of order. */
function longestRun(entries: readonly Numbered[]): Numbered[] {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, entry] of entries.entries()) {
    const place = firstIndex(tails, (tail) => compareNumbers(entries[tail]?.parts ?? [], entry.parts) >= 0);
    before[index] = tails[place - 1];
    tails[place] = index;
  }
  const run: Numbered[] = [];
  let index = tails.at(-1);
  while (index !== undefined) {
    const entry = entries[index];
    if (entry !== undefined) {
      run.push(entry);
    }
    index = before[index];
  }
  return run.reverse();
}

export function headingRange(branch: Branch): { start: number; end: number } {
  const { start, end } = leafOf(branch, "heading") ?? leafOf(branch, "label") ?? branch;
  return { start, end };
}
