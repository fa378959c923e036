import { message } from "../localization/message.ts";
import type { Rule } from "./rule.ts";

const OPENING = "(«[";

export const bracketNewline: Rule = {
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
  *check({ lines }) {
    for (const [position, { line, index, text }] of lines.entries()) {
      const mark = text.charAt(text.length - 1);
      if (!OPENING.includes(mark) || text.length < 2) {
        continue;
      }
      const next = lines[position + 1];
      const start = line.contentEnd - 1;
      yield {
        start,
        end: line.contentEnd,
        message: message("“{0}” belongs to the beginning of the next line.", mark),
        ...(next?.index === index + 1
          ? {
              fixes: [
                {
                  title: message("Join the lines"),
                  edits: [{ start: line.contentEnd, end: next.line.contentStart, newText: "" }],
                  safe: true,
                },
              ],
            }
          : {}),
      };
    }
  },
};
