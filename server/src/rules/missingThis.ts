import { languageById } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { message } from "../localization/message.ts";
import type { Passage } from "../model/passages.ts";
import type { Instrument } from "../model/treaty.ts";
import { capitalised } from "../text/capitals.ts";
import { flatWords } from "../text/flatText.ts";
import type { Reader, Wording } from "../text/wording.ts";
import type { Finding, Rule } from "./rule.ts";

/** So much beside a word is looked at. */
const BESIDE = 60;

export const missingThis: Rule = {
  metadata: {
    id: "missing-this",
    severity: "hint",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru"],
    summary: message("A treaty that names itself without “this”"),
    page: {
      what: "The treaty speaks of itself by its noun alone: `Келісімнің` for `осы Келісімнің`, `Соглашение` for `настоящее Соглашение`. Not judged: titles; treaties that agreed the noun as a short name, of another treaty or of themselves; nouns with a word that says which treaty is meant. English is not judged, since it refers back with `the Agreement`.",
      why: "A treaty names itself in one way throughout; the bare noun may be taken for another treaty.",
      sources: [
        "Practice of published treaties",
        "CSTO guidelines on drafting treaties (14.06.2009), 3.2: uniform terms",
      ],
      wrong: "Тараптар хабарлама жібереді. Келісімнің қолданысы алты ай өткен соң тоқтатылады.",
      right: "Тараптар хабарлама жібереді. Осы Келісімнің қолданысы алты ай өткен соң тоқтатылады.",
      mend: "Add `осы` or `настоящий` in its form. The fix adds this one word and changes no other.",
    },
  },
  *check({ treaty }) {
    for (const instrument of treaty.instruments) {
      for (const passage of instrument.terms.passages) {
        if (!passage.isTitle) {
          yield* bareNames(instrument, passage);
        }
      }
    }
  },
};

const NAMES_INSTRUMENT: Readonly<Record<LanguageId, Reader<boolean>>> = {
  kk: (_words, wording) => namesInstrument(wording, "kk"),
  ru: (_words, wording) => namesInstrument(wording, "ru"),
  en: (_words, wording) => namesInstrument(wording, "en"),
};

/** A quick sign: few passages name an instrument so. */
function namesInstrument(wording: Wording, language: LanguageId): boolean {
  const { bare } = languageById(language).terms.self;
  return bare !== undefined && flatWords(wording).search(bare) >= 0;
}

function* bareNames(instrument: Instrument, { flat, wording, language }: Passage): Generator<Finding> {
  const { self } = languageById(language).terms;
  const { kind } = instrument.branch.instrument ?? {};
  if (self.bare === undefined || kind === undefined || !wording.ask(NAMES_INSTRUMENT[language])) {
    return;
  }
  for (const { groups, index } of flat.text.matchAll(self.bare)) {
    const noun = groups?.noun ?? "";
    const lower = noun.toLowerCase();
    const thisWord = self.thisFor(lower);
    const before = flat.text.slice(Math.max(0, index - BESIDE), index);
    const after = flat.text.slice(index + noun.length, index + noun.length + BESIDE);
    if (
      thisWord === undefined ||
      self.kindOf(lower) !== kind ||
      self.qualified.test(before) ||
      self.continued.test(after) ||
      isShortName(instrument, lower)
    ) {
      continue;
    }
    const place = flat.range(index, index + noun.length);
    const begins = before === "" || /[.!?:;]\s$/u.test(before);
    const word = begins ? capitalised(thisWord) : thisWord;
    yield {
      ...place,
      message: message("The treaty names itself without “{0}”: write “{0} {1}”.", word, noun),
      fixes: [
        {
          title: message("Write “{0} {1}”", word, noun),
          edits: [{ start: place.start, end: place.start, newText: `${word} ` }],
          safe: true,
        },
      ],
    };
  }
}

/** A name that the treaty agreed on: for the treaty that it amends, or for itself. */
function isShortName({ terms }: Instrument, lower: string): boolean {
  return terms.all.some(({ names }) => names.some(({ text }) => lower.startsWith(text.toLowerCase().slice(0, 5))));
}
