import { message } from "../localization/message.ts";
import type { Instrument } from "../model/treaty.ts";
import type { Block } from "../syntax/blocks.ts";
import { isTableRow } from "../syntax/lines.ts";
import { matchesIn } from "../text/patterns.ts";
import type { PlacedParagraph, RuleContext } from "./context.ts";
import type { Finding, Rule } from "./rule.ts";

/** `1)`, `2-1)`, `2c)`, `а)`, `iii)`, a raised number of a note: a label, whose bracket closes nothing. */
const LABEL = /(?:(?:^|[\s,;:.>«"“„(–—-])(?:\d{1,3}(?:[-–.]\d{1,2}){0,2}\p{L}?|\p{L}{1,2}|[IVXivxіх]{1,6})\s?|>)$/u;

/** So many paragraphs brackets may span. */
const FARTHEST = 12;

/** Offsets are those of the paragraph, or of the document once it is known where the paragraph stands. */
interface Loose {
  readonly mark: string;
  readonly offset: number;
}

interface Brackets {
  readonly opened: readonly Loose[];
  readonly closed: readonly Loose[];
}

const NO_BRACKETS: Brackets = { opened: [], closed: [] };
const NO_MARKS: readonly Loose[] = [];

export const unbalancedBracket: Rule = {
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
  *check(context) {
    yield* looseBrackets(context.paragraphs);
    yield* looseQuotes(context);
  },
};

function* looseBrackets(paragraphs: readonly PlacedParagraph[]): Generator<Finding> {
  let pending: (Loose & { readonly index: number })[] = [];
  for (const [index, { block, wording }] of paragraphs.entries()) {
    const { opened, closed } = wording.ask(looseBracketsIn);
    for (const loose of closed) {
      // Brackets may hold the end of one paragraph, whole ones, and the beginning of another.
      if (pending.pop() === undefined) {
        yield findingFor(placed(loose, block));
      }
    }
    if (pending.length > 0) {
      yield* pending.filter((loose) => index - loose.index >= FARTHEST).map(findingFor);
      pending = pending.filter((loose) => index - loose.index < FARTHEST);
    }
    pending.push(...opened.map((loose) => ({ ...placed(loose, block), index })));
  }
  yield* pending.map(findingFor);
}

function placed({ mark, offset }: Loose, { start }: Block): Loose {
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

/** The round and square brackets of a paragraph that have no partner, whatever the brackets of its labels are for. */
function looseBracketsIn(text: string): Brackets {
  if (!/[()[\]]/u.test(text) || !/\p{L}{2}/u.test(text) || isTableRow(text)) {
    return NO_BRACKETS;
  }
  const closed: Loose[] = [];
  const stack: Loose[] = [];
  /** Labels since the outermost open bracket: each may have closed one. */
  let labels = 0;
  for (let index = 0; index < text.length; index++) {
    const mark = text.charAt(index);
    if (mark === "(" || mark === "[") {
      stack.push({ mark, offset: index });
    } else if (mark === ")" || mark === "]") {
      // `[Treaty (paragraph 2)]`: what looked like a label closed the bracket inside.
      while (mark === "]" && labels > 0 && stack.at(-1)?.mark === "(") {
        stack.pop();
        labels--;
      }
      const top = stack.at(-1);
      const bare = mark === ")" && LABEL.test(text.slice(Math.max(0, index - 12), index));
      if (bare && (top === undefined || !isRightBefore(text, top.offset, index))) {
        labels += stack.length > 0 ? 1 : 0;
      } else if (top !== undefined && (top.mark === "(") === (mark === ")")) {
        stack.pop();
        labels = stack.length === 0 ? 0 : labels;
      } else {
        closed.push({ mark, offset: index });
      }
    }
  }
  const opened = stack.slice(0, Math.max(0, stack.length - labels));
  return opened.length + closed.length === 0 ? NO_BRACKETS : { opened, closed };
}

/** `(а)`: the open bracket belongs to the label. */
function isRightBefore(text: string, open: number, close: number): boolean {
  return close - open <= 8 && !/\s/u.test(text.slice(open, close));
}

/** Guillemets pair over the paragraphs of an instrument, since an amending protocol quotes whole articles. */
function* looseQuotes({ treaty, paragraphs }: RuleContext): Generator<Finding> {
  let next = 0;
  for (const instrument of treaty.instruments) {
    const own: PlacedParagraph[] = [];
    for (; next < paragraphs.length; next++) {
      const paragraph = paragraphs[next];
      if (paragraph === undefined || paragraph.block.start >= instrument.branch.end) {
        break;
      }
      if (paragraph.block.start >= instrument.branch.start) {
        own.push(paragraph);
      }
    }
    yield* looseQuotesOf(instrument, own);
  }
}

function looseQuotesOf({ branch }: Instrument, paragraphs: readonly PlacedParagraph[]): Finding[] {
  if (branch.instrument?.amending === true) {
    return [];
  }
  const loose: Finding[] = [];
  for (const { block, text, wording } of paragraphs) {
    const marks = wording.ask(guillemetsIn);
    const opening = marks.filter(({ mark }) => mark === "«").length;
    const closing = marks.length - opening;
    // One mark more than there should be is a slip; whatever else there is may be a quotation over paragraphs.
    if (opening === closing || /^«/u.test(text) || nestsOpening(marks)) {
      continue;
    }
    const odd = firstWithoutPartner(marks);
    if (odd !== undefined && Math.abs(opening - closing) === 1) {
      loose.push(findingFor(placed(odd, block)));
    }
  }
  // One paragraph opens and another closes: a quotation over paragraphs.
  return loose.length === 1 ? loose : [];
}

const GUILLEMET = /[«»]/gu;

function guillemetsIn(text: string): readonly Loose[] {
  const found = [...matchesIn(text, GUILLEMET)];
  return found.length === 0 ? NO_MARKS : found.map(({ 0: mark, index }) => ({ mark, offset: index }));
}

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
