import type { LanguageId } from "../languages/language.ts";
import { MISSPELLINGS, type Misspelling } from "../languages/misspellings.ts";
import { message } from "../localization/message.ts";
import { capitalisedLike } from "../text/capitals.ts";
import { matchesIn } from "../text/patterns.ts";
import { SIGN } from "./signs.ts";
import { lineRule, placed } from "./units.ts";

interface Dictionary {
  readonly pattern: RegExp;
  readonly entries: ReadonlyMap<string, Misspelling>;
}

const DICTIONARIES: Readonly<Record<LanguageId, Dictionary>> = {
  kk: dictionaryOf(MISSPELLINGS.kk),
  ru: dictionaryOf(MISSPELLINGS.ru),
  en: dictionaryOf(MISSPELLINGS.en),
};

export const knownMisspelling = lineRule({
  metadata: {
    id: "known-misspelling",
    severity: "warning",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("A word that is often misspelled"),
    page: {
      what: "A word is on the list of misspellings: `ынтамақтастық`, `алдын-ала`, `күніне енеді`, `сотрудничевство`, `goverment`. Only spellings that are wrong in every sentence are on it; the endings of the word do not matter.",
      why: "A misspelling in a signed text can only be mended by an exchange of notes.",
      sources: [
        "Government Resolution № 568 of 06.10.2016, п. 7: no errors in the text (by analogy)",
        "Kazakh orthography: `алдын ала`, `кез келген` apart, `сондай-ақ`, `іс-қимыл` with a hyphen",
      ],
      wrong: "Тараптар алдын-ала ынтамақтастығы туралы хабарласады",
      right: "Тараптар алдын ала ынтымақтастығы туралы хабарласады",
      mend: "The quick fix writes the word as it should be; its ending stays.",
    },
  },
  signs: SIGN.misspelling,
  *find({ folded, language }) {
    const { pattern, entries } = DICTIONARIES[language ?? "kk"];
    for (const { 0: written, index: start } of matchesIn(folded, pattern)) {
      const entry = entries.get(written.toLowerCase().replace(/\s+/gu, " "));
      const after = folded.slice(start + written.length);
      if (entry === undefined || (entry.whole && /^\p{L}/u.test(after))) {
        continue;
      }
      const ending = /^\p{L}{0,30}/u.exec(after)?.[0] ?? "";
      const right = likeWritten(entry.right, written);
      yield {
        start,
        end: start + written.length + ending.length,
        message: message("“{0}” is misspelled; it should be “{1}”.", written + ending, right + ending),
        fixes: [
          {
            title: message("Write “{0}”", right + ending),
            edits: [smallestEdit(start, written, right)],
            safe: true,
          },
        ],
      };
    }
  },
  conclude: placed,
});

function dictionaryOf(list: readonly Misspelling[]): Dictionary {
  const alternatives = [...list]
    .sort((left, right) => right.wrong.length - left.wrong.length)
    .map(({ wrong }) => wrong.replaceAll(" ", "[ \\u00a0]{1,3}"));
  return {
    pattern: new RegExp(`(?<!\\p{L})(?:${alternatives.join("|")})`, "giu"),
    entries: new Map(list.map((entry) => [entry.wrong, entry])),
  };
}

/** In capitals, or with a capital, as the wrong spelling is. */
function likeWritten(right: string, written: string): string {
  if (written.length > 1 && written === written.toUpperCase()) {
    return right.toUpperCase();
  }
  // `Нұр-Сүлтан` has a capital in either half.
  const halves = written.split("-");
  const rightHalves = right.split("-");
  return halves.length === rightHalves.length
    ? rightHalves.map((half, index) => capitalisedLike(half, halves[index] ?? "")).join("-")
    : capitalisedLike(right, written);
}

/** Only the letters that differ are replaced, so that homoglyphs beside them can be mended along with this. */
function smallestEdit(start: number, written: string, right: string) {
  let before = 0;
  while (before < Math.min(written.length, right.length) && written.charAt(before) === right.charAt(before)) {
    before++;
  }
  let after = 0;
  while (
    after < Math.min(written.length, right.length) - before &&
    written.charAt(written.length - 1 - after) === right.charAt(right.length - 1 - after)
  ) {
    after++;
  }
  return {
    start: start + before,
    end: start + written.length - after,
    newText: right.slice(before, right.length - after),
  };
}
