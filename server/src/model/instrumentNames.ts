// Which instrument a name means. A citation names another treaty in its sentence's case and order, with a date or
// without, among other words; a title names it plainly. Both are taken apart into stems and compared: kind, parties,
// what it is about, and the date where both tell one.
import { datesIn } from "../languages/dates.ts";
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import { NAME_WORDS } from "../languages/names.ts";
import { type Token, tokenize } from "./tokens.ts";

/** What an instrument's own title tells. */
export interface TitleFacts {
  readonly language: LanguageId;
  readonly kind: InstrumentKind | undefined;
  /** Stems, without repetition. */
  readonly parties: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
  /** When it was signed, `2014-07-21`, where the text tells. */
  readonly date: string | undefined;
}

/** A name as cited: its words from the instrument's noun outwards, with what stands beside them. */
export interface CitedName {
  readonly language: LanguageId;
  readonly kind: InstrumentKind | undefined;
  /** From the noun outwards. */
  readonly words: readonly NameWord[];
  /** Of the noun, in the passage. */
  readonly start: number;
  readonly end: number;
  readonly date: string | undefined;
}

interface NameWord {
  /** In the passage. */
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  /** Tells nothing: a conjunction, a date, a place of signature. */
  readonly idle: boolean;
  /** Whether, right beyond the word, the name goes on. */
  readonly goesOn: boolean;
}

/** How far a name that is cited agrees with a title. */
export type Agreement =
  /** Kind, subject and parties, or kind, subject and date. */
  | "certain"
  /** Kind and subject; the name does not tell the parties. */
  | "likely"
  | "none";

/** The facts of a title (flat, folded). */
export function titleFacts(
  title: string,
  language: LanguageId,
  kind: InstrumentKind | undefined,
  date: string | undefined,
): TitleFacts {
  const { between, subjectStart } = NAME_WORDS[language];
  const tokens = nameTokens(title, language);
  const split = tokens.findIndex(({ token }) => between.test(token.lower));
  const nounEnds = language === "kk";
  const noun = tokens.findIndex(({ token }) => NAME_WORDS[language].kindOf(token.lower) !== undefined);
  let end = nounEnds ? split : tokens.findIndex(({ token }, index) => index > split && subjectStart.test(token.lower));
  end = end < 0 ? tokens.length : end;
  const isParty = (index: number) => split >= 0 && (nounEnds ? index < split : index > split && index < end);
  const parties = new Set<string>();
  const subject = new Set<string>();
  for (const [index, { stem, idle, token }] of tokens.entries()) {
    const ownNoun = nounEnds ? NAME_WORDS[language].kindOf(token.lower) !== undefined : index === noun;
    if (!idle && !ownNoun) {
      (isParty(index) ? parties : subject).add(stem);
    }
  }
  return { language, kind, parties, subject, date };
}

/**
 * The name in a passage (flat, folded): it ends in the instrument's noun in Kazakh and begins with it in Russian and
 * English. Undefined where the passage names no instrument.
 */
export function citedName(passage: string, language: LanguageId): CitedName | undefined {
  const { kindOf, goesOn } = NAME_WORDS[language];
  const tokens = nameTokens(passage, language);
  const outwards = language === "kk" ? tokens.reverse() : tokens;
  const noun = outwards.findIndex(({ token }) => kindOf(token.lower) !== undefined);
  const found = outwards[noun];
  if (found === undefined) {
    return undefined;
  }
  const words = outwards.slice(noun + 1).map(({ stem, idle, token }) => ({
    start: token.start,
    end: token.end,
    stem,
    idle,
    goesOn: goesOn.test(
      language === "kk"
        ? passage.slice(Math.max(0, token.start - 20), token.start)
        : passage.slice(token.end, token.end + 20),
    ),
  }));
  const dates = datesIn(passage, language);
  const date = (language === "kk" ? dates.at(-1) : dates[0])?.iso;
  const { start, end, lower } = found.token;
  return { language, kind: kindOf(lower), words, start, end, date };
}

/** Whether the name says more than the noun: `Келісімнің` alone means whichever was named before. */
export function isNamed({ words }: CitedName): boolean {
  return words.some(({ idle }) => !idle);
}

export function agreement(name: CitedName, title: TitleFacts): Agreement {
  if (
    name.language !== title.language ||
    name.kind !== title.kind ||
    (name.date !== undefined && title.date !== undefined && name.date !== title.date)
  ) {
    return "none";
  }
  const missing = new Set([...title.parties, ...title.subject]);
  let strangers = 0;
  let strangersWithin = 0;
  let goesOn = false;
  for (const { stem, idle, goesOn: more } of name.words) {
    if (title.parties.has(stem) || title.subject.has(stem)) {
      missing.delete(stem);
      strangersWithin = strangers;
      goesOn = more;
    } else if (!idle) {
      strangers++;
    }
  }
  const partiesMissing = [...title.parties].filter((stem) => missing.has(stem)).length;
  if (missing.size > partiesMissing || strangersWithin > 0 || (goesOn && strangers > 0)) {
    return "none";
  }
  const sameDate = name.date !== undefined && name.date === title.date;
  if (title.subject.size === 0 && !sameDate) {
    return title.parties.size > 0 && partiesMissing === 0 ? "likely" : "none";
  }
  if (partiesMissing === 0) {
    return title.parties.size > 0 || sameDate ? "certain" : "likely";
  }
  // All parties are told or none is.
  return partiesMissing === title.parties.size ? (sameDate ? "certain" : "likely") : "none";
}

/** Where in the passage the words of the name stand that agree with the title. */
export function extent(name: CitedName, title: TitleFacts): { readonly start: number; readonly end: number } {
  const agreed = name.words.filter(({ stem }) => title.parties.has(stem) || title.subject.has(stem));
  return {
    start: Math.min(name.start, ...agreed.map(({ start }) => start)),
    end: Math.max(name.end, ...agreed.map(({ end }) => end)),
  };
}

interface NameToken {
  readonly token: Token;
  readonly stem: string;
  readonly idle: boolean;
}

/** The words of a passage; numbers, months and places of signature among them tell nothing. */
function nameTokens(passage: string, language: LanguageId): NameToken[] {
  const { idle, place, stem } = NAME_WORDS[language];
  const dates = datesIn(passage, language);
  const words = tokenize(passage).filter(({ kind }) => kind === "word");
  return words.map((token, index) => {
    const beside = words[index + (language === "kk" ? 1 : -1)];
    const inDate = dates.some(({ start, end }) => start <= token.start && token.start < end);
    // `at` and `in` before a word with a small letter begin no place.
    const inPlace = beside !== undefined && place.test(beside.lower) && /^\p{Lu}/u.test(token.text);
    return {
      token,
      stem: stem(token.lower),
      idle: inDate || inPlace || idle.test(token.lower) || place.test(token.lower),
    };
  });
}
