// The labels of a list within one line: `мыналарға келісті: а) …; б) …`, which is no list to the tree.
import { labelKey } from "../syntax/labels.ts";
import type { Branch } from "../syntax/tree.ts";
import { matchesIn } from "../text/patterns.ts";
import { keptByPiece } from "./pieces.ts";

/**
 * A label after a sentence's mark within a line, or at the beginning of a line that the parser took for text; there it may
 * be a letter alone: `a adopt its rules;`.
 */
const INNER_LABEL =
  /(?:(?<=[:;.]\s{1,2}\(?)(?=(?:\d{1,2}|\p{Ll}|[ivxіх]{2,5})\)|\d{1,2}\.\s{1,2}\p{Lu})|(?<=[\r\n]\s{0,12}\(?))(?:(?<number>\d{1,2})|(?<roman>[ivxіх]{2,5})|(?<letter>\p{Ll}))[).]|(?<=[:;](?:\s(?:and|or))?\s{0,2}[\r\n]{1,4}\s{0,12})(?<bare>\p{Ll})(?=\s\p{L})/gu;

/** The keys of the labels within the lines of a provision. A comma stands before one in citations, not in lists. */
export const innerLabels = keptByPiece(({ start, end }: Branch, folded: string): ReadonlySet<string> => {
  const found = [...matchesIn(folded.slice(start, end), INNER_LABEL)];
  return new Set(found.map(({ groups }) => keyOf(groups?.number, groups?.roman, groups?.letter ?? groups?.bare ?? "")));
});

function keyOf(number: string | undefined, roman: string | undefined, letter: string): string {
  return number ?? (roman === undefined ? labelKey("letter", letter) : labelKey("roman", roman));
}
