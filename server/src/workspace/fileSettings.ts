// What is in force for one file. In this order, the later before the earlier: the defaults, the editor's settings, the
// kelisim.json of each folder from the outermost to the file's own (in each its `rules`, then those of its `overrides`
// that name the file), the command line. So an editor and a build server that see the same folder say the same.
import type { RuleSettings } from "../rules/engine.ts";
import type { FileSilence } from "./configFile.ts";
import type { PlacedConfig } from "./configTree.ts";
import { type LanguageSetting, mergeRules, optionsOf } from "./ruleSettings.ts";

/** A silence with the kelisim.json that it stands in. */
export interface PlacedSilence extends FileSilence {
  readonly uri: string;
}

/** Where settings come from. */
export interface Layer {
  /** The address of a kelisim.json or the name of another source. */
  readonly from: string;
  readonly rules: RuleSettings;
  readonly language: LanguageSetting | undefined;
}

/** What is to be checked in a file, and how. */
export interface CheckSettings {
  readonly rules: RuleSettings;
  readonly silenced: readonly PlacedSilence[];
  /** Whether the file is left alone altogether. */
  readonly ignored: boolean;
}

export const CHECK_BY_DEFAULT: CheckSettings = { rules: {}, silenced: [], ignored: false };

export function layersOf(configs: readonly PlacedConfig[]): Layer[] {
  return configs.flatMap(({ uri, path, config: { rules, language, overrides } }) => [
    { from: uri, rules, language },
    ...overrides.filter(({ files }) => files.ignores(path)).map((override) => ({ ...override, from: uri })),
  ]);
}

/** What is in force when the layers are laid one on the other, the last on top. */
export function settle(layers: readonly Layer[]): Pick<Layer, "rules" | "language"> {
  return {
    rules: layers.reduce<RuleSettings>((earlier, { rules }) => mergeRules(earlier, rules), {}),
    language: layers.findLast(({ language }) => language !== undefined)?.language,
  };
}

/** The layer that a value comes from; undefined where it is the default. */
export function originOf(layers: readonly Layer[], rule: string, name: string): string | undefined {
  return layers.findLast(({ rules }) => optionsOf(rules[rule])[name] !== undefined)?.from;
}

/** Whether the folders leave the file alone; a nearer one may take it back with `!`. */
export function isIgnored(configs: readonly PlacedConfig[]): boolean {
  return configs.reduce((ignored, { path, config }) => {
    const result = config.ignore.test(path);
    return (ignored || result.ignored) && !result.unignored;
  }, false);
}

export function silencesOf(configs: readonly PlacedConfig[]): PlacedSilence[] {
  return configs.flatMap(({ uri, path, config }) =>
    config.silenced
      .filter(({ file }) => file.normalize("NFC") === path.normalize("NFC"))
      .map((silence) => ({ ...silence, uri })),
  );
}
