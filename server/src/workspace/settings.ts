// The user's settings, read from whatever a client sends. What cannot be read keeps its default and is said once.
import type { LanguageId } from "../languages/language.ts";
import { type Message, message } from "../localization/message.ts";
import type { PlacedConfig } from "./configTree.ts";
import { CHECK_BY_DEFAULT, type CheckSettings, isIgnored, layersOf, settle, silencesOf } from "./fileSettings.ts";
import { isRecord } from "./records.ts";
import { type Complaint, type LanguageSetting, mergeRules, readLanguage, readRules } from "./ruleSettings.ts";

export interface Settings extends CheckSettings {
  /** Language of messages. */
  readonly language: LanguageSetting;
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
  ...CHECK_BY_DEFAULT,
  language: "auto",
  citationLenses: false,
  titleHints: false,
  plainText: false,
  instruments: {},
};

export interface ReadSettings {
  readonly settings: Settings;
  /** What the user should mend. */
  readonly complaints: readonly Message[];
}

export function readSettings(value: unknown): ReadSettings {
  const complaints: Complaint[] = [];
  const given = isRecord(value) ? value : {};
  return {
    settings: {
      ...DEFAULT_SETTINGS,
      language: readLanguage(given.language, ["language"], complaints) ?? "auto",
      rules: mergeRules(
        readRules(given.rules, ["rules"], complaints),
        readRules(given.parameters, ["parameters"], complaints),
      ),
      citationLenses: given.citationLenses === true,
      titleHints: given.titleHints === true,
      plainText: given.plainText === "always",
      instruments: readInstruments(given.instruments, complaints),
    },
    complaints: complaints.map(({ path: [key = ""], message: words }) =>
      message("Setting kelisim.{0}: {1}", key, words),
    ),
  };
}

/** Absolute paths and paths out of the folder are refused: no file outside the workspace is read. */
function readInstruments(value: unknown, complaints: Complaint[]): Readonly<Record<string, string>> {
  const instruments: Record<string, string> = {};
  if (value !== undefined && value !== null && !isRecord(value)) {
    complaints.push({ path: ["instruments"], message: message("here names of treaties are listed with their files.") });
  }
  for (const [name, path] of Object.entries(isRecord(value) ? value : {})) {
    if (typeof path === "string" && isRelativePath(path)) {
      instruments[name] = path;
    } else {
      complaints.push({
        path: ["instruments", name],
        message: message("the file of “{0}” must be given relative to the workspace folder.", name),
      });
    }
  }
  return instruments;
}

function isRelativePath(path: string): boolean {
  return (
    path.trim() !== "" && !/^(?:[/\\]|[a-z][a-z\d+.-]*:)/iu.test(path) && !/(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(path)
  );
}

/** The editor's settings with the kelisim.json of the folders laid over them. */
export function withConfigs(settings: Settings, configs: readonly PlacedConfig[]): Settings {
  if (configs.length === 0) {
    return settings;
  }
  const editor = {
    from: "settings",
    rules: settings.rules,
    language: settings.language === "auto" ? undefined : settings.language,
  };
  const { rules, language = "auto" } = settle([editor, ...layersOf(configs)]);
  return { ...settings, rules, language, silenced: silencesOf(configs), ignored: isIgnored(configs) };
}

/** The language in which to speak of a document. */
export function messageLanguage(
  setting: LanguageSetting,
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
