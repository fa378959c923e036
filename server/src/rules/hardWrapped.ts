import { message } from "../localization/message.ts";
import type { Rule } from "./rule.ts";

export const hardWrapped: Rule = {
  metadata: {
    id: "hard-wrapped",
    severity: "information",
    fix: "offered",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("Sentences broken over lines, as in text from a PDF"),
    page: {
      what: "The sentences of the document are broken over lines, and page breaks may stand inside them. One note for the whole document.",
      why: "Such text cannot be searched across line ends and does not wrap in the editor. Kelisim reads it all the same.",
      sources: ["Practice: texts extracted from PDF files of legal databases"],
      wrong: "Осы Келісімге Тараптардың өзара уағдаластығы бойынша осы Келісімнің ажырамас\nбөлігі болып табылатын …",
      right: "Осы Келісімге Тараптардың өзара уағдаластығы бойынша осы Келісімнің ажырамас бөлігі болып табылатын …",
      mend: "“Unwrap imported text” puts each paragraph on one line; the editor shows every change before it is made.",
    },
  },
  *check({ treaty, extracted }) {
    const { layout, lines } = treaty.document;
    const line = layout.firstBrokenLine === undefined ? undefined : lines[layout.firstBrokenLine];
    if (!extracted || line === undefined) {
      return;
    }
    yield {
      start: line.contentStart,
      end: line.contentEnd,
      message: message(
        "Sentences of this text are broken over lines ({0} times), as in text from a PDF.",
        layout.brokenSentences,
      ),
    };
  },
};
