import { message } from "../localization/message.ts";
import { isBlankLine } from "../syntax/lines.ts";
import { SIGN } from "./signs.ts";
import { lineRule } from "./units.ts";

/** A mark that belongs to the line before, and the blanks after it; not `...`, nor what a removed link left (`.kz`). */
const STRANDED = /^(?<mark>[,;)]|[.:](?![.\p{L}\d]))(?<gap>[^\S\r\n]*)/u;

export const strandedPunctuation = lineRule({
  metadata: {
    id: "stranded-punctuation",
    severity: "warning",
    fix: "safe",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("A line that begins with a punctuation mark"),
    page: {
      what: "A line begins with `,` `;` `.` or `)`, which belongs to the end of the line before.",
      why: "The extraction of a PDF breaks lines so.",
      sources: ["Rules of punctuation of the three languages"],
      wrong: "әскери мақсаттағы құжаттама\n, жұмыстар",
      right: "әскери мақсаттағы құжаттама,\nжұмыстар",
      mend: "The quick fix moves the mark to the end of the line before.",
    },
  },
  signs: SIGN.strandedMark,
  *find({ text }) {
    const { mark, gap = "" } = STRANDED.exec(text)?.groups ?? {};
    if (mark !== undefined) {
      yield { mark, gap, alone: text.length === mark.length };
    }
  },
  *conclude(located, { treaty: { document } }) {
    for (const { start, line, block, found } of located) {
      const { mark, gap, alone } = found;
      const before = document.lines[line - 1];
      const previous = before === undefined || isBlankLine(before) ? undefined : before;
      const first = block === document.blocks[0] && line === block.firstLine;
      // A title on a line of its own may follow the colon of its heading.
      if (first || (mark === ":" && previous === undefined)) {
        continue;
      }
      const end = start + mark.length;
      yield {
        start,
        end,
        message: message("“{0}” belongs to the end of the line before.", mark),
        ...(previous === undefined
          ? {}
          : {
              fixes: [
                {
                  title: message("Move it to the line before"),
                  // A mark alone on its line takes the line away with it.
                  edits: alone
                    ? [{ start: previous.contentEnd, end, newText: mark }]
                    : [
                        { start: previous.contentEnd, end: previous.contentEnd, newText: mark },
                        { start, end: end + gap.length, newText: "" },
                      ],
                  safe: true,
                },
              ],
            }),
      };
    }
  },
});
