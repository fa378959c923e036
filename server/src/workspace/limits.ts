// How much of a text is read and listed. What an editor has open is read again while it is edited, beside other texts, in the memory of
// one process: of a text that is too long for that the beginning is read, and where reading ends is said.
import type { TextDocument } from "vscode-languageserver-textdocument";

export interface Limits {
  /** UTF-16 units. */
  readonly characters: number;
  readonly lines: number;
  /**
   * Of a text with more paragraphs the outline goes as far as the articles: the editor asks for all of it after each
   * keystroke, and takes longer to read and to draw it than the server to tell it.
   */
  readonly outlined: number;
}

export const UNLIMITED: Limits = {
  characters: Number.POSITIVE_INFINITY,
  lines: Number.POSITIVE_INFINITY,
  outlined: Number.POSITIVE_INFINITY,
};

/** About fifteen hundred pages of a million; the editor itself shows no extension a text of 50 MB. */
export const OF_OPEN_TEXTS: Limits = { characters: 16_000_000, lines: 300_000, outlined: 5_000 };

/** A line that reaches further over the limit is not left out as a whole, but cut. */
const LONGEST_LINE = 1_000_000;

/** The offset at which reading ends, between two lines if it can be; undefined where the whole text is read. */
export function endOfReading(document: TextDocument, { characters, lines }: Limits): number | undefined {
  const text = document.getText();
  // Most texts are shorter than so many lines could be.
  if (text.length <= characters && (text.length < lines || document.lineCount <= lines)) {
    return undefined;
  }
  const afterLines = document.lineCount > lines ? document.offsetAt({ line: lines, character: 0 }) : text.length;
  const end = Math.min(afterLines, text.length > characters ? endBefore(document, characters) : text.length);
  return end < text.length ? end : undefined;
}

function endBefore(document: TextDocument, limit: number): number {
  const { line, character } = document.positionAt(limit);
  if (character < Math.min(limit, LONGEST_LINE)) {
    return document.offsetAt({ line, character: 0 });
  }
  const parts = isHighSurrogate(document.getText().charCodeAt(limit - 1));
  return parts ? limit - 1 : limit;
}

function isHighSurrogate(code: number): boolean {
  return 0xd800 <= code && code < 0xdc00;
}
