import { KNOWN_ABBREVIATIONS } from "../languages/abbreviations.ts";
import { romanValue } from "../languages/numbers.ts";
import { message } from "../localization/message.ts";
import { gather } from "../model/beside.ts";
import type { Passage } from "../model/passages.ts";
import { keptByPiece, type Piece } from "../model/pieces.ts";
import type { PieceText } from "../model/pieceText.ts";
import type { Instrument, Treaty } from "../model/treaty.ts";
import { type Branch, branchesOf } from "../syntax/tree.ts";
import { TWO_CAPITALS } from "../text/capitals.ts";
import { matchesIn } from "../text/patterns.ts";
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
    const candidates = treaty.instruments.map(candidatesOf);
    const words = new Set(candidates.flatMap((places) => [...places.keys()]));
    const expanded = words.size === 0 ? words : expandedOf([...words], treaty, folded);
    for (const [word, { passage, start }] of candidates.flatMap((places) => [...places])) {
      if (!expanded.has(word)) {
        yield {
          ...passage.flat.range(start, start + word.length),
          message: message(
            "The abbreviation “{0}” is nowhere said in full. Write the full name first, with the abbreviation in brackets.",
            word,
          ),
        };
      }
    }
  },
};

/** What looks like an abbreviation, with its offset in its passage. */
interface Capitals {
  readonly word: string;
  readonly passage: Passage;
  readonly start: number;
}

/** Where each unknown abbreviation stands first. */
function candidatesOf(instrument: Instrument): ReadonlyMap<string, Capitals> {
  const found = new Map<string, Capitals>();
  for (const capitals of unknownOf(instrument)) {
    if (!found.has(capitals.word)) {
      found.set(capitals.word, capitals);
    }
  }
  return found;
}

const unknownOf = gather(({ terms }) => terms.texts, unknownIn);

const NONE: readonly Capitals[] = [];

/** Where each unknown abbreviation of a piece stands first. */
function unknownIn({ passages }: PieceText): readonly Capitals[] {
  let found: Map<string, Capitals> | undefined;
  for (const passage of passages) {
    const { text, home } = passage;
    if (SET_IN_CAPITALS.has(home.kind) || !TWO_CAPITALS.test(text)) {
      continue;
    }
    for (const { groups, index: start } of matchesIn(text, ABBREVIATION)) {
      const word = groups?.word ?? "";
      if (
        found?.has(word) !== true &&
        !KNOWN_ABBREVIATIONS.has(word) &&
        romanValue(word) === undefined &&
        !isQuoted(text, start) &&
        !isInCapitals(text)
      ) {
        found ??= new Map();
        found.set(word, { word, passage, start });
      }
    }
  }
  return found === undefined ? NONE : [...found.values()];
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

/** Of more words than these it is told in one go which of them are said in full: few texts have so many. */
const FEW = 32;
/** Answers that are kept for a piece. */
const MOST_KNOWN = 4 * FEW;

/** Those of some words in capitals that are said in full somewhere in the document. */
function expandedOf(words: readonly string[], treaty: Treaty, folded: string): ReadonlySet<string> {
  const others = branchesOf(treaty.document.root).filter(({ kind }) => kind !== "instrument");
  const pieces: Piece[] = [...others, ...treaty.instruments.flatMap(({ outline }) => outline.pieces)];
  if (words.length > FEW) {
    return new Set(pieces.flatMap(({ start, end }) => expandedIn(folded.slice(start, end))));
  }
  const kept = pieces.map((piece) => ({ piece, expansions: expansionsOf(piece) }));
  return new Set(words.filter((word) => kept.some(({ piece, expansions }) => expansions.hold(word, piece, folded))));
}

const EXPANSION =
  /[(«"“–—-]\s?(?<inside>\p{Lu}{2,6})\s?[)»"”,;]|(?<![\p{L}])(?<before>\p{Lu}{2,6})(?:-\p{Ll}{1,6})?\s?(?:[(–—:=]|(?:is\sthe|means)\s)/gu;
const SMALL_WORD = /(?<!\p{L})\p{L}\p{Ll}{1,5}(?!\p{L})/gu;

/** All words that a text says in full, in capitals. */
function expandedIn(text: string): readonly string[] {
  return besideMarksIn(text).concat((text.match(SMALL_WORD) ?? []).map((word) => word.toUpperCase()));
}

/** Words in capitals that stand beside a bracket or a dash, or are defined. */
function besideMarksIn(text: string): string[] {
  return matchesIn(text, EXPANSION).map(({ groups }) => groups?.inside ?? groups?.before ?? "");
}

/** Which words in capitals a piece of the document says in full, as far as it was asked. */
class Expansions {
  readonly #known = new Map<string, boolean>();
  #besideMarks: ReadonlySet<string> | undefined;

  hold(word: string, { start, end }: Piece, folded: string): boolean {
    let known = this.#known.get(word);
    if (known === undefined) {
      if (this.#known.size >= MOST_KNOWN) {
        this.#known.clear();
      }
      const text = folded.slice(start, end);
      known = (text.includes(word) && this.#hasBesideMarks(word, text)) || hasInSmall(word, text);
      this.#known.set(word, known);
    }
    return known;
  }

  #hasBesideMarks(word: string, text: string): boolean {
    this.#besideMarks ??= new Set(besideMarksIn(text));
    return this.#besideMarks.has(word);
  }
}

const expansionsOf = keptByPiece(() => new Expansions());

/** Ordinary words that are set in capitals elsewhere. */
function hasInSmall(word: string, text: string): boolean {
  const small = word.slice(1).toLowerCase();
  for (let at = text.indexOf(small, 1); at >= 0; at = text.indexOf(small, at + 1)) {
    if (
      text.charAt(at - 1).toUpperCase() === word.charAt(0) &&
      !LETTER.test(text.charAt(at - 2)) &&
      !LETTER.test(text.charAt(at + small.length))
    ) {
      return true;
    }
  }
  return false;
}

const LETTER = /\p{L}/u;
