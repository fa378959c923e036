// References that the extraction of a hyperlink from a PDF moved to the end of their line, leaving two spaces in their
// place: `осы Келісімнің  айқындалған нысандарда 3-бабында` for `осы Келісімнің 3-бабында айқындалған нысандарда`.
import type { Edit } from "../rules/rule.ts";
import type { Line } from "../syntax/lines.ts";

/** Where a reference was taken out: two spaces after a genitive, which is all that can own a provision. */
const PLACE_LEFT = /(?<=\p{L}[ндт][ыі]ң) {2,3}(?=\p{L})/u;
/** The reference at the end of the line, glued to the word before or not. */
const MOVED = /(?<gap>\s?)(?<reference>\d{1,3}(?:-\d{1,2})?-ба(?:бы|п)\p{L}{0,8})$/u;
const LONGEST_REFERENCE = 24;

/**
 * The edits that put displaced references back, each in one piece: half of it would lose the reference or double it.
 * `folded` is read, offsets are the document's.
 */
export function displacedLinks(text: string, folded: string, lines: readonly Line[]): Edit[] {
  return lines.flatMap(({ contentStart, contentEnd }) => {
    const place = PLACE_LEFT.exec(folded.slice(contentStart, contentEnd));
    const tail = Math.max(contentStart, contentEnd - LONGEST_REFERENCE);
    const groups = place === null ? undefined : MOVED.exec(folded.slice(tail, contentEnd))?.groups;
    if (place === null || groups?.reference === undefined) {
      return [];
    }
    const start = contentStart + place.index;
    const end = start + place[0].length;
    const reference = contentEnd - groups.reference.length;
    const cut = reference - (groups.gap ?? "").length;
    const newText = ` ${text.slice(reference, contentEnd)} ${text.slice(end, cut)}`;
    return cut <= end ? [] : [{ start, end: contentEnd, newText }];
  });
}
