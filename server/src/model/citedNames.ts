// The names under which an instrument cites others: beside the citation itself, in its own title (`… келісімге
// өзгерістер енгізу туралы хаттама`), or where a short name was given to one (`… (бұдан әрі – Келісім)`).
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import { NAME_WORDS } from "../languages/names.ts";
import { isBranch, leaves } from "../syntax/tree.ts";
import { detached } from "../text/detached.ts";
import { FlatText } from "../text/flatText.ts";
import { gather } from "./beside.ts";
import { type CitedName, citedName, isNamed } from "./instrumentNames.ts";
import type { Piece } from "./pieces.ts";
import type { CitedInstrument, Reference } from "./references.ts";
import { type Token, tokenize } from "./tokens.ts";
import type { Instrument } from "./treaty.ts";

/** A name, with the words it was read from. */
export interface NamedInstrument {
  readonly name: CitedName;
  /** Flat and folded. */
  readonly passage: string;
}

/** A place that may name an instrument in full. */
export interface Mention extends NamedInstrument {
  /** The document's offsets of a part of the passage. */
  readonly place: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** So many names that were read are remembered. */
const MOST_NAMES = 5000;
/** How far before a bracket that gives a short name the full one may begin. */
const LONGEST_NAME = 700;
/** A bracket that gives a short name. */
const SHORT_NAME = new RegExp(
  `\\(\\s?(?<words>(?:${Object.values(NAME_WORDS)
    .map(({ hereinafter }) => hereinafter.source.slice(1))
    .join("|")})[^()]{1,160})\\)`,
  "giu",
);

export class CitedNames {
  readonly #instrument: Instrument;
  readonly #folded: string;
  readonly #language: LanguageId;
  readonly #known = new Map<string, readonly NamedInstrument[]>();
  #inTitle: readonly Mention[] | undefined;
  #shortened: readonly NamedInstrument[] | undefined;

  constructor(instrument: Instrument, folded: string) {
    this.#instrument = instrument;
    this.#folded = folded;
    this.#language = instrument.branch.instrument?.language ?? "kk";
  }

  /** What may name the other instrument that a reference cites, the likeliest name first; the same for the same words. */
  of({ resolution, language }: Reference): readonly NamedInstrument[] {
    if (resolution.type !== "external") {
      return [];
    }
    const { instrument } = resolution;
    const key = keyOf(instrument, language);
    const known = this.#known.get(key);
    if (known !== undefined) {
      return known;
    }
    const beside = this.#instrument.memory.of(NamesRead).of(key, instrument.words, language);
    const names = this.#namesFor(instrument, beside);
    this.#known.set(key, names);
    return names;
  }

  #namesFor({ kind, baseTreaty }: CitedInstrument, beside: readonly NamedInstrument[]): readonly NamedInstrument[] {
    const [named] = beside;
    if (named !== undefined && isNamed(named.name)) {
      return beside;
    }
    if (baseTreaty) {
      const full = this.inTitle.length > 0 ? this.inTitle : this.#shortNames(kind);
      return [...full, ...beside];
    }
    return named === undefined ? [] : [...this.#shortNames(kind), ...beside];
  }

  /** The instruments that the title names besides the one it is the title of. */
  get inTitle(): readonly Mention[] {
    this.#inTitle ??= this.#readTitle();
    return this.#inTitle;
  }

