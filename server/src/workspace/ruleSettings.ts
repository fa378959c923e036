// Reads severities, parameters and the language of messages from whatever a user has written, for the editor's settings
// and for kelisim.json alike. What cannot be read is complained of and left out; the rest holds.
import type { LanguageId } from "../languages/language.ts";
import { type Message, message } from "../localization/message.ts";
import type { RuleOptions, RuleSetting, RuleSettings } from "../rules/engine.ts";
import { RULES } from "../rules/registry.ts";
import type { Severity } from "../rules/rule.ts";
import { isRecord } from "./records.ts";

/** `auto` is the document's own language where that is Kazakh or Russian, else the interface's. */
export type LanguageSetting = LanguageId | "auto";

export interface Complaint {
  /** Keys and indexes that lead to the value. */
  readonly path: readonly (string | number)[];
  readonly message: Message;
}

const LANGUAGES = ["auto", "kk", "ru", "en"];
const SEVERITIES = ["error", "warning", "information", "hint", "off"];

export function readLanguage(
  value: unknown,
  path: Complaint["path"],
  complaints: Complaint[],
): LanguageSetting | undefined {
  if (value === undefined || value === null || isLanguage(value)) {
    return value ?? undefined;
  }
  complaints.push({ path, message: message("“{0}” is not one of auto, kk, ru, en.", String(value)) });
  return undefined;
}

export function readRules(value: unknown, path: Complaint["path"], complaints: Complaint[]): RuleSettings {
  const rules: Record<string, RuleSetting> = {};
  if (value === undefined || value === null) {
    return rules;
  }
  if (!isRecord(value)) {
    complaints.push({ path, message: message("here rules are listed with their severities.") });
    return rules;
  }
  for (const [id, given] of Object.entries(value)) {
    const setting = readRule(id, given, [...path, id], complaints);
    if (setting !== undefined) {
      rules[id] = setting;
    }
  }
  return rules;
}

function readRule(
  id: string,
  given: unknown,
  path: Complaint["path"],
  complaints: Complaint[],
): RuleSetting | undefined {
  const rule = RULES.find(({ metadata }) => metadata.id === id.split("/")[0]);
  if (rule === undefined) {
    complaints.push({ path, message: message("there is no rule “{0}”.", id) });
    return undefined;
  }
  if (!isRecord(given)) {
    return readSeverity(id, given, path, complaints);
  }
  const { severity, ...others } = given;
  const options: Record<string, unknown> = {};
  if (severity !== undefined) {
    options.severity = readSeverity(id, severity, [...path, "severity"], complaints);
  }
  // A finding's own code has a severity and nothing else.
  const parameters = id === rule.metadata.id ? (rule.metadata.parameters ?? []) : [];
  for (const [name, value] of Object.entries(others)) {
    const parameter = parameters.find((each) => each.name === name);
    if (parameter === undefined) {
      complaints.push({ path: [...path, name], message: message("rule “{0}” has no parameter “{1}”.", id, name) });
    } else if (parameter.read(value) === undefined) {
      complaints.push({
        path: [...path, name],
        message: message("“{0}” of rule “{1}” must be {2}.", name, id, parameter.expected),
      });
    } else {
      options[name] = value;
    }
  }
  return options;
}

function readSeverity(
  id: string,
  given: unknown,
  path: Complaint["path"],
  complaints: Complaint[],
): Severity | "off" | undefined {
  if (isSeverity(given)) {
    return given;
  }
  complaints.push({
    path,
    message: message("“{0}” of rule “{1}” is not one of error, warning, information, hint, off.", String(given), id),
  });
  return undefined;
}

/** The later settings where both speak of the same value, each value by itself. */
export function mergeRules(earlier: RuleSettings, later: RuleSettings): RuleSettings {
  const merged: Record<string, RuleSetting> = { ...earlier };
  for (const [id, setting] of Object.entries(later)) {
    merged[id] = mergeRule(merged[id], setting);
  }
  return merged;
}

function mergeRule(earlier: RuleSetting | undefined, later: RuleSetting): RuleSetting {
  if (typeof later !== "object" && typeof earlier !== "object") {
    return later;
  }
  return { ...optionsOf(earlier), ...optionsOf(later) };
}

export function optionsOf(setting: RuleSetting | undefined): RuleOptions {
  return setting === undefined ? {} : typeof setting === "object" ? setting : { severity: setting };
}

export function isLanguage(value: unknown): value is LanguageSetting {
  return typeof value === "string" && LANGUAGES.includes(value);
}

function isSeverity(value: unknown): value is Severity | "off" {
  return typeof value === "string" && SEVERITIES.includes(value);
}
