import { languageById } from "../languages/index.ts";
import { bitsOf, maySay } from "../languages/signs.ts";
import { message } from "../localization/message.ts";
import type { TextRange } from "../model/definitions.ts";
import type { Passage } from "../model/passages.ts";
import type { Meant, Miscased, PieceText } from "../model/pieceText.ts";
import type { Instrument } from "../model/treaty.ts";
import { Attached } from "../text/attached.ts";
import { capitalised, capitalisedLike } from "../text/capitals.ts";
import { matchesIn } from "../text/patterns.ts";
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
      for (const meant of instrument.terms.meant) {
        for (const miscased of certainlyMiscased(meant)) {
          yield finding(miscased.passage.flat.range(miscased.start, miscased.end), miscased.name.text, [
            capitals(miscased),
          ]);
        }
      }
    }
  },
};

/** `осы келісім`: the noun and its place in its passage. */
interface SmallName extends TextRange {
  readonly passage: Passage;
  readonly noun: string;
}

/** How a piece of the instrument writes the instrument's own name. */
interface OwnNames {
  readonly small: readonly SmallName[];
  readonly withCapital: number;
}

const OWN_NAME = bitsOf("ownName");
const NO_NAMES: OwnNames = { small: [], withCapital: 0 };

function ownNames(text: PieceText): OwnNames {
  const { passages, instrument } = text;
  const small: SmallName[] = [];
  let withCapital = 0;
  for (const passage of instrument?.kind === undefined || !text.maySay(OWN_NAME) ? [] : passages) {
    if (!maySay(passage.wording, OWN_NAME)) {
      continue;
    }
    const { self } = languageById(passage.language).terms;
    for (const { 0: match, index, groups } of matchesIn(passage.text, self.withThis)) {
      const noun = groups?.noun ?? "";
      if (self.kindOf(noun.toLowerCase()) !== instrument?.kind) {
        continue;
      }
      if (/^\p{Ll}/u.test(noun)) {
        const end = index + match.length;
        small.push({ passage, noun, start: end - noun.length, end });
      } else {
        withCapital++;
      }
    }
  }
  return small.length === 0 && withCapital === 0 ? NO_NAMES : { small, withCapital };
}

/** The instrument's own name without its capital: each one, or the first where it never has it. */
function* ownName({ terms }: Instrument): Generator<Finding> {
  const small: SmallName[] = [];
  let withCapital = 0;
  for (const text of terms.texts) {
    const names = text.ask(ownNames);
    small.push(...names.small);
    withCapital += names.withCapital;
  }
  const reported = withCapital === 0 ? small.slice(0, 1) : small;
  for (const name of reported) {
    const mended = withCapital === 0 ? small : [name];
    yield finding(
      placeOf(name),
      capitalised(name.noun),
      mended.map((each) => initial(placeOf(each), each.noun)),
    );
  }
}

function placeOf({ passage, start, end }: SmallName): TextRange {
  return passage.flat.range(start, end);
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

const certain = new Attached<readonly Miscased[], readonly Miscased[]>();

/** Looked at once as long as the same words are miscased. */
function certainlyMiscased({ miscased }: Meant): readonly Miscased[] {
  if (miscased.length === 0) {
    return miscased;
  }
  const known = certain.get(miscased) ?? miscased.filter(meansTheTerm);
  certain.set(miscased, known);
  return known;
}

/** Of several words where one has its capital; the Parties where the words beside them tell. */
function meansTheTerm({ term, name, passage, start, end }: Miscased): boolean {
  const { text } = passage;
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
function isOfOthers({ text, isTitle }: Passage, others: RegExp): boolean {
  return isTitle || others.test(text);
}

function capitals({ name, passage, start, end }: Miscased) {
  const named = name.text.split(" ");
  const written = passage.text.slice(start, end).split(" ");
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
