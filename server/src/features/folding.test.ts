import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { readSample } from "../testing/samples.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { foldingRanges } from "./folding.ts";

/** Zero-based lines `from-to` of the ranges. */
function expectFolds(source: string, expected: readonly string[]): void {
  withLineEnds(source, ({ text }) => {
    assert.deepEqual(
      foldingRanges(TreatyDocument.of(text)).map(({ startLine, endLine }) => `${startLine}-${endLine}`),
      expected,
    );
  });
}

test("articles and the paragraphs that hold lists fold, single lines do not", () => {
  expectFolds(
    `
    1-бап. Мақсаты

    1. Тараптар:
    1) бірінші;
    2) екінші.
    2. Тараптар хабардар етеді.

    2-бап

    Мәтін.
    `,
    ["0-5", "2-4", "7-9"],
  );
});

test("of two parts that begin on one line the longer one folds", () => {
  const text = "1-бап 1. Тараптар:\n1) бірінші;\n2) екінші.\n2. Мәтін.\n\n2-бап\n\nМәтін.";
  const ranges = foldingRanges(TreatyDocument.of(text));
  const starts = ranges.map(({ startLine }) => startLine);
  assert.equal(new Set(starts).size, starts.length);
  assert.deepEqual(ranges[0], { startLine: 0, endLine: 3 });
});

test("a quoted article folds inside the article that brings it in", () => {
  expectFolds(
    `
    1-бап

    Келісім мынадай мазмұндағы 7-1-баппен толықтырылсын:
    «7-1-бап. Шұғыл сұрау салу
    1. Бірінші.
    2. Екінші.».

    2-бап

    Мәтін.
    `,
    ["0-5", "2-5", "3-5", "7-9"],
  );
});

test("blank lines after a part stay out of its fold", () => {
  expectFolds("1-бап\n\nМәтін.\n\n\n\n2-бап\n\nМәтін.\n\n\n", ["0-2", "6-8"]);
});

test("a treaty with a title folds as a whole", () => {
  expectFolds(
    `
    Туризм туралы
    КЕЛІСІМ

    Тараптар төмендегілер туралы келісті:

    1-бап

    Мәтін.
    `,
    ["0-7", "5-7"],
  );
});

test("ranges of every sample nest and lie in the text", () => {
  for (const sample of ["cooperation.kk", "cooperation.ru", "cooperation.en", "protocol-amending.kk"] as const) {
    const text = readSample(sample);
    const ranges = foldingRanges(TreatyDocument.of(text));
    assert.ok(ranges.length > 4);
    const lines = text.split("\n").length;
    for (const { startLine, endLine } of ranges) {
      assert.ok(0 <= startLine && startLine < endLine && endLine < lines);
      for (const other of ranges) {
        const crosses = startLine < other.startLine && other.startLine <= endLine && endLine < other.endLine;
        assert.equal(crosses, false, `${startLine}-${endLine} and ${other.startLine}-${other.endLine}`);
      }
    }
  }
});

test("an empty text has nothing to fold", () => {
  assert.deepEqual(foldingRanges(TreatyDocument.of("")), []);
});
