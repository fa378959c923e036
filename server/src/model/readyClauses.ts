// Ready articles, those for clauses that an instrument lacks among them, set as its own articles are; its ready head and end.
// Their texts are those of the snippets.
import { LANGUAGES } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { compareNumbers, romanNumeral } from "../languages/numbers.ts";
import { bitsOf, phrases } from "../languages/signs.ts";
import type { Block } from "../syntax/blocks.ts";
import { lineEndOf } from "../syntax/lines.ts";
import type { ParsedDocument } from "../syntax/parser.ts";
import { type Branch, branchesOf, type Leaf, leafOf } from "../syntax/tree.ts";
import { FlatText } from "../text/flatText.ts";
import type { Wording } from "../text/wording.ts";
import type { ClauseName } from "./clauseLists.ts";
import { surveyClauses } from "./clauses.ts";
import { keptByPiece } from "./pieces.ts";
import english from "./readyClauses.en.json" with { type: "json" };
import kazakh from "./readyClauses.kk.json" with { type: "json" };
import russian from "./readyClauses.ru.json" with { type: "json" };
import type { Instrument } from "./treaty.ts";
import { blocksOf } from "./treatyKind.ts";

/** Clause -> what its snippet's first prefix says after the language. */
export const SNIPPET_OF_CLAUSE = {
  definitions: "definitions",
  "competent-bodies": "bodies",
  confidentiality: "confidentiality",
  expenses: "expenses",
  "working-language": "working-language",
  "relation-to-other-treaties": "other-treaties",
  "dispute-settlement": "disputes",
  amendments: "amendments",
  suspension: "suspension",
  "entry-into-force": "entry",
  "provisional-application": "provisional",
  duration: "duration",
  termination: "duration",
  "effect-of-termination": "duration",
} as const satisfies Partial<Record<ClauseName, string>>;

/** The ready articles in the order in which they usually stand. */
const ARTICLES = [
  "definitions",
  "purpose",
  "bodies",
  "areas",
  "forms",
  "request",
  "request-refusal",
  "confidentiality",
  "personal-data",
  "expenses",
  "working-language",
  "joint-group",
  "other-treaties",
  "disputes",
  "amendments",
  "suspension",
  "entry",
  "provisional",
  "duration",
] as const;

/** Named as the snippets they are taken from. */
export const READY_TEXTS = [...ARTICLES, "treaty-head", "testimonium"] as const;

type ReadyName = (typeof ARTICLES)[number];

const CLAUSES: Readonly<Record<LanguageId, Readonly<Record<(typeof READY_TEXTS)[number], readonly string[]>>>> = {
  kk: kazakh,
  ru: russian,
  en: english,
};

export interface ReadyArticle {
  /** Where it goes: the beginning of the line after the last article. */
  readonly offset: number;
  /** With `…` and the usual numbers where the drafter decides. */
  readonly plain: string;
  /** The same in the syntax of snippets. */
  readonly snippet: string;
  readonly number: string;
  readonly title: string;
}

/**
 * Gives the article that adds a clause at the end of an instrument's own articles, with the next free number; undefined
 * where there is no ready text, or no article to follow. The texts speak of an agreement.
 */
export function readyArticles(
  instrument: Instrument,
  document: ParsedDocument,
): (clause: ClauseName) => ReadyArticle | undefined {
  const { articles } = instrument.scope;
  const last = articles.at(-1);
  const next = nextNumber(articles);
  return (clause) => {
    const article =
      last === undefined || !isReady(clause)
        ? undefined
        : writtenAs(last, instrument, document, SNIPPET_OF_CLAUSE[clause], next);
    if (article === undefined) {
      return undefined;
    }
    const { setting, plain, snippet, number, title } = article;
    const set = (text: string) => setting.before + text + setting.after;
    return { offset: setting.end, plain: set(plain), snippet: set(snippet), number, title };
  };
}

/** A ready article that is put in where a line waits for it. */
export interface OfferedArticle extends Omit<ReadyArticle, "offset"> {
  readonly heading: string;
  /** So many blank lines part an article from the one before. */
  readonly blankLines: number;
}

/** All ready articles, what the instrument lacks first, written and set as one of its own and numbered after it. */
export function readyArticlesAfter(
  before: Branch,
  instrument: Instrument,
  document: ParsedDocument,
): readonly OfferedArticle[] {
  const { articles } = instrument.scope;
  const { numberParts = [] } = before.heading ?? {};
  if (numberParts.length === 0 || !articles.includes(before)) {
    return [];
  }
  const number = before === articles.at(-1) ? nextNumber(articles) : String((numberParts[0] ?? 0) + 1);
  return readyNames(instrument, document).flatMap((name) => {
    const article = writtenAs(before, instrument, document, name, number);
    return article === undefined ? [] : [{ ...article, blankLines: article.setting.blankLines }];
  });
}

