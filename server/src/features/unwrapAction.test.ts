import assert from "node:assert/strict";
import { test } from "node:test";
import { type CodeAction, CodeActionKind, TextDocumentEdit } from "vscode-languageserver-types";
import { applyEdits } from "../formatting/edits.ts";
import { unwrapText } from "../formatting/unwrap.ts";
import { withRules } from "../testing/problems.ts";
import { readSample } from "../testing/samples.ts";
import { indented, wrap } from "../testing/wrap.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { UNWRAP } from "./announced.ts";
import { codeActions } from "./codeActions.ts";

const DRAFT = indented(readSample("cooperation.kk"));
const WRAPPED = wrap(DRAFT, { width: 80, page: 40, trailingSpaces: false });
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function ask(text: string, only: readonly string[] | undefined, changeAnnotations = true, range = START): CodeAction[] {
  const query = {
    range,
    only,
    settings: withRules({}),
    language: "en",
    snippetEdits: false,
    changeAnnotations,
  } as const;
  return codeActions(TreatyDocument.of(text), query).filter(({ title }) => title === "Unwrap imported text");
}

/** The text after the edits of one kind of change, or of all. */
function after(text: string, { edit }: CodeAction, kind?: string): string {
  const { textDocument } = TreatyDocument.of(text);
  const edits = (edit?.documentChanges ?? []).flatMap((change) => (TextDocumentEdit.is(change) ? change.edits : []));
  return applyEdits(
    text,
    edits.flatMap((each) =>
      "newText" in each && (kind === undefined || ("annotationId" in each && each.annotationId === kind))
        ? [
            {
              start: textDocument.offsetAt(each.range.start),
              end: textDocument.offsetAt(each.range.end),
              newText: each.newText,
            },
          ]
        : [],
    ),
  );
}

test("in a hard-wrapped text the rewriting is offered, each change with its kind, to be confirmed", () => {
  const [action, ...others] = ask(WRAPPED, undefined);
  assert.ok(action !== undefined);
  assert.deepEqual(others, []);
  assert.equal(action.kind, UNWRAP);
  assert.equal(after(WRAPPED, action), DRAFT);
  assert.deepEqual(action.edit?.changeAnnotations, {
    "line-end": { label: "Line ends inside paragraphs", needsConfirmation: true },
    "page-break": { label: "Page breaks", needsConfirmation: true },
  });
});

test("the changes of one kind alone leave the words as they are", () => {
  const [action] = ask(WRAPPED, [UNWRAP]);
  assert.ok(action !== undefined);
  for (const kind of ["line-end", "page-break"]) {
    const part = after(WRAPPED, action, kind);
    assert.notEqual(part, WRAPPED);
    assert.equal(part.replace(/\s+/gu, " "), DRAFT.replace(/\s+/gu, " "));
  }
});

test("an editor without a preview gets what is certain", () => {
  const [action] = ask(WRAPPED, [UNWRAP], false);
  const { textDocument } = TreatyDocument.of(WRAPPED);
  const edits = (action?.edit?.changes?.["untitled:treaty"] ?? []).map(({ range, newText }) => ({
    start: textDocument.offsetAt(range.start),
    end: textDocument.offsetAt(range.end),
    newText,
  }));
  assert.equal(applyEdits(WRAPPED, edits), unwrapText(WRAPPED));
});

test("at the note about the broken lines it is a fix of that note", () => {
  const note = TreatyDocument.of(WRAPPED)
    .problems()
    .find(({ code }) => code === "hard-wrapped");
  assert.ok(note !== undefined);
  const range = TreatyDocument.of(WRAPPED).range(note.finding);
  const [action] = ask(WRAPPED, [CodeActionKind.QuickFix], true, range);
  assert.equal(action?.kind, CodeActionKind.QuickFix);
  assert.deepEqual(
    action.diagnostics?.map(({ code }) => code),
    ["hard-wrapped"],
  );
});

test("a flowing text has nothing to unwrap, and other kinds do not bring it", () => {
  assert.deepEqual(ask(DRAFT, undefined), []);
  assert.deepEqual(ask(DRAFT, [UNWRAP]), []);
  assert.deepEqual(ask(WRAPPED, [CodeActionKind.RefactorExtract]), []);
  assert.equal(ask(WRAPPED, [CodeActionKind.Refactor]).length, 1);
});
