import { WORDING } from "../languages/wording.ts";
import { message } from "../localization/message.ts";
import { SIGN } from "./signs.ts";
import { lineRule, placed } from "./units.ts";

const AND_OR = /(?<!\p{L})(?<and>және|и)\s?\/\s?(?<or>немесе|или)(?!\p{L})/giu;

export const andOr = lineRule({
  metadata: {
    id: "and-or",
    severity: "hint",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru"],
    summary: message("“and/or” with a stroke"),
    page: {
      what: "`және/немесе` or `и/или` stands in the text. English has no such custom form for `and/or`, which is better reworded, so English texts are not judged.",
      why: "Legal acts of the Republic write the alternative in brackets: `және (немесе)`, `и (или)`.",
      sources: ["Drafting custom of the acts of the Republic"],
      wrong: "консультациялар және/немесе келіссөздер арқылы",
      right: "консультациялар және (немесе) келіссөздер арқылы",
      mend: "The quick fix writes the second word in brackets.",
    },
  },
  signs: SIGN.stroke,
  *find({ text, language }) {
    if (language === undefined || WORDING[language].andOr === undefined) {
      return;
    }
    for (const match of text.matchAll(AND_OR)) {
      const { and = "", or = "" } = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].length;
      const newText = ` (${or})`;
      yield {
        start,
        end,
        message: message("Acts write “{0}”.", and + newText),
        fixes: [
          {
            title: message("Write “{0}”", and + newText),
            edits: [{ start: start + and.length, end, newText }],
            safe: true,
          },
        ],
      };
    }
  },
  conclude: placed,
});
