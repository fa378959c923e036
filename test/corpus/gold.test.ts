// The defects that readers marked in real treaties, against what the rules find.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { realTexts } from "../grammar/corpus.ts";
import { readDefects, skipWithoutDefects } from "./defects.ts";

/** Class of defect -> the rule that finds it. */
const RULES: Readonly<Record<string, string>> = {
  "letter-spaced": "letter-spaced",
  "double-space": "double-space",
  "missing-space": "missing-space",
  "stranded-punctuation": "stranded-punctuation",
  "missing-kazakh-text": "kazakh-not-named",
  "bracket-newline": "bracket-newline",
  "merged-signature-columns": "merged-columns",
  "roman-mixed-script": "roman-numeral-script",
  "hyphen-as-dash": "hyphen-as-dash",
  "indent-mismatch": "paragraph-indent",
  "missing-final-stop": "list-punctuation",
  placeholder: "placeholder",
};

test("marked defects are found, and nothing of their kinds beside them", { skip: skipWithoutDefects }, () => {
  const marked = readDefects(RULES);
  const files = new Set(marked.map(({ file }) => file));
  assert.ok(files.size >= 3 && marked.length >= 20, `${marked.length} defects in ${files.size} files`);
  const report: string[] = [];
  for (const file of files) {
    const text = realTexts.find(({ name }) => name === `seeds/${file}`)?.text;
    assert.ok(text !== undefined, file);
    const defects = marked.filter((defect) => defect.file === file);
    const found = findingsIn(text);
    for (const defect of defects) {
      if (!found.some((finding) => covers(defect, finding))) {
        report.push(`missed ${file}:${defect.line}:${defect.column} ${defect.rule}`);
      }
    }
    for (const finding of found) {
      if (!defects.some((defect) => covers(defect, finding))) {
        report.push(`extra ${file}:${finding.line}:${finding.column} ${finding.rule}`);
      }
    }
  }
  assert.deepEqual(report, []);
});

interface Place {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

function findingsIn(text: string): readonly Place[] {
  const document = TreatyDocument.of(text);
  const wanted = new Set(Object.values(RULES));
  return document.problems().flatMap(({ code, finding: { start, end } }) => {
    const { line, character } = document.textDocument.positionAt(start);
    return wanted.has(code) ? [{ rule: code, line: line + 1, column: character + 1, length: end - start }] : [];
  });
}

/** Marked with what stands around them. */
const MARKED_WIDELY = new Set(["missing-space", "roman-numeral-script", "bracket-newline"]);

/** The same place. */
function covers(defect: Place, found: Place): boolean {
  const same = defect.rule === found.rule && defect.line === found.line;
  return MARKED_WIDELY.has(defect.rule)
    ? same && defect.column <= found.column && found.column + found.length <= defect.column + defect.length
    : same && defect.column === found.column && defect.length === found.length;
}
