import { languageById } from "../languages/index.ts";
import type { InstrumentKind } from "../languages/language.ts";
import { bitsOf, maySay } from "../languages/signs.ts";
import { message } from "../localization/message.ts";
import { gather } from "../model/beside.ts";
import type { TextRange } from "../model/definitions.ts";
import type { Passage } from "../model/passages.ts";
import type { PieceText } from "../model/pieceText.ts";
import type { Instrument } from "../model/treaty.ts";
import { enclosing } from "../syntax/tree.ts";
import { capitalised } from "../text/capitals.ts";
import { matchesIn } from "../text/patterns.ts";
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
      for (const bare of bareNamesOf(instrument)) {
        // An annex calls the treaty that it belongs to by its noun alone.
        const inAnnex = enclosing(bare.passage.home, "annex") !== undefined;
        if (!inAnnex && !isShortName(instrument, bare.noun)) {
          yield finding(bare);
        }
      }
    }
  },
};

/** The treaty's own noun alone; offsets are those of the passage. */
interface BareName extends TextRange {
  readonly passage: Passage;
  readonly noun: string;
  readonly thisWord: string;
}

const BARE_NAME = bitsOf("bareName");
const NONE: readonly BareName[] = [];

function bareNames(text: PieceText): readonly BareName[] {
  const kind = text.instrument?.kind;
  const found =
    kind === undefined || !text.maySay(BARE_NAME)
      ? []
      : text.passages.flatMap((passage) =>
          passage.isTitle || !maySay(passage.wording, BARE_NAME) ? [] : bareNamesIn(passage, kind),
        );
  return found.length === 0 ? NONE : found;
}

const bareNamesOf = gather(({ terms }) => terms.texts, bareNames);

function bareNamesIn(passage: Passage, kind: InstrumentKind): readonly BareName[] {
  const { text } = passage;
  const { self } = languageById(passage.language).terms;
  return [...(self.bare === undefined ? [] : matchesIn(text, self.bare))].flatMap(({ groups, index }) => {
    const noun = groups?.noun ?? "";
    const lower = noun.toLowerCase();
    const thisWord = self.thisFor(lower);
    const before = text.slice(Math.max(0, index - BESIDE), index);
    const after = text.slice(index + noun.length, index + noun.length + BESIDE);
    if (
      thisWord === undefined ||
      self.kindOf(lower) !== kind ||
      self.qualified.test(before) ||
      self.continued.test(after)
    ) {
      return [];
    }
    const begins = before === "" || /[.!?:;]\s$/u.test(before);
    const bare = { passage, noun, thisWord: begins ? capitalised(thisWord) : thisWord };
    return [{ ...bare, start: index, end: index + noun.length }];
  });
}

function finding({ passage, noun, thisWord, start, end }: BareName): Finding {
  const place = passage.flat.range(start, end);
  return {
    ...place,
    message: message("The treaty names itself without “{0}”: write “{0} {1}”.", thisWord, noun),
    fixes: [
      {
        title: message("Write “{0} {1}”", thisWord, noun),
        edits: [{ start: place.start, end: place.start, newText: `${thisWord} ` }],
        safe: true,
      },
    ],
  };
}

/** A name that the treaty agreed on: for the treaty that it amends, or for itself. */
function isShortName({ terms }: Instrument, noun: string): boolean {
  const lower = noun.toLowerCase();
  return terms.all.some(({ names }) => names.some(({ text }) => lower.startsWith(text.toLowerCase().slice(0, 5))));
}
