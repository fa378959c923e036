import { message } from "../localization/message.ts";
import { SIGN } from "./signs.ts";
import { lineRule, placed } from "./units.ts";

/** A Latin N before a number that is no temperature, coordinate or formula. */
const LATIN_N = /(?<![\p{L}\d.-])N(?:o\.?)?(?=\s?\d{1,5}(?![\d°'′,.]*[°'′]))/gu;

export const numeroSign = lineRule({
  metadata: {
    id: "numero-sign",
    severity: "warning",
    fix: "safe",
    since: "0.1.0",
    languages: ["kk", "ru"],
    summary: message("Latin N for the numero sign №"),
    page: {
      what: "A Latin `N` stands before a number in place of `№`. English texts are not judged.",
      why: "Old typewriters had no №. Databases that look for `№ 6` do not find `N 6`.",
      sources: ["Drafting custom; all acts of the Republic are cited with №"],
      wrong: "2020 ж., N 6, 29-құжат",
      right: "2020 ж., № 6, 29-құжат",
      mend: "The quick fix writes №.",
    },
  },
  signs: SIGN.latinN,
  *find({ text, documentLanguage }) {
    for (const { 0: written, index: start } of documentLanguage === "en" ? [] : text.matchAll(LATIN_N)) {
      const end = start + written.length;
      yield {
        start,
        end,
        message: message("Latin “{0}” for the sign “№”.", written),
        fixes: [{ title: message("Write №"), edits: [{ start, end, newText: "№" }], safe: true }],
      };
    }
  },
  conclude: placed,
});
