// One cause, one finding: what a text does throughout is said once, with a fix for all of it.
import type { Message } from "../localization/message.ts";
import { OfferingFinding } from "./placing.ts";
import type { Finding } from "./rule.ts";

/** More slips than this are the habit of a text, or of the program that wrote it. */
export const MANY = 25;

export interface Habit {
  /** More findings than this are a habit. */
  readonly limit: number;
  readonly say: (count: number) => Message;
  readonly fixTitle: (count: number) => Message;
}

/** The findings; where they are a habit one for all, at the place of the first, that mends them all. */
export function* asHabit(findings: readonly Finding[], { limit, say, fixTitle }: Habit): Generator<Finding> {
  const [first] = findings;
  if (first === undefined || findings.length <= limit) {
    yield* findings;
    return;
  }
  const { start, end, detail, severity, unnecessary } = first;
  const said = { start, end, detail, severity, unnecessary, message: say(findings.length) };
  yield new OfferingFinding(said, () => {
    const edits = findings.flatMap(({ fixes = [] }) => fixes[0]?.edits ?? []);
    const safe = findings.every(({ fixes = [] }) => fixes[0]?.safe === true);
    return edits.length === 0 ? undefined : { title: fixTitle(findings.length), edits, safe };
  });
}
