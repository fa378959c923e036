// The terms that an instrument defines: entries of a definitions article, names agreed amid a sentence
// (`бұдан әрі – …`, `далее – …`, `hereinafter …`), and abbreviations in brackets after what they stand for.
import { languageById } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import type { TermGrammar, TermReach } from "../languages/termGrammar.ts";
import type { Branch } from "../syntax/tree.ts";
import { isCapitalised } from "../text/capitals.ts";
import { matchesIn } from "../text/patterns.ts";
import type { Passage } from "./passages.ts";

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A name under which a term is used; offsets are the document's. */
export interface TermName extends TextRange {
  /** As defined, in one line, homoglyphs folded. */
  readonly text: string;
}

export type TermKind =
  /** `«архивтік құжат» – …` */
  | "entry"
  /** `(бұдан әрі – Тараптар)` */
  | "shortening"
  /** `Біріккен Ұлттар Ұйымы (БҰҰ)` */
  | "abbreviation";

/** A defined term. Its own range is that of the whole definition. */
export interface Term extends TextRange {
  readonly kind: TermKind;
  /** The first one is the term's own; others are said to mean the same. */
  readonly names: readonly [TermName, ...TermName[]];
  /** The words that define it. */
  readonly definition: TextRange;
  /** Where it holds. */
  readonly scope: Branch;
  /** Where it is defined. */
  readonly home: Branch;
  readonly language: LanguageId;
  /** Only words with the same capitals mean it: `Тараптар`, not `тараптар`. */
  readonly capitalsCount: boolean;
}

/** Longer names are sentences. */
const MOST_WORDS = 12;
const LONGEST_NAME = 120;
const MOST_BARE_WORDS = 6;

const QUOTED = /[«"“„]\s?(?<name>[^«»"“”„]{1,120}?)\s?[»"”]/dgu;
const ABBREVIATION = /(?<=\p{L}[»"”]?\s)\((?<names>\p{Lu}{2,8})\)/dgu;
interface ListState {
  readonly unit: Branch;
  readonly intro: string;
}

/** All terms of an instrument, in order of appearance. */
export function findTerms(passages: readonly Passage[]): Term[] {
  const terms: Term[] = [];
  let list: ListState | undefined;
  for (const passage of passages) {
    const { terms: grammar } = languageById(passage.language);
    const { text } = passage.flat;
    if (list?.unit !== passage.unit) {
      list = undefined;
    }
    if (opensList(passage, grammar)) {
      list = { unit: passage.unit, intro: `${list?.intro ?? ""} ${text}` };
    } else if (list !== undefined && !passage.isTitle) {
      const entry = entryOf(passage, grammar, list.intro);
      terms.push(...entry);
      if (entry.length > 0) {
        continue;
      }
    }
    if (!passage.isTitle && (grammar.inlineHint.test(text) || text.includes("("))) {
      terms.push(...inlineTerms(passage, grammar));
    }
  }
  return terms
    .map((term, index) => ({ term, index }))
    .sort(byPlace)
    .map(({ term }) => term);
}

function byPlace(left: { term: Term; index: number }, right: { term: Term; index: number }): number {
  return left.term.names[0].start - right.term.names[0].start || left.index - right.index;
}

function opensList({ isTitle, flat: { text } }: Passage, grammar: TermGrammar): boolean {
  return isTitle ? grammar.definitionsTitle.test(text) : text.endsWith(":") && grammar.definitionsIntro.test(text);
}

function entryOf(passage: Passage, grammar: TermGrammar, intro: string): Term[] {
  const { text } = passage.flat;
  const match = grammar.quotedEntry.exec(text) ?? grammar.bareEntry.exec(text);
  const names = match?.groups?.names;
  const at = match?.indices?.groups?.names;
  if (match === null || names === undefined || at === undefined) {
    return [];
  }
  const end = passage.home.end;
  return termsOf(
    passage,
    grammar,
    { match, names, at: at[0], kind: "entry", end },
    reachOf(grammar, `${intro} ${match[0]}`),
  );
}

function inlineTerms(passage: Passage, grammar: TermGrammar): Term[] {
  const { text } = passage.flat;
  const patterns: readonly (readonly [TermKind, RegExp])[] = [
    ...(grammar.inlineHint.test(text)
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
    const end = kind === "entry" ? passage.home.end : passage.flat.range(match.index, covered).end;
    found.push(...termsOf(passage, grammar, { match, names, at, kind, end }, reach));
  }
  return found;
}

interface Introduction {
  readonly match: RegExpExecArray;
  /** The names as matched, and where they begin in the flat text. */
  readonly names: string;
  readonly at: number;
  readonly kind: TermKind;
  /** Document offset. */
  readonly end: number;
}

function termsOf(
  passage: Passage,
  grammar: TermGrammar,
  { match, names, at, kind, end }: Introduction,
  reach: TermReach | undefined,
): Term[] {
  const { flat, home, language } = passage;
  const setApart = kind === "entry" || grammar.setApart.test(match[0].slice(0, at - match.index));
  const start = flat.toDocument(match.index);
  const definition = kind === "entry" ? { start, end } : { start: flat.start, end: flat.end };
  const scope = scopeOf(passage, reach);
  const capitalsTell = kind !== "entry" || (grammar.capitalsCount && isQuoted(match[0]));
  const nameOf = ({ text, start: from }: FoundName): TermName => ({
    text: grammar.nominativeOf(text),
    ...flat.range(at + from, at + from + text.length),
  });
  return synonymsIn(names, splitNames(names, grammar, setApart), grammar).map(([found, ...others]) => {
    const first = nameOf(found);
    const capitalsCount = capitalsTell && isCapitalised(first.text);
    return {
      kind,
      names: [first, ...others.map(nameOf)],
      start,
      end,
      definition,
      scope,
      home,
      language,
      capitalsCount,
    };
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
function scopeOf({ scopes, home }: Passage, reach: TermReach | undefined): Branch {
  const said = scopes.find(({ kind }) => kind === reach);
  const annex = scopes.find(({ kind }) => kind === "annex");
  return said ?? annex ?? scopes.at(-1) ?? home;
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
