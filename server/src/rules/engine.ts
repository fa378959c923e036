// Runs the rules over a treaty as the settings ask.
import type { Treaty } from "../model/treaty.ts";
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

/** Everything that the rules find, in document order. */
export function findProblems(treaty: Treaty, settings: RuleSettings = {}): Problem[] {
  const problems: Problem[] = [];
  for (const { rule, finding } of planFor(settings).findings(new RuleContext(treaty))) {
    const { id, severity } = rule.metadata;
    const code = finding.detail === undefined ? id : `${id}/${finding.detail}`;
    const chosen =
      severityOf(settings[code]) ??
      (finding.severity === "off" ? "off" : (severityOf(settings[id]) ?? finding.severity ?? severity));
    if (chosen !== "off") {
      problems.push({ rule, code, severity: chosen, finding });
    }
  }
  return problems.sort((left, right) => left.finding.start - right.finding.start);
}

/** So many different settings are remembered. */
const MOST_PLANS = 16;

/** By what the settings say: what local rules have found is kept for as long as the plan is the same. */
const PLANS = new Map<string, Plan>();

function planFor(settings: RuleSettings): Plan {
  const key = JSON.stringify(settings);
  const known = PLANS.get(key);
  if (known !== undefined) {
    return known;
  }
  if (PLANS.size >= MOST_PLANS) {
    PLANS.clear();
  }
  const plan = new Plan(
    RULES.filter((rule) => isOn(rule, settings)).map((rule) => ({
      rule,
      setting: valuesOf(settings[rule.metadata.id]),
    })),
  );
  PLANS.set(key, plan);
  return plan;
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
