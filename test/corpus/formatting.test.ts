// Formatting and unwrapping real treaties: the same words, the same outline, the same references, and nothing left to do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatText } from "../../server/src/formatting/format.ts";
import { unwrapText } from "../../server/src/formatting/unwrap.ts";
import { parse } from "../../server/src/syntax/parser.ts";
import { words } from "../../server/src/testing/problems.ts";
import { sketch } from "../../server/src/testing/sketch.ts";
import { realTexts, skipWithoutCorpus } from "../grammar/corpus.ts";
import { referencesOf } from "./survey.ts";

test("there are real texts to format", { skip: skipWithoutCorpus }, () => {
  assert.ok(realTexts.length > 0);
});

for (const { name, text } of realTexts) {
  for (const written of [text, text.replace(/\r?\n/gu, "\r\n"), `\ufeff${text}`]) {
    const as = written === text ? "" : written.startsWith("\ufeff") ? " with a byte-order mark" : " with CR LF";

    test(`${name}${as}: formatting changes no word and no paragraph and comes to rest`, () => {
      const formatted = formatText(written);
      assert.equal(formatText(formatted), formatted);
      // The marks after the numbers of headings belong to the style.
      assert.equal(words(formatted).replace(/[.:]/gu, ""), words(written).replace(/[.:]/gu, ""));
      assert.equal(sketch(formatted), sketch(written));
      assert.deepEqual(referencesOf(formatted), referencesOf(written));
      assert.deepEqual(lineEndsOf(formatted), lineEndsOf(written));
    });

    test(`${name}${as}: unwrapping keeps every word, the outline and the references, and leaves one line a paragraph`, () => {
      const unwrapped = unwrapText(written);
      assert.equal(words(unwrapped), words(written));
      assert.equal(sketch(unwrapped), sketch(written));
      assert.deepEqual(referencesOf(unwrapped), referencesOf(written));
      assert.equal(unwrapText(unwrapped), unwrapped);
      assert.equal(parse(unwrapped).layout.hardWrapped, false);
      assert.deepEqual(lineEndsOf(unwrapped), lineEndsOf(written));
    });
  }
}

function lineEndsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\r\n|\r|\n/gu));
}
