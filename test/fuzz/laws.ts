// What holds for every text and every way to come to it. Each law throws an error that says what is broken.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { applyEdits } from "../../server/src/formatting/edits.ts";
import { safeEdits } from "../../server/src/formatting/fixes.ts";
import type { Term } from "../../server/src/model/definitions.ts";
import type { Finding } from "../../server/src/rules/rule.ts";
import { type Branch, isBranch, leaves } from "../../server/src/syntax/tree.ts";
import { expectTiled } from "../../server/src/testing/tiles.ts";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";

/** A version of a document that is read with what is known of the version before. */
export function nextVersion(text: string, before: TreatyDocument | undefined): TreatyDocument {
  return new TreatyDocument(TextDocument.create("untitled:fuzz", "treaty", 1, text), before);
}

/** What was read on from the version before is what a fresh reading gives: tree, references, terms, problems. */
export function expectSameAsFresh(document: TreatyDocument): void {
  assert.equal(everythingOf(document), everythingOf(nextVersion(document.textDocument.getText(), undefined)));
}

/** Everything that answers are made of, as text. */
export function everythingOf(document: TreatyDocument): string {
  const { treaty } = document;
  const names = new Map<Branch, number>();
  const tree: unknown[] = [];
  const visit = (branch: Branch) => {
    names.set(branch, names.size);
    const { kind, start, end, heading, label, instrument } = branch;
    tree.push({ kind, start, end, heading, label, instrument });
    for (const child of branch.children) {
      if (isBranch(child)) {
        visit(child);
      } else {
        tree.push({ kind: child.kind, start: child.start, end: child.end });
      }
    }
  };
  visit(treaty.document.root);
  // What leads to others is told by its place: a list leads to its members, and a use to its term.
  const named = (key: string, value: unknown) =>
    isNode(value)
      ? `branch ${names.get(value)}`
      : key === "list" && Array.isArray(value)
        ? value.length
        : key === "term"
          ? (value as Term).start
          : value;
  const models = treaty.instruments.map(({ references, terms }) => ({
    references,
    terms: terms.all,
    uses: terms.uses,
  }));
  return JSON.stringify(
    { tree, models, problems: document.problems().map(({ code, finding }) => ({ code, finding })) },
    named,
  );
}

function isNode(value: unknown): value is Branch {
  return typeof value === "object" && value !== null && "children" in value;
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

/** All safe fixes at once, and each fix alone, leave a text that can be read and that keeps its characters. */
export function expectSoundFixes(document: TreatyDocument): void {
  const text = document.textDocument.getText();
  const problems = document.problems();
  expectLossless(nextVersion(applyEdits(text, safeEdits(problems)), document));
  for (const { edits } of problems.slice(0, 20).flatMap(({ finding }) => finding.fixes ?? [])) {
    expectLossless(nextVersion(applyEdits(text, edits), document));
  }
}
