// Runs the rules over a treaty as the settings ask.
import type { Treaty } from "../model/treaty.ts";
import { Attached } from "../text/attached.ts";
import { RuleContext } from "./context.ts";
import type { ParameterReader } from "./parameters.ts";
import { Plan } from "./plan.ts";
import { RULES } from "./registry.ts";
import type { Finding, Rule, Severity } from "./rule.ts";

/** A severity, or a severity together with the rule's parameters. */
export type RuleSetting = Severity | "off" | RuleOptions;

export interface RuleOptions {
  readonly severity?: Severity | "off";
  readonly [parameter: string]: unknown;
}

/** By rule id, or by rule id and detail (`missing-clause/title`); what is not named keeps its default. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export interface Problem {
  readonly rule: Rule;
  /** The rule's id, with the finding's detail where it has one. */
  readonly code: string;
  readonly severity: Severity;
  readonly finding: Finding;
}

/**
 * Everything that the rules find, in document order. A problem that is found again in words that have stayed the same is the
 * same object, at its new place.
 */
export function findProblems(treaty: Treaty, settings: RuleSettings = {}): Problem[] {
  return checkerFor(settings).problems(treaty);
}

/** The rules under some settings. */
class Checker {
  readonly #settings: RuleSettings;
  readonly #plan: Plan;
  readonly #known = new Attached<Finding, Problem>();

  constructor(settings: RuleSettings) {
    this.#settings = settings;
    this.#plan = new Plan(
      RULES.filter((rule) => isOn(rule, settings)).map((rule) => ({
        rule,
        setting: valuesOf(settings[rule.metadata.id]),
      })),
    );
  }

  problems(treaty: Treaty): Problem[] {
    const problems: Problem[] = [];
    for (const { rule, finding } of this.#plan.findings(new RuleContext(treaty))) {
      const problem = this.#known.get(finding) ?? this.#problem(rule, finding);
      if (problem !== undefined) {
        problems.push(problem);
        this.#known.set(finding, problem);
      }
    }
    return problems.sort((left, right) => left.finding.start - right.finding.start);
  }

  #problem(rule: Rule, finding: Finding): Problem | undefined {
    const { id, severity } = rule.metadata;
    const code = finding.detail === undefined ? id : `${id}/${finding.detail}`;
    const chosen =
      severityOf(this.#settings[code]) ??
      (finding.severity === "off" ? "off" : (severityOf(this.#settings[id]) ?? finding.severity ?? severity));
    return chosen === "off" ? undefined : { rule, code, severity: chosen, finding };
  }
}

/** So many different settings are remembered. */
const MOST_CHECKERS = 16;

/** By what the settings say: what rules have found is kept for as long as the checker is the same. */
const CHECKERS = new Map<string, Checker>();

function checkerFor(settings: RuleSettings): Checker {
  const key = JSON.stringify(settings);
  const known = CHECKERS.get(key);
  if (known !== undefined) {
    return known;
  }
  if (CHECKERS.size >= MOST_CHECKERS) {
    CHECKERS.clear();
  }
  const checker = new Checker(settings);
  CHECKERS.set(key, checker);
  return checker;
}

function isOn({ metadata: { id, severity } }: Rule, settings: RuleSettings): boolean {
  return (
    (severityOf(settings[id]) ?? severity) !== "off" || Object.keys(settings).some((name) => name.startsWith(`${id}/`))
  );
}

export function severityOf(setting: RuleSetting | undefined): Severity | "off" | undefined {
  return typeof setting === "object" ? setting.severity : setting;
}

function valuesOf(setting: RuleSetting | undefined): ParameterReader {
  const options = typeof setting === "object" ? setting : {};
  return (parameter) => parameter.read(options[parameter.name]) ?? parameter.default;
}
