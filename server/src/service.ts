// What the command line uses of the core. It stands on the server's bundle: `dist/web/server.js` holds this module, and the
// build points every import of this file at it.

/** One copy of the library for all bundles. */
export { default as ignore, type Ignore } from "ignore";
export { nameOf } from "./features/names.ts";
export { outline } from "./features/outline.ts";
export { applyEdits } from "./formatting/edits.ts";
export { safeEdits } from "./formatting/fixes.ts";
export { formatText } from "./formatting/format.ts";
export { unwrapText } from "./formatting/unwrap.ts";
export type { LanguageId } from "./languages/language.ts";
export {
  localize,
  type Message,
  message,
  type TranslationSource,
  takeTranslationsFrom,
} from "./localization/message.ts";
export type { Problem, RuleSettings } from "./rules/engine.ts";
export { RULES } from "./rules/registry.ts";
export type { Rule, Severity } from "./rules/rule.ts";
export { SEVERITY_NAMES } from "./rules/severityNames.ts";
export { VERSION } from "./version.ts";
export { ConfigTree, type PlacedConfig } from "./workspace/configTree.ts";
export { isIgnored, type Layer, layersOf, originOf, settle, silencesOf } from "./workspace/fileSettings.ts";
export { type Complaint, isLanguage, type LanguageSetting, optionsOf, readRules } from "./workspace/ruleSettings.ts";
export { messageLanguage, type Settings } from "./workspace/settings.ts";
export { encodedSegment, isWithin, LONGEST_FILE, MOST_FILES, type TextSource } from "./workspace/textSource.ts";
export { TreatyDocument } from "./workspace/treatyDocument.ts";
