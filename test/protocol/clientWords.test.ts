// What the editor reads of the bundles of words: it looks for them where the manifest says, for the extension alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { sentencesOf } from "../../scripts/lib/sentences.mts";
import { ensureBuilt, ROOT } from "./built.ts";

before(ensureBuilt);

function read(...path: readonly string[]): Record<string, string> {
  return JSON.parse(readFileSync(join(ROOT, ...path), "utf8"));
}

for (const language of ["kk", "ru"]) {
  test(`${language}: what the client says is there as it is translated, and nothing else`, () => {
    const all = read("l10n", `bundle.l10n.${language}.json`);
    const { l10n = "" } = read("package.json");
    assert.deepEqual(
      read(l10n, `bundle.l10n.${language}.json`),
      Object.fromEntries(sentencesOf("client").map((sentence) => [sentence, all[sentence]])),
    );
  });
}
