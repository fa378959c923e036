import { LANGUAGES } from "../languages/index.ts";
import { message } from "../localization/message.ts";
import { type Sighting, Sightings } from "../model/sightings.ts";
import { isBlank } from "../text/characters.ts";
import { addTo } from "../text/lists.ts";
import { slipsAsHabit } from "./habit.ts";
import type { Finding } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { type Located, lineRule } from "./units.ts";

const FEW = 10;
/** In a table or a formula, and before a negative number, a hyphen is something else; so is `71 - 25`. */
const ENDS_WORD = /[\p{L}\d)»"”.,%]$/u;
const BEGINS_WORD = /^[\p{L}«"“(]/u;
/** A text that has dashes between spaces means one there. */
const SPACED_DASH = /(?<!\d) [\u2013\u2014] | [\u2013\u2014] (?!\d)/u;
const WORD_BEFORE = /\p{L}{1,40}$/u;
const WORD_AFTER = /^\p{L}{1,40}/u;

/** A hyphen between blanks. */
interface Hyphen {
  readonly index: number;
  /** The word that it would be part of without the blanks. */
  readonly compound: string | undefined;
}

export const hyphenAsDash = lineRule<Hyphen>({
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
  signs: SIGN.looseHyphen,
  *find({ text, letterSpaced }) {
    for (let index = text.indexOf("-", 1); index > 0; index = text.indexOf("-", index + 1)) {
      if (
        !isBlank(text.charCodeAt(index - 1)) ||
        !isBlank(text.charCodeAt(index + 1)) ||
        letterSpaced.some((run) => run.start <= index && index < run.end)
      ) {
        continue;
      }
      const before = text.slice(Math.max(0, index - 60), index).trimEnd();
      const after = text.slice(index + 1, index + 60).trimStart();
      if (ENDS_WORD.test(before) && BEGINS_WORD.test(after) && !joinsNumber(before, after)) {
        yield { index, compound: compoundOf(before, after) };
      }
    }
  },
  conclude(located, { treaty: { document, memory } }) {
    const compounds = new Set(located.flatMap(({ found: { compound } }) => compound ?? []));
    const present = memory.of(Compounds).in(document, compounds);
    // `қару - жарақ` beside `қару-жарақ` is a compound with spaces too many.
    const slips = located.filter(({ found: { compound } }) => compound === undefined || !present.has(compound));
    const usesDashes = slips.length > 0 && memory.of(SpacedDashes).in(document, DASHES).size > 0;
    return slipsAsHabit(slips, (slip) => findingFor(slip, usesDashes), {
      limit: FEW,
      say: (count) => message("Hyphens stand for dashes {0} times in this text.", count),
      fixTitle: (count) => message("Write dashes in {0} places", count),
    });
  },
});

function findingFor({ start: lineStart, found: { index } }: Located<Hyphen>, usesDashes: boolean): Finding {
  const start = lineStart + index;
  const end = start + 1;
  return {
    start,
    end,
    ...(usesDashes ? { severity: "warning" as const } : {}),
    message: usesDashes
      ? message("A hyphen for a dash; elsewhere this text has dashes.")
      : message("A hyphen for a dash."),
    fixes: [{ title: message("Write a dash"), edits: [{ start, end, newText: "–" }], safe: true }],
  };
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

/** The two words with a hyphen between them. */
function compoundOf(before: string, after: string): string | undefined {
  const left = WORD_BEFORE.exec(before)?.[0];
  const right = WORD_AFTER.exec(after)?.[0];
  return left === undefined || right === undefined ? undefined : `${left}-${right}`;
}

/** Which words with a hyphen the text has. */
class Compounds extends Sightings {
  protected *search(text: string, words: ReadonlySet<string>): Generator<Sighting> {
    const byMiddle = new Map<string, string[]>();
    for (const word of words) {
      addTo(byMiddle, middleOf(word, word.indexOf("-")), word);
    }
    for (let at = text.indexOf("-"); at >= 0; at = text.indexOf("-", at + 1)) {
      for (const word of byMiddle.get(middleOf(text, at)) ?? []) {
        const start = at - word.indexOf("-");
        if (text.startsWith(word, start)) {
          yield [word, start];
        }
      }
    }
  }
}

/** A hyphen and what stands beside it. */
function middleOf(text: string, hyphen: number): string {
  return text.slice(hyphen - 1, hyphen + 2);
}

const DASHES: ReadonlySet<string> = new Set(["–"]);

/** Whether the text has dashes between spaces. */
class SpacedDashes extends Sightings {
  protected *search(text: string, words: ReadonlySet<string>): Generator<Sighting> {
    const at = text.search(SPACED_DASH);
    for (const dash of at < 0 ? [] : words) {
      yield [dash, at];
    }
  }
}
