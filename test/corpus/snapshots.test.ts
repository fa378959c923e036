// What Kelisim makes of real treaties, compared line by line with what was reviewed before. `KELISIM_UPDATE=1` writes the
// snapshots anew; review the difference.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { leaves } from "../../server/src/syntax/tree.ts";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { realTexts, skipWithoutCorpus } from "../grammar/corpus.ts";
import { survey } from "./survey.ts";

const SNAPSHOTS = fileURLToPath(new URL("snapshots/", import.meta.url));
const UPDATE = process.env.KELISIM_UPDATE === "1";

test("there are real texts to read", { skip: skipWithoutCorpus }, () => {
  assert.ok(realTexts.length > 0);
});

for (const { name, text } of realTexts) {
  const file = join(SNAPSHOTS, `${name.replace(/\.txt$/u, "").replaceAll("/", "-")}.txt`);

  test(`${name}: outline, references and diagnostics are as reviewed`, () => {
    const lines = survey(text);
    if (UPDATE) {
      mkdirSync(SNAPSHOTS, { recursive: true });
      writeFileSync(file, `${lines.join("\n")}\n`);
    }
    assert.ok(existsSync(file), `no snapshot ${file}: run with KELISIM_UPDATE=1 and review it`);
    assert.deepEqual(lines, readFileSync(file, "utf8").trimEnd().split("\n"));
  });

  test(`${name}: the line ends make no difference`, () => {
    const lines = text.split(/\r\n|\r|\n/u);
    const expected = survey(lines.join("\n"));
    assert.deepEqual(survey(lines.join("\r\n")), expected);
    assert.deepEqual(survey(lines.join("\r")), expected);
  });

  test(`${name}: a byte-order mark makes no difference but to the columns of its line`, () => {
    const rest = (lines: readonly string[]) => lines.filter((line) => !/(?:^|\D)1:/u.test(line));
    assert.deepEqual(rest(survey(`\ufeff${text}`)), rest(survey(text)));
  });

  test(`${name}: no character is lost`, () => {
    const { root } = TreatyDocument.of(text).treaty.document;
    assert.equal(
      leaves(root)
        .map(({ start, end }) => text.slice(start, end))
        .join(""),
      text,
    );
  });
}
