import { message } from "../localization/message.ts";
import { isTableRow } from "../syntax/lines.ts";
import { isBlank, isDigit, isLetter } from "../text/characters.ts";
import { asHabit, MANY } from "./habit.ts";
import { SIGN } from "./signs.ts";
import { lineRule, placed } from "./units.ts";

const CLINGS_TO_THE_LEFT = ",;:.)»";
const CLINGS_TO_THE_RIGHT = "(«";

export const spaceBeforePunctuation = lineRule({
  metadata: {
    id: "space-before-punctuation",
    severity: "warning",
    fix: "safe",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("A space before a punctuation mark, or after an opening one"),
    page: {
      what: "A space stands before `,` `;` `:` `.` `)` `»`, or after `(` `«`.",
      why: "The mark may be carried to the next line alone.",
      sources: ["Rules of punctuation of the three languages"],
      wrong: "шарттар , хаттамалар ( бұдан әрі – құжаттар )",
      right: "шарттар, хаттамалар (бұдан әрі – құжаттар)",
      mend: "The quick fix removes the space.",
    },
  },
  signs: SIGN.looseMark,
  *find({ text, letterSpaced }) {
    if (isTableRow(text)) {
      return;
    }
    for (let offset = 1; offset < text.length; offset++) {
      if (!isBlank(text.charCodeAt(offset))) {
        continue;
      }
      const start = offset;
      while (isBlank(text.charCodeAt(offset))) {
        offset++;
      }
      const end = offset;
      const side = clingingSide(text, start, end);
      if (side === undefined || letterSpaced.some((run) => run.start <= start && end <= run.end)) {
        continue;
      }
      yield {
        start,
        end,
        message:
          side === "left"
            ? message("No space before “{0}”.", text.charAt(end))
            : message("No space after “{0}”.", text.charAt(start - 1)),
        fixes: [{ title: message("Remove the space"), edits: [{ start, end, newText: "" }], safe: true }],
      };
    }
  },
  conclude: (found) =>
    asHabit(placed(found), {
      limit: MANY,
      say: (count) => message("{0} times a space stands before a mark or after an opening one.", count),
      fixTitle: (count) => message("Remove {0} spaces", count),
    }),
});

/** On which side of a gap `[start, end)` between two characters of a line stands a mark that wants none there. */
export function clingingSide(text: string, start: number, end: number): "left" | "right" | undefined {
  const after = text.charAt(end);
  const runsOn = isWordCharacter(text.charCodeAt(end + 1));
  const dots = after === "." && (text.charAt(end + 1) === "." || runsOn);
  // ` ;717@…` and ` .kz` are what a removed link leaves behind: another matter.
  const displaced = (after === ";" || after === ":" || after === ",") && runsOn;
  if (after !== "" && CLINGS_TO_THE_LEFT.includes(after) && !dots && !displaced) {
    return "left";
  }
  return CLINGS_TO_THE_RIGHT.includes(text.charAt(start - 1)) ? "right" : undefined;
}

function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code);
}
