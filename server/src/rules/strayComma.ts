import { WORDING } from "../languages/wording.ts";
import { message } from "../localization/message.ts";
import { SIGN } from "./signs.ts";
import { lineRule, placed } from "./units.ts";

export const strayComma = lineRule({
  metadata: {
    id: "stray-comma",
    severity: "hint",
    fix: "offered",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("A comma that parts what belongs together"),
    page: {
      what: "A comma stands between `осы Келісім` and the postposition that governs it, between `настоящего` and `Соглашения`, between `of this` and `Agreement`.",
      why: "No rule of punctuation allows it; it is a trace of editing.",
      sources: ["Rules of punctuation of the three languages"],
      wrong: "Осы Келісім, шеңберінде алынған ақпарат",
      right: "Осы Келісім шеңберінде алынған ақпарат",
      mend: "The quick fix removes the comma.",
    },
  },
  signs: SIGN.strayComma,
  *find({ text, language }) {
    if (language === undefined) {
      return;
    }
    for (const match of text.matchAll(WORDING[language].strayComma)) {
      const { before, before2, after, after2 } = match.groups ?? {};
      const left = before ?? before2 ?? "";
      const start = match.index + left.length;
      yield {
        start,
        end: start + 1,
        message: message("No comma between “{0}” and “{1}”.", left, after ?? after2 ?? ""),
        fixes: [{ title: message("Remove the comma"), edits: [{ start, end: start + 1, newText: "" }], safe: false }],
        unnecessary: true,
      };
    }
  },
  conclude: placed,
});
