import { message } from "../localization/message.ts";
import { isTableRow } from "../syntax/lines.ts";
import { isBlank } from "../text/characters.ts";
import { displacedGaps } from "./displacedLink.ts";
import { asHabit, MANY } from "./habit.ts";
import { integerParameter } from "./parameters.ts";
import { SIGN } from "./signs.ts";
import { clingingSide } from "./spaceBeforePunctuation.ts";
import { lineRule, placed } from "./units.ts";

const COLUMN_GAP = integerParameter({
  name: "columnGap",
  description: message("From so many spaces on, a gap outside the articles parts columns and is not reported."),
  default: 4,
  minimum: 2,
  maximum: 100,
});
/** Parts whose lines may be laid out in columns. */
const COLUMN_PARTS = new Set(["signatures", "envelope", "certification", "document", "annex", "title"]);

export const doubleSpace = lineRule({
  metadata: {
    id: "double-space",
    severity: "warning",
    fix: "safe",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("Two or more spaces between words"),
    parameters: [COLUMN_GAP],
    page: {
      what: "Two or more spaces stand between words of one line. Indents, columns of signatures and letter-spaced words are not meant.",
      why: "It is a trace of editing or of a removed link, and shifts the line when it is justified.",
      sources: [
        "Typographic custom; Government Resolution № 568 of 06.10.2016, п. 7 (no errors in the text), by analogy",
      ],
      wrong: "осы Келісімнің  12-бабына сәйкес",
      right: "осы Келісімнің 12-бабына сәйкес",
      mend: "The quick fix leaves one space.",
    },
  },
  signs: SIGN.gap,
  *find({ text, part, letterSpaced }, setting) {
    const columnGap = COLUMN_PARTS.has(part) ? setting(COLUMN_GAP) : Number.POSITIVE_INFINITY;
    // A row of columns may have a narrow gap too: `№   Вид изделия            Высота`.
    if (part === "signatures" || isTableRow(text) || hasGap(text, columnGap)) {
      return;
    }
    let run = 0;
    for (let offset = 0; offset < text.length; offset++) {
      const spaced = letterSpaced[run];
      if (spaced !== undefined && offset >= spaced.start) {
        offset = spaced.end - 1;
        run++;
        continue;
      }
      const start = offset;
      while (isBlank(text.charCodeAt(offset))) {
        offset++;
      }
      const end = offset;
      if (end === start) {
        continue;
      }
      offset--;
      const nextToSpaced = letterSpaced.some((each) => each.start === end || each.end === start);
      const tabs = text.slice(start, end).includes("\t");
      // A gap beside a mark that wants none is that rule's affair.
      if (end - start < 2 || nextToSpaced || tabs || clingingSide(text, start, end) !== undefined) {
        continue;
      }
      yield {
        start,
        end,
        message: message("{0} spaces between words; one is enough.", end - start),
        fixes: [{ title: message("Leave one space"), edits: [{ start, end, newText: " " }], safe: true }],
      };
    }
  },
  conclude(found, { treaty }) {
    // A gap that a link has left is that rule's affair.
    const gaps = placed(found);
    const emptied = displacedGaps(
      gaps.map(({ start }) => start),
      treaty,
    );
    return asHabit(
      gaps.filter(({ start }) => !emptied.has(start)),
      {
        limit: MANY,
        say: (count) => message("{0} times more than one space stands between words.", count),
        fixTitle: (count) => message("Leave one space in {0} places", count),
      },
    );
  },
});

/** Whether so many blanks stand side by side. */
function hasGap(text: string, width: number): boolean {
  let run = 0;
  for (let offset = 0; offset < text.length && run < width; offset++) {
    run = isBlank(text.charCodeAt(offset)) ? run + 1 : 0;
  }
  return run >= width;
}
