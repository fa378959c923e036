// What a pattern cannot match without: some words of which must stand in a text before the pattern is worth trying. It is
// read from the pattern's own source, so that the two cannot differ.
import { isLetter } from "./characters.ts";

/** One word of each group must be there. */
export type Condition = readonly Group[];

/** Words in small letters, a blank for any white space. */
export type Group = readonly string[];

/** What is known of a piece of a pattern. */
interface Need {
  /** All that it can match, where that is little. */
  readonly exact: Group | undefined;
  readonly groups: readonly Group[];
  /** A look-around: it takes no text. */
  readonly empty: boolean;
}

/** A group of more words is not worth looking for. */
const MOST_WORDS = 24;
/** So many letters of a word tell it from nearly all others. */
const LONGEST_WORD = 8;
/** A single letter or blank is there nearly always; a single mark tells something. */
const TELLING = /[^\p{L}\s]|\p{L}\p{L}/u;
const MOST_GROUPS = 3;
const MOST_IN_CLASS = 8;

const NOTHING: Need = { exact: undefined, groups: [], empty: false };
const EMPTY: Need = { exact: [""], groups: [], empty: true };

/** The conditions of which a text must meet one for the pattern to match; undefined where it may match without any. */
export function conditionsOf(pattern: RegExp): readonly Condition[] | undefined {
  const conditions = new SourceReader(pattern.source).alternatives().map(conditionOf);
  return conditions.every((condition) => condition.length > 0) ? conditions : undefined;
}

function conditionOf(alternative: Need): Condition {
  const groups = new Map<string, Group>();
  for (const group of groupsOf(alternative)) {
    const words = [...new Set(group.map((word) => word.slice(0, LONGEST_WORD)))].sort();
    if (words.every((word) => TELLING.test(word))) {
      groups.set(words.join("|"), words);
    }
  }
  return [...groups.values()].sort((left, right) => rarity(right) - rarity(left)).slice(0, MOST_GROUPS);
}

function groupsOf({ exact, groups }: Need): readonly Group[] {
  return exact === undefined || exact.includes("") ? groups : [...groups, exact];
}

function shortest(words: Group): number {
  return Math.min(...words.map((word) => word.trim().length));
}

/** How seldom one of the words stands in a text: long words are rare, many words less so. */
function rarity(words: Group): number {
  return shortest(words) - Math.log2(words.length) / 2;
}

const ATOM = /\\p\{[^}]*\}|\\u[\da-f]{4}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?::|<?[=!]|<\w+>))?|[^)|]/isuy;
const QUANTIFIERS = ["?", "*", "+", "{"];
const QUANTIFIER = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/uy;
const OPTIONAL = /^(?:[?*]|\{0+[,}])/u;
/** At most once. */
const ONCE = /^(?:\?|\{(?:1|[01],1)\})/u;
/** Members of a class that are one letter each; a dash between two of them is a range. */
const LETTERS = /^(?:\\[^a-z]|\\s|[^\\-])+-?$/iu;

/** Reads the source of a pattern that matches Unicode characters. */
class SourceReader {
  readonly #source: string;
  #offset = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): readonly Need[] {
    const found = [this.#sequence()];
    while (this.#source.charAt(this.#offset) === "|") {
      this.#offset++;
      found.push(this.#sequence());
    }
    return found;
  }

  #sequence(): Need {
    const sequence = new Sequence();
    while (this.#offset < this.#source.length && !"|)".includes(this.#source.charAt(this.#offset))) {
      sequence.add(this.#quantified(this.#atom()));
    }
    return sequence.need;
  }

  #atom(): Need {
    const letters = this.#letters();
    if (letters !== "") {
      return { ...NOTHING, exact: [letters.toLowerCase()] };
    }
    const atom = this.#next(ATOM);
    return atom.startsWith("(") ? this.#group(atom) : needOf(atom);
  }

