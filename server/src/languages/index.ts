// The languages that Kelisim knows, and how a text tells which one it is in.
import { isCyrillic, isLatin } from "../text/characters.ts";
import { english } from "./en.ts";
import { kazakh } from "./kk.ts";
import type { Language, LanguageId } from "./language.ts";
import { russian } from "./ru.ts";

export const LANGUAGES: readonly Language[] = [kazakh, russian, english];

const byId: Readonly<Record<LanguageId, Language>> = { kk: kazakh, ru: russian, en: english };

export function languageById(id: LanguageId): Language {
  return byId[id];
}

/** Letters that Kazakh has and Russian lacks. */
const KAZAKH_LETTERS = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

const LATIN = 1;
const CYRILLIC = 2;
const KAZAKH = 3;
/** The script of each letter up to the end of the Cyrillic ones; 0 for whatever is none. */
const SCRIPTS = Uint8Array.from({ length: 0x530 }, (_, code) =>
  KAZAKH_LETTERS.includes(String.fromCharCode(code)) ? KAZAKH : isCyrillic(code) ? CYRILLIC : isLatin(code) ? LATIN : 0,
);

/** Below this many letters a text says too little about its language. */
const ENOUGH_LETTERS = 12;
/** The language of a text shows in as many. */
export const SAMPLE_LETTERS = 400;

/** From here on the share of Kazakh letters decides: a sixth in Kazakh, next to none in Russian with Kazakh names. */
const LONG_TEXT = 60;
const LEAST_KAZAKH_SHARE = 0.04;
/** In a Russian treaty a sentence that names `«Қазақстан темір жолы»` stays Russian. */
const LEAST_KAZAKH_SHARE_IN_RUSSIAN = 0.09;

/** How many letters of each script some words have. */
export interface Letters {
  readonly latin: number;
  readonly cyrillic: number;
  /** Of the Cyrillic ones. */
  readonly kazakh: number;
}

/** The letters at the beginning of a text, as many as tell its language. */
export function lettersOf(text: string): Letters {
  let kazakh = 0;
  let cyrillic = 0;
  let latin = 0;
  for (let offset = 0; offset < text.length && cyrillic + latin < SAMPLE_LETTERS; offset++) {
    const code = text.charCodeAt(offset);
    const script = code < SCRIPTS.length ? SCRIPTS[code] : 0;
    if (script === CYRILLIC) {
      cyrillic++;
    } else if (script === LATIN) {
      latin++;
    } else if (script === KAZAKH) {
      cyrillic++;
      kazakh++;
    }
  }
  return { latin, cyrillic, kazakh };
}

/**
 * The language of a piece of folded text. Kazakh shows by letters of its own; a few words may have none, so short
 * pieces take the language of what surrounds them.
 */
export function languageOf(text: string, surroundings: LanguageId | undefined): LanguageId | undefined {
  return languageOfLetters(lettersOf(text), surroundings);
}

/** Of a text with these letters, or that begins with them. */
export function languageOfLetters(
  { latin, cyrillic, kazakh }: Letters,
  surroundings: LanguageId | undefined,
): LanguageId | undefined {
  const least = surroundings === "ru" ? LEAST_KAZAKH_SHARE_IN_RUSSIAN : cyrillic < LONG_TEXT ? 0 : LEAST_KAZAKH_SHARE;
  if (kazakh > least * cyrillic && cyrillic >= latin) {
    return "kk";
  }
  if (cyrillic + latin < ENOUGH_LETTERS) {
    return surroundings;
  }
  if (latin > cyrillic) {
    return "en";
  }
  return surroundings === "kk" && cyrillic < 40 ? "kk" : "ru";
}
