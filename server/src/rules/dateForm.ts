import { WORDING } from "../languages/wording.ts";
import { message } from "../localization/message.ts";
import type { Finding } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { lineRule, placed } from "./units.ts";

const DIGITS = /(?<![\d.\p{L}№/-])(?<day>\d{1,2})\.(?<month>\d{2})\.(?<year>(?:19|20)\d{2})(?![\d.]\d|\d)/gu;
/** Straight quotation marks round a day are that rule's affair. */
const QUOTED_DAY = /[«“](?<day>\d{1,2})[»”](?= \p{L}{3})/gu;
/** Parts of a document that others wrote. */
const FOREIGN = new Set(["envelope", "note", "certification"]);

export const dateForm = lineRule({
  metadata: {
    id: "date-form",
    severity: "hint",
    fix: "offered",
    since: "0.2.0",
    languages: ["kk", "ru"],
    summary: message("A date in digits, or with its day in quotation marks"),
    page: {
      what: "A date is written in digits (`29.11.2017`), or its day stands in quotation marks (`«25» қазанда`). English texts are not judged: the order of day and month in digits differs there by country, and nobody quotes the day.",
      why: "Official documents write the month in words and the year in full.",
      sources: ["Government Resolution № 568 of 06.10.2016, п. 10: `2016 жылғы 6 қаңтар` (by analogy)"],
      wrong: "29.11.2017 ж. қол қойылған келісім",
      right: "2017 жылғы 29 қараша қол қойылған келісім",
      mend: "The quick fix writes the month in words, or removes the quotation marks; add the ending that the sentence needs.",
    },
  },
  signs: SIGN.dateInDigits,
  *find({ text, part, language, quoted }) {
    if (FOREIGN.has(part) || quoted || (language !== "kk" && language !== "ru")) {
      return;
    }
    const { months, date, yearMark } = WORDING[language];
    for (const match of text.matchAll(DIGITS)) {
      const { day = "", month = "", year = "" } = match.groups ?? {};
      const name = months[Number(month) - 1];
      if (name === undefined || Number(day) < 1 || Number(day) > 31) {
        continue;
      }
      const rest = new RegExp(`^${yearMark}(?!\\p{L})`, "u").exec(text.slice(match.index + match[0].length))?.[0] ?? "";
      const written = match[0] + rest;
      yield finding(match.index, written, date(Number(day), name, Number(year)));
    }
    for (const { 0: written, index, groups } of text.matchAll(QUOTED_DAY)) {
      yield finding(index, written, String(Number(groups?.day ?? "")));
    }
  },
  conclude: placed,
});

function finding(start: number, written: string, right: string): Finding {
  const end = start + written.length;
  return {
    start,
    end,
    message: message("A date is written “{0}”, its month in words and without quotation marks.", right),
    fixes: [{ title: message("Write “{0}”", right), edits: [{ start, end, newText: right }], safe: false }],
  };
}