/** What the instrument lacks, then the rest as it usually stands, at last what is there under the same title. */
function readyNames(instrument: Instrument, { blocks, folded, text }: ParsedDocument): readonly ReadyName[] {
  const { language } = instrument.branch.instrument ?? {};
  const { missing } = surveyClauses(instrument, blocks, folded);
  const lacking = [...missing.keys()].flatMap((clause) => (isReady(clause) ? SNIPPET_OF_CLAUSE[clause] : []));
  const titles = new Set(
    instrument.scope.articles.map((article) => {
      const title = leafOf(article, "headingTitle");
      return title && text.slice(title.start, title.end).toLowerCase();
    }),
  );
  const isThere = (name: ReadyName) => language !== undefined && titles.has(CLAUSES[language][name][0]?.toLowerCase());
  return [...new Set<ReadyName>([...lacking, ...ARTICLES.filter((name) => !isThere(name)), ...ARTICLES])];
}

/** How the first article is headed where no other shows how. */
const FIRST_HEADINGS: Readonly<Record<LanguageId, string>> = { kk: "1-бап.", ru: "Статья 1.", en: "Article 1." };

/** The ready articles as the first of an instrument that has none yet. */
export function readyFirstArticles(instrument: Instrument, document: ParsedDocument): readonly OfferedArticle[] {
  const { language, kind, enacted } = instrument.branch.instrument ?? {};
  if (language === undefined || kind !== "agreement" || enacted !== true || instrument.scope.articles.length > 0) {
    return [];
  }
  const eol = lineEndOf(document.text);
  return ARTICLES.map((name) => {
    const [title = "", ...lines] = CLAUSES[language][name];
    const heading = `${FIRST_HEADINGS[language]} ${title}`;
    return {
      number: "1",
      title,
      heading,
      plain: [heading, ...lines.map(withoutBlanks)].join(eol),
      snippet: [escaped(heading), ...lines].join(eol),
      blankLines: 1,
    };
  });
}

/** A ready text that is no article: the head of a treaty, or its end. */
export type ReadyFrame = Pick<OfferedArticle, "title" | "plain" | "snippet">;

export function readyFrame(name: "treaty-head" | "testimonium", language: LanguageId, eol: string): ReadyFrame {
  const [title = "", ...lines] = CLAUSES[language][name];
  return { title, plain: withoutBlanks(lines.join(eol)), snippet: lines.join(eol) };
}

interface WrittenArticle extends Omit<ReadyArticle, "offset"> {
  readonly heading: string;
  readonly setting: Setting;
}

/** A ready article with a number, its heading and its paragraphs set as those of another article. */
function writtenAs(
  model: Branch,
  instrument: Instrument,
  document: ParsedDocument,
  name: ReadyName,
  number: string,
): WrittenArticle | undefined {
  const { language, kind } = instrument.branch.instrument ?? {};
  const heading = leafOf(model, "heading");
  const label = heading && renumbered(document.text.slice(heading.start, heading.end), number);
  if (language === undefined || kind !== "agreement" || heading === undefined || label === undefined) {
    return undefined;
  }
  const [title = "", ...ready] = CLAUSES[language][name];
  const lines = name === "amendments" ? citing(entryArticle(instrument, document) ?? number, ready) : ready;
  const setting = settingOf(model, heading, document);
  const titled = setting.titleGap === undefined ? label : `${label}${setting.titleGap}${title}`;
  const compose = (head: string, body: readonly string[]) =>
    head + body.map((line, index) => `${index === 0 ? setting.afterHeading : setting.between}${line}`).join("");
  return {
    setting,
    number,
    title,
    heading: titled,
    plain: compose(titled, lines.map(withoutBlanks)),
    snippet: compose(escaped(titled), lines),
  };
}

/** The paragraph on termination by notice, at the end of an article. */
export function readyTermination(
  instrument: Instrument,
  document: ParsedDocument,
  article: Branch,
): Pick<ReadyArticle, "offset" | "plain" | "snippet"> | undefined {
  const { language, kind } = instrument.branch.instrument ?? {};
  const heading = leafOf(article, "heading");
  const ready = language === undefined ? undefined : CLAUSES[language].duration.find((line) => line.startsWith("2."));
  if (ready === undefined || kind !== "agreement" || heading === undefined) {
    return undefined;
  }
  const { end, between, after, atEnd, eol } = settingOf(article, heading, document);
  const numbers = branchesOf(article).flatMap(({ kind: unit, label }) =>
    unit === "paragraph" && label?.style === "numberDot" ? [Number.parseInt(label.key, 10)] : [],
  );
  const line = ready.replace(/^2\.\s/u, numbers.length === 0 ? "" : `${Math.max(...numbers) + 1}. `);
  // The line end before is there already, but for a text that ends without one.
  const gap = atEnd ? between : between.slice(eol.length);
  return { offset: end, plain: gap + withoutBlanks(line) + after, snippet: gap + line + after };
}

