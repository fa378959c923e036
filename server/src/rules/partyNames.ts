import { LANGUAGES } from "../languages/index.ts";
import { levelOf, type PartyLevel, type StateName, stateNames } from "../languages/partyNames.ts";
import { type Message, message } from "../localization/message.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, isBranch } from "../syntax/tree.ts";
import { FlatText } from "../text/flatText.ts";
import type { Finding, Rule } from "./rule.ts";

const LEVELS: Readonly<Record<PartyLevel, Message>> = {
  state: message("States"),
  government: message("Governments"),
  body: message("bodies of States"),
};

export const partyNames: Rule = {
  metadata: {
    id: "party-names",
    severity: "warning",
    fix: "none",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("Names of the Parties that differ between title, preamble and signatures"),
    page: {
      what: "In a treaty of two Parties, the preamble or a signature names a State that the title does not name, or the Parties stand at another level there: a Government in the title, the State in the preamble. Cases, line ends and letters that look alike are seen through. Treaties whose title does not name both States are not judged.",
      why: "A treaty is made at one level – States, Governments, or their bodies – and by the same Parties throughout.",
      sources: [
        "Law № 54 of 30.05.2005 on International Treaties, art. 2(1)",
        "Law № 480-V of 06.04.2016 on Legal Acts, art. 24(6), by analogy: official names in full and uniformly",
      ],
      wrong: "Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Барания Республикасының Үкіметі,",
      right: "Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі,",
      mend: "Name the Parties as the title does.",
    },
  },
  *check({ treaty, folded }) {
    for (const instrument of treaty.instruments) {
      yield* differences(instrument, folded);
    }
  },
};

interface Place {
  readonly flat: FlatText;
  readonly text: string;
  readonly names: readonly StateName[];
}

function* differences(instrument: Instrument, folded: string): Generator<Finding> {
  const title = titleOf(instrument, folded);
  if (title === undefined) {
    return;
  }
  for (const place of [partiesLine(instrument, folded), signatures(instrument, folded)]) {
    if (place === undefined || countries(place.names).size > 2) {
      continue;
    }
    const stranger = place.names.find(({ key }) => !title.names.some((known) => isSame(known.key, key)));
    const [first] = place.names;
    const related = [{ ...rangeOf(title), message: message("The title names the Parties here.") }];
    if (stranger !== undefined) {
      yield {
        ...place.flat.range(stranger.start, stranger.end),
        message: message(
          "The title does not name “{0}”. Name the same Parties in title, preamble and signatures.",
          stranger.text,
        ),
        related,
      };
    } else if (first !== undefined && levelOf(place.text) !== levelOf(title.text)) {
      yield {
        ...place.flat.range(first.start, first.end),
        message: message(
          "Here the Parties are {0}, in the title {1}. A treaty is made at one level (Law on International Treaties, art. 2(1)).",
          LEVELS[levelOf(place.text)],
          LEVELS[levelOf(title.text)],
        ),
        related,
      };
    }
  }
}

function rangeOf({ flat, names }: Place): { readonly start: number; readonly end: number } {
  return flat.range(names[0]?.start ?? 0, names.at(-1)?.end ?? 0);
}

/** The part of a title that names two States: `… арасындағы`, `между … и …`, `between … and …`. */
function titleOf(instrument: Instrument, folded: string): Place | undefined {
  const place = placeOf(instrument.part("title"), folded);
  if (place === undefined) {
    return undefined;
  }
  const between = /арасында/u.exec(place.text)?.index;
  const from = /(?:между|between)\s/iu.exec(place.text)?.index ?? 0;
  const names = place.names.filter(({ start, end }) => start >= from && end <= (between ?? place.text.length));
  const known = [...countries(names)];
  const text = place.text.slice(from, between ?? names.at(-1)?.end);
  return known.length === 2 && (between !== undefined || from > 0) ? { ...place, text, names } : undefined;
}

/** The paragraph of the preamble that introduces the Parties, else its first one, if it names two States. */
function partiesLine(instrument: Instrument, folded: string): Place | undefined {
  const leaves = (instrument.part("preamble")?.children ?? []).filter((child) => !isBranch(child));
  const places = leaves.filter(({ kind }) => kind === "text").flatMap((leaf) => placeOf(leaf, folded) ?? []);
  const introduces = ({ text }: Place) => LANGUAGES.some(({ parts }) => parts.partiesLine.test(text));
  const place = places.find(introduces) ?? places[0];
  return place !== undefined && countries(place.names).size === 2 ? place : undefined;
}

function signatures(instrument: Instrument, folded: string): Place | undefined {
  return placeOf(instrument.part("signatures"), folded);
}

function placeOf(
  part: { readonly start: number; readonly end: number } | Branch | undefined,
  folded: string,
): Place | undefined {
  if (part === undefined) {
    return undefined;
  }
  const flat = FlatText.of(folded, part.start, part.end);
  return { flat, text: flat.text, names: stateNames(flat.text) };
}

function countries(names: readonly StateName[]): ReadonlySet<string> {
  const known: string[] = [];
  for (const { key } of names) {
    if (!known.some((other) => isSame(other, key))) {
      known.push(key);
    }
  }
  return new Set(known);
}

/** Two forms of one name may differ in their last letters. */
function isSame(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  return Math.abs(left.length - right.length) <= 2 && left.slice(0, shorter) === right.slice(0, shorter);
}
