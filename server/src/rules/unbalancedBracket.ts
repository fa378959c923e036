import { message } from "../localization/message.ts";
import { isTableRow } from "../syntax/lines.ts";
import { matchesIn } from "../text/patterns.ts";
import type { RuleContext } from "./context.ts";
import type { Finding } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { type Located, paragraphRule } from "./units.ts";

/** `1)`, `2-1)`, `2c)`, `а)`, `iii)`, a raised number of a note: a label, whose bracket closes nothing. */
const LABEL = /(?:(?:^|[\s,;:.>«"“„(–—-])(?:\d{1,3}(?:[-–.]\d{1,2}){0,2}\p{L}?|\p{L}{1,2}|[IVXivxіх]{1,6})\s?|>)$/u;

/** So many paragraphs brackets may span. */
const FARTHEST = 12;

/** Offsets are those of the paragraph, or of the document once it is known where the paragraph stands. */
interface Loose {
  readonly mark: string;
  readonly offset: number;
}

/** What is loose in a paragraph. */
interface Brackets {
  readonly opened: readonly Loose[];
  readonly closed: readonly Loose[];
  /** A guillemet that may lack its partner. */
  readonly guillemet: Loose | undefined;
}

const NO_BRACKETS = { opened: [], closed: [] };

export const unbalancedBracket = paragraphRule<Brackets>({
  metadata: {
    id: "unbalanced-bracket",
    severity: "warning",
    fix: "none",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("A bracket or a quotation mark without its partner"),
    page: {
      what: "A paragraph has `(` without `)`, or the other way round; or an instrument has `«` without `»`. The bracket of a label (`1)`, `а)`) closes nothing, quotations may span paragraphs, and one `»` may close two.",
      why: "Where the words in brackets begin or end can only be guessed.",
      sources: ["Rules of punctuation of the three languages"],
      wrong: "тегі, аты (болған кезде) орысша және латынша жазылуы);",
      right: "тегі, аты (болған кезде, орысша және латынша жазылуы);",
      mend: "Put the missing one in, or take the other out.",
    },
  },
  signs: SIGN.bracket | SIGN.guillemet,
  *find({ text, signs, block: { label } }) {
    const brackets = signs & SIGN.bracket ? looseBracketsIn(text, label?.end ?? 0) : NO_BRACKETS;
    const guillemet = signs & SIGN.guillemet ? looseGuillemetIn(text) : undefined;
    if (brackets.opened.length + brackets.closed.length > 0 || guillemet !== undefined) {
      yield { ...brackets, guillemet };
    }
  },
  *conclude(found, context) {
    yield* looseBrackets(found, context);
    yield* looseQuotes(found, context);
  },
});

function* looseBrackets(found: readonly Located<Brackets>[], context: RuleContext): Generator<Finding> {
  let pending: (Loose & { readonly index: number })[] = [];
  for (const { start, found: brackets } of found) {
    const index = context.blockFrom(start);
    yield* pending.filter((loose) => index - loose.index > FARTHEST).map(findingFor);
    pending = pending.filter((loose) => index - loose.index <= FARTHEST);
    for (const loose of brackets.closed) {
      // Brackets may hold the end of one paragraph, whole ones, and the beginning of another.
      if (pending.pop() === undefined) {
        yield findingFor(placed(loose, start));
      }
    }
    pending.push(...brackets.opened.map((loose) => ({ ...placed(loose, start), index })));
  }
  yield* pending.map(findingFor);
}

function placed({ mark, offset }: Loose, start: number): Loose {
  return { mark, offset: start + offset };
}

function findingFor({ mark, offset }: Loose): Finding {
  return {
    start: offset,
    end: offset + 1,
    message:
      mark === "(" || mark === "[" || mark === "«"
        ? message("Nothing closes “{0}”.", mark)
        : message("Nothing opens what “{0}” closes.", mark),
  };
}

/**
 * The round and square brackets of a paragraph, after its own label, that have no partner, whatever the brackets of labels
 * amid the text are for.
 */
function looseBracketsIn(text: string, from: number): Pick<Brackets, "opened" | "closed"> {
  const closed: Loose[] = [];
  const stack: Loose[] = [];
  /** Labels since the outermost open bracket: each may have closed one. */
  let labels = 0;
  for (let offset = from; offset < text.length; offset++) {
    if (!isBracket(text.charCodeAt(offset))) {
      continue;
    }
    const mark = text.charAt(offset);
    if (mark === "(" || mark === "[") {
      stack.push({ mark, offset });
      continue;
    }
    // `[Treaty (paragraph 2)]`: what looked like a label closed the bracket inside.
    while (mark === "]" && labels > 0 && stack.at(-1)?.mark === "(") {
      stack.pop();
      labels--;
    }
    const top = stack.at(-1);
    const bare = mark === ")" && LABEL.test(text.slice(Math.max(0, offset - 12), offset));
    if (bare && (top === undefined || !isRightBefore(text, top.offset, offset))) {
      labels += stack.length > 0 ? 1 : 0;
    } else if (top !== undefined && (top.mark === "(") === (mark === ")")) {
      stack.pop();
      labels = stack.length === 0 ? 0 : labels;
    } else {
      closed.push({ mark, offset });
    }
  }
  const opened = stack.slice(0, Math.max(0, stack.length - labels));
  return opened.length + closed.length === 0 || !/\p{L}{2}/u.test(text) || isTableRow(text)
    ? NO_BRACKETS
    : { opened, closed };
}

/** `(`, `)`, `[` or `]` */
function isBracket(code: number): boolean {
  return code === 0x28 || code === 0x29 || code === 0x5b || code === 0x5d;
}

/** `(а)`: the open bracket belongs to the label. */
function isRightBefore(text: string, open: number, close: number): boolean {
  return close - open <= 8 && !/\s/u.test(text.slice(open, close));
}

/**
 * Guillemets pair over the paragraphs of an instrument: where one opens and another closes, a quotation spans paragraphs.
 * An amending protocol quotes whole articles.
 */
function* looseQuotes(found: readonly Located<Brackets>[], { treaty }: RuleContext): Generator<Finding> {
  let next = 0;
  for (const { branch } of treaty.instruments) {
    const loose: Loose[] = [];
    for (; next < found.length; next++) {
      const { start = 0, found: { guillemet } = {} } = found[next] ?? {};
      if (start >= branch.end) {
        break;
      }
      if (start >= branch.start && guillemet !== undefined) {
        loose.push(placed(guillemet, start));
      }
    }
    if (loose.length === 1 && branch.instrument?.amending !== true) {
      yield* loose.map(findingFor);
    }
  }
}

/** One mark more than there should be is a slip; whatever else there is may be a quotation over paragraphs. */
function looseGuillemetIn(text: string): Loose | undefined {
  const marks = [...matchesIn(text, GUILLEMET)].map(({ 0: mark, index }) => ({ mark, offset: index }));
  const opening = marks.filter(({ mark }) => mark === "«").length;
  const closing = marks.length - opening;
  return Math.abs(opening - closing) !== 1 || text.startsWith("«") || nestsOpening(marks)
    ? undefined
    : firstWithoutPartner(marks);
}

const GUILLEMET = /[«»]/gu;

/** `«Компания «Қазақстан темір жолы»`: one mark closes both. */
function nestsOpening(marks: readonly Loose[]): boolean {
  return marks.some(({ mark }, index) => mark === "«" && marks[index + 1]?.mark === "«");
}

function firstWithoutPartner(marks: readonly Loose[]): Loose | undefined {
  const stack: Loose[] = [];
  for (const each of marks) {
    if (each.mark === "«") {
      stack.push(each);
    } else if (stack.pop() === undefined) {
      return each;
    }
  }
  return stack[0];
}
