import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { mismatches, parseFixture } from "./fixture.ts";
import { loadTokenizer } from "./tokenize.ts";

const FIXTURES = new URL("../fixtures/grammar/", import.meta.url);
const tokenize = await loadTokenizer();

for (const name of readdirSync(FIXTURES)) {
  const lines = parseFixture(readFileSync(new URL(name, FIXTURES), "utf8"));
  // The editor hands over lines without their ends; another host may leave the carriage return in.
  for (const [ending, carriageReturn] of [
    ["LF", ""],
    ["CRLF", "\r"],
  ] as const) {
    test(`${name} (${ending})`, () => {
      const tokenized = tokenize(lines.map((line) => line.text + carriageReturn).join("\n"));
      const problems = lines.flatMap((line, index) => {
        const tokens = tokenized[index];
        return tokens === undefined ? [`line ${line.lineNumber} was not tokenised`] : mismatches(line, tokens);
      });
      assert.deepEqual(problems, []);
    });
  }
}
