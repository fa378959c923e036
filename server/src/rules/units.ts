// The smallest unit that can change a rule's answer. A rule of one line says so, and whoever keeps
// findings while a text is being typed asks it again only for what has changed.
import type { Reader } from "../text/wording.ts";
import type { PlacedLine, RuleContext } from "./context.ts";
import type { Finding, Rule, RuleMetadata } from "./rule.ts";

/** What a rule of one unit may know besides: facts of the whole document that seldom change. */
export type DocumentFacts = Pick<RuleContext, "treaty" | "text" | "folded" | "extracted" | "usesDashes">;

export interface LineRule extends Rule {
  checkLine(line: PlacedLine, facts: DocumentFacts): Iterable<Finding>;
}

/**
 * A rule that looks at one line at a time, and only at lines whose words give reason to. The reader is asked once for
 * words that stay the same, so that a change costs no more than the lines that it touches.
 */
export function lineRule(
  metadata: RuleMetadata,
  givesReason: Reader<boolean>,
  checkLine: LineRule["checkLine"],
): LineRule {
  return {
    metadata,
    checkLine,
    *check(context) {
      for (const line of context.lines) {
        if (line.wording.ask(givesReason)) {
          yield* checkLine(line, context);
        }
      }
    },
  };
}
