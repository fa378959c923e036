// Headings of articles, chapters and annexes, in every style and language that treaties show.
import { LANGUAGES, languageById } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { numberKey, numberParts } from "../languages/numbers.ts";
import { beginsWithAny, beginsWithDigit, beginsWithLetter } from "../text/edges.ts";
import { ANY_TRAITS } from "../text/traits.ts";
import { labelOf } from "./labels.ts";

export interface Heading {
  readonly kind: "article" | "chapter" | "annex";
  readonly language: LanguageId;
  /** `12`, `27-1`, `5.2`; undefined where an annex or a chapter has no number. */
  readonly number: string | undefined;
  readonly numberParts: readonly number[];
  /** The stem of a chapter's noun: `section`, `глав`. */
  readonly division: string | undefined;
  /** Opens a quotation: `«27-1-бап …`. */
  readonly quoted: boolean;
  /** Offsets within the line's content: the heading proper (`12-бап.`). */
  readonly labelStart: number;
  readonly labelEnd: number;
  /** Where the title on the same line begins, undefined where there is none. */
  readonly titleStart: number | undefined;
  /** Where text of the body begins on the heading's own line, undefined where it does not. */
  readonly bodyStart: number | undefined;
  /** The title is not capitalised, so that only its surroundings tell it from a sentence. */
  readonly doubtful: boolean;
  /** No space parts the heading from its title: `4-бапЖол алымдары`. */
  readonly glued: boolean;
  /** A full stop or a colon ends the heading proper: `12-бап.` */
  readonly punctuated: boolean;
}

const LONGEST_TITLE = 220;

