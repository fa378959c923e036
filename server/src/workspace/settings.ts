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
  /** Plain texts of the workspace are treaties, too. */
  readonly plainText: boolean;
  /** Names of other instruments and the files that hold them, relative to the workspace folder. */
  readonly instruments: Readonly<Record<string, string>>;
}

export const DEFAULT_SETTINGS: Settings = {
  language: "auto",
  rules: {},
  citationLenses: false,
  titleHints: false,
  plainText: false,
  instruments: {},
};

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
      plainText: given.plainText === "always",
      instruments: readInstruments(given.instruments, complaints),
    },
    complaints,
  };
}

/** Absolute paths and paths out of the folder are refused: no file outside the workspace is read. */
function readInstruments(value: unknown, complaints: Message[]): Readonly<Record<string, string>> {
  const instruments: Record<string, string> = {};
  if (value !== undefined && value !== null && !isRecord(value)) {
    complaints.push(message("Setting kelisim.instruments must list names of treaties with their files."));
  }
  for (const [name, path] of Object.entries(isRecord(value) ? value : {})) {
    if (typeof path === "string" && isRelativePath(path)) {
      instruments[name] = path;
    } else {
      complaints.push(
        message("Setting kelisim.instruments: the file of “{0}” must be given relative to the workspace folder.", name),
      );
    }
  }
  return instruments;
}

function isRelativePath(path: string): boolean {
  return (
    path.trim() !== "" && !/^(?:[/\\]|[a-z][a-z\d+.-]*:)/iu.test(path) && !/(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(path)
  );
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
