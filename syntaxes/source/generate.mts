/** Writes `syntaxes/treaty.tmLanguage.json`: `node syntaxes/source/generate.mts`. */
import { writeFileSync } from "node:fs";
import { grammarFile } from "./grammar.mts";

writeFileSync(new URL("../treaty.tmLanguage.json", import.meta.url), grammarFile());
