// Finds names in words: one automaton over word forms, built once, so that a passage is read in one pass however many
// names there are.
import { languageById } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { isDash, isDigit, isLetter } from "../text/characters.ts";
import { addTo } from "../text/lists.ts";

/** A word of a flat text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
}

/** A name and the language whose forms its words take. */
export interface Spelling {
  readonly language: LanguageId;
  readonly text: string;
}

/** Where names end: those whose words have the same forms end at one node. */
export interface Node {
  readonly next: Map<string, Node[]>;
  /** By the word and its role: names that share their first words share nodes. */
  readonly children: Map<string, Node>;
  /** Whether a name ends here. */
  ends: boolean;
}

/** A place where the words of names stand, in whatever form. */
export interface Match {
  /** The nodes at which the names end. */
  readonly nodes: readonly Node[];
  readonly words: readonly Word[];
}

const NO_MATCHES: readonly Match[] = [];

/** So many letters of a word tell that it begins no name. */
const PREFIX = 3;
const BEGINNINGS = 1 << 13;
const FACTOR = 31;

/** The last letter of the last of the scripts. */
const LAST_LETTER = 0x52f;
/** Letters and digits of the scripts that words are written in, as their small ones; nothing else. */
const SMALL = smallLetters();

export class NameIndex {
  /** Where each of the names ends. */
  readonly ends: readonly Node[];
  readonly #root = newNode();
  /** Whether a name begins with a word that has these first letters. */
  readonly #beginnings = new Uint8Array(BEGINNINGS);

  constructor(names: readonly Spelling[]) {
    this.ends = names.map((name) => this.#add(name));
    for (const form of this.#root.next.keys()) {
      this.#beginnings[beginningOf(form, 0)] = 1;
    }
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
        for (const form of new Set(Array.from(grammar.formsOf(word, role), lowerCase))) {
          addTo(node.next, form, child);
        }
      }
      node = child;
    }
    node.ends = true;
    return node;
  }

  /** Every match in a flat text, by their first words, the longest of those with the same one first. */
  matchesIn(text: string): readonly Match[] {
    let matches: Match[] | undefined;
    let lower: string | undefined;
    for (let offset = nextWord(text, 0); offset < text.length; ) {
      const end = wordEnd(text, offset);
      if (this.#beginnings[beginningOf(text, offset)] === 1) {
        lower ??= lowerCase(text);
        const found = this.#matchesAt(text, lower, { start: offset, end, lower: lower.slice(offset, end) });
        for (let index = found.length - 1; index >= 0; index--) {
          const match = found[index];
          if (match !== undefined) {
            matches ??= [];
            matches.push(match);
          }
        }
      }
      offset = nextWord(text, end);
    }
    return matches ?? NO_MATCHES;
  }

  /** The shortest first. */
  #matchesAt(text: string, lower: string, first: Word): readonly Match[] {
    let nodes = follow([this.#root], first.lower);
    if (nodes.length === 0) {
      return NO_MATCHES;
    }
    const matches: Match[] = [];
    const words = [first];
    for (let word = first; nodes.length > 0; nodes = follow(nodes, word.lower)) {
      const ending = nodes.filter(({ ends }) => ends);
      if (ending.length > 0) {
        matches.push({ nodes: ending, words: [...words] });
      }
      const start = nextWord(text, word.end);
      if (start >= text.length || !areJoined(text, word.end, start)) {
        break;
      }
      const end = wordEnd(text, start);
      word = { start, end, lower: lower.slice(start, end) };
      words.push(word);
    }
    return matches;
  }
}

const NO_NODES: readonly Node[] = [];

function follow(nodes: readonly Node[], word: string): readonly Node[] {
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) {
    return only.next.get(word) ?? only.next.get(headOf(word)) ?? NO_NODES;
  }
  return nodes.flatMap(({ next }) => next.get(word) ?? next.get(headOf(word)) ?? []);
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

/** In small letters, of the same length: the few letters that grow stay as they are. `ё` is often written as `е`. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text.replace(/\p{Lu}/gu, (letter) => sameLength(letter));
  return same.replaceAll("ё", "е");
}

function sameLength(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

function smallLetters(): Uint16Array {
  const small = new Uint16Array(0x10000);
  for (let code = 0; code <= LAST_LETTER; code++) {
    if (isLetter(code) || isDigit(code)) {
      small[code] = lowerCase(String.fromCharCode(code)).charCodeAt(0);
    }
  }
  return small;
}

function nextWord(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && SMALL[text.charCodeAt(offset)] === 0) {
    offset++;
  }
  return offset;
}

function wordEnd(text: string, start: number): number {
  let offset = start;
  for (;;) {
    while (offset < text.length && SMALL[text.charCodeAt(offset)] !== 0) {
      offset++;
    }
    if (!isDash(text.charCodeAt(offset)) || (SMALL[text.charCodeAt(offset + 1)] ?? 0) === 0) {
      return offset;
    }
    offset++;
  }
}

/** The first letters of the word at an offset as one number. */
function beginningOf(text: string, start: number): number {
  let code = 0;
  for (let offset = start; offset < text.length && offset < start + PREFIX; offset++) {
    const letter = SMALL[text.charCodeAt(offset)] ?? 0;
    if (letter === 0) {
      break;
    }
    code = code * FACTOR + letter;
  }
  return code & (BEGINNINGS - 1);
}
