import { message } from "../localization/message.ts";
import type { Rule } from "./rule.ts";

/** A mark that belongs to the line before, and the blanks after it; not `...`, nor what a removed link left (`.kz`). */
const STRANDED = /^(?<mark>[,;)]|[.:](?![.\p{L}\d]))(?<gap>[^\S\r\n]*)/u;

export const strandedPunctuation: Rule = {
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
  *check({ lines }) {
    for (const [position, { line, index, text: content }] of lines.entries()) {
      const match = STRANDED.exec(content);
      const previous = lines[position - 1];
      if (match?.groups === undefined || previous === undefined) {
        continue;
      }
      // A title on a line of its own may follow the colon of its heading.
      if (match.groups.mark === ":" && previous.index !== index - 1) {
        continue;
      }
      const { mark = "", gap = "" } = match.groups;
      const start = line.contentStart;
      const end = start + mark.length;
      const alone = content.length === mark.length;
      // A mark alone on its line takes the line away with it.
      const edits = alone
        ? [{ start: previous.line.contentEnd, end, newText: mark }]
        : [
            { start: previous.line.contentEnd, end: previous.line.contentEnd, newText: mark },
            { start, end: end + gap.length, newText: "" },
          ];
      yield {
        start,
        end,
        message: message("“{0}” belongs to the end of the line before.", mark),
        ...(previous.index === index - 1
          ? { fixes: [{ title: message("Move it to the line before"), edits, safe: true }] }
          : {}),
      };
    }
  },
};
