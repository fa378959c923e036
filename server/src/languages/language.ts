// What differs by language is data: one `Language` each for Kazakh, Russian and English. The parser, the reference
// finder and the rules are the same code for all three. All patterns expect folded, flat text (see text/).

import type { Ordinals } from "./ordinals.ts";
import type { TermGrammar } from "./termGrammar.ts";

export type LanguageId = "kk" | "ru" | "en";

/** The parts of a treaty that a reference can point at. */
export type Unit =
  | "article"
  | "paragraph"
  | "subparagraph"
  | "part"
  | "indent"
  | "sentence"
  | "annex"
  | "chapter"
  /** A protocol appended to the treaty: `1-хаттама`, `Protocol 1`. */
  | "protocol";

/** How deep a unit stands: a chain of references goes from low to high. */
export const UNIT_RANK: Readonly<Record<Unit, number>> = {
  protocol: 0,
  annex: 1,
  chapter: 2,
  article: 3,
  paragraph: 4,
  part: 5,
  subparagraph: 6,
  indent: 7,
  sentence: 8,
};

/** The kind of an instrument, by the noun that names it. */
export type InstrumentKind =
  | "agreement"
  | "treaty"
  | "protocol"
  | "convention"
  | "memorandum"
  | "charter"
  | "declaration"
  | "otherAct";

export interface UnitForm {
  readonly unit: Unit;
  readonly plural: boolean;
  /** Stands before another unit of the same chain: genitive or nominative (`4-бабы 1-тармағы`, `4-бап 1-тармағы`). */
  readonly links: boolean;
  /** With the third-person possessive; only Kazakh tells it. */
  readonly possessive: boolean;
  /** The word means much else, and cites only beside another unit: `item 5 of paragraph 2`. */
  readonly chained?: boolean;
}

/** What a unit without a number means: where it stands, what is beside that, or what was cited before. */
export type Relative = "own" | "previous" | "next" | "mentioned";

export interface OwnerForm {
  readonly kind: InstrumentKind;
  /** `Келісімге`, `к Соглашению`: only an annex or a protocol is somebody's so. */
  readonly annexed: boolean;
  /** The instrument is itself somebody's: `Ұйымының Жарғысының`. */
  readonly possessed: boolean;
  /** `Заңы 8-бабының`: not in the genitive, so that it owns only what shows by its own ending that it is owned. */
  readonly nominative?: boolean;
}

/** Where the parts of a document begin, told from the flat text of a block. */
export interface PartPatterns {
  /** The block that names an instrument; it ends (or begins) with the instrument's noun. */
  readonly title: RegExp;
  /** A line of a title above its noun (Kazakh) or below it (Russian, English). */
  readonly titleRest: RegExp;
  readonly inForceNote: RegExp;
  /** What a portal says about the text amid it: `Сноска. Статья 4 в редакции …`. */
  readonly remark: RegExp;
  readonly partiesLine: RegExp;
  readonly enactingFormula: RegExp;
  readonly testimonium: RegExp;
  readonly signature: RegExp;
  readonly certification: RegExp;
  /** The title of the law or resolution that brings a treaty into force. */
  readonly envelopeTitle: RegExp;
  /** A title that says the instrument changes another one. */
  readonly amendingTitle: RegExp;
  /** A paragraph after which another treaty's new wording is quoted. */
  readonly amendingInstruction: RegExp;
}

/** Headings; the named groups are `number`, or `spelled` for a number in words, and `rest`. */
export interface HeadingPatterns {
  readonly article: RegExp;
  readonly chapter: RegExp;
  readonly annex: RegExp;
  /** The stems of the nouns of chapters: what `Section 2` and `Part 2` differ by, in headings and where they are cited. */
  readonly divisions: RegExp;
  /** The nouns of all three, one of which each of their lines has: a quick sign, and a pattern that is soon compiled. */
  readonly nouns: RegExp;
  /** The numbers that are spelled out in headings: `первая`, `он бірінші`, `one`. */
  readonly spelledNumbers: ReadonlyMap<string, number>;
  /** What follows the number shows that the line is a sentence and no heading. */
  readonly articleSentence: RegExp;
  /** A line that ends so is unfinished, however short: what looks like a heading below it is cited. */
  readonly unfinished: RegExp;
}

/** How a text calls something by a name of its own: `(бұдан әрі – Келісім)`. The strings are sources of patterns. */
export interface RenamingWords {
  /** What begins it; the words are parted by blanks. */
  readonly openings: readonly string[];
  /** What may stand between that and the name. */
  readonly verbs: string;
  /** What may stand right before the name. */
  readonly article: string;
  /** What stands before the noun of the treaty that speaks: `осы Келісім (бұдан әрі – Келісім)`. */
  readonly own: string;
}

