// The user's settings, read from whatever a client sends. What cannot be read keeps its default and is said once.
import type { LanguageId } from "../languages/language.ts";
import { type Message, message } from "../localization/message.ts";
import type { RuleSettings } from "../rules/engine.ts";
import { RULES } from "../rules/registry.ts";
import type { Severity } from "../rules/rule.ts";

export interface Settings {
  /** Language of messages; `auto` is the document's own where that is Kazakh or Russian, else the interface's. */
  readonly language: LanguageId | "auto";
  readonly rules: RuleSettings;
  /** How often an article is cited, above its heading. */
  readonly citationLenses: boolean;
  /** The titles of cited articles after references. */
  readonly titleHints: boolean;
}

export const DEFAULT_SETTINGS: Settings = { language: "auto", rules: {}, citationLenses: false, titleHints: false };

const LANGUAGES = new Set<unknown>(["auto", "kk", "ru", "en"]);
const SEVERITIES = new Set<unknown>(["error", "warning", "information", "hint", "off"]);

export interface ReadSettings {
  readonly settings: Settings;
  /** What the user should mend. */
  readonly complaints: readonly Message[];
}

export function readSettings(value: unknown): ReadSettings {
  const complaints: Message[] = [];
  const given = isRecord(value) ? value : {};
  const language = given.language ?? "auto";
  if (!LANGUAGES.has(language)) {
    complaints.push(message("Setting kelisim.language: “{0}” is not one of auto, kk, ru, en.", String(language)));
  }
  const rules: Record<string, Severity | "off"> = {};
  if (given.rules !== undefined && given.rules !== null && !isRecord(given.rules)) {
    complaints.push(message("Setting kelisim.rules must list rules with their severities."));
  }
  for (const [id, severity] of Object.entries(isRecord(given.rules) ? given.rules : {})) {
    if (!RULES.some(({ metadata }) => metadata.id === id.split("/")[0])) {
      complaints.push(message("Setting kelisim.rules: there is no rule “{0}”.", id));
    } else if (!isSeverity(severity)) {
      complaints.push(
        message(
          "Setting kelisim.rules: “{0}” of rule “{1}” is not one of error, warning, information, hint, off.",
          String(severity),
          id,
        ),
      );
    } else {
      rules[id] = severity;
    }
  }
  return {
    settings: {
      language: isLanguage(language) ? language : "auto",
      rules,
      citationLenses: given.citationLenses === true,
      titleHints: given.titleHints === true,
    },
    complaints,
  };
}

/** The language in which to speak of a document. */
export function messageLanguage(
  setting: Settings["language"],
  documentLanguage: LanguageId | undefined,
  interfaceLanguage: string | undefined,
): LanguageId {
  if (setting !== "auto") {
    return setting;
  }
  if (documentLanguage === "kk" || documentLanguage === "ru") {
    return documentLanguage;
  }
  const primary = interfaceLanguage?.toLowerCase().split(/[-_]/)[0];
  return primary === "kk" || primary === "ru" ? primary : "en";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLanguage(value: unknown): value is Settings["language"] {
  return LANGUAGES.has(value);
}

function isSeverity(value: unknown): value is Severity | "off" {
  return SEVERITIES.has(value);
}