  /** Letters in a row. A quantifier belongs to the last alone, which is then left over. */
  #letters(): string {
    const start = this.#offset;
    let end = start;
    while (isLetter(this.#source.charCodeAt(end))) {
      end++;
    }
    if (end - start > 1 && QUANTIFIERS.includes(this.#source.charAt(end))) {
      end--;
    }
    this.#offset = end;
    return this.#source.slice(start, end);
  }

  #group(opening: string): Need {
    const alternatives = this.alternatives();
    this.#offset++;
    if (opening.endsWith("!")) {
      return EMPTY;
    }
    const need = anyOf(alternatives);
    return opening.endsWith("=") ? { ...EMPTY, groups: groupsOf(need) } : need;
  }

  #quantified(need: Need): Need {
    if (!QUANTIFIERS.includes(this.#source.charAt(this.#offset))) {
      return need;
    }
    const quantifier = this.#next(QUANTIFIER);
    const once = ONCE.test(quantifier);
    if (OPTIONAL.test(quantifier)) {
      return once && need.exact !== undefined ? { ...NOTHING, exact: [...need.exact, ""] } : NOTHING;
    }
    return once ? need : { ...NOTHING, groups: groupsOf(need) };
  }

  #next(token: RegExp): string {
    token.lastIndex = this.#offset;
    const found = token.exec(this.#source)?.[0] ?? "";
    this.#offset += found.length;
    return found;
  }
}

/** Pieces one after another: what they match exactly is put together as long as it is little. */
class Sequence {
  readonly #groups: Group[] = [];
  #run: Group = [""];
  #whole = true;

  add(need: Need): void {
    const { exact, groups, empty } = need;
    this.#groups.push(...groups);
    if (empty) {
      return;
    }
    const run = exact === undefined ? undefined : joined(this.#run, exact);
    if (run === undefined || run.length > MOST_WORDS) {
      this.#flush();
      this.#whole = false;
    }
    this.#run = run === undefined || run.length > MOST_WORDS ? (exact ?? [""]) : run;
  }

  get need(): Need {
    if (this.#whole) {
      return { exact: this.#run, groups: this.#groups, empty: false };
    }
    this.#flush();
    return { ...NOTHING, groups: this.#groups };
  }

  #flush(): void {
    if (!this.#run.includes("")) {
      this.#groups.push(this.#run);
    }
    this.#run = [""];
  }
}

function joined(left: Group, right: Group): Group {
  const [first = "", ...others] = right;
  return others.length === 0
    ? left.map((each) => each + first)
    : left.flatMap((each) => right.map((other) => each + other));
}

/** What alternatives within a pattern need: of each the rarest words. */
function anyOf(alternatives: readonly Need[]): Need {
  const [first] = alternatives;
  if (first !== undefined && alternatives.length === 1) {
    return first;
  }
  const exact = alternatives.every((each) => each.exact !== undefined)
    ? [...new Set(alternatives.flatMap((each) => each.exact ?? []))]
    : [];
  if (exact.length > 0 && exact.length <= MOST_WORDS) {
    return { ...NOTHING, exact };
  }
  const rarest = alternatives.map((each) => [...groupsOf(each)].sort((left, right) => rarity(right) - rarity(left))[0]);
  return rarest.includes(undefined)
    ? NOTHING
    : { ...NOTHING, groups: [[...new Set(rarest.flatMap((each) => each ?? []))]] };
}

function needOf(atom: string): Need {
  if (atom === "^" || atom === "$") {
    return EMPTY;
  }
  const exact = atom.startsWith("[") ? lettersOf(atom.slice(1, -1)) : letterOf(atom);
  return exact === undefined ? NOTHING : { ...NOTHING, exact };
}

/** The letters of a class that lists a few. */
function lettersOf(members: string): Group | undefined {
  if (members.startsWith("^") || !LETTERS.test(members)) {
    return undefined;
  }
  const letters = (members.match(/\\?./gsu) ?? []).flatMap((member) => letterOf(member) ?? []);
  return letters.length <= MOST_IN_CLASS ? [...new Set(letters)] : undefined;
}

function letterOf(atom: string): Group | undefined {
  if (atom === "\\s") {
    return [" "];
  }
  const code = /^\\u(?<code>[\da-f]{4})$/iu.exec(atom)?.groups?.code;
  if (code !== undefined) {
    return [String.fromCharCode(Number.parseInt(code, 16)).toLowerCase()];
  }
  return atom === "." || /^\\[a-z]/iu.test(atom) ? undefined : [atom.slice(-1).toLowerCase()];
}