/** Marks of a text that was written, or converted, with markup: `## Статья 1`, `**Статья 1.** Предмет`. */
const MARKS = "#*_";
const MARKUP_BEFORE = /^(?:#{1,6}\s{1,4})?[*_]{0,3}/u;
const MARKUP_AFTER = /(?:[*_]{1,3}|\s#{1,6})$/u;

/** The text without the marks of markup around it. */
export function withoutMarkup(text: string): string {
  return beginsWithAny(text, MARKS) ? text.replace(MARKUP_BEFORE, "").replace(MARKUP_AFTER, "") : text;
}

/** How many characters of markup end a text that markup begins. */
export function markupAfter(text: string): number {
  return beginsWithAny(text, MARKS) ? (MARKUP_AFTER.exec(text)?.[0].length ?? 0) : 0;
}

/** What the lines of a heading say, or undefined. The content is folded, without the blanks around it. */
export function headingOf(content: string, traits = ANY_TRAITS): Heading | undefined {
  const bare = withoutMarkup(content);
  const marks = bare === content ? 0 : (MARKUP_BEFORE.exec(content)?.[0].length ?? 0);
  const quoted = beginsWithAny(bare, '«"“„');
  const line = quoted ? bare.slice(1) : bare;
  const words = beginsWithLetter(line) || beginsWithDigit(line) || line.startsWith("№");
  if (!words || (quoted && closesBeforeWords(line))) {
    return undefined;
  }
  for (const { id, script, headings } of LANGUAGES) {
    if ((traits & script) === 0 || !headings.nouns.test(line)) {
      continue;
    }
    for (const kind of ["article", "chapter", "annex"] as const) {
      const match = line.length > 400 && kind === "annex" ? null : headings[kind].exec(line);
      if (match?.groups === undefined) {
        continue;
      }
      const rest = match.groups.rest ?? match.groups.rest2 ?? match.groups.rest3 ?? "";
      const heading = analyse({
        kind,
        language: id,
        number: numberOf(match.groups, headings.spelledNumbers),
        division: kind === "chapter" ? divisionIn(line, id) : undefined,
        rest,
        restStart: marks + (quoted ? 1 : 0) + line.length - rest.length,
        quoted,
        labelStart: marks + (quoted ? 1 : 0),
      });
      if (heading !== undefined && !(kind === "article" && headings.articleSentence.test(rest))) {
        return heading;
      }
    }
  }
  return undefined;
}

/** `"8-бап. Атауы" деген сөздер …` is a sentence that begins with quoted words. */
function closesBeforeWords(line: string): boolean {
  let depth = 1;
  for (const { 0: mark, index } of line.slice(0, LONGEST_TITLE).matchAll(/[«“„»”"]/gu)) {
    const opens = mark === '"' ? /^(?:|[\s(])$/u.test(line.charAt(index - 1)) : /[«“„]/u.test(mark);
    depth += opens ? 1 : -1;
    if (depth === 0) {
      return /^[\s,]*[\p{L}\d]/u.test(line.slice(index + 1, index + 10));
    }
  }
  return false;
}

function numberOf(
  groups: Readonly<Record<string, string | undefined>>,
  spelledNumbers: ReadonlyMap<string, number>,
): string | undefined {
  const { number = groups.number2, spelled } = groups;
  return spelled === undefined ? number : String(spelledNumbers.get(spelled.toLowerCase().replace(/\s+/gu, " ")) ?? "");
}

interface HeadingLine {
  readonly kind: Heading["kind"];
  readonly language: LanguageId;
  readonly number: string | undefined;
  readonly division: string | undefined;
  /** What stands after the number and its noun. */
  readonly rest: string;
  readonly restStart: number;
  readonly quoted: boolean;
  readonly labelStart: number;
}

/** The noun of a chapter among some words, as far as it is the same in all its forms. */
export function divisionIn(words: string, language: LanguageId): string | undefined {
  return languageById(language).headings.divisions.exec(words)?.[0].toLowerCase().replace("-", "");
}

function analyse({
  kind,
  language,
  number,
  division,
  rest,
  restStart,
  quoted,
  labelStart,
}: HeadingLine): Heading | undefined {
  const common = {
    kind,
    language,
    division,
    number: number === undefined ? undefined : numberKey(number),
    numberParts: number === undefined ? [] : (numberParts(number) ?? []),
    quoted,
    labelStart,
  };
  const punctuation = /^\s?[.:]?/u.exec(rest)?.[0].trimEnd() ?? "";
  const labelEnd = restStart + (punctuation === "" ? 0 : rest.indexOf(punctuation.trim()) + 1);
  const gap = /^[\s.:*_]*(?:[-\u2010-\u2015]\s+)?/u.exec(rest)?.[0] ?? "";
  const text = rest.slice(gap.length);
  const bare = {
    ...common,
    labelEnd,
    titleStart: undefined,
    bodyStart: undefined,
    doubtful: false,
    glued: false,
    punctuated: punctuation.trim() !== "",
  };
  if (text === "") {
    return bare;
  }
  if (kind === "annex") {
    // `к Соглашению …`, `to the Protocol …` names whose annex it is.
    const named = punctuation.trim() !== "" || /[\u2010-\u2015-]/u.test(gap);
    return !named
      ? bare
      : canBeTitle(text) && /^[\p{Lu}«"“]/u.test(text) && !/[.;]$/u.test(text)
        ? { ...bare, titleStart: restStart + gap.length }
        : undefined;
  }
  const textStart = restStart + gap.length;
  if (gap === "") {
    // The unit's noun runs on: a capital begins a glued title, anything else is an ending (`12-баптың`).
    return /^\p{Lu}/u.test(text) && !/^\p{Lu}+$/u.test(text.slice(0, 2))
      ? { ...bare, titleStart: textStart, glued: true }
      : undefined;
  }
  // `Article 5 (Definitions) applies.`: words that go on after the title in brackets make it a sentence.
  if (/^[,;)»"”]/u.test(text) || /^\([^)]{0,200}\)[\s,]+\p{Ll}/u.test(text)) {
    return undefined;
  }
  if (labelOf(text) !== undefined || !canBeTitle(text)) {
    return /^\p{Ll}/u.test(text) ? undefined : { ...bare, bodyStart: textStart };
  }
  return { ...bare, titleStart: textStart, doubtful: /^\p{Ll}/u.test(text) };
}

/** A title is short and is no sentence: nothing is announced, listed or ended inside it. */
function canBeTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    !/[:;,]$/u.test(text) &&
    !(/\.$/u.test(text) && text.length > 120) &&
    !/\.\s\p{Lu}\p{Ll}{2}/u.test(text)
  );
}
