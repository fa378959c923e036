// What words mean where terms are defined: under which names, in which branches. A word means a term where it is one of its
// forms, has its capitals where they count, and stands where the definition holds. docs/terms.md tells the forms.
import { languageById } from "../languages/index.ts";
import { type Branch, type BranchKind, enclosing } from "../syntax/tree.ts";
import { isCapitalised } from "../text/capitals.ts";
import type { Term, TermName, TextRange } from "./definitions.ts";
import type { Passage } from "./passages.ts";
import { type Match, NameIndex, type Node, wordsOf } from "./termIndex.ts";

/** A name of a term. In a later version, where the same names are defined, it is that version's. */
export class Entry {
  #term: Term;
  #name: TermName;
  readonly #shape: NameShape;

  constructor(term: Term, name: TermName) {
    this.#term = term;
    this.#name = name;
    this.#shape = shapeOf(term, name);
  }

  get term(): Term {
    return this.#term;
  }

  get name(): TermName {
    return this.#name;
  }

  /** For the vocabulary: the same name, defined in the same way, in the version at hand. */
  renew(term: Term, name: TermName): void {
    this.#term = term;
    this.#name = name;
  }

  /** Whether the words of a match are written as the name may be, and whether capitals stand where it has them. */
  isWritten(text: string, { words }: Match): "as defined" | "without capitals" | undefined {
    const { abbreviation, words: named } = this.#shape;
    if (abbreviation !== undefined) {
      const [first] = words;
      return first !== undefined && isForm(text.slice(first.start, first.end), this.name.text, abbreviation)
        ? "as defined"
        : undefined;
    }
    let capitals = true;
    for (const [index, { start, lower }] of words.entries()) {
      const other = named[index];
      // A hyphen begins an ending only after an abbreviation.
      if (other !== undefined && lower.includes("-") !== other.hyphened) {
        return undefined;
      }
      capitals &&= other?.capitalised !== true || isCapitalised(text.slice(start, start + 2));
    }
    return capitals || !this.term.capitalsCount ? "as defined" : "without capitals";
  }
}

interface NameShape {
  /** The endings that an abbreviation may have after a hyphen; undefined for other names. */
  readonly abbreviation: RegExp | undefined;
  readonly words: readonly { readonly hyphened: boolean; readonly capitalised: boolean }[];
}

function shapeOf({ language }: Term, { text }: TermName): NameShape {
  return {
    abbreviation: /^\p{Lu}{2,8}$/u.test(text) ? languageById(language).terms.abbreviationEnding : undefined,
    words: wordsOf(text).map(({ start, end, lower }) => ({
      hyphened: lower.includes("-"),
      capitalised: isCapitalised(text.slice(start, end)),
    })),
  };
}

/** `БҰҰ`, `БҰҰ-ның` */
function isForm(word: string, abbreviation: string, ending: RegExp): boolean {
  const rest = word.slice(abbreviation.length);
  return (
    word.startsWith(abbreviation) && (rest === "" || (/^[-\u2010-\u2015]/u.test(rest) && ending.test(rest.slice(1))))
  );
}

/** What a match means. */
export interface Meaning {
  readonly entry: Entry;
  /** Capitals stand where the name has them. */
  readonly capitals: boolean;
}

/** In an article or a paragraph that defines terms of its own they hold, elsewhere those of annex and instrument. */
type Reach = Branch | "annex" | "instrument";

/** The names that hold in some passages. */
export class Vocabulary {
  static readonly EMPTY = new Vocabulary([]);

  readonly #entries: readonly Entry[];
  readonly #names: NameIndex;
  /** By where the definition holds; a name defined there again means what it meant first. */
  readonly #meanings = new Map<Node, Map<Reach, Entry[]>>();
  readonly #innermost: boolean;

  private constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#innermost = entries.some(({ term }) => typeof reachOf(term) !== "string");
    this.#names = new NameIndex(entries.map(({ term: { language }, name: { text } }) => ({ language, text })));
    for (const [index, entry] of entries.entries()) {
      this.#add(entry, this.#names.ends[index]);
    }
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** The same with more names, which hold in fewer passages. */
  with(entries: readonly Entry[]): Vocabulary {
    return entries.length === 0 ? this : new Vocabulary([...this.#entries, ...entries]);
  }

  matchesIn({ text }: Passage): readonly Match[] {
    return this.#names.matchesIn(text);
  }

  /** The innermost definition that the words can mean; one whose capitals are amiss only where there is no other. */
  meaningOf(match: Match, place: TextRange, passage: Passage): Meaning | undefined {
    let amiss: Entry | undefined;
    for (const scope of this.#innermost ? scopesOf(passage) : OUTER_SCOPES) {
      for (const node of match.nodes) {
        for (const entry of this.#meanings.get(node)?.get(scope) ?? []) {
          const written = entry.isWritten(passage.text, match);
          if (written === undefined || isExpansion(entry.term, place, passage)) {
            continue;
          }
          if (written === "as defined") {
            return { entry, capitals: true };
          }
          amiss ??= entry;
        }
      }
    }
    return amiss === undefined ? undefined : { entry: amiss, capitals: false };
  }

  #add(entry: Entry, node: Node | undefined): void {
    if (node === undefined) {
      return;
    }
    const meanings = this.#meanings.get(node) ?? new Map<Reach, Entry[]>();
    this.#meanings.set(node, meanings);
    const reach = reachOf(entry.term);
    const known = meanings.get(reach);
    if (known === undefined) {
      meanings.set(reach, [entry]);
    } else if (known.length < 2 && known[0]?.term.capitalsCount !== entry.term.capitalsCount) {
      known.push(entry);
    }
  }
}

export function entriesOf(terms: readonly Term[]): readonly Entry[] {
  return terms.flatMap((term) => term.names.map((name) => new Entry(term, name)));
}

function reachOf({ reach, scope }: Term): Reach {
  return reach === "annex" || reach === "instrument" ? reach : scope;
}

const OUTER_SCOPES: readonly Reach[] = ["annex", "instrument"];
const INNER_SCOPES: readonly BranchKind[] = ["paragraph", "article"];

/** Where a definition for a passage may hold, innermost first. */
function scopesOf({ home }: Passage): readonly Reach[] {
  const inner = INNER_SCOPES.flatMap((kind) => enclosing(home, kind) ?? []);
  return [...inner, ...OUTER_SCOPES];
}

/** The words before `(бұдан әрі – …)` are what is given the name. */
function isExpansion(term: Term, { start, end }: TextRange, passage: Passage): boolean {
  return (
    term.kind !== "entry" &&
    term.passage === passage &&
    start < term.introduction.start &&
    end <= term.names[0].inPassage.start
  );
}
