// Where the defined terms of an instrument are used. A word means a term where it is one of its forms, has its capitals
// where they count, and stands where the definition holds. docs/terms.md tells the forms.
import { languageById } from "../languages/index.ts";
import type { Branch } from "../syntax/tree.ts";
import { isCapitalised } from "../text/capitals.ts";
import { findTerms, type Term, type TermName, type TextRange } from "./definitions.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { type Entry, type Match, TermIndex, wordsOf } from "./termIndex.ts";

/** A place where a term stands under one of its names; offsets are the document's. */
export interface TermUse extends TextRange {
  readonly term: Term;
  readonly name: TermName;
  /** The words one by one: a line may end between them. */
  readonly words: readonly TextRange[];
  /** The branch in which it stands. */
  readonly home: Branch;
  /** Part of a longer term's name, such as `қорғау` in `қорғау құралдары`. */
  readonly embedded: boolean;
}

/** Words that are a term's but for its capitals; offsets are those of the passage. */
export interface Miscased {
  readonly term: Term;
  readonly name: TermName;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

export interface Terms {
  /** In order of appearance. */
  readonly all: readonly Term[];
  /** In order of appearance, the names in the definitions themselves left out. */
  readonly uses: readonly TermUse[];
  readonly miscased: readonly Miscased[];
  readonly passages: readonly Passage[];
}

export function termsOf(instrument: Branch, folded: string): Terms {
  const passages = passagesOf(instrument, folded);
  const all = findTerms(passages);
  return { all, passages, ...(all.length === 0 ? { uses: [], miscased: [] } : findUses(all, passages)) };
}

function findUses(terms: readonly Term[], passages: readonly Passage[]): Pick<Terms, "uses" | "miscased"> {
  const index = new TermIndex(terms);
  const definitions = new Map(terms.flatMap(({ names }) => names.map((name) => [name.start, name] as const)));
  const uses: TermUse[] = [];
  const miscased: Miscased[] = [];
  for (const passage of passages) {
    // Where the last name that was found ends: what begins before it is part of that name.
    let covered = 0;
    for (const match of index.matches(passage.wording)) {
      const start = match.words[0]?.start ?? 0;
      const end = match.words.at(-1)?.end ?? start;
      const meaning = meaningOf(match, passage, start, end);
      if (meaning === undefined) {
        continue;
      }
      const { term, name } = meaning.entry;
      if (!meaning.capitals) {
        if (start >= covered) {
          miscased.push({ term, name, passage, start, end });
        }
        continue;
      }
      const place = passage.flat.range(start, end);
      if (definitions.get(place.start)?.end !== place.end) {
        const words = match.words.map((word) => passage.flat.range(word.start, word.end));
        uses.push({ ...place, term, name, words, home: passage.home, embedded: start < covered });
      }
      covered = Math.max(covered, end);
    }
  }
  return { uses, miscased };
}

interface Meaning {
  readonly entry: Entry;
  /** Capitals stand where the name has them. */
  readonly capitals: boolean;
}

/** The innermost definition that the words can mean; one whose capitals are amiss only where there is no other. */
function meaningOf({ words, meanings }: Match, passage: Passage, start: number, end: number): Meaning | undefined {
  const written = words.map((word) => passage.flat.text.slice(word.start, word.end));
  const place = passage.flat.range(start, end);
  let amiss: Entry | undefined;
  for (const scope of passage.scopes) {
    for (const entry of meanings.flatMap((each) => each.get(scope) ?? [])) {
      const { term, name } = entry;
      if (!isWritten(written, term, name) || expands(term, place, passage)) {
        continue;
      }
      if (!term.capitalsCount || isAbbreviation(name.text) || hasCapitals(written, name.text)) {
        return { entry, capitals: true };
      }
      amiss ??= entry;
    }
  }
  return amiss === undefined ? undefined : { entry: amiss, capitals: false };
}

/** The words before `(бұдан әрі – …)` are what is given the name. */
function expands(term: Term, { start, end }: TextRange, { flat }: Passage): boolean {
  return (
    term.kind !== "entry" &&
    flat.start <= term.start &&
    term.end <= flat.end &&
    start < term.start &&
    end <= term.names[0].start
  );
}

function isWritten(written: readonly string[], term: Term, name: TermName): boolean {
  if (isAbbreviation(name.text)) {
    const [word = ""] = written;
    const ending = word.slice(name.text.length);
    const { abbreviationEnding } = languageById(term.language).terms;
    return (
      word === name.text ||
      (word.startsWith(name.text) && /^[-\u2010-\u2015]/u.test(ending) && abbreviationEnding.test(ending.slice(1)))
    );
  }
  const named = wordsOf(name.text);
  return !written.some((word, index) => wordsDiffer(word, named[index]?.lower));
}

/** A hyphen begins an ending only after an abbreviation. */
function wordsDiffer(word: string, named: string | undefined): boolean {
  return named !== undefined && word.includes("-") !== named.includes("-");
}

function isAbbreviation(name: string): boolean {
  return /^\p{Lu}{2,8}$/u.test(name);
}

/** Each word that begins with a capital in the name does so here. */
function hasCapitals(written: readonly string[], name: string): boolean {
  const named = wordsOf(name).map(({ start, end }) => name.slice(start, end));
  return written.every((word, index) => !isCapitalised(named[index] ?? "") || isCapitalised(word));
}
