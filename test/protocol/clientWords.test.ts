// What the editor reads of the translations: it looks for them where the manifest says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { test } from "node:test";
import { sentencesOf } from "../../scripts/lib/sentences.mts";
import { ROOT } from "./built.ts";

const { l10n, files }: { l10n: string; files: readonly string[] } = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
);

test("the folder that the manifest names is packed", () => {
  assert.ok(files.includes(normalize(l10n)), l10n);
});

for (const language of ["kk", "ru"]) {
  test(`${language}: what the client says is there`, () => {
    const bundle = JSON.parse(readFileSync(join(ROOT, l10n, `bundle.l10n.${language}.json`), "utf8"));
    for (const sentence of sentencesOf("client")) {
      assert.equal(typeof bundle[sentence], "string", sentence);
    }
  });
}