  /** Every place where the text may name another instrument in full, in order. */
  get mentions(): readonly Mention[] {
    const found: Mention[] = [...this.inTitle];
    for (const { kind, start, end } of leaves(this.#instrument.branch)) {
      const flat =
        kind === "text" && start >= (this.#instrument.part("title")?.end ?? 0)
          ? FlatText.of(this.#folded, start, end)
          : undefined;
      if (flat !== undefined) {
        found.push(...nounsIn(flat.text, this.#language).flatMap((noun) => nameOf(flat, noun, this.#language)));
      }
    }
    return found;
  }

  #shortNames(kind: InstrumentKind | undefined): readonly NamedInstrument[] {
    this.#shortened ??= shortNames(this.#instrument, this.#folded, this.#language);
    return [...this.#shortened, ...this.inTitle].filter(({ name }) => name.kind === kind);
  }

  #readTitle(): readonly Mention[] {
    const title = this.#instrument.part("title");
    if (title === undefined) {
      return [];
    }
    const flat = FlatText.of(this.#folded, title.start, title.end);
    const nouns = nounsIn(flat.text, this.#language);
    // Its own noun is the last one in Kazakh, the first one in Russian and English.
    const others = this.#language === "kk" ? nouns.slice(0, -1) : nouns.slice(1);
    return others.flatMap((noun) => nameOf(flat, noun, this.#language));
  }
}

/** Each full name that a bracket shortens to the noun of its kind. */
const shortNames = gather(({ outline }) => outline.pieces, shortNamesIn);

function shortNamesIn(piece: Piece, folded: string, language: LanguageId): readonly NamedInstrument[] {
  const found: NamedInstrument[] = [];
  for (const { kind, start, end } of isBranch(piece) ? leaves(piece) : [piece]) {
    if (kind === "text" && folded.slice(start, end).includes("(")) {
      const flat = FlatText.of(folded, start, end);
      for (const { index, groups } of flat.text.matchAll(SHORT_NAME)) {
        found.push(...shortenedBefore(flat, index, groups?.words ?? "", language));
      }
    }
  }
  return found;
}

function shortenedBefore(flat: FlatText, bracket: number, words: string, language: LanguageId): NamedInstrument[] {
  const { kindOf } = NAME_WORDS[language];
  const [short] = nounsIn(words, language);
  const before = flat.text.slice(0, bracket);
  const noun = short && nounsIn(before, language).findLast(({ lower }) => kindOf(lower) === kindOf(short.lower));
  const names = noun === undefined ? [] : nameOf(flat, noun, language, bracket);
  // What is kept may not know the place, which will be another one in the next version.
  return names.map(({ name, passage }) => ({ name, passage: detached(passage) }));
}

function nounsIn(text: string, language: LanguageId): readonly Token[] {
  return tokenize(text).filter(({ lower }) => NAME_WORDS[language].kindOf(lower) !== undefined);
}

/** The name to which a noun belongs: what stands before it in Kazakh, after it in Russian and English. */
function nameOf(flat: FlatText, noun: Token, language: LanguageId, limit = flat.text.length): readonly Mention[] {
  const [from, to] =
    language === "kk"
      ? [Math.max(0, noun.end - LONGEST_NAME), noun.end]
      : [noun.start, Math.min(limit, noun.start + LONGEST_NAME)];
  const passage = flat.text.slice(from, to);
  const name = citedName(passage, language);
  const place = (start: number, end: number) => flat.range(from + start, from + end);
  return name !== undefined && isNamed(name) ? [{ name, passage, place }] : [];
}

/** The names read from words beside citations, for the next version to find there. */
class NamesRead {
  readonly #byKey = new Map<string, readonly NamedInstrument[]>();

  /** The name in some words; the same for the same key. */
  of(key: string, words: string, language: LanguageId): readonly NamedInstrument[] {
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      return known;
    }
    if (this.#byKey.size >= MOST_NAMES) {
      this.#byKey.clear();
    }
    const name = citedName(words, language);
    const names = name === undefined ? [] : [{ name, passage: words }];
    this.#byKey.set(key, names);
    return names;
  }
}

const keys = new WeakMap<CitedInstrument, string>();

/** The same for all that is cited in the same words. */
function keyOf(instrument: CitedInstrument, language: LanguageId): string {
  const known = keys.get(instrument);
  if (known !== undefined) {
    return known;
  }
  const { words, kind, baseTreaty } = instrument;
  const key = [language, kind, baseTreaty, words].join();
  keys.set(instrument, key);
  return key;
}
