import { message } from "../localization/message.ts";
import { type Sighting, Sightings } from "../model/sightings.ts";
import { CYRILLIC_CLASS, isCyrillic, isLatin } from "../text/characters.ts";
import { cyrillicTwin, latinTwin, mixedWords } from "../text/homoglyphs.ts";
import { matchesIn } from "../text/patterns.ts";
import type { RuleContext } from "./context.ts";
import { wordsParameter } from "./parameters.ts";
import { OfferingFinding } from "./placing.ts";
import type { Edit, Finding } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { type Located, lineRule } from "./units.ts";

const ACCEPTED = wordsParameter({
  name: "accepted",
  description: message("Words that mix scripts on purpose, such as trade names, written as in the text."),
});

/** More mixed words than this are a habit of the whole text: one finding for all. */
const HABIT = 25;

/** So many characters on either side tell in which script a text is written. */
const SURROUNDINGS = 60;

const ROMAN_NUMERAL = /^[IVXLCDMІХСМУ]+$/u;

interface Spelling {
  readonly newText: string;
  /** The wrong letters. */
  readonly letters: string;
}

interface MixedSpelling extends Spelling {
  readonly start: number;
  readonly end: number;
}

/** A word that is perhaps in the wrong script. */
interface Suspect {
  readonly start: number;
  readonly word: string;
  readonly spelling: Spelling | undefined;
  /** Where the text around the word decides: how it is spelled amid Latin letters; undefined if it is right there. */
  readonly amidLatin?: Spelling | undefined;
  /** The word is only wrong if the text has it elsewhere in Cyrillic letters. */
  readonly twin?: string;
}

export const homoglyph = lineRule<Suspect>({
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
  signs: SIGN.mixedScripts | SIGN.latin,
  *find({ text, signs, documentLanguage }, setting) {
    const accepted = setting(ACCEPTED);
    const russian = documentLanguage === "ru";
    for (const { start, end } of signs & SIGN.mixedScripts ? mixedWords(text) : []) {
      const word = text.slice(start, end);
      const suspect = accepted.includes(word) ? undefined : mixedSuspect(start, word, russian);
      if (suspect !== undefined) {
        yield suspect;
      }
    }
    if (russian || (documentLanguage === "kk" && signs & SIGN.latinPair)) {
      yield* latinSuspects(text, russian);
    }
  },
  *conclude(found, context) {
    const { text } = context;
    const words = wrongWords(found, context).sort((left, right) => left.start - right.start);
    if (words.length > HABIT) {
      yield* habit(words, text);
      return;
    }
    for (const word of words) {
      const { start, end, newText, letters } = word;
      const written = text.slice(start, end);
      yield {
        start,
        end,
        message:
          letters === written
            ? message("“{0}” is written in Latin letters amid Cyrillic ones.", letters)
            : message("“{0}” mixes Latin and Cyrillic letters ({1}).", written, letters),
        fixes: [{ title: message("Write “{0}” in one script", newText), edits: letterEdits(word, text), safe: true }],
      };
    }
  },
});

/** A word of Latin letters that all have Cyrillic twins; small `k` is taken for none. */
const LATIN_WORD = /(?<![\p{L}\d@._-])[ABCEHIKMOPTXYaceiopxy]{2,24}(?![\p{L}\d@_-])/gu;
/** A Russian preposition between two Russian words; after a noun that cites it is a label (`подпункт c`). */
const LATIN_PREPOSITION =
  /(?<=(?<![\p{L}])(?!(?:под)?пункт|абзац|част|стать|раздел|приложени|букв)\p{Script=Cyrillic}{1,30},? )[coy](?= (?=\p{Script=Cyrillic})\p{L}{2})/gu;

/**
 * Whole words in the wrong script. That they are is certain where the text has the same word in Cyrillic letters, and
 * of the prepositions, which are no words in Latin.
 */
function* latinSuspects(text: string, russian: boolean): Generator<Suspect> {
  const twin = russian ? russianTwin : cyrillicTwin;
  for (const { 0: word, index: start } of matchesIn(text, LATIN_WORD)) {
    const newText = ROMAN_NUMERAL.test(word) ? undefined : spelled(word, isLatin, twin)?.newText;
    if (newText !== undefined) {
      yield { start, word, spelling: { newText, letters: word }, amidLatin: undefined, twin: newText };
    }
  }
  for (const { 0: word, index: start } of russian ? matchesIn(text, LATIN_PREPOSITION) : []) {
    yield { start, word, spelling: spelled(word, isLatin, russianTwin) };
  }
}

