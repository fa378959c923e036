import { languageById } from "../languages/index.ts";
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import { message } from "../localization/message.ts";
import type { TextRange } from "../model/definitions.ts";
import type { Passage } from "../model/passages.ts";
import type { Miscased } from "../model/terms.ts";
import type { Instrument } from "../model/treaty.ts";
import { capitalised, capitalisedLike } from "../text/capitals.ts";
import { flatWords } from "../text/flatText.ts";
import { matchesIn } from "../text/patterns.ts";
import type { Reader, Wording } from "../text/wording.ts";
import type { Finding, Rule } from "./rule.ts";

/** So much beside a word is looked at. */
const BESIDE = 60;

export const definedTermCase: Rule = {
  metadata: {
    id: "defined-term-case",
    severity: "warning",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("Defined terms without their capital"),
    page: {
      what: "The treaty speaks of itself or of its Parties with a small letter: `осы келісім`, `настоящее соглашение`, `this agreement`; or a term of several words that was agreed with capitals lacks one of them. Where a treaty never writes its own name with a capital, that is said once.",
      why: "The capital tells the treaty at hand and its Parties from any other agreement and any other party; a term is written the same way throughout.",
      sources: [
        "Practice of published treaties",
        "CSTO guidelines on drafting treaties (14.06.2009), 3.2: uniform terms",
      ],
      wrong: "2. Осы келісім Тараптарға ынтымақтастықтың өзге де бағыттарын дамытуға кедергі келтірмейді.",
      right: "2. Осы Келісім Тараптарға ынтымақтастықтың өзге де бағыттарын дамытуға кедергі келтірмейді.",
      mend: "Write the capital. Other agreements (`келісімдер`) and other parties (`үшінші тарап`) keep the small letter and are not reported.",
    },
  },
  *check({ treaty }) {
    for (const instrument of treaty.instruments) {
      yield* ownName(instrument);
      for (const miscased of instrument.terms.miscased) {
        if (meansTheTerm(miscased)) {
          yield finding(miscased.passage.flat.range(miscased.start, miscased.end), miscased.name.text, [
            capitals(miscased),
          ]);
        }
      }
    }
  },
};

interface Written {
  readonly place: TextRange;
  readonly noun: string;
}

/** `осы Келісім`, `this Agreement`: the noun and the kind that it names; offsets are those of the flat text. */
interface OwnName extends TextRange {
  readonly noun: string;
  readonly names: InstrumentKind | undefined;
}

const OWN_NAMES: Readonly<Record<LanguageId, Reader<readonly OwnName[]>>> = {
  kk: (_words, wording) => ownNamesIn(wording, "kk"),
  ru: (_words, wording) => ownNamesIn(wording, "ru"),
  en: (_words, wording) => ownNamesIn(wording, "en"),
};

const NO_NAMES: readonly OwnName[] = [];

function ownNamesIn(wording: Wording, language: LanguageId): readonly OwnName[] {
  const { self } = languageById(language).terms;
  const found = [...matchesIn(flatWords(wording), self.withThis)].flatMap(({ groups, indices }): OwnName[] => {
    const [start, end] = indices?.groups?.noun ?? [];
    const noun = groups?.noun;
    return noun === undefined || start === undefined || end === undefined
      ? []
      : [{ noun, names: self.kindOf(noun.toLowerCase()), start, end }];
  });
  return found.length === 0 ? NO_NAMES : found;
}

/** The instrument's own name without its capital: each one, or the first where it never has it. */
function* ownName(instrument: Instrument): Generator<Finding> {
  const { kind } = instrument.branch.instrument ?? {};
  const small: Written[] = [];
  let withCapital = 0;
  for (const { flat, language, wording } of kind === undefined ? [] : instrument.terms.passages) {
    for (const { noun, names, start, end } of wording.ask(OWN_NAMES[language])) {
      if (names !== kind) {
        continue;
      }
      if (/^\p{Ll}/u.test(noun)) {
        small.push({ place: flat.range(start, end), noun });
      } else {
        withCapital++;
      }
    }
  }
  const reported = withCapital === 0 ? small.slice(0, 1) : small;
  for (const { place, noun } of reported) {
    const mended = withCapital === 0 ? small : [{ place, noun }];
    yield finding(
      place,
      capitalised(noun),
      mended.map((each) => initial(each.place, each.noun)),
    );
  }
}

function finding(
  place: TextRange,
  right: string,
  edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[],
): Finding {
  return {
    ...place,
    message: message("This defined term is written with a capital in this treaty: “{0}”.", right),
    fixes: [{ title: message("Write the capital of “{0}”", right), edits, safe: true }],
  };
}

/** Of several words where one has its capital; the Parties where the words beside them tell. */
function meansTheTerm({ term, name, passage, start, end }: Miscased): boolean {
  const { text } = passage.flat;
  const written = text.slice(start, end);
  if (/\s/u.test(name.text)) {
    return term.kind === "shortening" && /\p{Lu}/u.test(written);
  }
  const { parties } = languageById(passage.language).terms;
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const after = text.slice(end, end + BESIDE);
  return (
    parties.name.test(name.text) &&
    !parties.others.test(before + written) &&
    !parties.others.test(after) &&
    (parties.before.test(before) || parties.after.test(after)) &&
    !isOfOthers(passage, parties.others)
  );
}

/** A paragraph on disputes or third parties speaks of parties of its own. */
function isOfOthers({ flat, isTitle }: Passage, others: RegExp): boolean {
  return isTitle || others.test(flat.text);
}

function capitals({ name, passage, start, end }: Miscased) {
  const named = name.text.split(" ");
  const written = passage.flat.text.slice(start, end).split(" ");
  const words = written.map((word, index) => capitalisedLike(word, named[index] ?? ""));
  const changed = words.flatMap((word, index) => {
    const offset = written.slice(0, index).join(" ").length + (index === 0 ? 0 : 1);
    return word === written[index] ? [] : [initial(passage.flat.range(start + offset, start + offset + 1), word)];
  });
  return changed[0] ?? initial(passage.flat.range(start, start + 1), capitalised(written[0] ?? ""));
}

/** Only the first letter changes. */
function initial({ start }: TextRange, word: string) {
  return { start, end: start + 1, newText: capitalised(word).charAt(0) };
}
