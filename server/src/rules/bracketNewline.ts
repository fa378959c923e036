import { message } from "../localization/message.ts";
import { isBlankLine } from "../syntax/lines.ts";
import { SIGN } from "./signs.ts";
import { lineRule } from "./units.ts";

const OPENING = "(«[";

export const bracketNewline = lineRule({
  metadata: {
    id: "bracket-newline",
    severity: "warning",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("An opening bracket or quotation mark at the end of a line"),
    page: {
      what: "`(`, `[` or `«` is the last character of its line, and what it opens begins on the next one.",
      why: "An opening mark belongs to the word after it. The extraction of a PDF parts them.",
      sources: ["Rules of punctuation of the three languages"],
      wrong: "осы өнімді шығаратын Тарап мемлекетінің техникалық шарттарында (\nстандарттарында) белгіленеді",
      right: "осы өнімді шығаратын Тарап мемлекетінің техникалық шарттарында (стандарттарында) белгіленеді",
      mend: "The quick fix joins the two lines.",
    },
  },
  signs: SIGN.openEnd,
  *find({ text }) {
    const mark = text.charAt(text.length - 1);
    if (OPENING.includes(mark) && text.length > 1) {
      yield { mark, offset: text.length - 1 };
    }
  },
  *conclude(located, { treaty }) {
    for (const { start: lineStart, line, found } of located) {
      const next = treaty.document.lines[line + 1];
      const start = lineStart + found.offset;
      const end = start + 1;
      yield {
        start,
        end,
        message: message("“{0}” belongs to the beginning of the next line.", found.mark),
        ...(next === undefined || isBlankLine(next)
          ? {}
          : {
              fixes: [
                {
                  title: message("Join the lines"),
                  edits: [{ start: end, end: next.contentStart, newText: "" }],
                  safe: true,
                },
              ],
            }),
      };
    }
  },
});
