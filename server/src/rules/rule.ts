// What a diagnostic rule is. One file per rule holds its metadata, its documentation and its check; the registry lists
// them. A rule sees a treaty and yields findings; it knows neither the editor nor the protocol.
import type { LanguageId } from "../languages/language.ts";
import type { Message } from "../localization/message.ts";
import type { RuleContext } from "./context.ts";
import type { Parameter, ParameterReader } from "./parameters.ts";

export type Severity = "error" | "warning" | "information" | "hint";

export type FixKind =
  /** Part of "fix all". */
  | "safe"
  /** Offered one at a time: the drafter decides. */
  | "offered"
  | "none";

export interface RuleMetadata {
  /** Stable: settings, the command line and other tools name the rule by it. */
  readonly id: string;
  /** What is "off" is reported only where the settings name the rule. */
  readonly severity: Severity | "off";
  readonly fix: FixKind;
  /** The version that brought the rule. */
  readonly since: string;
  /** The languages whose texts it judges. */
  readonly languages: readonly LanguageId[];
  /** One line for lists. */
  readonly summary: Message;
  readonly page: RulePage;
  /** What can be adjusted besides the severity. */
  readonly parameters?: readonly Parameter<unknown>[];
}

/** The rule's page in docs/rules, apart from what the metadata already says. */
export interface RulePage {
  readonly what: string;
  readonly why: string;
  /** Law, article or practice that the rule rests on. */
  readonly sources: readonly string[];
  readonly wrong: string;
  readonly right: string;
  readonly mend: string;
}

/** A replacement of `[start, end)` (UTF-16 offsets of the document). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** The same as the only edit, in the syntax of snippets, for editors in which blanks can be filled one after another. */
  readonly snippet?: Edit;
  /** Changes no word: may be applied with others unseen. */
  readonly safe: boolean;
}

export interface RelatedPlace {
  readonly start: number;
  readonly end: number;
  readonly message: Message;
}

export interface Finding {
  /** What is wrong and no more. */
  readonly start: number;
  readonly end: number;
  readonly message: Message;
  /** Told apart within the rule: `entry-into-force` of `missing-clause/entry-into-force`. */
  readonly detail?: string;
  /**
   * Overrides the rule's severity where a case is graver or milder than the rule. What is "off" is reported only where
   * the settings name its own code, `rule/detail`.
   */
  readonly severity?: Severity | "off";
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** Characters that may simply go: editors fade them. */
  readonly unnecessary?: boolean;
}

export interface Rule {
  readonly metadata: RuleMetadata;
  check(context: RuleContext, setting: ParameterReader): Iterable<Finding>;
}
