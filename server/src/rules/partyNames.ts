import { LANGUAGES } from "../languages/index.ts";
import { levelOf, type PartyLevel, type StateName, stateNames } from "../languages/partyNames.ts";
import { type Message, message } from "../localization/message.ts";
import { keptByPiece, type Piece } from "../model/pieces.ts";
import type { Instrument } from "../model/treaty.ts";
import { isBranch } from "../syntax/tree.ts";
import { detached } from "../text/detached.ts";
import { FlatText, flatten } from "../text/flatText.ts";
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
      if (!agree(instrument.branch, instrument, folded)) {
        yield* differences(instrument, folded);
      }
    }
  },
};

/** Nothing is found in an instrument, for as long as nothing in it changes. */
const agree = keptByPiece(
  (_branch, instrument: Instrument, folded: string) => differences(instrument, folded).next().done === true,
);

interface Place {
  readonly flat: FlatText;
  readonly text: string;
  readonly names: readonly StateName[];
}

function* differences(instrument: Instrument, folded: string): Generator<Finding> {
  const [heading, preamble, signed] = [
    instrument.part("title"),
    instrument.part("preamble"),
    instrument.part("signatures"),
  ];
  const title = heading && titleOf(heading, folded);
  if (title === undefined) {
    return;
  }
  for (const place of [preamble && partiesLine(preamble, folded), signed && signatures(signed, folded)]) {
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
const titleOf = keptByPiece((title, folded: string): Place | undefined => {
  const place = placeOf(title, folded);
  const between = /арасында/u.exec(place.text)?.index;
  const from = /(?:между|between)\s/iu.exec(place.text)?.index ?? 0;
  const names = place.names.filter(({ start, end }) => start >= from && end <= (between ?? place.text.length));
  const known = [...countries(names)];
  const text = place.text.slice(from, between ?? names.at(-1)?.end);
  return known.length === 2 && (between !== undefined || from > 0) ? { ...place, text, names } : undefined;
});

/** The paragraph of the preamble that introduces the Parties, else its first one, if it names two States. */
const partiesLine = keptByPiece((preamble, folded: string): Place | undefined => {
  const leaves = isBranch(preamble) ? preamble.children.filter(({ kind }) => kind === "text") : [];
  const places = leaves.map((leaf) => placeOf(leaf, folded));
  const introduces = ({ text }: Place) => LANGUAGES.some(({ parts }) => parts.partiesLine.test(text));
  const place = places.find(introduces) ?? places[0];
  return place !== undefined && countries(place.names).size === 2 ? place : undefined;
});

const signatures = keptByPiece(placeOf);

function placeOf(part: Piece, folded: string): Place {
  const flat = new FlatText(flatten(detached(folded.slice(part.start, part.end))), part);
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
