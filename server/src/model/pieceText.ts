// A piece of an instrument as text: its passages, the terms that it defines and those that it uses.
import { signsIn } from "../languages/signs.ts";
import type { Branch, InstrumentFacts } from "../syntax/tree.ts";
import { type Term, type TermName, type TextRange, termsIn } from "./definitions.ts";
import { type Passage, passagesIn } from "./passages.ts";
import { keptByPiece } from "./pieces.ts";
import type { Word } from "./termIndex.ts";
import { type Entry, entriesOf, type Vocabulary } from "./vocabulary.ts";

/** A place where a term stands under one of its names; offsets are the document's. */
export class TermUse implements TextRange {
  /** Part of a longer term's name, such as `қорғау` in `қорғау құралдары`. */
  readonly embedded: boolean;
  readonly #entry: Entry;
  readonly #passage: Passage;
  readonly #words: readonly Word[];

  constructor(entry: Entry, passage: Passage, words: readonly Word[], embedded: boolean) {
    this.embedded = embedded;
    this.#entry = entry;
    this.#passage = passage;
    this.#words = words;
  }

  get term(): Term {
    return this.#entry.term;
  }

  get name(): TermName {
    return this.#entry.name;
  }

  get start(): number {
    return this.#passage.flat.toDocument(this.#words[0]?.start ?? 0);
  }

  get end(): number {
    return this.words.at(-1)?.end ?? this.start;
  }

  /** The words one by one: a line may end between them. */
  get words(): readonly TextRange[] {
    return this.#words.map(({ start, end }) => this.#passage.flat.range(start, end));
  }

  /** The branch in which it stands. */
  get home(): Branch {
    return this.#passage.home;
  }
}

/** Words that are a term's but for its capitals. */
export class Miscased {
  readonly passage: Passage;
  /** Offsets in the passage. */
  readonly start: number;
  readonly end: number;
  readonly #entry: Entry;

  constructor(entry: Entry, passage: Passage, start: number, end: number) {
    this.#entry = entry;
    this.passage = passage;
    this.start = start;
    this.end = end;
  }

  get term(): Term {
    return this.#entry.term;
  }

  get name(): TermName {
    return this.#entry.name;
  }
}

/** What the words of a piece mean in a vocabulary. */
export interface Meant {
  readonly vocabulary: Vocabulary;
  /** In order of appearance, the names in the definitions themselves left out. */
  readonly uses: readonly TermUse[];
  readonly miscased: readonly Miscased[];
  /** What is used outside its own definition. */
  readonly used: ReadonlySet<Entry>;
}

/** What the parts of a treaty are read for; a named function, not one made anew for each call. */
export type PieceReader<Answer> = (text: PieceText) => Answer;

export class PieceText {
  readonly passages: readonly Passage[];
  /** The terms that it defines. */
  readonly terms: readonly Term[];
  readonly instrument: InstrumentFacts | undefined;
  readonly #answers = new Map<PieceReader<unknown>, unknown>();
  #meant: Meant | undefined;

  constructor(passages: readonly Passage[], instrument: InstrumentFacts | undefined) {
    this.passages = passages;
    this.terms = termsIn(passages);
    this.instrument = instrument;
  }

  /** What a reader finds, found once as long as the piece is there. */
  ask<Answer>(reader: PieceReader<Answer>): Answer {
    if (!this.#answers.has(reader)) {
      this.#answers.set(reader, reader(this));
    }
    // What is kept for a reader is that reader's answer.
    return this.#answers.get(reader) as Answer;
  }

  /** Whether one of its passages may show one of some signs, as bits, in whatever language. */
  maySay(bits: number): boolean {
    return (this.ask(signsOf) & bits) !== 0;
  }

  meantIn(vocabulary: Vocabulary): Meant {
    if (this.#meant?.vocabulary !== vocabulary) {
      this.#meant = meaningsIn(this, vocabulary);
    }
    return this.#meant;
  }
}

function signsOf({ passages }: PieceText): number {
  let signs = 0;
  for (const { wording } of passages) {
    signs |= signsIn(wording);
  }
  return signs;
}

/** What a piece says in an instrument. No piece is taken over into one with other facts. */
export const textOf = keptByPiece(
  (piece, holder: Branch, folded: string, instrument: InstrumentFacts | undefined): PieceText =>
    new PieceText(passagesIn(piece, holder, folded, instrument?.language), instrument),
);

const NO_USES: readonly TermUse[] = [];
const NO_MISCASED: readonly Miscased[] = [];
const NO_ENTRIES: ReadonlySet<Entry> = new Set();

/** The names that hold in `outer` hold here too. */
function meaningsIn({ passages, terms }: PieceText, outer: Vocabulary): Meant {
  const vocabulary = outer.with(entriesOf(terms.filter(({ reach }) => reach === "article" || reach === "paragraph")));
  const uses: TermUse[] = [];
  const miscased: Miscased[] = [];
  const used = new Set<Entry>();
  for (const passage of vocabulary.isEmpty ? [] : passages) {
    const names = terms.length === 0 ? [] : terms.flatMap((term) => (term.passage === passage ? term.names : []));
    // Where the last name that was found ends: what begins before it is part of that name.
    let covered = 0;
    for (const match of vocabulary.matchesIn(passage)) {
      const start = match.words[0]?.start ?? 0;
      const end = match.words.at(-1)?.end ?? start;
      const meaning = vocabulary.meaningOf(match, { start, end }, passage);
      if (meaning === undefined) {
        continue;
      }
      const { entry, capitals } = meaning;
      if (!capitals) {
        if (start >= covered) {
          miscased.push(new Miscased(entry, passage, start, end));
        }
        continue;
      }
      if (!names.some(({ inPassage }) => inPassage.start === start && inPassage.end === end)) {
        const use = new TermUse(entry, passage, match.words, start < covered);
        uses.push(use);
        if (!isWithin(use, entry.term)) {
          used.add(entry);
        }
      }
      covered = Math.max(covered, end);
    }
  }
  return {
    vocabulary: outer,
    uses: uses.length === 0 ? NO_USES : uses,
    miscased: miscased.length === 0 ? NO_MISCASED : miscased,
    used: used.size === 0 ? NO_ENTRIES : used,
  };
}

function isWithin({ start }: TermUse, term: Term): boolean {
  return term.start <= start && start < term.end;
}
