// Two columns of signatures that the extraction of a PDF flattened into one line each:
//
//     Қазақстан Республикасының Беларусь Республикасының
//     Үкіметі үшін Үкіметі үшін
import type { Edit } from "../rules/rule.ts";
import { lineEndOf } from "../syntax/lines.ts";
import type { ParsedDocument } from "../syntax/parser.ts";
import type { Branch } from "../syntax/tree.ts";

/** The edits that put the two columns one below the other, one set for each pair of lines that shows both halves. */
export function splitColumns({ text, lines }: ParsedDocument, signatures: Branch): Edit[][] {
  const found: Edit[][] = [];
  for (const [index, upper] of lines.entries()) {
    const lower = lines[index + 1];
    if (upper.contentStart < signatures.start || lower === undefined || lower.contentEnd > signatures.end) {
      continue;
    }
    const halvesAbove = halvesOf(text.slice(upper.contentStart, upper.contentEnd));
    const halvesBelow = halvesOf(text.slice(lower.contentStart, lower.contentEnd));
    if (halvesAbove !== undefined && halvesBelow !== undefined) {
      const lineEnd = lineEndOf(text);
      const lead = text.slice(upper.start, upper.contentStart);
      const below = text.slice(lower.start, lower.contentStart);
      const [leftAbove, rightAbove] = halvesAbove;
      const [leftBelow, rightBelow] = halvesBelow;
      const newText = [leftAbove, below + leftBelow, "", lead + rightAbove, below + rightBelow].join(lineEnd);
      found.push([{ start: upper.contentStart, end: lower.contentEnd, newText }]);
    }
  }
  return found;
}

/** A line whose two halves end, or begin, in the same word; in words of one space, as a flattened line has them. */
function halvesOf(line: string): readonly [string, string] | undefined {
  const words = line.split(" ");
  const [first] = words;
  const last = words.at(-1);
  if (words.length < 2 || words.some((word) => word === "")) {
    return undefined;
  }
  const ends = words.indexOf(last ?? "");
  if (ends < words.length - 1 && words.lastIndexOf(last ?? "", words.length - 2) === ends) {
    return [words.slice(0, ends + 1).join(" "), words.slice(ends + 1).join(" ")];
  }
  const begins = words.lastIndexOf(first ?? "");
  return begins > 0 && words.indexOf(first ?? "", 1) === begins
    ? [words.slice(0, begins).join(" "), words.slice(begins).join(" ")]
    : undefined;
}