/** The words whose script is wrong where they stand. */
function wrongWords(found: readonly Located<Suspect>[], { text, treaty }: RuleContext): MixedSpelling[] {
  const asked = new Set<string>();
  for (const { found: suspect } of found) {
    if (suspect.twin !== undefined) {
      asked.add(suspect.twin);
    }
  }
  const twins = treaty.memory.of(CyrillicWords).in(treaty.document, asked);
  const words: MixedSpelling[] = [];
  for (const { start: lineStart, found: suspect } of found) {
    const { word, twin } = suspect;
    const start = lineStart + suspect.start;
    const end = start + word.length;
    if (twin === undefined || twins.has(twin)) {
      const spelling = "amidLatin" in suspect && amidLatin(text, start, end) ? suspect.amidLatin : suspect.spelling;
      if (spelling !== undefined) {
        words.push({ start, end, newText: spelling.newText, letters: spelling.letters });
      }
    }
  }
  return words;
}

/** More words than these are looked for all at once. */
const FEW = 16;
const CYRILLIC_WORD = new RegExp(`[${CYRILLIC_CLASS}]+`, "g");

/** Which words the text has in Cyrillic letters. */
class CyrillicWords extends Sightings {
  protected *search(text: string, words: ReadonlySet<string>): Generator<Sighting> {
    const present = words.size > FEW ? new Set(text.match(CYRILLIC_WORD)) : undefined;
    for (const word of words) {
      const offset = present?.has(word) === false ? undefined : wholeWord(text, word);
      if (offset !== undefined) {
        yield [word, offset];
      }
    }
  }
}

/** Where a word stands by itself. */
function wholeWord(text: string, word: string): number | undefined {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isCyrillic(text.charCodeAt(at - 1)) && !isCyrillic(text.charCodeAt(at + word.length))) {
      return at;
    }
  }
  return undefined;
}

function* habit(words: readonly MixedSpelling[], text: string): Generator<Finding> {
  const [first] = words;
  if (first === undefined) {
    return;
  }
  const said = message(
    "{0} words of this text mix Latin and Cyrillic letters, the first is “{1}”. Search does not find them.",
    words.length,
    text.slice(first.start, first.end),
  );
  yield new OfferingFinding({ start: first.start, end: first.end, message: said }, () => ({
    title: message("Write all {0} words in one script", words.length),
    edits: words.flatMap((word) => letterEdits(word, text)),
    safe: true,
  }));
}

/** Letter by letter, so that other fixes in the same word can be made along with this one. */
function letterEdits({ start, newText }: MixedSpelling, text: string): Edit[] {
  const edits: Edit[] = [];
  for (let position = 0; position < newText.length; position++) {
    const offset = start + position;
    if (text.charCodeAt(offset) !== newText.charCodeAt(position)) {
      edits.push({ start: offset, end: offset + 1, newText: newText.charAt(position) });
    }
  }
  return edits;
}

/** Whether more of the letters around a word are Latin than Cyrillic. */
function amidLatin(text: string, start: number, end: number): boolean {
  let balance = 0;
  for (let offset = Math.max(0, start - SURROUNDINGS); offset < Math.min(text.length, end + SURROUNDINGS); offset++) {
    const code = offset < start || offset >= end ? text.charCodeAt(offset) : 0;
    balance += isLatin(code) ? 1 : isCyrillic(code) ? -1 : 0;
  }
  return balance > 0;
}

/**
 * The word in one script, unless its letters have no twins (`SMSте`) or it is a Roman numeral. Where every letter has a
 * twin (`Тhe`, `Cот`) the text around it decides.
 */
function mixedSuspect(start: number, word: string, russian: boolean): Suspect | undefined {
  if (ROMAN_NUMERAL.test(word)) {
    return undefined;
  }
  const inLatin = spelled(word, isCyrillic, latinTwin);
  const inCyrillic = spelled(word, isLatin, cyrillicTwin);
  if (inCyrillic === undefined) {
    return inLatin && { start, word, spelling: inLatin };
  }
  const spelling = russian ? spelled(word, isLatin, russianTwin) : inCyrillic;
  return inLatin === undefined ? { start, word, spelling } : { start, word, spelling, amidLatin: inLatin };
}

/** The letter of the other script that a letter is mistaken for. */
type Twin = (letter: string) => string | undefined;

/** A word with the letters of the wrong script replaced by their twins, if they all have one. */
function spelled(word: string, isWrong: (code: number) => boolean, twin: Twin): Spelling | undefined {
  let newText = "";
  let letters = "";
  for (let index = 0; index < word.length; index++) {
    const letter = word.charAt(index);
    if (!isWrong(word.charCodeAt(index))) {
      newText += letter;
      continue;
    }
    const right = twin(letter);
    if (right === undefined) {
      return undefined;
    }
    newText += right;
    if (!letters.includes(letter)) {
      letters += letters === "" ? letter : `, ${letter}`;
    }
  }
  return { newText, letters };
}

/** Russian has neither `і` nor `Ү` nor `һ`: there `Y` stands for `У`, and `i` and `h` for nothing. */
function russianTwin(letter: string): string | undefined {
  if (letter === "Y") {
    return "У";
  }
  return /[iIh]/.test(letter) ? undefined : cyrillicTwin(letter);
}
