import { message } from "../localization/message.ts";
import { SIGN } from "./signs.ts";
import { lineRule } from "./units.ts";

/** Signatures: two marks of a signatory on one line, with no more than a space between the columns. */
const TWO_SIGNATORIES = [
  /^(?=\p{Lu})\S+(?: \S+){0,8} үшін \p{Lu}\S*(?: \S+){0,8} үшін[:.]?$/u,
  /^За (?=\p{Lu})\S+(?: \S+){0,8} За \p{Lu}\S*(?: \S+){0,8}$/u,
  /^For (?:the )?\p{Lu}\S*(?: \S+){0,8} For (?:the )?\p{Lu}\S*(?: \S+){0,8}$/iu,
];

/** Longer lines are text. */
const LONGEST_LINE = 300;

const GENITIVE = /[ндт][ыі]ң$/u;

export const mergedColumns = lineRule({
  metadata: {
    id: "merged-columns",
    severity: "hint",
    fix: "none",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("Two signature columns run together in one line"),
    page: {
      what: "In the signature block the columns of the two Parties stand on one line, a single space between them. Columns set apart by wider gaps are not meant.",
      why: "The extraction of a PDF flattens tables so; who signs for whom can only be guessed.",
      sources: ["Practice: texts extracted from PDF files"],
      wrong: "Қазақстан Республикасының Беларусь Республикасының\nҮкіметі үшін Үкіметі үшін",
      right: "Қазақстан Республикасының\nҮкіметі үшін\n\nБеларусь Республикасының\nҮкіметі үшін",
      mend: "Give each Party a block of its own, or set the columns apart with a wide gap.",
    },
  },
  signs: SIGN.capital,
  parts: new Set(["signatures"]),
  *find({ text }) {
    const signatories = isTwoSignatories(text);
    const names = text.length <= LONGEST_LINE && isTwoNames(text);
    if (signatories || names) {
      yield { signatories, names, length: text.length };
    }
  },
  *conclude(located) {
    const signatories = new Set(located.flatMap(({ found, line }) => (found.signatories ? [line] : [])));
    for (const { start, line, found } of located) {
      const besides = found.names && (signatories.has(line - 1) || signatories.has(line + 1));
      if (found.length <= LONGEST_LINE && (found.signatories || besides)) {
        yield {
          start,
          end: start + found.length,
          message: message("Two signature columns stand in one line. Part them."),
        };
      }
    }
  },
});

/** The names of two Parties side by side: two genitives, or one noun twice (`Республики … Республики …`). */
function isTwoNames(text: string): boolean {
  const words = text.split(" ");
  const genitives = words.filter((word, index) => GENITIVE.test(word) && /^\p{Lu}/u.test(words[index + 1] ?? "А"));
  return (
    words.every((word) => word !== "") &&
    /^\p{Lu}/u.test(text) &&
    ((genitives.length >= 2 && GENITIVE.test(text)) || words.lastIndexOf(words[0] ?? "") > 1)
  );
}

function isTwoSignatories(text: string): boolean {
  return TWO_SIGNATORIES.some((pattern) => pattern.test(text));
}
