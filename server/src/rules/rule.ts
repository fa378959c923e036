// What a diagnostic rule is. One file per rule holds its metadata, its documentation and its check; the registry lists
// them. A rule sees a treaty and yields findings; it knows neither the editor nor the protocol.
import type { LanguageId } from "../languages/language.ts";
import type { Message } from "../localization/message.ts";
import type { Reference } from "../model/references.ts";
import type { Instrument } from "../model/treaty.ts";
import type { BranchKind } from "../syntax/tree.ts";
import type { RuleContext } from "./context.ts";
import type { Parameter, ParameterReader } from "./parameters.ts";
import type { Located, Paragraph } from "./units.ts";

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
  /** Leaves nothing to decide and changes no meaning: may be applied with others unseen. */
  readonly safe: boolean;
}

export interface RelatedPlace {
  readonly start: number;
  readonly end: number;
  readonly message: Message;
}

/** To be copied field by field: some count their offsets from words that may move. */
export interface Finding {
  /** What is wrong and no more. */
  readonly start: number;
  readonly end: number;
  readonly message: Message;
  /** Told apart within the rule: `entry-into-force` of `missing-clause/entry-into-force`. */
  readonly detail?: string | undefined;
  /**
   * Overrides the rule's severity where a case is graver or milder than the rule. What is "off" is reported only where
   * the settings name its own code, `rule/detail`.
   */
  readonly severity?: Severity | "off" | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  readonly fixes?: readonly Fix[] | undefined;
  /** Characters that may simply go: editors fade them. */
  readonly unnecessary?: boolean | undefined;
}

/** A rule about the whole document, or about what stands far apart in it. */
export interface TreatyRule {
  readonly metadata: RuleMetadata;
  check(context: RuleContext, setting: ParameterReader): Iterable<Finding>;
}

/**
 * A rule that looks at paragraphs, or at lines, one by one (`units.ts` makes them). What it finds depends on nothing but
 * their words, their surroundings and its parameters, and is kept for as long as these are the same.
 */
export interface LocalRule {
  readonly metadata: RuleMetadata;
  /** It is asked only where one of these signs is. */
  readonly signs: number;
  /** It is asked only in these parts of a document. */
  readonly parts?: ReadonlySet<BranchKind>;
  /** What it finds in a paragraph. */
  locate(paragraph: Paragraph, order: number, setting: ParameterReader): Iterable<Located<unknown>>;
  /** What all that it has found in a document, in order, comes to. */
  conclude(found: readonly Located<unknown>[], context: RuleContext): Iterable<Finding>;
}

/**
 * A rule that looks at the references one by one. What it finds depends on nothing but the words beside a reference and on
 * what that resolves to, and is kept for as long as the reference is the same.
 */
export interface ReferenceRule<Found = unknown> {
  readonly metadata: RuleMetadata;
  /** What is wrong with a reference; undefined where nothing is. */
  judge(reference: Reference, context: RuleContext): Found | undefined;
  /** What all that it has found in a document, in order, comes to. */
  conclude(found: readonly Judged<Found>[], context: RuleContext): Iterable<Finding>;
}

/** A reference and what was found in it. */
export interface Judged<Found> {
  readonly instrument: Instrument;
  readonly reference: Reference;
  readonly found: Found;
}

export type Rule = TreatyRule | LocalRule | ReferenceRule;

export function isLocal(rule: Rule): rule is LocalRule {
  return "locate" in rule;
}

export function judgesReferences(rule: Rule): rule is ReferenceRule {
  return "judge" in rule;
}