/** The clause on amendments cites the article on entry into force. */
function citing(entry: string, ready: readonly string[]): readonly string[] {
  return ready.map((line) => line.replace(/\$\{2:\d+\}/u, `\${2:${entry}}`));
}

function isReady(clause: ClauseName): clause is keyof typeof SNIPPET_OF_CLAUSE {
  return clause in SNIPPET_OF_CLAUSE;
}

function nextNumber(articles: readonly Branch[]): string {
  let highest: readonly number[] = [0];
  for (const { heading } of articles) {
    if (heading !== undefined && compareNumbers(heading.numberParts, highest) > 0) {
      highest = heading.numberParts;
    }
  }
  return String((highest[0] ?? 0) + 1);
}

/** The number of the article on entry into force. */
function entryArticle(instrument: Instrument, { folded, blocks }: ParsedDocument): string | undefined {
  return instrument.scope.articles.findLast((article) => isOnEntry(article, folded, blocks))?.heading?.number;
}

const isOnEntry = keptByPiece((article, folded: string, blocks: readonly Block[]): boolean => {
  if (!blocksOf(article, blocks).some(({ wording }) => speaksOfForce(wording))) {
    return false;
  }
  const { text } = FlatText.of(folded, article.start, article.end);
  return LANGUAGES.some(({ clauses }) => clauses.entryIntoForce.test(text));
});

const ENTRY_WORD = bitsOf("entryWord");

function speaksOfForce(wording: Wording): boolean {
  return LANGUAGES.some(({ id }) => phrases.shown(wording, id, ENTRY_WORD) !== 0);
}

/** `15-бап.` -> `16-бап.`, `Article XV` -> `Article XVI`; undefined where the number is in words. */
function renumbered(heading: string, number: string): string | undefined {
  if (/\d/.test(heading)) {
    return heading.replace(/\d+(?:[.\-\u2010-\u2015]\d+)*/u, number);
  }
  const roman = /(?<!\p{L})[IVXLCІХС]{1,8}(?!\p{L})/u;
  return roman.test(heading) ? heading.replace(roman, romanNumeral(Number(number))) : undefined;
}

interface Setting {
  /** Offset of the beginning of the line after the last article. */
  readonly end: number;
  /** Line ends and blanks before the heading, before its text, between its paragraphs and after it. */
  readonly before: string;
  readonly afterHeading: string;
  readonly between: string;
  readonly after: string;
  readonly eol: string;
  /** No line end follows the article. */
  readonly atEnd: boolean;
  /** So many blank lines stand before the heading. */
  readonly blankLines: number;
  /** What parts a heading from its title; undefined where articles have no titles. */
  readonly titleGap: string | undefined;
}

/** How the last article is set: blank lines and indents. */
function settingOf(last: Branch, heading: Leaf, { text, blocks, lines }: ParsedDocument): Setting {
  const eol = lineEndOf(text);
  const own = blocksOf(last, blocks);
  const leadOf = (index: number) => {
    const block = own[index];
    return block === undefined ? "" : text.slice(lines[block.firstLine]?.start, block.start).replace("\ufeff", "");
  };
  const title = leafOf(last, "headingTitle");
  const firstText = own.findIndex(({ start }) => start > (title?.end ?? heading.end));
  const blanks = (index: number) => eol.repeat((own[index]?.blanksBefore ?? 0) + 1);
  const afterHeading = firstText < 0 ? eol : blanks(firstText) + leadOf(firstText);
  const between =
    firstText >= 0 && own[firstText + 1] !== undefined ? blanks(firstText + 1) + leadOf(firstText + 1) : afterHeading;
  const lineEnd = text.slice(last.end).search(/\r\n|\r|\n/u);
  const atEnd = lineEnd < 0;
  return {
    end: atEnd
      ? text.length
      : last.end + lineEnd + (/\r\n/u.test(text.slice(last.end + lineEnd, last.end + lineEnd + 2)) ? 2 : 1),
    before: (atEnd ? eol : "") + eol.repeat(own[0]?.blanksBefore ?? 0) + leadOf(0),
    afterHeading,
    between,
    after: atEnd ? "" : eol,
    eol,
    atEnd,
    blankLines: own[0]?.blanksBefore ?? 0,
    titleGap: title === undefined ? undefined : text.slice(heading.end, title.start),
  };
}

/** A snippet's text with the blanks of a snippet filled as it proposes. */
function withoutBlanks(snippet: string): string {
  const proposal = /\$\{(?<number>\d+):(?<words>[^{}]{0,200})\}/gu;
  const proposals = new Map([...snippet.matchAll(proposal)].map(([, number = "", words = ""]) => [number, words]));
  return snippet
    .replace(proposal, "$<words>")
    .replace(/\$\{\d+\|(?<first>[^,|{}]{0,200})[^{}]{0,400}\|\}/gu, "$<first>")
    .replace(/\$\{?(\d+)\}?/gu, (_, number: string) => proposals.get(number) ?? "…");
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/gu, "\\$&");
}
