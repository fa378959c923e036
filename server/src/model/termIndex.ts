// Finds the terms of an instrument in its words: one automaton over word forms, built once, so that a passage is read
// in one pass however many terms there are.
import { languageById } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import type { Branch } from "../syntax/tree.ts";
import { isDash, isDigit, isLetter } from "../text/characters.ts";
import { flatWords } from "../text/flatText.ts";
import type { Reader, Wording } from "../text/wording.ts";
import type { Term, TermName } from "./definitions.ts";

/** A word of a flat text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
}

/** A place where the words of a name stand, in whatever form. */
export interface Match {
  /** What the words may mean. */
  readonly meanings: readonly Meanings[];
  readonly words: readonly Word[];
}

export interface Entry {
  readonly term: Term;
  readonly name: TermName;
}

/** By the branch in which the definition holds; a name defined there again means what it meant first. */
export type Meanings = ReadonlyMap<Branch, readonly Entry[]>;

interface Node {
  readonly next: Map<string, Node[]>;
  /** By the word and its role: names that share their first words share nodes. */
  readonly children: Map<string, Node>;
  /** Whether a name ends here. */
  ends: boolean;
}

/** A name and the language whose forms its words take. */
interface Spelling {
  readonly language: LanguageId;
  readonly text: string;
}

/** Where names stand in some words; what they mean the document tells. */
interface Place {
  /** The nodes at which the names end. */
  readonly nodes: readonly Node[];
  readonly words: readonly Word[];
}

const NO_PLACES: readonly Place[] = [];

/** So many letters of a word tell that it begins no name. */
const PREFIX = 3;

/** The terms of an instrument by their names. */
export class TermIndex {
  readonly #names: NameIndex;
  readonly #meanings = new Map<Node, Map<Branch, Entry[]>>();

  constructor(terms: readonly Term[]) {
    const entries = terms.flatMap((term) => term.names.map((name): Entry => ({ term, name })));
    this.#names = NameIndex.of(entries.map(({ term: { language }, name: { text } }) => ({ language, text })));
    for (const [index, entry] of entries.entries()) {
      this.#add(entry, this.#names.ends[index]);
    }
  }

  #add(entry: Entry, node: Node | undefined): void {
    if (node === undefined) {
      return;
    }
    const meanings = this.#meanings.get(node) ?? new Map<Branch, Entry[]>();
    this.#meanings.set(node, meanings);
    const { scope } = entry.term;
    const known = meanings.get(scope);
    if (known === undefined) {
      meanings.set(scope, [entry]);
    } else if (known.length < 2 && known[0]?.term.capitalsCount !== entry.term.capitalsCount) {
      known.push(entry);
    }
  }

  /** Every match in some words, by their first words, the longest of those with the same one first. */
  matches(wording: Wording): readonly Match[] {
    return wording.askPassing(this.#names.places).map(({ nodes, words }) => ({
      meanings: nodes.flatMap((node) => this.#meanings.get(node) ?? []),
      words,
    }));
  }
}

/** So many sets of names are kept: those of the instruments that are being written. */
const KEPT = 8;

/** Finds names, whatever they mean. The same names, in a later version of a document too, have the same index. */
class NameIndex {
  static readonly #kept = new Map<string, NameIndex>();

  /** Where each of the names ends. */
  readonly ends: readonly Node[];
  readonly places: Reader<readonly Place[]>;
  readonly #root = newNode();
  readonly #beginnings = new Set<number>();

  static of(names: readonly Spelling[]): NameIndex {
    const key = names.map(({ language, text }) => `${language} ${text}`).join("\n");
    const index = NameIndex.#kept.get(key) ?? new NameIndex(names);
    // The one asked for last goes last.
    NameIndex.#kept.delete(key);
    NameIndex.#kept.set(key, index);
    for (const oldest of NameIndex.#kept.keys()) {
      if (NameIndex.#kept.size <= KEPT) {
        break;
      }
      NameIndex.#kept.delete(oldest);
    }
    return index;
  }

