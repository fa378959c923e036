// Completion of whole articles: on a blank line the standard articles, numbered after the article before the cursor and
// written as it is; in an empty text the head of a treaty, behind the enacting formula the first article, at last the end. They are offered where the drafter asks for them, never while words are typed.
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from "vscode-languageserver-types";
import { LANGUAGES } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { localize, type Message, message } from "../localization/message.ts";
import { branchAt, instrumentAt } from "../model/citedBy.ts";
import {
  type OfferedArticle,
  type ReadyFrame,
  readyArticlesAfter,
  readyFirstArticles,
  readyFrame,
} from "../model/readyClauses.ts";
import { isBlankLine, type Line, lineEndOf } from "../syntax/lines.ts";
import type { ParsedDocument } from "../syntax/parser.ts";
import { enclosing } from "../syntax/tree.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

export function articleCompletions(
  document: TreatyDocument,
  { line }: Position,
  snippets: boolean,
  language: LanguageId,
): CompletionItem[] {
  const parsed = document.treaty.document;
  const here = parsed.lines[line];
  if (here === undefined || !isBlankLine(here)) {
    return [];
  }
  const eol = lineEndOf(document.text);
  const before = beside(parsed, line, -1);
  const after = beside(parsed, line, 1);
  const range = document.range({ start: here.start, end: here.contentEnd });
  const missing = (wanted: number, { blanks, text }: Neighbour) =>
    eol.repeat(text === undefined ? 0 : Math.max(0, wanted - blanks));
  return offersBetween(document, before.text, after.text, language).map(
    ({ label, description, plain, snippet, blankLines }, index) => ({
      label,
      ...(description === undefined ? {} : { labelDetails: { description: localize(language, description) } }),
      documentation: plain,
      kind: CompletionItemKind.Snippet,
      // Before the snippets of all languages, which the editor lists itself.
      sortText: `!${String(index).padStart(3, "0")}`,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      textEdit: {
        range,
        newText: missing(blankLines, before) + (snippets ? snippet : plain) + missing(blankLines, after),
      },
    }),
  );
}

interface Offer {
  readonly label: string;
  readonly description?: Message;
  readonly plain: string;
  readonly snippet: string;
  readonly blankLines: number;
}

/** What may stand between two lines with words. */
function offersBetween(
  document: TreatyDocument,
  before: Line | undefined,
  after: Line | undefined,
  language: LanguageId,
): Offer[] {
  const { treaty, uri, text } = document;
  const eol = lineEndOf(text);
  if (before === undefined) {
    return after === undefined
      ? likelyLanguages(uri, language).map((each) => offerOf(readyFrame("treaty-head", each, eol)))
      : [];
  }
  const parsed = treaty.document;
  const part = branchAt(parsed.root, before.contentEnd - 1);
  const instrument = instrumentAt(treaty, before.contentEnd - 1);
  const article = enclosing(part, "article");
  const preamble = enclosing(part, "preamble");
  const next = after && branchAt(parsed.root, after.contentStart);
  if (
    instrument === undefined ||
    (next !== undefined && enclosing(next, article ? "article" : "preamble") === (article ?? preamble))
  ) {
    return [];
  }
  if (article === undefined) {
    return preamble === undefined ? [] : readyFirstArticles(instrument, parsed).map(articleOffer);
  }
  const articles = readyArticlesAfter(article, instrument, parsed).map(articleOffer);
  const { language: own } = instrument.branch.instrument ?? {};
  const endsHere = article === instrument.scope.articles.at(-1) && instrument.part("closing") === undefined;
  return own !== undefined && endsHere && articles.length > 0
    ? [...articles, offerOf(readyFrame("testimonium", own, eol))]
    : articles;
}

function articleOffer({ heading, ...article }: OfferedArticle): Offer {
  return { ...article, label: heading.replace(/\s+/gu, " "), description: message("standard article") };
}

function offerOf({ title, plain, snippet }: ReadyFrame): Offer {
  return { label: title, plain, snippet, blankLines: 1 };
}

/** Of a text that is not there yet: the language in its file's name, `agreement.kk.treaty`, then the reader's. */
function likelyLanguages(uri: string, reader: LanguageId): readonly LanguageId[] {
  const tag = /\.(?<tag>[^./]+)\.[^./]+$/u.exec(uri)?.groups?.tag?.toLowerCase();
  const ids = LANGUAGES.map(({ id }) => id);
  return [...new Set([...ids.filter((id) => id === tag), reader, ...ids])];
}

interface Neighbour {
  /** The next line with words; undefined at the end of the document. */
  readonly text: Line | undefined;
  /** The blank lines between. */
  readonly blanks: number;
}

function beside({ lines }: ParsedDocument, from: number, step: 1 | -1): Neighbour {
  let index = from + step;
  for (let line = lines[index]; line !== undefined && isBlankLine(line); line = lines[index]) {
    index += step;
  }
  return { text: lines[index], blanks: Math.abs(index - from) - 1 };
}
