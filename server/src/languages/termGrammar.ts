// What a language says about defined terms: how a treaty introduces them and in which forms their words come back.
// All patterns expect folded, flat text (see text/).
import type { InstrumentKind } from "./language.ts";

/** Where a definition holds. */
export type TermReach = "article" | "annex" | "paragraph";

/** How the words of a term stand to each other: the head is inflected freely, the others as far as it makes them. */
export type WordRole = "head" | "inner";

/** Why the same form of another name cannot be told. */
export type Unsure =
  /** The names have not equally many words. */
  | "words"
  /** One name is in the plural, the other in the singular. */
  | "number"
  /** The new name is not declined like the old one. */
  | "declension"
  /** The endings of the new name cannot be told from its letters. */
  | "ending"
  /** The form may be more than one. */
  | "form";

/** The words of a new name in the form in which the old one stands, or why they cannot be told. */
export type Reinflected = { readonly words: readonly string[] } | { readonly unsure: Unsure };

/**
 * Reinflects where the last word of a name alone takes endings: `inflect` gets it in small letters as the old name has it
 * and as it is written, and as the new name has it.
 */
export function reinflectLast(
  old: readonly string[],
  written: readonly string[],
  renamed: readonly string[],
  inflect: (old: string, written: string, renamed: string) => string | { readonly unsure: Unsure },
): Reinflected {
  if (old.join(" ") === written.join(" ")) {
    return { words: renamed };
  }
  const last = renamed.at(-1);
  const oldLast = old.at(-1);
  const writtenLast = written.at(-1);
  if (last === undefined || oldLast === undefined || writtenLast === undefined) {
    return { unsure: "words" };
  }
  if (old.slice(0, -1).join(" ") !== written.slice(0, -1).join(" ")) {
    return { unsure: "form" };
  }
  const form = inflect(oldLast, writtenLast, last);
  return typeof form === "string" ? { words: [...renamed.slice(0, -1), form] } : form;
}

/** How a treaty speaks of itself: `осы Келісім`, `настоящее Соглашение`, `this Agreement`. */
export interface SelfNames {
  /** `осы келісім` in any form, up to the end of the instrument's noun, the group `noun`. Global. */
  readonly withThis: RegExp;
  /** The instrument's noun with a capital where `this` may lack. Global; undefined where it need not be said. */
  readonly bare: RegExp | undefined;
  /** The instrument that a lower-case noun in the singular names, not somebody's. */
  kindOf(noun: string): InstrumentKind | undefined;
  /** A word before the noun with which it means another instrument, or this one already. */
  readonly qualified: RegExp;
  /** What follows the noun where it means another instrument. Anchored. */
  readonly continued: RegExp;
  /** The word for `this` that goes with a lower-case noun. */
  thisFor(noun: string): string | undefined;
}

/** Where words without their capital mean the Parties for certain; tested beside them. */
export interface PartyContexts {
  /** Names of the Parties of a treaty: `Тараптар`. */
  readonly name: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  /** Words before or around them that speak of other parties: `үшінші`, of a dispute. */
  readonly others: RegExp;
}

export interface TermGrammar {
  readonly self: SelfNames;
  readonly parties: PartyContexts;
  /** A quick sign that a text may introduce a term amid a sentence. */
  readonly inlineHint: RegExp;
  /** Names agreed amid a sentence: `(бұдан әрі – …)`. Global; group `names`. */
  readonly shortenings: readonly RegExp[];
  /** Sentences that define, wherever they stand: `термин «…» означает`. Global; group `names`. */
  readonly statements: readonly RegExp[];
  /** A block of a definitions article that opens with its term in quotation marks. Anchored; group `names`. */
  readonly quotedEntry: RegExp;
  /** The same without quotation marks. Anchored; group `names`. */
  readonly bareEntry: RegExp;
  /** A title that promises definitions. */
  readonly definitionsTitle: RegExp;
  /** A sentence after which definitions are listed. */
  readonly definitionsIntro: RegExp;
  /** Words around a name that do not belong to it: `а по отдельности`, `the`. Anchored at the start. */
  readonly filler: RegExp;
  /** Between two names: another name of the same thing, not of another one. */
  readonly alias: RegExp;
  /** Before a name: it is set apart, so that even a small letter begins one. Anchored at the end. */
  readonly setApart: RegExp;
  /** A sign that the words before a definition tell its reach. */
  readonly purpose: RegExp;
  /** After a name: the sentence adds to a definition that stands elsewhere. */
  readonly adds: RegExp;
  /** `осы баптың мақсаттары үшін`. */
  readonly reach: Readonly<Record<TermReach, RegExp>>;
  /** Entries that begin with a capital mean only words that do so too. */
  readonly capitalsCount: boolean;
  roleOf(words: readonly string[], index: number): WordRole;
  /** Every form, the given one included, that a lower-case word of a term can take. */
  formsOf(word: string, role: WordRole): Iterable<string>;
  /** The nominative of a name that its introduction inflects: `именуемые Сторонами`. */
  nominativeOf(name: string): string;
  /** Puts a new name into the form in which the old one is written. All words in small letters but the new name's. */
  reinflect(old: readonly string[], written: readonly string[], renamed: readonly string[]): Reinflected;
  /** What may follow an abbreviation after a hyphen: `БҰҰ-ның`. */
  readonly abbreviationEnding: RegExp;
}

/** Source of a pattern for a name in quotation marks. */
const QUOTED_SOURCE = '[«"“„][^«»"“”„]{1,120}[»"”]';

/** Quoted names in a row, joined by the words given as a pattern. */
export function quotedNames(joiners: string): string {
  return `(?<names>${QUOTED_SOURCE}(?:\\s?(?:,|${joiners})\\s?${QUOTED_SOURCE}){0,4})`;
}

/** Quoted names with other words between them (`«Стороны», а по отдельности – «Сторона»`), or words without any. */
export function quotedOrBare(bare: string): string {
  return `(?<names>${QUOTED_SOURCE}(?:[^«»"“”„.;()]{1,40}${QUOTED_SOURCE}){0,2}|${bare})`;
}