  private constructor(names: readonly Spelling[]) {
    this.ends = names.map((name) => this.#add(name));
    for (const form of this.#root.next.keys()) {
      this.#beginnings.add(beginning(form, 0, form.length));
    }
    this.places = (_words, wording) => {
      const places = [...this.#placesIn(flatWords(wording))];
      return places.length === 0 ? NO_PLACES : places;
    };
  }

  #add({ language, text }: Spelling): Node {
    const { terms: grammar } = languageById(language);
    const words = wordsOf(text).map(({ lower }) => lower);
    let node = this.#root;
    for (const [index, word] of words.entries()) {
      const role = grammar.roleOf(words, index);
      const key = `${language} ${role} ${word}`;
      let child = node.children.get(key);
      if (child === undefined) {
        child = newNode();
        node.children.set(key, child);
        for (const form of new Set(grammar.formsOf(word, role))) {
          const known = node.next.get(form);
          if (known === undefined) {
            node.next.set(form, [child]);
          } else {
            known.push(child);
          }
        }
      }
      node = child;
    }
    node.ends = true;
    return node;
  }

  *#placesIn(text: string): Generator<Place> {
    const lower = lowerCase(text);
    for (let offset = nextWord(text, 0); offset < text.length; ) {
      const end = wordEnd(text, offset);
      if (this.#beginnings.has(beginning(lower, offset, end))) {
        yield* this.#placesAt(text, lower, { start: offset, end, lower: lower.slice(offset, end) }).toReversed();
      }
      offset = nextWord(text, end);
    }
  }

  #placesAt(text: string, lower: string, first: Word): readonly Place[] {
    const places: Place[] = [];
    const words: Word[] = [];
    let nodes: readonly Node[] = [this.#root];
    let word = first;
    for (;;) {
      nodes = nodes.flatMap(({ next }) => next.get(word.lower) ?? next.get(headOf(word.lower)) ?? []);
      if (nodes.length === 0) {
        return places;
      }
      words.push(word);
      const ending = nodes.filter(({ ends }) => ends);
      if (ending.length > 0) {
        places.push({ nodes: ending, words: [...words] });
      }
      const start = nextWord(text, word.end);
      if (start >= text.length || !areJoined(text, word.end, start)) {
        return places;
      }
      const end = wordEnd(text, start);
      word = { start, end, lower: lower.slice(start, end) };
    }
  }
}

function newNode(): Node {
  return { next: new Map(), children: new Map(), ends: false };
}

/** `бұұ` of `бұұ-ның`. */
function headOf(word: string): string {
  const hyphen = word.lastIndexOf("-");
  return hyphen < 0 ? word : word.slice(0, hyphen);
}

/** Between two words of one name stand a blank, a bracket or a stroke, and no mark that parts sentences. */
function areJoined(text: string, end: number, start: number): boolean {
  const gap = text.slice(end, start);
  return gap === " " || gap === " (" || gap === ") " || gap === "/";
}

/** The words of a flat text; a hyphen between letters belongs to the word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const lower = lowerCase(text);
  for (let offset = nextWord(text, 0); offset < text.length; ) {
    const end = wordEnd(text, offset);
    words.push({ start: offset, end, lower: lower.slice(offset, end) });
    offset = nextWord(text, end);
  }
  return words;
}

/** In small letters, of the same length: the few letters that grow stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/\p{Lu}/gu, (letter) => sameLength(letter));
}

function sameLength(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

function nextWord(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && !isWordCharacter(text.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}

function wordEnd(text: string, start: number): number {
  let offset = start;
  while (
    offset < text.length &&
    (isWordCharacter(text.charCodeAt(offset)) ||
      (isDash(text.charCodeAt(offset)) && isWordCharacter(text.charCodeAt(offset + 1))))
  ) {
    offset++;
  }
  return offset;
}

/** The first letters of a word as one number. */
function beginning(text: string, start: number, end: number): number {
  let code = 0;
  for (let offset = start; offset < Math.min(end, start + PREFIX); offset++) {
    code = code * 0x600 + (text.charCodeAt(offset) % 0x600);
  }
  return code;
}

function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code);
}
