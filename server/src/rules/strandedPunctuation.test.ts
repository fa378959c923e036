import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "stranded-punctuation";

test("a mark at the beginning of a line belongs to the line before", () => {
  expectProblems(
    `
    өнім – әскери мақсаттағы құжаттама
    , жұмыстар мен көрсетілетін қызметтер
    ^ stranded-punctuation
    ;
    ^ stranded-punctuation
    тауарлар (оның ішінде әскери
    ) және ақпарат
    ^ stranded-punctuation
          күшіне енеді
          .
          ^ stranded-punctuation
    следующие условия
    : первое
    ^ stranded-punctuation
    the Parties
    , hereinafter
    ^ stranded-punctuation
    `,
    ID,
  );
});

test("the fix moves the mark, also over the blanks at the end of the line before", () => {
  for (const [wrong, right] of [
    ["құжаттама\n, жұмыстар", "құжаттама,\nжұмыстар"],
    ["құжаттама  \n   ,жұмыстар", "құжаттама,  \n   жұмыстар"],
    ["құжаттама\r\n, жұмыстар", "құжаттама,\r\nжұмыстар"],
    ["етеді\n;\nТараптар", "етеді;\nТараптар"],
  ] as const) {
    const problem = problemsOf(wrong).find(({ code }) => code === ID);
    assert.equal(applyEdits(wrong, problem?.finding.fixes?.[0]?.edits ?? []), right);
  }
});

test("over a blank line the mark is found but not moved", () => {
  const problem = problemsOf("құжаттама\n\n, жұмыстар").find(({ code }) => code === ID);
  assert.deepEqual(problem?.finding.fixes, undefined);
  assert.equal(problem?.finding.start, 11);
});

test("ellipses, decimal fractions and domain names begin a line of their own", () => {
  expectNoProblems("Тараптар\n... деп аталады\n.5 пайыз\n.kz аймағы\n.intl_legal_dept@prokuratura.gov.by", ID);
});

test("dashes, quotation marks and opening brackets may begin a line", () => {
  expectNoProblems("Тараптар\n– бірінші\n«екінші»\n(үшінші)\n» деген сөздер", ID);
});

test("the first line has none before it", () => {
  expectNoProblems(", жұмыстар", ID);
});
