// The names under which an instrument cites others: beside the citation itself, in its own title (`… келісімге
// өзгерістер енгізу туралы хаттама`), or where a short name was given to one (`… (бұдан әрі – Келісім)`).
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import { NAME_WORDS } from "../languages/names.ts";
import { leaves } from "../syntax/tree.ts";
import { FlatText } from "../text/flatText.ts";
import { type CitedName, citedName, isNamed } from "./instrumentNames.ts";
import type { Reference } from "./references.ts";
import { type Token, tokenize } from "./tokens.ts";
import type { Instrument } from "./treaty.ts";

/** A name, with the words it was read from. */
export interface NamedInstrument {
  readonly name: CitedName;
  /** Flat and folded. */
  readonly passage: string;
  /** The document's offsets of a part of the passage. */
  readonly place: (start: number, end: number) => { readonly start: number; readonly end: number };
}

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
  #inTitle: readonly NamedInstrument[] | undefined;
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
    const { words, kind, baseTreaty } = resolution.instrument;
    const flat = FlatText.of(this.#folded, words?.start ?? 0, words?.end ?? 0);
    const key = [language, kind, baseTreaty, flat.text].join();
    const names = this.#known.get(key) ?? this.#read(flat, language, kind, baseTreaty);
    this.#known.set(key, names);
    return names;
  }

  #read(
    flat: FlatText,
    language: LanguageId,
    kind: InstrumentKind | undefined,
    baseTreaty: boolean,
  ): readonly NamedInstrument[] {
    const name = citedName(flat.text, language);
    const beside = name === undefined ? [] : [{ name, passage: flat.text, place: flat.range.bind(flat) }];
    if (name !== undefined && isNamed(name)) {
      return beside;
    }
    if (baseTreaty) {
      const named = this.inTitle.length > 0 ? this.inTitle : this.#shortNames(kind);
      return [...named, ...beside];
    }
    return name === undefined ? [] : [...this.#shortNames(kind), ...beside];
  }

  /** The instruments that the title names besides the one it is the title of. */
  get inTitle(): readonly NamedInstrument[] {
    this.#inTitle ??= this.#readTitle();
    return this.#inTitle;
  }

  /** Every place where the text may name another instrument in full, in order. */
  get mentions(): readonly NamedInstrument[] {
    const found: NamedInstrument[] = [...this.inTitle];
    for (const { kind, start, end } of leaves(this.#instrument.branch)) {
      const flat =
        kind === "text" && start >= (this.#instrument.part("title")?.end ?? 0)
          ? FlatText.of(this.#folded, start, end)
          : undefined;
      if (flat !== undefined) {
        found.push(...this.#nouns(flat.text).flatMap((noun) => this.#nameOf(flat, noun)));
      }
    }
    return found;
  }

  #shortNames(kind: InstrumentKind | undefined): readonly NamedInstrument[] {
    this.#shortened ??= this.#readShortNames();
    return [...this.#shortened, ...this.inTitle].filter(({ name }) => name.kind === kind);
  }

  #readTitle(): readonly NamedInstrument[] {
    const title = this.#instrument.part("title");
    if (title === undefined) {
      return [];
    }
    const flat = FlatText.of(this.#folded, title.start, title.end);
    const nouns = this.#nouns(flat.text);
    // Its own noun is the last one in Kazakh, the first one in Russian and English.
    const others = this.#language === "kk" ? nouns.slice(0, -1) : nouns.slice(1);
    return others.flatMap((noun) => this.#nameOf(flat, noun));
  }

  /** Each full name that a bracket shortens to the noun of its kind. */
  #readShortNames(): readonly NamedInstrument[] {
    const found: NamedInstrument[] = [];
    for (const { kind, start, end } of leaves(this.#instrument.branch)) {
      if (kind === "text" && this.#folded.slice(start, end).includes("(")) {
        const flat = FlatText.of(this.#folded, start, end);
        for (const { index, groups } of flat.text.matchAll(SHORT_NAME)) {
          found.push(...this.#shortenedBefore(flat, index, groups?.words ?? ""));
        }
      }
    }
    return found;
  }

  #shortenedBefore(flat: FlatText, bracket: number, words: string): readonly NamedInstrument[] {
    const { kindOf } = NAME_WORDS[this.#language];
    const [short] = this.#nouns(words);
    const before = flat.text.slice(0, bracket);
    const noun = short && this.#nouns(before).findLast(({ lower }) => kindOf(lower) === kindOf(short.lower));
    return noun === undefined ? [] : this.#nameOf(flat, noun, bracket);
  }

  #nouns(text: string): readonly Token[] {
    return tokenize(text).filter(({ lower }) => NAME_WORDS[this.#language].kindOf(lower) !== undefined);
  }

  /** The name to which a noun belongs: what stands before it in Kazakh, after it in Russian and English. */
  #nameOf(flat: FlatText, noun: Token, limit = flat.text.length): readonly NamedInstrument[] {
    const [from, to] =
      this.#language === "kk"
        ? [Math.max(0, noun.end - LONGEST_NAME), noun.end]
        : [noun.start, Math.min(limit, noun.start + LONGEST_NAME)];
    const passage = flat.text.slice(from, to);
    const name = citedName(passage, this.#language);
    const place = (start: number, end: number) => flat.range(from + start, from + end);
    return name !== undefined && isNamed(name) ? [{ name, passage, place }] : [];
  }
}
