// The defined terms of an instrument and where they are used. What a part of it uses is kept with the part as long as the same
// names are defined.
import { type Branch, enclosing, type InstrumentFacts } from "../syntax/tree.ts";
import { addTo, areSame } from "../text/lists.ts";
import { Beside, Gathered } from "./beside.ts";
import type { Term } from "./definitions.ts";
import type { Outline, Piece } from "./pieces.ts";
import { type Meant, type Miscased, type PieceText, type TermUse, textOf } from "./pieceText.ts";
import { type Entry, entriesOf, Vocabulary } from "./vocabulary.ts";

/** What the versions of an instrument hand on to each other. */
export class TermMemory {
  /** The names that hold throughout the instrument. */
  readonly instrument = new KeptVocabulary();
  /** Those that hold in its annexes, by their order. */
  readonly annexes: KeptVocabulary[] = [];
  readonly texts = new Beside<Piece, PieceText>();
  readonly terms = new Gathered<PieceText, Term>();
  readonly uses = new Gathered<Meant, TermUse>();
  readonly miscased = new Gathered<Meant, Miscased>();
  #meant = new Beside<PieceText, Meant>();
  #meantIn = Vocabulary.EMPTY;

  /** What the words of each piece mean where all have the same vocabulary. */
  meant(texts: readonly PieceText[], vocabulary: Vocabulary): readonly Meant[] {
    if (vocabulary !== this.#meantIn) {
      this.#meant = new Beside();
      this.#meantIn = vocabulary;
    }
    this.#meant.goOn(texts, (text) => text.meantIn(vocabulary));
    return this.#meant.values;
  }
}

/** A vocabulary, the same one in the next version if it has the same names. */
class KeptVocabulary {
  #names = "";
  #terms: readonly Term[] = [];
  #outer = Vocabulary.EMPTY;
  #entries: readonly Entry[] = [];
  #vocabulary = Vocabulary.EMPTY;

  /** The names of some terms beside those that hold outside too. */
  of(terms: readonly Term[], outer: Vocabulary): Vocabulary {
    if (outer === this.#outer && areSame(terms, this.#terms)) {
      return this.#vocabulary;
    }
    const spellings = terms.map(spellingOf);
    const names = spellings.join("\n");
    const before = this.#terms;
    this.#terms = terms;
    // Of terms defined alike the first one counts, and only the terms themselves tell which that is.
    const sameOrder = new Set(spellings).size === spellings.length || terms.every((term, at) => term === before[at]);
    if (names === this.#names && outer === this.#outer && sameOrder) {
      let index = 0;
      for (const term of terms) {
        for (const name of term.names) {
          this.#entries[index++]?.renew(term, name);
        }
      }
      return this.#vocabulary;
    }
    this.#names = names;
    this.#outer = outer;
    this.#entries = entriesOf(terms);
    this.#vocabulary = outer.with(this.#entries);
    return this.#vocabulary;
  }
}

/** All that tells what words mean a term. */
function spellingOf({ language, kind, capitalsCount, names }: Term): string {
  return [language, kind, capitalsCount, ...names.map(({ text }) => text)].join("|");
}

export class Terms {
  /** In order of appearance. */
  readonly all: readonly Term[];
  /** The pieces of the instrument as text. */
  readonly texts: readonly PieceText[];
  readonly #outline: Outline;
  readonly #memory: TermMemory;
  #meant: readonly Meant[] | undefined;

  constructor(outline: Outline, facts: InstrumentFacts | undefined, folded: string, memory: TermMemory) {
    memory.texts.goOn(outline.pieces, (piece, index) => textOf(piece, outline.homeOf(index), folded, facts));
    this.texts = memory.texts.values;
    this.all = memory.terms.of(this.texts, ({ terms }) => terms);
    this.#outline = outline;
    this.#memory = memory;
  }

  /** What the words of each piece mean; nothing where nothing is defined. */
  get meant(): readonly Meant[] {
    this.#meant ??= this.all.length === 0 ? [] : this.#findMeanings();
    return this.#meant;
  }

  /** In order of appearance, the names in the definitions themselves left out. */
  get uses(): readonly TermUse[] {
    return this.#memory.uses.of(this.meant, ({ uses }) => uses);
  }

  /** Words that are a term's but for its capitals. */
  get miscased(): readonly Miscased[] {
    return this.#memory.miscased.of(this.meant, ({ miscased }) => miscased);
  }

  #findMeanings(): readonly Meant[] {
    const general = this.#memory.instrument.of(
      this.all.filter(({ reach }) => reach === "instrument"),
      Vocabulary.EMPTY,
    );
    const annexed = this.#annexVocabularies(general);
    if (annexed.size === 0) {
      return this.#memory.meant(this.texts, general);
    }
    return this.texts.map((text, index) => {
      const annex = enclosing(this.#outline.homeOf(index), "annex");
      return text.meantIn((annex && annexed.get(annex)) ?? general);
    });
  }

  #annexVocabularies(general: Vocabulary): ReadonlyMap<Branch, Vocabulary> {
    const termsOfAnnex = new Map<Branch, Term[]>();
    for (const term of this.all) {
      if (term.reach === "annex") {
        addTo(termsOfAnnex, term.scope, term);
      }
    }
    const vocabularies = new Map<Branch, Vocabulary>();
    for (const [annex, terms] of termsOfAnnex) {
      const kept = this.#memory.annexes[vocabularies.size] ?? new KeptVocabulary();
      this.#memory.annexes[vocabularies.size] = kept;
      vocabularies.set(annex, kept.of(terms, general));
    }
    return vocabularies;
  }
}
