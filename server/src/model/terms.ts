// Where the defined terms of an instrument are used. A word means a term where it is one of its forms, has its capitals
// where they count, and stands where the definition holds. docs/terms.md tells the forms.
import { languageById } from "../languages/index.ts";
import type { Branch } from "../syntax/tree.ts";
import { findTerms, type Term, type TermName, type TextRange } from "./definitions.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { type Match, TermIndex, wordsOf } from "./termIndex.ts";

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

export interface Terms {
  /** In order of appearance. */
  readonly all: readonly Term[];
  /** In order of appearance, the names in the definitions themselves left out. */
  readonly uses: readonly TermUse[];
  readonly passages: readonly Passage[];
}

export function termsOf(instrument: Branch, folded: string): Terms {
  const passages = passagesOf(instrument, folded);
  const all = findTerms(passages);
  return { all, uses: all.length === 0 ? [] : findUses(all, passages), passages };
}

function findUses(terms: readonly Term[], passages: readonly Passage[]): TermUse[] {
  const index = new TermIndex(terms);
  const definitions = new Map(terms.flatMap(({ names }) => names.map((name) => [name.start, name] as const)));
  const uses: TermUse[] = [];
  for (const passage of passages) {
    // Where the last name that was found ends: what begins before it is part of that name.
    let covered = 0;
    for (const match of index.matches(passage.flat.text)) {
      const first = match.words[0]?.start ?? 0;
      const use = useOf(match, passage, first < covered);
      if (use === undefined) {
        continue;
      }
      covered = Math.max(covered, match.words.at(-1)?.end ?? 0);
      if (definitions.get(use.start)?.end !== use.end) {
        uses.push(use);
      }
    }
  }
  return uses;
}

function useOf({ words, meanings }: Match, passage: Passage, embedded: boolean): TermUse | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) {
    return undefined;
  }
  const written = words.map(({ start, end }) => passage.flat.text.slice(start, end));
  const place = passage.flat.range(first.start, last.end);
  for (const scope of passage.scopes) {
    for (const { term, name } of meanings.flatMap((each) => each.get(scope) ?? [])) {
      if (isWritten(written, term, name) && !expands(term, place, passage)) {
        const ranges = words.map(({ start, end }) => passage.flat.range(start, end));
        return { ...place, term, name, words: ranges, home: passage.home, embedded };
      }
    }
  }
  return undefined;
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
  if (written.some((word, index) => wordsDiffer(word, name.text.split(/[\s/]+/u)[index]))) {
    return false;
  }
  return !term.capitalsCount || hasCapitals(written, name.text);
}

/** A hyphen begins an ending only after an abbreviation. */
function wordsDiffer(word: string, named: string | undefined): boolean {
  return named !== undefined && word.includes("-") !== named.includes("-");
}

export function isAbbreviation(name: string): boolean {
  return /^\p{Lu}{2,8}$/u.test(name);
}

/** Each word that begins with a capital in the name does so here. */
export function hasCapitals(written: readonly string[], name: string): boolean {
  const named = wordsOf(name).map(({ start, end }) => name.slice(start, end));
  return written.every((word, index) => !/^\p{Lu}/u.test(named[index] ?? "") || /^\p{Lu}/u.test(word));
}
