// Completion of whole articles: on a blank line the standard articles, numbered after the article before the cursor and
// written as it is. They are offered where the drafter asks for them, never while words are typed.
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize, message } from "../localization/message.ts";
import { branchAt, instrumentAt } from "../model/citedBy.ts";
import { readyArticlesAfter } from "../model/readyClauses.ts";
import { isBlankLine, type Line, lineEndOf } from "../syntax/lines.ts";
import type { ParsedDocument } from "../syntax/parser.ts";
import { type Branch, enclosing } from "../syntax/tree.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

export function articleCompletions(
  document: TreatyDocument,
  { line }: Position,
  snippets: boolean,
  language: LanguageId,
): CompletionItem[] {
  const parsed = document.treaty.document;
  const here = parsed.lines[line];
  const before = beside(parsed, line, -1);
  const after = beside(parsed, line, 1);
  const article = before.text && articleAt(parsed, before.text.contentEnd - 1);
  const instrument = article && instrumentAt(document.treaty, article.start);
  const amid = after.text !== undefined && articleAt(parsed, after.text.contentStart) === article;
  if (here === undefined || !isBlankLine(here) || article === undefined || instrument === undefined || amid) {
    return [];
  }
  const eol = lineEndOf(document.text);
  const range = document.range({ start: here.start, end: here.contentEnd });
  const missing = (wanted: number, { blanks, text }: Neighbour) =>
    eol.repeat(text === undefined ? 0 : Math.max(0, wanted - blanks));
  return readyArticlesAfter(article, instrument, parsed).map(({ heading, plain, snippet, blankLines }, index) => ({
    label: heading.replace(/\s+/gu, " "),
    labelDetails: { description: localize(language, message("standard article")) },
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
  }));
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

function articleAt({ root }: ParsedDocument, offset: number): Branch | undefined {
  return enclosing(branchAt(root, offset), "article");
}
