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
const KAZAKH_LETTERS = /[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/u;

/** Below this many letters a text says too little about its language. */
const ENOUGH_LETTERS = 12;

/**
 * The language of a piece of folded text. Kazakh shows by letters of its own; a few words may have none, so short
 * pieces take the language of what surrounds them.
 */
export function languageOf(text: string, surroundings: LanguageId | undefined): LanguageId | undefined {
  if (KAZAKH_LETTERS.test(text)) {
    return "kk";
  }
  let cyrillic = 0;
  let latin = 0;
  for (let offset = 0; offset < text.length && cyrillic + latin < 400; offset++) {
    const code = text.charCodeAt(offset);
    if (isCyrillic(code)) {
      cyrillic++;
    } else if (isLatin(code)) {
      latin++;
    }
  }
  if (cyrillic + latin < ENOUGH_LETTERS) {
    return surroundings;
  }
  if (latin > cyrillic) {
    return "en";
  }
  return surroundings === "kk" && cyrillic < 40 ? "kk" : "ru";
}
