// Labels amid a line, where a text has several paragraphs or items set in one: `1. … . 2. …`, `(a) …; (b) …`.
import { labelOf } from "../syntax/labels.ts";

/** After the end of a sentence or of an item, and perhaps a conjunction. */
const AFTER_END =
  /(?<=[.;:][»”"')]?\s{1,4}(?:(?:және|немесе|и|или|либо|and|or)\s)?)(?:\(?\p{Ll}{1,4}\)|\(?\d{1,3}[.)])\s/gu;

/** The keys of the labels that stand between two offsets of the folded text and begin no line. */
export function labelsAmid(folded: string, start: number, end: number): ReadonlySet<string> {
  const text = folded.slice(start, end);
  return new Set(
    [...text.matchAll(AFTER_END)].flatMap(({ index }) => labelOf(text.slice(index, index + 40))?.key ?? []),
  );
}
