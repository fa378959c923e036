import { LANGUAGES } from "../languages/index.ts";
import { message } from "../localization/message.ts";
import { BLANK_CLASS, isBlank } from "../text/characters.ts";
import type { PlacedLine, RuleContext } from "./context.ts";
import { asHabit } from "./habit.ts";
import type { Finding, Rule } from "./rule.ts";

const FEW = 10;
/** In a table or a formula, and before a negative number, a hyphen is something else; so is `71 - 25`. */
const ENDS_WORD = /[\p{L}\d)»"”.,%]$/u;
const BEGINS_WORD = /^[\p{L}«"“(]/u;
const WORD_BEFORE = /\p{L}{1,40}$/u;
const WORD_AFTER = /^\p{L}{1,40}/u;

export const hyphenAsDash: Rule = {
  metadata: {
    id: "hyphen-as-dash",
    severity: "hint",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("A hyphen between spaces for a dash"),
    page: {
      what: "A hyphen stands between spaces where a dash is meant. A warning where the document uses dashes too, else a hint. Hyphens that begin the items of a list, stand between numbers or inside a spaced-out word, and those of words that the text elsewhere writes with a hyphen, are not meant.",
      why: "A hyphen joins the parts of a word, a dash the parts of a sentence.",
      sources: ["Kazakh and Russian punctuation; Institute of Legislation, vestnik.zqai.kz, view/1616"],
      wrong: "Қоршаған ортаны қорғау министрлігі (бұдан әрі - Министрлік)",
      right: "Қоршаған ортаны қорғау министрлігі (бұдан әрі – Министрлік)",
      mend: "The quick fix writes a dash.",
    },
  },
  *check(context) {
    const findings = context.lines.flatMap((line) =>
      line.wording.ask(hasLooseHyphen) ? [...hyphensIn(line, context)] : [],
    );
    yield* asHabit(findings, {
      limit: FEW,
      say: (count) => message("Hyphens stand for dashes {0} times in this text.", count),
      fixTitle: (count) => message("Write dashes in {0} places", count),
    });
  },
};

const LOOSE_HYPHEN = new RegExp(`[${BLANK_CLASS}]-[${BLANK_CLASS}]`);

function hasLooseHyphen(line: string): boolean {
  return LOOSE_HYPHEN.test(line);
}

function* hyphensIn({ line, text, letterSpaced }: PlacedLine, context: RuleContext): Generator<Finding> {
  for (let index = text.indexOf("-", 1); index > 0; index = text.indexOf("-", index + 1)) {
    const start = line.contentStart + index;
    if (
      !isBlank(text.charCodeAt(index - 1)) ||
      !isBlank(text.charCodeAt(index + 1)) ||
      letterSpaced.some((run) => run.start <= start && start < run.end)
    ) {
      continue;
    }
    const before = text.slice(Math.max(0, index - 60), index).trimEnd();
    const after = text.slice(index + 1, index + 60).trimStart();
    if (
      !ENDS_WORD.test(before) ||
      !BEGINS_WORD.test(after) ||
      isCompound(before, after, context.text) ||
      joinsNumber(before, after)
    ) {
      continue;
    }
    yield {
      start,
      end: start + 1,
      ...(context.usesDashes ? { severity: "warning" as const } : {}),
      message: context.usesDashes
        ? message("A hyphen for a dash; elsewhere this text has dashes.")
        : message("A hyphen for a dash."),
      fixes: [{ title: message("Write a dash"), edits: [{ start, end: start + 1, newText: "–" }], safe: true }],
    };
  }
}

/** `2 - бабының`: a malformed reference, and reported as one. */
function joinsNumber(before: string, after: string): boolean {
  const noun = WORD_AFTER.exec(after)?.[0].toLowerCase();
  return (
    noun !== undefined &&
    /\d$/u.test(before) &&
    LANGUAGES.some(({ references }) => references.labels === "before-noun" && references.unitOf(noun) !== undefined)
  );
}

/** The text has the two words joined: `қару - жарақ` beside `қару-жарақ` is a compound with spaces too many. */
function isCompound(before: string, after: string, text: string): boolean {
  const left = WORD_BEFORE.exec(before)?.[0];
  const right = WORD_AFTER.exec(after)?.[0];
  return left !== undefined && right !== undefined && text.includes(`${left}-${right}`);
}
