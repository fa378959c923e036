// What the status item of the editor shows.
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import type { RuleSettings } from "../rules/engine.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

/** Parameters of the notification `kelisim/status`. */
export interface TreatyStatus {
  readonly uri: string;
  readonly languages: readonly LanguageId[];
  readonly kind: InstrumentKind | undefined;
  /** Articles of all instruments, quoted ones not counted. */
  readonly articles: number;
  /** Errors and warnings. */
  readonly problems: number;
}

export function statusOf(document: TreatyDocument, rules: RuleSettings): TreatyStatus {
  const { treaty } = document;
  return {
    uri: document.uri,
    languages: treaty.languages,
    kind: treaty.instruments[0]?.branch.instrument?.kind,
    articles: treaty.instruments.reduce((sum, { scope }) => sum + scope.articles.length, 0),
    problems: document.problems(rules).filter(({ severity }) => severity === "error" || severity === "warning").length,
  };
}
