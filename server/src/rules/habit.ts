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
export function asHabit(findings: readonly Finding[], habit: Habit): Generator<Finding> {
  return slipsAsHabit(findings, (finding) => finding, habit);
}

/** The same of slips in order; where they are a habit, a finding is made of the first, and of the others for whoever mends. */
export function* slipsAsHabit<Slip>(
  slips: readonly Slip[],
  findingOf: (slip: Slip) => Finding,
  { limit, say, fixTitle }: Habit,
): Generator<Finding> {
  const [first] = slips;
  if (first === undefined || slips.length <= limit) {
    yield* slips.map(findingOf);
    return;
  }
  const { start, end, detail, severity, unnecessary } = findingOf(first);
  const said = { start, end, detail, severity, unnecessary, message: say(slips.length) };
  yield new OfferingFinding(said, () => {
    const fixes = slips.map((slip) => findingOf(slip).fixes?.[0]);
    const edits = fixes.flatMap((fix) => fix?.edits ?? []);
    const safe = fixes.every((fix) => fix?.safe === true);
    return edits.length === 0 ? undefined : { title: fixTitle(slips.length), edits, safe };
  });
}
