import { message } from "../localization/message.ts";
import { isCyrillic, isLatin } from "../text/characters.ts";
import { latinTwin } from "../text/homoglyphs.ts";
import { SIGN } from "./signs.ts";
import { lineRule, placed } from "./units.ts";

const NUMERAL = /(?<!\p{L})[IVXLCІХС]{2,9}(?!\p{L})/gu;
const CANONICAL = /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

export const romanNumeralScript = lineRule({
  metadata: {
    id: "roman-numeral-script",
    severity: "warning",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("A Roman numeral of Latin and Cyrillic letters"),
    page: {
      what: "A Roman numeral is written with letters of both scripts: `VІ` with a Latin `V` and a Cyrillic `І`. A numeral wholly of Cyrillic letters is not reported.",
      why: "The eye sees no difference, but search does: `№ 235-VІ` is not found as `№ 235-VI`.",
      sources: ["Practice of the legal databases; Law on Legal Acts № 480-V, art. 24(2) (by analogy)"],
      wrong: "2019 жылғы 5 наурыздағы № 235-VІ ҚРЗ",
      right: "2019 жылғы 5 наурыздағы № 235-VI ҚРЗ",
      mend: "The quick fix writes the numeral in Latin letters.",
    },
  },
  signs: SIGN.mixedCapitals,
  *find({ text }) {
    for (const { 0: written, index: start } of text.matchAll(NUMERAL)) {
      const latin = [...written].map((letter) => latinTwin(letter) ?? letter).join("");
      if (!isMixed(written) || !CANONICAL.test(latin)) {
        continue;
      }
      const end = start + written.length;
      yield {
        start,
        end,
        message: message("The Roman numeral “{0}” mixes Latin and Cyrillic letters.", written),
        fixes: [
          {
            title: message("Write “{0}” in Latin letters", latin),
            edits: [{ start, end, newText: latin }],
            safe: true,
          },
        ],
      };
    }
  },
  conclude: placed,
});

function isMixed(written: string): boolean {
  const codes = [...written].map((letter) => letter.charCodeAt(0));
  return codes.some(isLatin) && codes.some(isCyrillic);
}
