// The sample drafts: the sound ones are sound, and each defect planted in the other is found where it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readSample } from "../../server/src/testing/samples.ts";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { diagnosticsOf } from "./survey.ts";

for (const sample of ["cooperation.kk", "cooperation.ru", "cooperation.en", "protocol-amending.kk"] as const) {
  test(`${sample} is sound`, () => {
    assert.deepEqual(diagnosticsOf(TreatyDocument.of(readSample(sample))), []);
  });
}

test("the draft with problems has those that were planted", () => {
  assert.deepEqual(diagnosticsOf(TreatyDocument.of(readSample("draft-with-problems.kk"))), [
    "2:1-2:8 information missing-clause/relation-to-other-treaties",
    "2:1-2:8 information missing-clause/confidentiality",
    "5:1-5:47 warning letter-spaced",
    "12:2-12:4 warning missing-space",
    "13:8-13:15 warning defined-term-case",
    "13:86-13:88 warning double-space",
    "18:98-18:109 warning unused-term",
    "19:25-19:26 warning hyphen-as-dash",
    "24:32-24:33 warning space-before-punctuation",
    "26:1-26:2 warning stranded-punctuation",
    "31:1-31:3 error paragraph-numbering",
    "31:27-31:37 warning homoglyph",
    "31:48-31:64 error broken-reference",
    "32:34-32:35 warning numero-sign",
    "34:1-34:7 error article-numbering",
    "40:105-40:116 hint and-or",
    "44:150-44:152 warning double-space",
    "44:152-44:162 error broken-reference",
    "52:1-52:28 information placeholder",
    "52:56-52:84 error kazakh-not-named",
    "58:1-58:8 warning homoglyph",
  ]);
});
