import { message } from "../localization/message.ts";
import { isCyrillic, isLatin } from "../text/characters.ts";
import { cyrillicTwin, latinTwin, mixedWords } from "../text/homoglyphs.ts";
import { wordsParameter } from "./parameters.ts";
import type { Edit, Finding, Rule } from "./rule.ts";

const ACCEPTED = wordsParameter({
  name: "accepted",
  description: message("Words that mix scripts on purpose, such as trade names, written as in the text."),
});

/** More mixed words than this are a habit of the whole text: one finding for all. */
const HABIT = 25;

/** So many characters on either side tell in which script a text is written. */
const SURROUNDINGS = 60;

const ROMAN_NUMERAL = /^[IVXLCDMІХСМУ]+$/u;

interface MixedSpelling {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** The wrong letters. */
  readonly letters: string;
}

export const homoglyph: Rule = {
  metadata: {
    id: "homoglyph",
    severity: "warning",
    fix: "safe",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("Latin letters inside a Cyrillic word, or the other way round"),
    parameters: [ACCEPTED],
    page: {
      what: "A word mixes letters of two scripts that look alike: Latin `i` for `і`, `Y` for `Ү`, `a` for `а`. So does a text in which a whole word is in the other script: where the same word stands elsewhere in Cyrillic letters, and of Russian prepositions.",
      why: "The eye sees no difference, but search, sorting and comparison of texts do: `Yкiметi` is not found as `Үкіметі`.",
      sources: ["Law on Languages № 151; Law on Legal Acts № 480-V, art. 24(2) (by analogy)"],
      wrong: "Қазақстан Республикасының Yкiметi",
      right: "Қазақстан Республикасының Үкіметі",
      mend: "The quick fix writes the word in one script. A text that does so throughout gets one note for all words.",
    },
  },
  *check({ treaty, text }, setting) {
    const accepted = new Set(setting(ACCEPTED));
    const words: MixedSpelling[] = [];
    for (const { start, end } of mixedWords(text)) {
      if (accepted.has(text.slice(start, end))) {
        continue;
      }
      const spelling = oneScript(text.slice(start, end), treaty.language === "ru", () => amidLatin(text, start, end));
      if (spelling !== undefined) {
        words.push({ start, end, ...spelling });
      }
    }
    if (treaty.language === "kk" || treaty.language === "ru") {
      words.push(...latinWords(text, treaty.language === "ru"));
      words.sort((left, right) => left.start - right.start);
    }
    if (words.length <= HABIT) {
      for (const word of words) {
        yield {
          start: word.start,
          end: word.end,
          message:
            word.letters === text.slice(word.start, word.end)
              ? message("“{0}” is written in Latin letters amid Cyrillic ones.", word.letters)
              : message(
                  "“{0}” mixes Latin and Cyrillic letters ({1}).",
                  text.slice(word.start, word.end),
                  word.letters,
                ),
          fixes: [
            { title: message("Write “{0}” in one script", word.newText), edits: letterEdits(word, text), safe: true },
          ],
        };
      }
      return;
    }
    yield* habit(words, text);
  },
};

/** A word of Latin letters that all have Cyrillic twins; small `k` is taken for none. */
const LATIN_WORD = /(?<![\p{L}\d@._-])[ABCEHIKMOPTXYaceiopxy]{2,24}(?![\p{L}\d@_-])/gu;
/** A Russian preposition between two Russian words; after a noun that cites it is a label (`подпункт c`). */
const LATIN_PREPOSITION =
  /(?<=(?<![\p{L}])(?!(?:под)?пункт|абзац|част|стать|раздел|приложени|букв)\p{Script=Cyrillic}{1,30},? )[coy](?= (?=\p{Script=Cyrillic})\p{L}{2})/gu;

/**
 * Whole words in the wrong script. That they are is certain where the text has the same word in Cyrillic letters, and
 * of the prepositions, which are no words in Latin.
 */
