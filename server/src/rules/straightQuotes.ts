import { message } from "../localization/message.ts";
import { isBlank, isDigit, isLetter, isLineEnd } from "../text/characters.ts";
import type { RuleContext } from "./context.ts";
import { slipsAsHabit } from "./habit.ts";
import type { Finding } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { type Located, paragraphRule } from "./units.ts";

/** A quotation ends in its mark, and perhaps a semicolon and a full stop. */
const LONGEST_END = 3;

const FEW = 6;
const MANY = 25;
/** `2024 жылғы "7" маусымда`: a day wants no quotation marks at all. */
const DAY = /^"\d{1,2}" \p{Ll}{3}/u;

interface Pair {
  readonly open: number;
  readonly close: number;
}

/** A paragraph with straight quotation marks, and their pairs if no quotation begins or ends in it. */
interface Quoting {
  readonly text: string;
  readonly pairs: readonly Pair[];
}

export const straightQuotes = paragraphRule<Quoting>({
  metadata: {
    id: "straight-quotes",
    severity: "hint",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru"],
    summary: message("Straight quotation marks for «…»"),
    page: {
      what: "A pair of straight quotation marks stands in Kazakh or Russian text. A text that has no others gets one note. Marks within «…», and marks whose partner is not certain, are left alone; so are English texts, in which both forms are in use.",
      why: "Official texts in Kazakh and Russian use «…»; the straight mark does not tell where a quotation begins.",
      sources: ["Drafting custom; all acts of the Republic are published with «…»"],
      wrong: 'Бұдан әрі "Уағдаласушы Тараптар" деп аталатын',
      right: "Бұдан әрі «Уағдаласушы Тараптар» деп аталатын",
      mend: "The quick fix writes both marks as «…»; those round the day of a date it removes.",
    },
  },
  signs: SIGN.straightQuote,
  *find({ text, language }) {
    if (language !== "en" && text.includes('"')) {
      yield { text, pairs: pairsIn(text, 0, NOWHERE) };
    }
  },
  conclude(found, context) {
    const pairs = [...pairsOf(found, context)].sort((left, right) => left.open - right.open);
    if (pairs.length === 0) {
      return [];
    }
    return slipsAsHabit(pairs, (pair) => findingFor(pair, context.text), {
      limit: context.text.includes("«") ? MANY : FEW,
      say: (count) => message("{0} pairs of straight quotation marks stand for «…» in this text.", count),
      fixTitle: (count) => message("Write «…» in {0} places", count),
    });
  },
});

function findingFor({ open, close }: Pair, text: string): Finding {
  const day = DAY.test(text.slice(open, open + 9));
  return {
    start: open,
    end: open + 1,
    message: day
      ? message("The day of a date has no quotation marks.")
      : message("Straight quotation marks; Kazakh and Russian texts have «…»."),
    fixes: [
      {
        title: day ? message("Remove the quotation marks") : message("Write «…»"),
        edits: [
          { start: open, end: open + 1, newText: day ? "" : "«" },
          { start: close, end: close + 1, newText: day ? "" : "»" },
        ],
        safe: true,
      },
    ],
  };
}

/** The pairs of quotations that span paragraphs, and those inside one paragraph. */
function* pairsOf(found: readonly Located<Quoting>[], { quotations, text }: RuleContext): Generator<Pair> {
  const outer = new Set<number>();
  for (const { start, end } of quotations) {
    const last = Math.max(start + 1, end - LONGEST_END);
    const close = last + text.slice(last, end).lastIndexOf('"');
    if (text.charAt(start) === '"' && close >= last) {
      outer.add(start).add(close);
      yield { open: start, close };
    }
  }
  for (const { found: paragraph, start } of found) {
    const pairs = outer.size === 0 ? paragraph.pairs : pairsIn(paragraph.text, start, outer);
    yield* pairs.map(({ open, close }) => ({ open: start + open, close: start + close }));
  }
}

const NOWHERE: ReadonlySet<number> = new Set();

/**
 * The pairs of a paragraph that begins at `start`, if every mark in it clearly opens or closes, turn by turn; marks that
 * stand at the outer places are of no account.
 */
function pairsIn(text: string, start: number, outer: ReadonlySet<number>): readonly Pair[] {
  const pairs: Pair[] = [];
  let guillemets = 0;
  let open: number | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    guillemets += character === "«" ? 1 : character === "»" ? -1 : 0;
    if (character !== '"' || guillemets > 0 || outer.has(start + index)) {
      continue;
    }
    if (open === undefined && mayOpen(text, index)) {
      open = index;
    } else if (open !== undefined && mayClose(text, index)) {
      pairs.push({ open, close: index });
      open = undefined;
    } else {
      return [];
    }
  }
  return open === undefined ? pairs : [];
}

function mayOpen(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index + 1);
  const free = index === 0 || isBlank(before) || isLineEnd(before) || "(-–—".includes(text.charAt(index - 1));
  return free && (isLetter(after) || isDigit(after) || "_№.…".includes(text.charAt(index + 1)));
}

function mayClose(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index + 1);
  return !isBlank(before) && !isLineEnd(before) && !isLetter(after) && !isDigit(after);
}
