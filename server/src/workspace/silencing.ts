// Findings that the drafter has silenced. A silence names the rule and quotes the place, so that it holds when the text
// around it grows, shrinks or is wrapped anew, and nothing is added to the legal text.
import type { Problem } from "../rules/engine.ts";

/** A place in a text by its words: spaces and line ends count as one space. */
export interface Quotation {
  /** The words found fault with; of long ones the beginning. */
  readonly text: string;
  /** The words next to them. */
  readonly before: string;
  readonly after: string;
}

export interface Silence extends Quotation {
  /** The code of the finding. */
  readonly rule: string;
}

/** The longest quotation of the words themselves, in characters. */
const LONGEST_TEXT = 100;

/** So much context tells one `осы Келісімнің` from another. */
const CONTEXT = 40;

/** Spaces may be many: so much text is looked at for the context. */
const REACH = 8 * CONTEXT;

export function quote(text: string, { start, end }: { readonly start: number; readonly end: number }): Quotation {
  return {
    text: collapse(text.slice(start, Math.min(end, start + REACH))).slice(0, LONGEST_TEXT),
    before: collapse(text.slice(Math.max(0, start - REACH), start))
      .slice(-CONTEXT)
      .trim(),
    after: collapse(text.slice(end, end + REACH))
      .slice(0, CONTEXT)
      .trim(),
  };
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, " ").normalize("NFC");
}

export interface Silenced<Given extends Silence> {
  readonly problems: readonly Problem[];
  /** Silences whose finding is no longer there. */
  readonly stale: readonly Given[];
}

/**
 * Takes away what is silenced. A silence takes one finding: of those with its rule and its words the one whose context
 * fits best, and at least on one side.
 */
export function silence<Given extends Silence>(
  text: string,
  problems: readonly Problem[],
  silences: readonly Given[],
): Silenced<Given> {
  if (silences.length === 0) {
    return { problems, stale: [] };
  }
  const candidates = new Map<string, { readonly problem: Problem; readonly quotation: Quotation }[]>();
  const codes = new Set(silences.map(({ rule }) => rule));
  for (const problem of problems.filter(({ code }) => codes.has(code))) {
    const quotation = quote(text, problem.finding);
    const key = keyOf(problem.code, quotation);
    const alike = candidates.get(key) ?? [];
    alike.push({ problem, quotation });
    candidates.set(key, alike);
  }
  const silenced = new Set<Problem>();
  const stale = silences.filter((given) => {
    const open = (candidates.get(keyOf(given.rule, given)) ?? []).filter(({ problem }) => !silenced.has(problem));
    const [best] = open
      .map(({ problem, quotation }) => ({ problem, fit: fitOf(given, quotation) }))
      .filter(({ fit }) => fit > 0)
      .sort((left, right) => right.fit - left.fit);
    if (best !== undefined) {
      silenced.add(best.problem);
    }
    return best === undefined;
  });
  return { problems: problems.filter((problem) => !silenced.has(problem)), stale };
}

function keyOf(rule: string, { text }: Quotation): string {
  return `${rule}\n${collapse(text)}`;
}

/** How many sides of the context are the same. */
function fitOf(given: Quotation, found: Quotation): number {
  return Number(collapse(given.before) === found.before) + Number(collapse(given.after) === found.after);
}
