// Formatting, Enter in a list, unwrapping and pasted text, as an editor asks for them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { CodeAction, Position, Range, TextEdit } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readSample } from "../../server/src/testing/samples.ts";
import { indented, wrap } from "../../server/src/testing/wrap.ts";
import { PLAIN, TestClient, VSCODE } from "./client.ts";

const timeout = 60_000;
const OPTIONS = { tabSize: 4, insertSpaces: true };
const TEXT = `1-бап. Мақсаты

1. Тараптар  ынтымақтасады.
2. Тараптар хат алмасады.

2-бап. Тілдер


Жұмыс тілі – орыс тілі .

3-бап Шығыстар

Әр Тарап өз шығыстарын көтереді.

4-бап. Өзгерістер

Осы Келісімге өзгерістер енгізілуі мүмкін.
`;
const FORMATTED = TEXT.replace("  ынтымақ", " ынтымақ")
  .replace("Тілдер\n\n\n", "Тілдер\n\n")
  .replace("тілі .", "тілі.")
  .replace("3-бап Ш", "3-бап. Ш");

let editor: TestClient;
let plain: TestClient;

before(async () => {
  const annotating = {
    ...VSCODE,
    workspace: {
      ...VSCODE.workspace,
      workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    },
  };
  [editor, plain] = await Promise.all([
    TestClient.start({ capabilities: annotating }),
    TestClient.start({ capabilities: PLAIN }),
  ]);
});

after(async () => {
  await Promise.all([editor.stop(), plain.stop()]);
});

function apply(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create("", "treaty", 1, text), [...edits]);
}

test("the server says what it formats", () => {
  const { capabilities } = editor.result;
  assert.equal(capabilities.documentFormattingProvider, true);
  assert.equal(capabilities.documentRangeFormattingProvider, true);
  assert.deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: "\n" });
});

for (const [eol, name] of [
  ["\n", "LF"],
  ["\r\n", "CR LF"],
] as const) {
  test(`a document and a range are formatted by small edits (${name})`, { timeout }, async () => {
    const uri = `file:///format-${name}.treaty`;
    const text = TEXT.replaceAll("\n", eol);
    await editor.open(uri, text);
    const edits = await editor.ask<TextEdit[]>("textDocument/formatting", uri, { options: OPTIONS });
    assert.equal(apply(text, edits), FORMATTED.replaceAll("\n", eol));
    assert.ok(edits.every(({ newText, range }) => newText.length <= 2 && range.end.line - range.start.line <= 1));
    const range: Range = { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } };
    const part = await editor.ask<TextEdit[]>("textDocument/rangeFormatting", uri, { range, options: OPTIONS });
    assert.equal(apply(text, part), text.replace("  ынтымақ", " ынтымақ"));
  });
}

test("the end of the file is put in order where the editor asks for it", { timeout }, async () => {
  const uri = "file:///end.treaty";
  const text = `${FORMATTED}\n\n`;
  await editor.open(uri, text);
  const options = { ...OPTIONS, trimFinalNewlines: true, insertFinalNewline: true };
  assert.equal(apply(text, await editor.ask("textDocument/formatting", uri, { options })), FORMATTED);
  assert.deepEqual(await editor.ask("textDocument/formatting", uri, { options: OPTIONS }), []);
});

test("Enter goes on with a list", { timeout }, async () => {
  const uri = "file:///enter.treaty";
  const text = "1-бап\n\n1. Бірінші.\n2. Екінші.\n";
  await editor.open(uri, text);
  await editor.change(uri, [{ range: at(3, 10), text: "\n" }]);
  const position: Position = { line: 4, character: 0 };
  const edits = await editor.ask<TextEdit[]>("textDocument/onTypeFormatting", uri, {
    position,
    ch: "\n",
    options: OPTIONS,
  });
  assert.deepEqual(edits, [{ range: at(4, 0), newText: "3. " }]);
});

test("unwrapping comes change by change, or plainly to an editor that cannot show it so", { timeout }, async () => {
  const uri = "file:///wrapped.treaty";
  const draft = indented(readSample("cooperation.ru"));
  const text = wrap(draft, { width: 84, page: 40, trailingSpaces: true });
  const query = { range: at(0, 0), context: { diagnostics: [], only: ["refactor.rewrite.kelisim.unwrap"] } };
  await Promise.all([editor.open(uri, text), plain.open(uri, text)]);
  const [action] = await editor.ask<CodeAction[]>("textDocument/codeAction", uri, query);
  assert.equal(action?.title, "Соединить строки импортированного текста");
  const labels = Object.values(action.edit?.changeAnnotations ?? {});
  assert.ok(labels.length > 0 && labels.every(({ needsConfirmation }) => needsConfirmation === true));
  const [change] = action.edit?.documentChanges ?? [];
  assert.ok(change !== undefined && "edits" in change);
  assert.equal(
    apply(
      text,
      change.edits.filter((edit) => "newText" in edit),
    ),
    draft,
  );
  const [plainly] = await plain.ask<CodeAction[]>("textDocument/codeAction", uri, query);
  assert.equal(apply(text, plainly?.edit?.changes?.[uri] ?? []), draft);
});

test("a text that is pasted is unwrapped", { timeout }, async () => {
  const uri = "file:///pasted.treaty";
  await editor.open(uri, "1-бап\n");
  const draft = indented(readSample("cooperation.en"));
  const text = wrap(draft, { width: 90, page: 50, trailingSpaces: false });
  assert.equal(await editor.connection.sendRequest("kelisim/pastedText", { uri, text }), draft);
});

function at(line: number, character: number): Range {
  return { start: { line, character }, end: { line, character } };
}
