// Runs the rules over a treaty as the settings ask.
import type { Treaty } from "../model/treaty.ts";
import { RuleContext } from "./context.ts";
import type { ParameterReader } from "./parameters.ts";
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
  const context = new RuleContext(treaty);
  const problems: Problem[] = [];
  for (const rule of RULES) {
    const { id, severity } = rule.metadata;
    if (
      (severityOf(settings[id]) ?? severity) === "off" &&
      !Object.keys(settings).some((name) => name.startsWith(`${id}/`))
    ) {
      continue;
    }
    for (const finding of rule.check(context, valuesOf(settings[id]))) {
      const code = finding.detail === undefined ? id : `${id}/${finding.detail}`;
      const chosen =
        severityOf(settings[code]) ??
        (finding.severity === "off" ? "off" : (severityOf(settings[id]) ?? finding.severity ?? severity));
      if (chosen !== "off") {
        problems.push({ rule, code, severity: chosen, finding });
      }
    }
  }
  return problems.sort((left, right) => left.finding.start - right.finding.start);
}

export function severityOf(setting: RuleSetting | undefined): Severity | "off" | undefined {
  return typeof setting === "object" ? setting.severity : setting;
}

function valuesOf(setting: RuleSetting | undefined): ParameterReader {
  const options = typeof setting === "object" ? setting : {};
  return (parameter) => parameter.read(options[parameter.name]) ?? parameter.default;
}
