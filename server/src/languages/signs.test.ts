import assert from "node:assert/strict";
import { test } from "node:test";
import { Wording } from "../text/wording.ts";
import { bitsOf, phrases } from "./signs.ts";

test("phrases are found with the dots of ё and without", () => {
  const bits = bitsOf("duration", "expenses");
  for (const words of ["Заключается на НЕОПРЕДЕЛЁННЫЙ срок", "заключено на неопределенный срок"]) {
    assert.equal(phrases.shown(new Wording(words), "ru", bits), bitsOf("duration"), words);
  }
});
