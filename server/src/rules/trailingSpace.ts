import { message } from "../localization/message.ts";
import { Alongside } from "../syntax/change.ts";
import { isBlankLine, type Line } from "../syntax/lines.ts";
import { isBlank, isLineEnd } from "../text/characters.ts";
import { slipsAsHabit } from "./habit.ts";
import type { Finding, Rule } from "./rule.ts";

/** More lines than this, and the cause is the program that wrote the text, not a slip at each. */
const FEW = 10;

export const trailingSpace: Rule = {
  metadata: {
    id: "trailing-space",
    severity: "hint",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("Spaces at the end of a line"),
    page: {
      what: "A line ends in spaces or tabs, or has nothing else. Where most lines of a document end so, one note speaks for all of them.",
      why: "They are not seen, but they show in comparisons of two versions, and a line that is centred or justified is shifted by them.",
      sources: ["Practice: texts extracted from PDF files end most lines so"],
      wrong: "Тараптар ынтымақтасады.  \nТараптар хабарласады.",
      right: "Тараптар ынтымақтасады.\nТараптар хабарласады.",
      mend: "The quick fix removes the spaces.",
    },
  },
  *check(context) {
    const { treaty, text } = context;
    const { lines, blocks } = treaty.document;
    const blankEnds = treaty.memory.of(LineEnds).blank.of(treaty.document);
    const slips: Line[] = [];
    for (let index = 0; blocks.length > 0 && index < lines.length; index++) {
      const known = blankEnds[index];
      const line = known === false ? undefined : lines[index];
      if (line !== undefined) {
        const ends = known ?? blanksAtEnd(line, text) > 0;
        blankEnds[index] = ends;
        if (ends && !isTakenAlong(line, lines[index + 1], text)) {
          slips.push(line);
        }
      }
    }
    const few = slips.length > 1 && slips.length <= FEW;
    const most = few && slips.length * 2 > lines.filter((line) => !isBlankLine(line)).length;
    yield* slipsAsHabit(slips, (line) => findingFor(line, text), {
      limit: most || context.extracted ? 1 : FEW,
      say: (count) => message("{0} lines of this text end in spaces.", count),
      fixTitle: (count) => message("Remove the spaces at the ends of {0} lines", count),
    });
  },
};

/** Which lines end in blanks. */
class LineEnds {
  readonly blank = new Alongside<boolean>("lines");
}

/** Where a line ends but for its line end. */
function endOf(line: Line, text: string): number {
  let { end } = line;
  while (end > line.start && isLineEnd(text.charCodeAt(end - 1))) {
    end--;
  }
  return end;
}

function blanksAtEnd(line: Line, text: string): number {
  const end = endOf(line, text);
  let start = end;
  while (start > line.start && isTrailing(text.charCodeAt(start - 1))) {
    start--;
  }
  return end - start;
}

function findingFor(line: Line, text: string): Finding {
  const end = endOf(line, text);
  const start = end - blanksAtEnd(line, text);
  return {
    start,
    end,
    message: message("Spaces at the end of the line."),
    fixes: [{ title: message("Remove the spaces"), edits: [{ start, end, newText: "" }], safe: true }],
    unnecessary: true,
  };
}

/** Not a mark of byte order, nor what ends a page. */
function isTrailing(code: number): boolean {
  return isBlank(code) && code !== 0xfeff && code !== 0x0b && code !== 0x0c;
}

/** The fix for an opening bracket at the line end, or for a mark alone on the next line, removes the spaces too. */
function isTakenAlong(line: Line, next: Line | undefined, text: string): boolean {
  return (
    next !== undefined &&
    !isBlankLine(line) &&
    ("(«[".includes(text.charAt(line.contentEnd - 1)) ||
      (next.contentEnd - next.contentStart === 1 && ",;).:".includes(text.charAt(next.contentStart))))
  );
}
