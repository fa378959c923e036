// Reads the translations from the bundles that are packed beside the folder of the program's own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TranslationSource } from "./localization/message.ts";

export const nodeTranslations: TranslationSource = (language) =>
  JSON.parse(readFileSync(join(__dirname, "..", "l10n", `bundle.l10n.${language}.json`), "utf8"));