function latinWords(text: string, russian: boolean): MixedSpelling[] {
  const found: MixedSpelling[] = [];
  const add = (word: string, start: number) => {
    const newText = [...word].map((letter) => russianTwin(letter, russian) ?? letter).join("");
    found.push({ start, end: start + word.length, newText, letters: word });
  };
  const candidates = [...text.matchAll(LATIN_WORD)].filter(({ 0: word }) => !ROMAN_NUMERAL.test(word));
  if (candidates.length > 0) {
    const cyrillic = new Set(text.match(/\p{Script=Cyrillic}{2,24}/gu));
    for (const { 0: word, index } of candidates) {
      const twin = [...word].map((letter) => russianTwin(letter, russian) ?? "?").join("");
      if (cyrillic.has(twin) && !amidLatin(text, index, index + word.length)) {
        add(word, index);
      }
    }
  }
  for (const { 0: word, index } of russian ? text.matchAll(LATIN_PREPOSITION) : []) {
    add(word, index);
  }
  return found;
}

function* habit(words: readonly MixedSpelling[], text: string): Generator<Finding> {
  const [first] = words;
  if (first === undefined) {
    return;
  }
  yield {
    start: first.start,
    end: first.end,
    message: message(
      "{0} words of this text mix Latin and Cyrillic letters, the first is “{1}”. Search does not find them.",
      words.length,
      text.slice(first.start, first.end),
    ),
    fixes: [
      {
        title: message("Write all {0} words in one script", words.length),
        edits: words.flatMap((word) => letterEdits(word, text)),
        safe: true,
      },
    ],
  };
}

/** Letter by letter, so that other fixes in the same word can be made along with this one. */
function letterEdits({ start, newText }: MixedSpelling, text: string): Edit[] {
  return [...newText].flatMap((letter, position) => {
    const offset = start + position;
    return text.charAt(offset) === letter ? [] : [{ start: offset, end: offset + 1, newText: letter }];
  });
}

/** Whether more of the letters around a word are Latin than Cyrillic. */
function amidLatin(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - SURROUNDINGS), start) + text.slice(end, end + SURROUNDINGS);
  let balance = 0;
  for (let offset = 0; offset < around.length; offset++) {
    const code = around.charCodeAt(offset);
    balance += isLatin(code) ? 1 : isCyrillic(code) ? -1 : 0;
  }
  return balance > 0;
}

/**
 * The word in one script, or undefined where its letters have no twins (`SMSте`) or it is a Roman numeral. Where every
 * letter has a twin (`Тhe`, `Cот`) the text around it decides.
 */
function oneScript(
  word: string,
  russian: boolean,
  latinAround: () => boolean,
): { newText: string; letters: string } | undefined {
  if (ROMAN_NUMERAL.test(word)) {
    return undefined;
  }
  const letters = [...word];
  const latin = letters.filter((letter) => isLatin(letter.charCodeAt(0)));
  const cyrillic = letters.filter((letter) => isCyrillic(letter.charCodeAt(0)));
  const cyrillicOnly = cyrillic.some((letter) => latinTwin(letter) === undefined);
  const latinOnly = latin.some((letter) => cyrillicTwin(letter) === undefined);
  if (latinOnly && cyrillicOnly) {
    return undefined;
  }
  const toLatin = latinOnly || (!cyrillicOnly && latinAround());
  const wrong = toLatin ? cyrillic : latin;
  const twin = toLatin ? latinTwin : (letter: string) => russianTwin(letter, russian);
  const twins = new Map(wrong.map((letter) => [letter, twin(letter)]));
  if ([...twins.values()].includes(undefined)) {
    return undefined;
  }
  return {
    newText: letters.map((letter) => twins.get(letter) ?? letter).join(""),
    letters: [...twins.keys()].join(", "),
  };
}

/** Russian has neither `і` nor `Ү` nor `һ`: there `Y` stands for `У`, and `i` and `h` for nothing. */
function russianTwin(letter: string, russian: boolean): string | undefined {
  if (!russian) {
    return cyrillicTwin(letter);
  }
  if (letter === "Y") {
    return "У";
  }
  return /[iIh]/.test(letter) ? undefined : cyrillicTwin(letter);
}
