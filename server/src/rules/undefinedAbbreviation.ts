import { KNOWN_ABBREVIATIONS } from "../languages/abbreviations.ts";
import { romanValue } from "../languages/numbers.ts";
import { message } from "../localization/message.ts";
import type { Passage } from "../model/passages.ts";
import type { Instrument } from "../model/treaty.ts";
import type { Branch } from "../syntax/tree.ts";
import { flatWords } from "../text/flatText.ts";
import { matchesIn } from "../text/patterns.ts";
import type { Wording } from "../text/wording.ts";
import type { Rule } from "./rule.ts";

const ABBREVIATION = /(?<![\p{L}\d№/-])(?<!\.\s?)(?<word>\p{Lu}{2,6})(?![\p{L}\d/]|\.\p{L}|\s?№)/gu;
/** Where drafters set ordinary words in capitals: `HAVE AGREED`, `DONE at`. */
const SET_IN_CAPITALS: ReadonlySet<Branch["kind"]> = new Set(["preamble", "closing"]);
/** From here on the capitals of a passage are a heading's. */
const MOST_CAPITALS = 0.3;

export const undefinedAbbreviation: Rule = {
  metadata: {
    id: "undefined-abbreviation",
    severity: "warning",
    fix: "none",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("Abbreviations that are never expanded"),
    page: {
      what: "An abbreviation in capitals is used and nowhere said in full: neither `Халықаралық … ұйымы (ХХҰ)` nor `ХХҰ (Халықаралық …)` nor a definition. Each one is reported where it stands first. Well-known ones (БҰҰ, ООН, UN, ЕАЭС, ТМД, СНГ, EU …), Roman numerals, names in quotation marks and headings in capitals are not.",
      why: "Official names are written in full; an abbreviation is used only with its expansion.",
      sources: [
        "Law № 480-V of 06.04.2016 on Legal Acts, art. 24(6), by analogy",
        "CSTO guidelines on drafting treaties (14.06.2009), ch. IV: the full name first, then the short one",
      ],
      wrong: "1-бап\n\nТараптар мәліметтерді ХЖҚ арқылы жібереді.",
      right:
        "1-бап\n\nТараптар мәліметтерді халықаралық жедел қызмет (ХЖҚ) арқылы жібереді. ХЖҚ тәулік бойы жұмыс істейді.",
      mend: "Write the full name at the first place, with the abbreviation in brackets: `… (бұдан әрі – ХЖҚ)`.",
    },
  },
  *check({ treaty, folded }) {
    for (const instrument of treaty.instruments) {
      const candidates = candidatesOf(instrument);
      const known = candidates.size === 0 ? new Set<string>() : expandedIn(folded);
      for (const [word, { passage, start }] of candidates) {
        if (!known.has(word)) {
          yield {
            ...passage.flat.range(start, start + word.length),
            message: message(
              "The abbreviation “{0}” is nowhere said in full. Write the full name first, with the abbreviation in brackets.",
              word,
            ),
          };
        }
      }
    }
  },
};

interface Place {
  readonly passage: Passage;
  /** Offset in the passage. */
  readonly start: number;
}

/** Where each unknown abbreviation stands first. */
function candidatesOf({ terms }: Instrument): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const passage of terms.passages) {
    if (SET_IN_CAPITALS.has(passage.home.kind)) {
      continue;
    }
    const { text } = passage.flat;
    for (const { word, index } of passage.wording.ask(capitalsIn)) {
      if (
        !found.has(word) &&
        !KNOWN_ABBREVIATIONS.has(word) &&
        romanValue(word) === undefined &&
        !isQuoted(text, index) &&
        !isInCapitals(text)
      ) {
        found.set(word, { passage, start: index });
      }
    }
  }
  return found;
}

interface Capitals {
  readonly word: string;
  readonly index: number;
}

const NO_CAPITALS: readonly Capitals[] = [];

/** What looks like an abbreviation; offsets are those of the flat text. */
function capitalsIn(_words: string, wording: Wording): readonly Capitals[] {
  const found = [...matchesIn(flatWords(wording), ABBREVIATION)];
  return found.length === 0 ? NO_CAPITALS : found.map(({ groups, index }) => ({ word: groups?.word ?? "", index }));
}

function isInCapitals(text: string): boolean {
  const sample = text.slice(0, 400);
  const capitals = sample.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return capitals > letters * MOST_CAPITALS;
}

/** An opening quotation mark stands before it and is not closed. */
function isQuoted(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 120), offset);
  const straight = before.match(/"/gu)?.length ?? 0;
  return Math.max(before.lastIndexOf("«"), before.lastIndexOf("“")) > before.lastIndexOf("»") || straight % 2 === 1;
}

/** Words in capitals that stand beside a bracket or a dash, are defined, or are ordinary words set in capitals. */
function expandedIn(text: string): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { groups } of text.matchAll(
    /[(«"“–—-]\s?(?<inside>\p{Lu}{2,6})\s?[)»"”,;]|(?<![\p{L}])(?<before>\p{Lu}{2,6})(?:-\p{Ll}{1,6})?\s?(?:[(–—:=]|(?:is\sthe|means)\s)/gu,
  )) {
    known.add(groups?.inside ?? groups?.before ?? "");
  }
  for (const [word] of text.matchAll(/(?<!\p{L})\p{L}\p{Ll}{1,5}(?!\p{L})/gu)) {
    known.add(word.toUpperCase());
  }
  return known;
}
