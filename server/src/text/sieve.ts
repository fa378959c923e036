// Tells of many patterns at once which of them a text may match: one pass over its characters that looks for the words
// without which they cannot (Aho and Corasick, "Efficient string matching", 1975). Letters are told apart no further than
// that takes: a text is never said not to match what it matches.
import { isWhiteSpace } from "./characters.ts";
import { alike } from "./homoglyphs.ts";
import { conditionsOf } from "./literals.ts";

/** Patterns of one set, by the number of the bit that stands for them. */
export type PatternSet = readonly (RegExp | undefined)[];

/** So many bits are a small integer in every engine. */
const MOST_PATTERNS = 30;
/** Letters are told apart by so many bits. */
const CLASS_BITS = 6;
const CLASSES = 1 << CLASS_BITS;
const LAST_CODE = 0xffff;

/** A condition of a pattern, met once a word of each of its groups was seen. */
interface Alternative {
  readonly set: number;
  readonly bit: number;
  readonly groups: number;
}

export class Sieve {
  readonly #classes = new Uint8Array(LAST_CODE + 1);
  readonly #next: Uint16Array;
  /** States from this one on are those in which a word ends. */
  readonly #firstEnd: number;
  /** For each such state the groups whose words end there. */
  readonly #groupsOfEnd: readonly (readonly number[])[];
  readonly #alternativesOfGroup: readonly (readonly number[])[];
  readonly #alternatives: readonly Alternative[];
  /** What any text may match. */
  readonly #always: readonly number[];
  // Counted anew for each text; the round tells which counts are this text's.
  #round = 0;
  readonly #seenGroup: Uint32Array;
  readonly #seenAlternative: Uint32Array;
  readonly #lacking: Uint8Array;
  #found: number[] | undefined;

