// Formatting of a document, of a range and after Enter.
import type { FormattingOptions, Position, Range, TextEdit } from "vscode-languageserver-types";
import { continueList } from "../formatting/continueList.ts";
import { formatEdits } from "../formatting/format.ts";
import type { CheckSettings } from "../workspace/fileSettings.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { toTextEdits } from "./textEdits.ts";

/** The treaty has an indent of its own, so of the options only the wishes for the end of the file count. */
export function formatDocument(
  document: TreatyDocument,
  { insertFinalNewline = false, trimFinalNewlines = false }: FormattingOptions,
  settings: CheckSettings,
): TextEdit[] {
  // The end of what is read of a text that is too long is not the end of the file.
  const wishes = document.endOfReading === undefined ? { insertFinalNewline, trimFinalNewlines } : {};
  return toTextEdits(document, formatEdits(document, { settings, ...wishes }));
}

/** Formats the paragraphs that a range touches. */
export function formatRange(document: TreatyDocument, range: Range, settings: CheckSettings): TextEdit[] {
  const start = document.textDocument.offsetAt(range.start);
  const end = document.textDocument.offsetAt(range.end);
  return toTextEdits(document, formatEdits(document, { settings, range: { start, end } }));
}

/** What Enter brings in a list; `position` is where the cursor stands after it. */
export function formatAfterEnter(document: TreatyDocument, { line }: Position): TextEdit[] {
  return toTextEdits(document, continueList(document, line));
}
