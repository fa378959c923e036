// The terms that an instrument defines: entries of a definitions article, names agreed amid a sentence
// (`бұдан әрі – …`, `далее – …`, `hereinafter …`), and abbreviations in brackets after what they stand for.
import { languageById } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { bitsOf, maySay, phrases } from "../languages/signs.ts";
import type { TermGrammar, TermReach } from "../languages/termGrammar.ts";
import { type Branch, enclosing } from "../syntax/tree.ts";
import { isCapitalised } from "../text/capitals.ts";
import { matchesIn } from "../text/patterns.ts";
import type { Passage } from "./passages.ts";

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A name under which a term is used. */
export class TermName implements TextRange {
  /** As defined, in one line, homoglyphs folded. */
  readonly text: string;
  readonly passage: Passage;
  /** Where it stands in its passage. */
  readonly inPassage: TextRange;

  constructor(text: string, passage: Passage, inPassage: TextRange) {
    this.text = text;
    this.passage = passage;
    this.inPassage = inPassage;
  }

  get start(): number {
    return this.passage.flat.range(this.inPassage.start, this.inPassage.end).start;
  }

  get end(): number {
    return this.passage.flat.range(this.inPassage.start, this.inPassage.end).end;
  }
}

export type TermKind =
  /** `«архивтік құжат» – …` */
  | "entry"
  /** `(бұдан әрі – Тараптар)` */
  | "shortening"
  /** `Біріккен Ұлттар Ұйымы (БҰҰ)` */
  | "abbreviation";

type TermFacts = Pick<Term, "kind" | "names" | "passage" | "introduction" | "reach" | "capitalsCount">;

/** A defined term. Its own range is that of the whole definition. */
export class Term implements TextRange {
  readonly kind: TermKind;
  /** The first one is the term's own; others are said to mean the same. */
  readonly names: readonly [TermName, ...TermName[]];
  readonly passage: Passage;
  /** What introduces the names in their passage. */
  readonly introduction: TextRange;
  readonly reach: TermReach | "instrument";
  /** Only words with the same capitals mean it: `Тараптар`, not `тараптар`. */
  readonly capitalsCount: boolean;

  constructor({ kind, names, passage, introduction, reach, capitalsCount }: TermFacts) {
    this.kind = kind;
    this.names = names;
    this.passage = passage;
    this.introduction = introduction;
    this.reach = reach;
    this.capitalsCount = capitalsCount;
  }

  get start(): number {
    return this.passage.flat.toDocument(this.introduction.start);
  }

  get end(): number {
    const { flat, home } = this.passage;
    return this.kind === "entry" ? home.end : flat.range(this.introduction.start, this.introduction.end).end;
  }

  /** The words that define it. */
  get definition(): TextRange {
    const { start, end } = this.kind === "entry" ? this : this.passage.flat;
    return { start, end };
  }

  /** Where it holds. */
  get scope(): Branch {
    return enclosing(this.home, this.reach) ?? this.home;
  }

  /** Where it is defined. */
  get home(): Branch {
    return this.passage.home;
  }

  get language(): LanguageId {
    return this.passage.language;
  }
}

/** Longer names are sentences. */
const MOST_WORDS = 12;
const LONGEST_NAME = 120;
const MOST_BARE_WORDS = 6;

