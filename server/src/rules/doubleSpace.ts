import { message } from "../localization/message.ts";
import { isTableRow } from "../syntax/lines.ts";
import { BLANK_CLASS, isBlank } from "../text/characters.ts";
import type { RuleContext } from "./context.ts";
import { displacedLinks } from "./displacedLink.ts";
import { asHabit, MANY } from "./habit.ts";
import { integerParameter } from "./parameters.ts";
import type { Finding, Rule } from "./rule.ts";
import { clingingSide } from "./spaceBeforePunctuation.ts";

const COLUMN_GAP = integerParameter({
  name: "columnGap",
  description: message("From so many spaces on, a gap outside the articles parts columns and is not reported."),
  default: 4,
  minimum: 2,
  maximum: 100,
});
/** Parts whose lines may be laid out in columns. */
const COLUMN_PARTS = new Set(["signatures", "envelope", "certification", "document", "annex", "title"]);

const WIDE_GAP = new RegExp(`[${BLANK_CLASS}]{2}`);

function hasWideGap(line: string): boolean {
  return WIDE_GAP.test(line) && !isTableRow(line);
}

export const doubleSpace: Rule = {
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
  *check(context, setting) {
    yield* asHabit([...wideGaps(context, setting(COLUMN_GAP))], {
      limit: MANY,
      say: (count) => message("{0} times more than one space stands between words.", count),
      fixTitle: (count) => message("Leave one space in {0} places", count),
    });
  },
};

function* wideGaps({ treaty, lines, text }: RuleContext, columnGap: number): Generator<Finding> {
  const uneven = lines.filter(({ wording }) => wording.ask(hasWideGap));
  const emptied = new Set(uneven.length === 0 ? [] : displacedLinks(treaty).map(({ gap }) => gap.start));
  for (const { line, part, letterSpaced } of uneven) {
    let run = 0;
    for (let offset = line.contentStart; offset < line.contentEnd; offset++) {
      const spaced = letterSpaced[run];
      if (spaced !== undefined && offset >= spaced.start) {
        offset = spaced.end - 1;
        run++;
        continue;
      }
      if (!isBlank(text.charCodeAt(offset))) {
        continue;
      }
      const start = offset;
      while (offset < line.contentEnd && isBlank(text.charCodeAt(offset))) {
        offset++;
      }
      const end = offset--;
      const columns = part === "signatures" || (end - start >= columnGap && COLUMN_PARTS.has(part));
      const nextToSpaced = letterSpaced.some((each) => each.start === end || each.end === start);
      const tabs = text.slice(start, end).includes("\t");
      // A gap beside a mark that wants none is that rule's affair, and so is one that a link has left.
      if (
        end - start < 2 ||
        emptied.has(start) ||
        columns ||
        nextToSpaced ||
        tabs ||
        clingingSide(text, start, end) !== undefined
      ) {
        continue;
      }
      yield {
        start,
        end,
        message: message("{0} spaces between words; one is enough.", end - start),
        fixes: [{ title: message("Leave one space"), edits: [{ start, end, newText: " " }], safe: true }],
      };
    }
  }
}
