import { message } from "../localization/message.ts";
import type { PlacedLine } from "./context.ts";
import type { Rule } from "./rule.ts";

/** Signatures: two marks of a signatory on one line, with no more than a space between the columns. */
const TWO_SIGNATORIES = [
  /^(?=\p{Lu})\S+(?: \S+){0,8} үшін \p{Lu}\S*(?: \S+){0,8} үшін[:.]?$/u,
  /^За (?=\p{Lu})\S+(?: \S+){0,8} За \p{Lu}\S*(?: \S+){0,8}$/u,
  /^For (?:the )?\p{Lu}\S*(?: \S+){0,8} For (?:the )?\p{Lu}\S*(?: \S+){0,8}$/iu,
];

const GENITIVE = /[ндт][ыі]ң$/u;

export const mergedColumns: Rule = {
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
  *check({ lines }) {
    for (const [position, placed] of lines.entries()) {
      if (placed.part !== "signatures" || placed.text.length > 300) {
        continue;
      }
      const signatories = isTwoSignatories(placed.text);
      const names =
        isTwoNames(placed.text) &&
        [lines[position - 1], lines[position + 1]].some((other) => isSignatories(other, placed));
      if (signatories || names) {
        yield {
          start: placed.line.contentStart,
          end: placed.line.contentEnd,
          message: message("Two signature columns stand in one line. Part them."),
        };
      }
    }
  },
};

/** Next to a line, and itself two signatories. */
function isSignatories(other: PlacedLine | undefined, line: PlacedLine): boolean {
  return other !== undefined && Math.abs(other.index - line.index) === 1 && isTwoSignatories(other.text);
}

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
