import type { LanguageId } from "../languages/language.ts";
import { numberInWords as wordsOf } from "../languages/numberWords.ts";
import { WORDING } from "../languages/wording.ts";
import { message } from "../localization/message.ts";
import { matchesIn } from "../text/patterns.ts";
import type { Finding } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { type Located, paragraphRule, placed } from "./units.ts";

/** Parts of a document that others wrote. */
const FOREIGN = new Set(["envelope", "note", "certification", "signatures"]);

/** A term of time: `45 күн`, and `60 (алпыс) күн` with the group `words`. */
const TERMS: Readonly<Record<LanguageId, RegExp>> = { kk: termOf("kk"), ru: termOf("ru"), en: termOf("en") };

export const numberInWords = paragraphRule<Finding | "in words">({
  metadata: {
    id: "number-in-words",
    severity: "hint",
    fix: "offered",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("A term in figures only, where others have words too"),
    page: {
      what: "A term of time stands in figures (`45 күн`), although another term of the same document has its number in words too (`60 (алпыс) күн`). A document that uses figures throughout is not judged.",
      why: "The words guard the figures against slips of the pen.",
      sources: ["Drafting custom"],
      wrong: "1. Жауап 60 (алпыс) күн ішінде беріледі.\n2. Тізбе 45 күн ішінде жіберіледі.",
      right: "1. Жауап 60 (алпыс) күн ішінде беріледі.\n2. Тізбе 45 (қырық бес) күн ішінде жіберіледі.",
      mend: "The quick fix adds the words.",
    },
  },
  signs: SIGN.term,
  *find({ text, language, quoted, part }) {
    if (quoted || FOREIGN.has(part) || language === undefined) {
      return;
    }
    for (const match of matchesIn(text, TERMS[language])) {
      if (match.groups?.words === undefined) {
        yield* findingFor(match, text, language);
      } else {
        yield "in words";
      }
    }
  },
  conclude(found) {
    const inFigures = found.filter(isFinding);
    return inFigures.length === found.length ? [] : placed(inFigures);
  },
});

function isFinding(located: Located<Finding | "in words">): located is Located<Finding> {
  return located.found !== "in words";
}

function findingFor(match: RegExpExecArray, text: string, language: LanguageId): Finding[] {
  const { number = "", unit = "" } = match.groups ?? {};
  const form = WORDING[language].formOf(text.slice(Math.max(0, match.index - 30), match.index), unit);
  const words = wordsOf(Number(number), language, form);
  if (words === undefined) {
    return [];
  }
  const start = match.index;
  const end = start + number.length;
  return [
    {
      start,
      end,
      message: message("Other terms of this text have their number in words too: “{0} ({1})”.", number, words),
      fixes: [
        {
          title: message("Write “{0}”", `${number} (${words})`),
          edits: [{ start: end, end, newText: ` (${words})` }],
          safe: false,
        },
      ],
    },
  ];
}

function termOf(language: LanguageId): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d.,№/-])(?<number>\\d{1,3})(?<words>\\s?\\([\\p{L}\\s-]{2,60}\\))?\\s(?<unit>${WORDING[language].timeUnit})(?!ғы|гі)`,
    "gu",
  );
}
