// What holds for every text and every way to come to it. Each law throws an error that says what is broken.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { applyEdits } from "../../server/src/formatting/edits.ts";
import { safeEdits } from "../../server/src/formatting/fixes.ts";
import type { Finding } from "../../server/src/rules/rule.ts";
import { leaves } from "../../server/src/syntax/tree.ts";
import { expectTiled } from "../../server/src/testing/tiles.ts";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { answersOf, differenceOf, viewOf } from "./view.ts";

/**
 * A version of a document that is read with what is known of the version before, which must not be asked anything
 * afterwards.
 */
export function nextVersion(text: string, before: TreatyDocument | undefined): TreatyDocument {
  return new TreatyDocument(TextDocument.create("untitled:fuzz", "treaty", 1, text), before);
}

/** What was read on from the version before is what a fresh reading gives. `thoroughly` asks what an editor asks, too. */
export function expectSameAsFresh(document: TreatyDocument, thoroughly = true): void {
  const fresh = nextVersion(document.textDocument.getText(), undefined);
  const difference =
    differenceOf(viewOf(document), viewOf(fresh)) ??
    (thoroughly ? differenceOf(answersOf(document), answersOf(fresh)) : undefined);
  assert.ok(difference === undefined, difference);
}

/** The leaves, joined, are the text; children tile their parents; whatever is found lies in the text. */
export function expectLossless(document: TreatyDocument): void {
  const text = document.textDocument.getText();
  const { root } = document.treaty.document;
  assert.equal(
    leaves(root)
      .map(({ start, end }) => text.slice(start, end))
      .join(""),
    text,
  );
  expectTiled(root);
  for (const { finding } of document.problems()) {
    for (const { start, end } of rangesOf(finding)) {
      assert.ok(0 <= start && start <= end && end <= text.length, `a range outside the text: ${start}–${end}`);
    }
  }
}

function rangesOf(finding: Finding): readonly { readonly start: number; readonly end: number }[] {
  return [finding, ...(finding.related ?? []), ...(finding.fixes ?? []).flatMap(({ edits }) => edits)];
}

/** All safe fixes at once, and each of some fixes alone, leave a text that can be read and that keeps its characters. */
export function expectSoundFixes(text: string): void {
  const document = nextVersion(text, undefined);
  const problems = document.problems();
  const fixed = [
    applyEdits(text, safeEdits(problems)),
    ...problems
      .flatMap(({ finding }) => finding.fixes ?? [])
      .slice(0, 6)
      .map(({ edits }) => applyEdits(text, edits)),
  ];
  for (const each of fixed) {
    expectLossless(nextVersion(each, undefined));
  }
}