const QUOTED = /[«"“„]\s?(?<name>[^«»"“”„]{1,120}?)\s?[»"”]/dgu;
const ABBREVIATION = /(?<=\p{L}[»"”]?\s)\((?<names>\p{Lu}{2,8})\)/dgu;
const NO_TERMS: readonly Term[] = [];

/** The terms that a piece of an instrument defines in its passages, in order of appearance. */
export function termsIn(passages: readonly Passage[]): readonly Term[] {
  const terms: Term[] = [];
  // The introductions of the list of definitions that goes on.
  let list: string | undefined;
  // Where a term's own meanings are listed: `Термин «решение» означает:` / `в Аркании – приговор;`.
  let meanings: Branch | undefined;
  for (const passage of passages) {
    if (list === undefined && !mayDefine(passage)) {
      continue;
    }
    const { terms: grammar } = languageById(passage.language);
    const { text, isTitle } = passage;
    if (opensList(passage, grammar)) {
      list = `${list ?? ""} ${text}`;
    } else if (list !== undefined && !isTitle) {
      const entry = entryOf(passage, grammar, list, meanings !== undefined && isWithin(passage.home, meanings));
      terms.push(...entry);
      if (entry.length > 0) {
        meanings = text.endsWith(":") ? passage.home : meanings;
        continue;
      }
    }
    if (!isTitle && (mayHint(passage) || text.includes("("))) {
      const inline = inlineTerms(passage, grammar);
      terms.push(...inline);
      if (text.endsWith(":") && inline.some(({ kind }) => kind === "entry")) {
        meanings = passage.home;
      }
    }
  }
  return terms.length === 0 ? NO_TERMS : terms.sort((left, right) => left.names[0].start - right.names[0].start);
}

const HINT = bitsOf("termHint");

function mayHint({ wording, language }: Passage): boolean {
  return (wording.ask(phrases.may)[language] & HINT) !== 0;
}

const DEFINES = bitsOf("termHint", "definitionsTitle", "definitionsIntro");

/** A quick sign: few passages define anything. */
function mayDefine({ wording, text }: Passage): boolean {
  return maySay(wording, DEFINES) || text.includes("(");
}

function opensList({ isTitle, text }: Passage, grammar: TermGrammar): boolean {
  return isTitle ? grammar.definitionsTitle.test(text) : text.endsWith(":") && grammar.definitionsIntro.test(text);
}

function isWithin(branch: Branch, holder: Branch): boolean {
  for (let current: Branch | undefined = branch; current !== undefined; current = current.parent) {
    if (current === holder) {
      return true;
    }
  }
  return false;
}

/** Amid the meanings of a term only a name in quotation marks is another one. */
function entryOf(passage: Passage, grammar: TermGrammar, intro: string, amidMeanings: boolean): readonly Term[] {
  const { text } = passage;
  const match = grammar.quotedEntry.exec(text) ?? (amidMeanings ? null : grammar.bareEntry.exec(text));
  const names = match?.groups?.names;
  const at = match?.indices?.groups?.names;
  if (match === null || names === undefined || at === undefined) {
    return [];
  }
  return termsOf(
    passage,
    grammar,
    { match, names, at: at[0], kind: "entry" },
    reachOf(grammar, `${intro} ${match[0]}`),
  );
}

function inlineTerms(passage: Passage, grammar: TermGrammar): Term[] {
  const { text } = passage;
  const patterns: readonly (readonly [TermKind, RegExp])[] = [
    ...(mayHint(passage) && grammar.inlineHint.test(text)
      ? [
          ...grammar.shortenings.map((pattern) => ["shortening", pattern] as const),
          ...grammar.statements.map((pattern) => ["entry", pattern] as const),
        ]
      : []),
    ["abbreviation", ABBREVIATION],
  ];
  const matches = patterns
    .flatMap(([kind, pattern]) => [...matchesIn(text, pattern)].map((match) => ({ kind, match })))
    .sort((left, right) => left.match.index - right.match.index);
  const found: Term[] = [];
  let covered = 0;
  for (const { kind, match } of matches) {
    const names = match.groups?.names;
    const at = match.indices?.groups?.names?.[0];
    const before = text.slice(Math.max(0, match.index - 160), match.index);
    if (
      names === undefined ||
      at === undefined ||
      match.index < covered ||
      (kind === "abbreviation" && !abbreviates(names, before))
    ) {
      continue;
    }
    covered = match.index + match[0].length;
    // `осы баптың мақсаттары үшін` may lie before what was matched; elsewhere `осы бапта` speaks of something else.
    const sentence = before.slice(-60) + match[0];
    const reach = reachOf(grammar, grammar.purpose.test(sentence) ? sentence : match[0]);
    found.push(...termsOf(passage, grammar, { match, names, at, kind }, reach));
  }
  return found;
}

interface Introduction {
  readonly match: RegExpExecArray;
  /** The names as matched, and where they begin in the flat text. */
  readonly names: string;
  readonly at: number;
  readonly kind: TermKind;
}

function termsOf(
  passage: Passage,
  grammar: TermGrammar,
  { match, names, at, kind }: Introduction,
  said: TermReach | undefined,
): readonly Term[] {
  const setApart = kind === "entry" || grammar.setApart.test(match[0].slice(0, at - match.index));
  const introduction = { start: match.index, end: match.index + match[0].length };
  const reach = reachFrom(passage, said);
  const capitalsTell = kind !== "entry" || (grammar.capitalsCount && isQuoted(match[0]));
  const nameOf = ({ text, start }: FoundName) =>
    new TermName(grammar.nominativeOf(text), passage, { start: at + start, end: at + start + text.length });
  return synonymsIn(names, splitNames(names, grammar, setApart), grammar).map(([found, ...others]) => {
    const first = nameOf(found);
    const capitalsCount = capitalsTell && isCapitalised(first.text);
    return new Term({ kind, names: [first, ...others.map(nameOf)], passage, introduction, reach, capitalsCount });
  });
}

/** Names of one thing together: those that nothing but the word for an alias parts. */
function synonymsIn(
  names: string,
  found: readonly FoundName[],
  grammar: TermGrammar,
): readonly (readonly [FoundName, ...FoundName[]])[] {
  const groups: [FoundName, ...FoundName[]][] = [];
  let previousEnd = 0;
  for (const name of found) {
    const current = groups.at(-1);
    if (current !== undefined && grammar.alias.test(names.slice(previousEnd, name.start))) {
      current.push(name);
    } else {
      groups.push([name]);
    }
    previousEnd = name.start + name.text.length;
  }
  return groups;
}

/** Where a definition holds: as far as its words say, else in its annex or in the whole instrument. */
function reachFrom({ home }: Passage, said: TermReach | undefined): TermReach | "instrument" {
  return said !== undefined && enclosing(home, said) !== undefined
    ? said
    : enclosing(home, "annex") !== undefined
      ? "annex"
      : "instrument";
}

function isQuoted(text: string): boolean {
  return /["«“„]/u.test(text);
}

/** A name in an introduction, with its offset there. */
interface FoundName {
  readonly text: string;
  readonly start: number;
}

/** The names of an introduction. */
function splitNames(names: string, grammar: TermGrammar, setApart: boolean): readonly FoundName[] {
  const quoted = [...names.matchAll(QUOTED)].flatMap(({ groups, indices }) => {
    const start = indices?.groups?.name?.[0];
    return groups?.name === undefined || start === undefined ? [] : trimmed(groups.name, start, grammar);
  });
  if (quoted.length > 0 || isQuoted(names)) {
    return quoted.filter(({ text }) => isName(text, MOST_WORDS));
  }
  const parts: FoundName[] = [];
  let offset = 0;
  for (const part of names.split(",")) {
    parts.push(...trimmed(part, offset, grammar));
    offset += part.length + 1;
  }
  return parts.filter(({ text }) => isName(text, MOST_BARE_WORDS) && (setApart || isCapitalised(text)));
}

function trimmed(part: string, start: number, grammar: TermGrammar): FoundName[] {
  const blank = part.length - part.trimStart().length;
  const filler = grammar.filler.exec(part.slice(blank))?.[0].length ?? 0;
  const text = part.slice(blank + filler).trim();
  const gap = part.slice(blank + filler).length - part.slice(blank + filler).trimStart().length;
  return text === "" ? [] : [{ text, start: start + blank + filler + gap }];
}

function isName(text: string, mostWords: number): boolean {
  return (
    text.length >= 2 && text.length <= LONGEST_NAME && /\p{L}{2}/u.test(text) && text.split(" ").length <= mostWords
  );
}

function reachOf(grammar: TermGrammar, text: string): TermReach | undefined {
  return (["paragraph", "article", "annex"] as const).find((reach) => grammar.reach[reach].test(text));
}

/** Whether the last words of a text begin with the letters of an abbreviation, in order; small words may be left out. */
function abbreviates(abbreviation: string, before: string): boolean {
  const words = before
    .trimEnd()
    .split(/[\s«»"“”-]+/u)
    .filter((word) => word !== "");
  let letter = abbreviation.length - 1;
  for (let index = words.length - 1; index >= 0 && letter >= 0; index--) {
    const word = words[index] ?? "";
    if (word.charAt(0).toUpperCase() === abbreviation.charAt(letter)) {
      letter--;
    } else if (word.length > 4) {
      return false;
    }
  }
  return letter < 0;
}
