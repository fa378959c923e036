import { languageById } from "../languages/index.ts";
import { bitsOf, maySay } from "../languages/signs.ts";
import { message } from "../localization/message.ts";
import { gather } from "../model/beside.ts";
import type { TextRange } from "../model/definitions.ts";
import type { Passage } from "../model/passages.ts";
import type { Miscased, PieceText } from "../model/pieceText.ts";
import type { Instrument } from "../model/treaty.ts";
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
      for (const miscased of certainlyMiscased(instrument)) {
        yield finding(miscased.passage.flat.range(miscased.start, miscased.end), miscased.name.text, [
          capitals(miscased),
        ]);
      }
    }
  },
};

/** `осы келісім`: the noun and its place in its passage. */
interface OwnName extends TextRange {
  readonly passage: Passage;
  readonly noun: string;
}

const OWN_NAME = bitsOf("ownName");
const NO_NAMES: readonly OwnName[] = [];

/** How a piece of the instrument writes the instrument's own name. */
function ownNames(text: PieceText): readonly OwnName[] {
  const { passages, instrument } = text;
  let names: OwnName[] | undefined;
  for (const passage of instrument?.kind === undefined || !text.maySay(OWN_NAME) ? [] : passages) {
    if (!maySay(passage.wording, OWN_NAME)) {
      continue;
    }
    const { self } = languageById(passage.language).terms;
    for (const { 0: match, index, groups } of matchesIn(passage.text, self.withThis)) {
      const noun = groups?.noun ?? "";
      if (self.kindOf(noun.toLowerCase()) === instrument?.kind) {
        const end = index + match.length;
        names ??= [];
        names.push({ passage, noun, start: end - noun.length, end });
      }
    }
  }
  return names ?? NO_NAMES;
}

const smallNames = gather(
  ({ terms }) => terms.texts,
  (text) => text.ask(ownNames).filter(isSmall),
);
/** One for each piece that has some. */
const capitalNames = gather(
  ({ terms }) => terms.texts,
  (text) =>
    text
      .ask(ownNames)
      .filter((name) => !isSmall(name))
      .slice(0, 1),
);

function isSmall({ noun }: OwnName): boolean {
  return /^\p{Ll}/u.test(noun);
}

/** The instrument's own name without its capital: each one, or the first where it never has it. */
function* ownName(instrument: Instrument): Generator<Finding> {
  const small = smallNames(instrument);
  const never = small.length > 0 && capitalNames(instrument).length === 0;
  for (const name of never ? small.slice(0, 1) : small) {
    yield finding(
      placeOf(name),
      capitalised(name.noun),
      (never ? small : [name]).map((each) => initial(placeOf(each), each.noun)),
    );
  }
}

function placeOf({ passage, start, end }: OwnName): TextRange {
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

const certainlyMiscased = gather(
  ({ terms }) => terms.meant,
  ({ miscased }) => (miscased.length === 0 ? miscased : miscased.filter(meansTheTerm)),
);

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
