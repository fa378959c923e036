import assert from "node:assert/strict";
import { test } from "node:test";
import { localize, message } from "./message.ts";
import "../testing/translations.ts";

const SPACES = message("{0} spaces between words; one is enough.", 3);

test("a message speaks the language asked for, whichever was asked for before", () => {
  const english = localize("en", SPACES);
  const kazakh = localize("kk", SPACES);
  const russian = localize("ru", SPACES);
  assert.equal(english, "3 spaces between words; one is enough.");
  assert.equal(new Set([english, kazakh, russian]).size, 3);
  assert.deepEqual(
    (["ru", "en", "kk", "en"] as const).map((language) => localize(language, SPACES)),
    [russian, english, kazakh, english],
  );
});

test("a message inside a message is translated too", () => {
  const inner = message("Two or more spaces between words");
  const nested = message("Fix all {0} in this file: {1}", 3, inner);
  assert.equal(localize("en", nested), "Fix all 3 in this file: Two or more spaces between words");
  for (const language of ["kk", "ru"] as const) {
    const words = localize(language, nested);
    assert.ok(words.includes(localize(language, inner)), words);
    assert.doesNotMatch(words, /spaces|Fix/u);
  }
});

test("what has no translation is said in English", () => {
  assert.equal(localize("kk", message("No such sentence {0}.", 1)), "No such sentence 1.");
});

test("arguments stand as they are, signs of placeholders and of patterns included", () => {
  assert.equal(
    localize("en", message("“{0}” belongs to the end of the line before.", "$& {0} \\")),
    "“$& {0} \\” belongs to the end of the line before.",
  );
});