export interface ReferenceGrammar {
  /** Kazakh: `3-бабының 2-тармағы`. Russian and English: `пункт 2 статьи 3`. */
  readonly order: "outermost-first" | "innermost-first";
  readonly labels: "before-noun" | "after-noun";
  /** Words that may stand between a unit and what contains it: `of the`. */
  readonly links: readonly string[];
  /** What stands between an annex and the instrument that has it: `к`, `to`. */
  readonly attaching: ReadonlySet<string>;
  /** A quick sign that a text may cite something. */
  readonly hint: RegExp;
  /** The unit that a lower-case word names, in whatever form; abbreviations end in a full stop. */
  unitOf(word: string): UnitForm | undefined;
  /** What may stand apart from the noun that it begins: `sub paragraph`. */
  readonly nounPrefix: string | undefined;
  /** The plural ending that may stand in brackets: `Article(s)`. */
  readonly pluralEnding: string | undefined;
  /** What follows a hyphen in `2-ші`, `2-го`. */
  readonly ordinalEnding: RegExp;
  readonly ordinals: Ordinals;
  /** What a word beside a unit without a number makes it mean: `осы`, `предыдущей`, `that`. */
  relativeOf(word: string): Relative | undefined;
  /** `осы`, `настоящей`, `this`. */
  readonly thisWord: RegExp;
  readonly and: ReadonlySet<string>;
  readonly rangeWords: ReadonlySet<string>;
  /** `2 to 34 inclusive` */
  readonly inclusive: ReadonlySet<string>;
  /** What may open a range: `с 2 по 4`, `from 2 to 4`. */
  readonly rangeOpeners: ReadonlySet<string>;
  /** Letters that name a sub-paragraph without a bracket: `подпункт б`. Those that are words of their own are left out. */
  readonly bareLetters: RegExp;
  /** The instrument that a lower-case word names, in a form that can own what stands beside it. */
  ownerOf(word: string): OwnerForm | undefined;
  /** Words beside an instrument that show that another one than this treaty is meant: `туралы`, `между`, `on`. */
  readonly qualifiers: ReadonlySet<string>;
  /** A word that may own a provision though it names no known instrument: `Статутының`, `оның`. */
  readonly foreignOwner: RegExp;
  /** Words before a unit that make it another instrument's: `its Article 5`. */
  readonly possessors: ReadonlySet<string>;
  /** A lower-case word that points back at an instrument named before: `аталған`, `вышеуказанного`, `thereof`. */
  readonly namedBefore: RegExp;
  /** A word after which the owner of the provision must come: `of`. Undefined where its case alone tells it. */
  readonly ownerMark: string | undefined;
  /** Words that own for the treaty that speaks and stand alone: `hereof`. */
  readonly ownedHere: ReadonlySet<string>;
  /** What owns a provision without the owner's mark: `Article 15 thereof`, `Article 15 TRIPS`. */
  readonly unmarkedOwner: RegExp;
  /** The abbreviation of sub-paragraphs that before a list of numbers means paragraphs: `пп. 1 и 2 ст. 3`. */
  readonly doubledParagraph: string | undefined;
  readonly renaming: RenamingWords;
  /** What leads from an article to a part of it that is left out: `(за исключением`. Undefined where none does. */
  readonly exceptions: RegExp | undefined;
}

/** Clauses that show by phrases of their own, wherever in an instrument they stand. */
export type PhrasedClause =
  | "competent-bodies"
  | "relation-to-other-treaties"
  | "dispute-settlement"
  | "amendments"
  | "duration"
  | "termination"
  | "expenses"
  | "confidentiality"
  | "definitions"
  | "working-language"
  | "effect-of-termination"
  | "suspension"
  | "provisional-application"
  | "prevailing-text"
  | "consent-to-be-bound"
  | "accession"
  | "reservations"
  | "depositary"
  | "registration";

/** How an article's title names a clause, or a phrase shows it; both are tried on lower-case text. */
export interface ClauseSigns {
  readonly phrase: RegExp;
  readonly title?: RegExp;
}

/** Phrases that show that a clause is there; each is tried on the flat text of one block. */
export interface ClausePatterns {
  /** The clause by which the treaty may be amended. */
  readonly amendments: RegExp;
  /** Any word on entry into force or on when something applies. */
  readonly entry: RegExp;
  readonly entryIntoForce: RegExp;
  /** A word without which no text speaks of entry into force: it is quickly looked for. */
  readonly entryWord: RegExp;
  readonly authenticity: RegExp;
  /** The treaty's own language list in the testimonium; group `languages`. */
  readonly languageList: RegExp;
  readonly namesKazakh: RegExp;
  readonly signs: Readonly<Record<PhrasedClause, ClauseSigns>>;
  /** A sentence on renewal: no Party has said that it wants an end; on lower-case text. */
  readonly renewal: RegExp;
  /** The treaty is applied before it enters into force: the words that say so; on lower-case text. */
  readonly provisionalApplication: RegExp;
  /** A recital: `…отырып,`, `стремясь …`, `Desiring …`; on lower-case text. */
  readonly recital: RegExp;
}

/** Who makes a treaty, and of what kind it is, told from its title and its parties line. */
export interface PartyPatterns {
  /** The two parties of a bilateral title; group `parties` holds their names. */
  readonly bilateralTitle: RegExp;
  /** A parties line that names exactly two. */
  readonly twoParties: RegExp;
  /** Three parties or more, in a title or a parties line. */
  readonly manyParties: RegExp;
  /** A title that names a bank or another international organization as a party: such treaties follow its own forms. */
  readonly organization: RegExp;
  readonly governments: RegExp;
  readonly departments: RegExp;
  /** A protocol that adds to another instrument. */
  readonly additionalTitle: RegExp;
  /** Cooperation as the subject: such agreements name bodies, expenses and the care for what is exchanged. */
  readonly cooperation: RegExp;
}

export interface Language {
  readonly id: LanguageId;
  /** The trait of words without which its patterns find nothing: `CYRILLIC` or `LATIN`. */
  readonly script: number;
  readonly headings: HeadingPatterns;
  readonly parts: PartPatterns;
  readonly references: ReferenceGrammar;
  readonly clauses: ClausePatterns;
  readonly terms: TermGrammar;
  readonly parties: PartyPatterns;
  /** The instrument that a title names. */
  kindOf(title: string): InstrumentKind | undefined;
}