  constructor(sets: readonly PatternSet[]) {
    const always = sets.map(() => 0);
    const alternatives: Alternative[] = [];
    const groups = new Map<string, { readonly words: readonly string[]; readonly alternatives: number[] }>();
    for (const { set, bit, pattern } of numbered(sets)) {
      const conditions = conditionsOf(pattern);
      if (conditions === undefined) {
        always[set] = (always[set] ?? 0) | bit;
      }
      for (const condition of conditions ?? []) {
        for (const words of condition) {
          const key = words.join("|");
          const group = groups.get(key) ?? { words, alternatives: [] };
          groups.set(key, group);
          group.alternatives.push(alternatives.length);
        }
        alternatives.push({ set, bit, groups: condition.length });
      }
    }
    this.#always = always;
    this.#alternatives = alternatives;
    this.#alternativesOfGroup = [...groups.values()].map((group) => group.alternatives);
    this.#seenGroup = new Uint32Array(groups.size);
    this.#seenAlternative = new Uint32Array(alternatives.length);
    this.#lacking = new Uint8Array(alternatives.length);
    const words = [...groups.values()].flatMap((group, index) => group.words.map((word) => [word, index] as const));
    this.#classify(words.map(([word]) => word));
    const automaton = buildAutomaton(words.map(([word, group]) => [this.#classesOf(word), group] as const));
    this.#next = automaton.next;
    this.#firstEnd = automaton.firstEnd;
    this.#groupsOfEnd = automaton.groupsOfEnd;
  }

  /** For each set the patterns that a text may match, as bits. */
  sift(text: string): readonly number[] {
    this.#round++;
    this.#found = undefined;
    const classes = this.#classes;
    const next = this.#next;
    const firstEnd = this.#firstEnd;
    let state = 0;
    for (let offset = 0; offset < text.length; offset++) {
      state = next[(state << CLASS_BITS) | (classes[text.charCodeAt(offset)] ?? 0)] ?? 0;
      if (state >= firstEnd) {
        this.#end(state - firstEnd);
      }
    }
    return this.#found ?? this.#always;
  }

  #end(index: number): void {
    for (const group of this.#groupsOfEnd[index] ?? []) {
      if (this.#seenGroup[group] !== this.#round) {
        this.#seenGroup[group] = this.#round;
        for (const alternative of this.#alternativesOfGroup[group] ?? []) {
          this.#meet(alternative);
        }
      }
    }
  }

  #meet(index: number): void {
    const alternative = this.#alternatives[index];
    if (alternative === undefined) {
      return;
    }
    const fresh = this.#seenAlternative[index] !== this.#round;
    const lacking = (fresh ? alternative.groups : (this.#lacking[index] ?? 0)) - 1;
    this.#seenAlternative[index] = this.#round;
    this.#lacking[index] = lacking;
    if (lacking === 0) {
      this.#found ??= [...this.#always];
      this.#found[alternative.set] = (this.#found[alternative.set] ?? 0) | alternative.bit;
    }
  }

  /** Gives each letter of some words a class of its own in all its shapes, the rarest ones that are left over one together. */
  #classify(words: readonly string[]): void {
    const folded = foldedLetters();
    const counts = new Map<string, number>();
    for (const character of words.join("")) {
      const letter = folded.get(character) ?? character;
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    const letters = [...counts].sort((left, right) => right[1] - left[1]).map(([letter]) => letter);
    const classes = new Map(letters.map((letter, index) => [letter, Math.min(index + 1, CLASSES - 1)]));
    const classOf = this.#classes;
    for (const [character, letter] of folded) {
      classOf[character.charCodeAt(0)] = classes.get(letter) ?? 0;
    }
  }

  #classesOf(word: string): readonly number[] {
    return Array.from(word, (letter) => this.#classes[letter.charCodeAt(0)] ?? 0);
  }
}

function* numbered(sets: readonly PatternSet[]) {
  for (const [set, patterns] of sets.entries()) {
    if (patterns.length > MOST_PATTERNS) {
      throw new Error(`a set of ${patterns.length} patterns: there are bits for ${MOST_PATTERNS}`);
    }
    for (const [index, pattern] of patterns.entries()) {
      if (pattern !== undefined) {
        yield { set, bit: 1 << index, pattern };
      }
    }
  }
}

/** Where letters, white space and marks stand, and what matches them in whatever case. */
const FOLDED: readonly (readonly [first: number, last: number])[] = [
  [0, 0x52f],
  [0x1680, 0x1680],
  [0x1c80, 0x1c88],
  [0x2000, 0x214f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/**
 * A letter in small; some have capitals that they share with others. Letters that look alike count as one, which leaves
 * classes for more marks; so does `ё`, which phrases write as `е`.
 */
function fold(letter: string): string {
  const upper = letter.toUpperCase();
  return isWhiteSpace(letter.charCodeAt(0)) ? " " : alike(upper === "Ё" ? "Е" : upper).charAt(0);
}

let known: ReadonlyMap<string, string> | undefined;

/** The characters that stand for a letter in whatever case, each with that letter. */
function foldedLetters(): ReadonlyMap<string, string> {
  known ??= new Map(
    FOLDED.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
      .map((code) => String.fromCharCode(code))
      .map((character) => [character, fold(character)]),
  );
  return known;
}

interface Automaton {
  readonly next: Uint16Array;
  readonly firstEnd: number;
  readonly groupsOfEnd: readonly (readonly number[])[];
}

/** Letters of words that were read so far, in the order of their beginnings. */
interface State {
  readonly letter: number;
  readonly parent: State | undefined;
  /** Those whose words end here. */
  groups: readonly number[];
  /** The longest end of these letters that begins another word; undefined where there are none. */
  end: State | undefined;
  /** Where it goes on letter by letter, as a row of the tree. */
  readonly row: number;
  /** The number of the state's row in the automaton. */
  place: number;
}

/** Each word is given by the classes of its letters, with the group that it belongs to. */
function buildAutomaton(words: readonly (readonly [readonly number[], number])[]): Automaton {
  const levels = new WordTree(words).linked();
  const states = levels.flat();
  // States in which a word ends come last, so that one comparison tells them.
  const ends = states.filter(({ groups }) => groups.length > 0);
  const others = states.filter(({ groups }) => groups.length === 0);
  for (const [place, state] of [...others, ...ends].entries()) {
    state.place = place;
  }
  const next = new Uint16Array(states.length << CLASS_BITS);
  for (const level of levels) {
    for (const { parent, letter, place } of level) {
      if (parent !== undefined) {
        next[(parent.place << CLASS_BITS) | letter] = place;
      }
    }
    for (const { end, place } of level) {
      if (end !== undefined) {
        // Where a word breaks off, goes on with its end, which is shorter and has its whole row.
        const other = end.place << CLASS_BITS;
        next.copyWithin(place << CLASS_BITS, other, other + CLASSES);
      }
    }
  }
  return { next, firstEnd: others.length, groupsOfEnd: ends.map(({ groups }) => groups) };
}

/** The words as a tree of states. */
class WordTree {
  readonly #root: State = { letter: 0, parent: undefined, groups: NO_GROUPS, end: undefined, row: 0, place: 0 };
  /** States by their rows, and the row to which a letter leads from each. */
  readonly #states = [this.#root];
  readonly #next: Uint16Array;
  /** States by how many letters they have. */
  readonly #levels: State[][] = [[this.#root]];

  constructor(words: readonly (readonly [readonly number[], number])[]) {
    this.#next = new Uint16Array((1 + words.reduce((sum, [letters]) => sum + letters.length, 0)) << CLASS_BITS);
    for (const [letters, group] of words) {
      let state = this.#root;
      for (let index = 0; index < letters.length; index++) {
        const letter = letters[index] ?? 0;
        state = this.#after(state, letter) ?? this.#add(state, letter, index + 1);
      }
      state.groups = state.groups.length === 0 ? [group] : [...state.groups, group];
    }
  }

  /** All states by how many letters they have, each with its end and the words that end there. */
  linked(): readonly (readonly State[])[] {
    for (const level of this.#levels) {
      for (const state of level) {
        if (state.parent !== undefined) {
          state.end = this.#longestEnd(state.parent.end, state.letter) ?? this.#root;
          state.groups = joined(state.groups, state.end.groups);
        }
      }
    }
    return this.#levels;
  }

  #after({ row }: State, letter: number): State | undefined {
    const next = this.#next[(row << CLASS_BITS) | letter] ?? 0;
    return next === 0 ? undefined : this.#states[next];
  }

  #add(parent: State, letter: number, length: number): State {
    const state = { letter, parent, groups: NO_GROUPS, end: undefined, row: this.#states.length, place: 0 };
    this.#next[(parent.row << CLASS_BITS) | letter] = state.row;
    this.#states.push(state);
    const level = this.#levels[length];
    if (level === undefined) {
      this.#levels.push([state]);
    } else {
      level.push(state);
    }
    return state;
  }

  /** The longest of some letters' ends that a letter goes on with, and that letter. */
  #longestEnd(end: State | undefined, letter: number): State | undefined {
    for (let state = end; state !== undefined; state = state.end) {
      const next = this.#after(state, letter);
      if (next !== undefined) {
        return next;
      }
    }
    return undefined;
  }
}

const NO_GROUPS: readonly number[] = [];

function joined(left: readonly number[], right: readonly number[]): readonly number[] {
  return right.length === 0 ? left : left.length === 0 ? right : [...new Set([...left, ...right])];
}
