// The translations of the project, for tests and scripts that say something in Kazakh or Russian.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../scripts/lib/project.mts";
import { takeTranslationsFrom } from "../localization/message.ts";

takeTranslationsFrom((language) => JSON.parse(readFileSync(join(root, `l10n/bundle.l10n.${language}.json`), "utf8")));
