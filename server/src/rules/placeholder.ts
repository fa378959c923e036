import { message } from "../localization/message.ts";
import { SIGN } from "./signs.ts";
import { lineRule, placed } from "./units.ts";

/** Underscores with the quotation marks and the digits that stand at them, several blanks of a date as one. */
const BLANKS =
  /(?<![\p{L}\d_])(?:[«"“]_{1,20}[»"”]|\d{0,2}_{2,200})(?:[ \t]{1,3}(?:жылғы[ \t])?(?:[«"“]_{1,20}[»"”]|\d{0,2}_{2,200})){0,8}/gu;
/** Dots in place of a word or a number: between spaces, or in brackets. */
const DOTS = /(?<=^|[\s№])(?:…|\.{3,12})(?=\s\p{Ll}|$)|\[(?:…|\.{3,12}|●|_{1,40})\]/gu;

export const placeholder = lineRule({
  metadata: {
    id: "placeholder",
    severity: "information",
    fix: "none",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("A blank that is still to be filled in"),
    page: {
      what: "`____`, or dots in place of a word, stand in the text. Lines for signatures, and what quotations leave out, are not meant.",
      why: "Until the place and the date are known a blank is right; a text to be signed has none.",
      sources: ["Practice"],
      wrong: "2011 жылғы ________ ______ қаласында әрқайсысы қазақ және орыс тілдерінде екі данада жасалды",
      right: "2011 жылғы 26 шілдеде Минск қаласында әрқайсысы қазақ және орыс тілдерінде екі данада жасалды",
      mend: "Fill it in.",
    },
  },
  signs: SIGN.placeholder,
  *find({ text, part, quoted }) {
    const blanks = part === "signatures" || part === "certification" ? [] : [...text.matchAll(BLANKS)];
    const dots = quoted || part === "envelope" ? [] : [...text.matchAll(DOTS)];
    // A line of nothing but underscores is drawn, or to be signed on.
    for (const { 0: blank, index } of [...blanks, ...dots]) {
      if (blank.length === text.length) {
        continue;
      }
      yield {
        start: index,
        end: index + blank.length,
        message: message("“{0}” is still to be filled in.", blank.length > 24 ? `${blank.slice(0, 24)}…` : blank),
      };
    }
  },
  conclude: placed,
});
