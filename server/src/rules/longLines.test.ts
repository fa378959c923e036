// Lines that no drafter writes, but a paste may bring: no rule may take more than linear time over them. A quadratic one
// needs minutes here and runs into the time limit of the test.
import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../testing/problems.ts";

const LENGTH = 200_000;
const UNITS = [
  ..."aа_1.,()«» \t-@iАA\u00ad",
  "1.",
  "а ",
  "а б в г  ",
  "ab1",
  "Келiсiм ",
  "N 5 , ",
  "(а ) ",
  "www.a.b  ",
  "a@b ақпаратБар ",
  "осы Келісімнің 5-бабына ",
  "статьи 5 и 6 Соглашения, ",
];

test("rules stay linear over long lines", { timeout: 120_000 }, () => {
  for (const unit of UNITS) {
    const text = `1-бап\n\n${unit.repeat(Math.ceil(LENGTH / unit.length))}\n`;
    for (const { finding } of problemsOf(text)) {
      assert.ok(0 <= finding.start && finding.start < finding.end && finding.end <= text.length, unit);
    }
  }
});
