import assert from "node:assert/strict";
import { test } from "node:test";
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from "vscode-languageserver-types";
import { applyEdits } from "../formatting/edits.ts";
import { safeEdits } from "../formatting/fixes.ts";
import { message } from "../localization/message.ts";
import { doubleSpace } from "../rules/doubleSpace.ts";
import type { Problem, RuleSettings } from "../rules/engine.ts";
import { readFixture } from "../testing/fixture.ts";
import { expectSoundFix, problemsOf, withRules } from "../testing/problems.ts";
import { readSample } from "../testing/samples.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { FIX_ALL } from "./announced.ts";
import { codeActions } from "./codeActions.ts";

const { text: TEXT } = readFixture(`
  1-бап

  1.Тараптар  ынтымақтасады.
  2. Осы Келісімнің  7-бабына сәйкес.

  2-бап

  Мәтін  осында.
`);

function ask(text: string, range: Range, only?: readonly string[], rules: RuleSettings = {}): CodeAction[] {
  return codeActions(TreatyDocument.of(text), {
    range,
    only,
    settings: withRules(rules),
    language: "en",
    snippetEdits: false,
    changeAnnotations: false,
  });
}

function at(line: number, character: number, endLine = line, endCharacter = character): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

/** The text after an action; its edits are applied as an editor does. */
function after(text: string, action: CodeAction | undefined): string {
  const { textDocument } = TreatyDocument.of(text);
  const edits = (action?.edit?.changes?.["untitled:treaty"] ?? []).map(({ range, newText }: TextEdit) => ({
    start: textDocument.offsetAt(range.start),
    end: textDocument.offsetAt(range.end),
    newText,
  }));
  return applyEdits(text, edits);
}

test("at a problem its fix is offered first and preferred, with the diagnostic that it mends", () => {
  const [first, ...others] = ask(TEXT, at(2, 11));
  assert.equal(first?.title, "Leave one space");
  assert.equal(first.kind, CodeActionKind.QuickFix);
  assert.equal(first.isPreferred, true);
  assert.deepEqual(
    first.diagnostics?.map(({ code }) => code),
    ["double-space"],
  );
  assert.equal(after(TEXT, first), TEXT.replace("Тараптар  ", "Тараптар "));
  assert.deepEqual(
    others.map(({ title }) => title),
    ["Fix all 3 in this file: Two or more spaces between words"],
  );
});

test("the range may touch the problem at either end", () => {
  for (const character of [10, 11, 12]) {
    assert.equal(ask(TEXT, at(2, character))[0]?.title, "Leave one space", String(character));
  }
  assert.deepEqual(ask(TEXT, at(2, 13)), []);
  assert.deepEqual(ask(TEXT, at(2, 5, 2, 9)), []);
});

test("all problems of a rule are mended by one action", () => {
  const all = ask(TEXT, at(2, 11)).find(({ title }) => title.startsWith("Fix all"));
  assert.equal(after(TEXT, all), TEXT.replaceAll("  ", " "));
});

test("a fix that the drafter must choose is not preferred and not among all", () => {
  const actions = ask(TEXT, at(3, 19));
  assert.deepEqual(
    actions.map(({ title, isPreferred }) => [title, isPreferred]),
    [
      ["Leave one space", true],
      ["Replace “7” by “2”", false],
      ["Replace “7” by “1”", false],
      ["Fix all 3 in this file: Two or more spaces between words", undefined],
    ],
  );
  const [all] = ask(TEXT, at(0, 0), [FIX_ALL]);
  assert.ok(after(TEXT, all).includes("7-бабына"));
});

test("“fix all” comes where it is asked for, by its own kind or a wider one, whatever the range", () => {
  for (const only of [FIX_ALL, CodeActionKind.SourceFixAll, CodeActionKind.Source]) {
    const actions = ask(TEXT, at(0, 0), [only]);
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      [FIX_ALL],
      only,
    );
    assert.equal(after(TEXT, actions[0]), TEXT.replaceAll("  ", " ").replace("1.Т", "1. Т"));
  }
  for (const only of [undefined, [CodeActionKind.QuickFix], [CodeActionKind.Refactor], [], ["source.fixAll.other"]]) {
    assert.ok(ask(TEXT, at(0, 0), only).every(({ kind }) => kind !== FIX_ALL));
  }
});

test("only the kinds asked for come", () => {
  assert.deepEqual(ask(TEXT, at(2, 11), [CodeActionKind.Refactor]), []);
  assert.deepEqual(ask(TEXT, at(2, 11), [CodeActionKind.SourceOrganizeImports]), []);
  assert.equal(ask(TEXT, at(2, 11), [CodeActionKind.QuickFix]).length, 2);
});

test("a sound text has nothing to fix", () => {
  const text = readSample("cooperation.kk");
  assert.deepEqual(ask(text, at(0, 0, 999, 0)), []);
  assert.deepEqual(ask(text, at(0, 0), [FIX_ALL]), []);
});

test("rules that are switched off fix nothing", () => {
  const rules: RuleSettings = { "double-space": "off" };
  assert.deepEqual(ask(TEXT, at(2, 11), undefined, rules), []);
  const [all] = ask(TEXT, at(0, 0), [FIX_ALL], rules);
  assert.equal(after(TEXT, all), TEXT.replace("1.Т", "1. Т"));
});

test("each safe fix of the draft with problems is sound, and all together leave nothing to fix", () => {
  const text = readSample("draft-with-problems.kk");
  for (const problem of problemsOf(text)) {
    expectSoundFix(text, problem);
  }
  const mended = applyEdits(text, safeEdits(problemsOf(text)));
  assert.deepEqual(safeEdits(problemsOf(mended)), []);
  assert.deepEqual(
    problemsOf(mended).map(({ code }) => code),
    problemsOf(text).flatMap(({ code, finding }) => (finding.fixes?.[0]?.safe === true ? [] : [code])),
  );
});

test("where the edits of two fixes meet, the first is made whole and the other waits", () => {
  const overlapping = [problem([0, 4]), problem([2, 6], [8, 9]), problem([8, 10])];
  assert.deepEqual(
    safeEdits(overlapping).map(({ start, end }) => [start, end]),
    [
      [0, 4],
      [8, 10],
    ],
  );
  const touching = [problem([0, 4]), problem([4, 4]), problem([4, 4])];
  assert.deepEqual(
    safeEdits(touching).map(({ start, end }) => [start, end]),
    [
      [0, 4],
      [4, 4],
    ],
  );
});

test("edits are in order and do not overlap", () => {
  const text = "1.Тараптар  , K e л i с і м  ;\n, бірақ  N 5 ,және";
  const edits = safeEdits(problemsOf(text));
  for (const [index, edit] of edits.entries()) {
    assert.ok(edit.start <= edit.end && (edits[index - 1]?.end ?? 0) <= edit.start);
  }
  assert.ok(edits.length > 3);
});

test("applying no edits changes nothing", () => {
  assert.equal(applyEdits("мәтін", []), "мәтін");
});

/** A problem whose safe fix edits the given ranges. */
function problem(...ranges: readonly (readonly [number, number])[]): Problem {
  const edits = ranges.map(([start, end]) => ({ start, end, newText: "" }));
  const [start = 0, end = 0] = ranges[0] ?? [];
  const words = message("");
  return {
    rule: doubleSpace,
    code: "double-space",
    severity: "warning",
    finding: { start, end, message: words, fixes: [{ title: words, edits, safe: true }] },
  };
}
