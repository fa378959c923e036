import assert from "node:assert/strict";
import { test } from "node:test";
import type { SelectionRange } from "vscode-languageserver-types";
import { withLineEnds } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { selectionRanges } from "./selectionRange.ts";

test("the selection grows by word, sentence, text, paragraph, article, treaty", () => {
  withLineEnds(
    `
    1-бап

    1. Тараптар мемлекет-қатысушылармен кеңеседі. Олар келіседі.
                     |
    2. Басқа тармақ.

    2-бап

    Мәтін.
    `,
    ({ text, cursors: [cursor = 0] }) => {
      const document = TreatyDocument.of(text);
      const [range] = selectionRanges(document, [document.textDocument.positionAt(cursor)]);
      const selected: string[] = [];
      for (let current: SelectionRange | undefined = range; current !== undefined; current = current.parent) {
        selected.push(document.textDocument.getText(current.range).replace(/\s+/gu, " "));
      }
      const paragraph = "Тараптар мемлекет-қатысушылармен кеңеседі. Олар келіседі.";
      const article = `1-бап 1. ${paragraph} 2. Басқа тармақ.`;
      assert.deepEqual(selected, [
        "мемлекет-қатысушылармен",
        "Тараптар мемлекет-қатысушылармен кеңеседі.",
        paragraph,
        `1. ${paragraph}`,
        article,
        `${article} 2-бап Мәтін.`,
      ]);
    },
  );
});

test("in an empty document nothing is selected", () => {
  const document = TreatyDocument.of("");
  const nothing = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  assert.deepEqual(selectionRanges(document, [{ line: 0, character: 0 }]), [{ range: nothing }]);
});

test("a full stop that shortens a word ends no sentence", () => {
  const sentence = "Стороны встречаются в г. Астане. ";
  const text = `СОГЛАШЕНИЕ\n\nСтатья 1\n\n${sentence}Срок – год.`;
  const document = TreatyDocument.of(text);
  const [range] = selectionRanges(document, [document.textDocument.positionAt(text.indexOf("Астане"))]);
  assert.equal(document.textDocument.getText(range?.parent?.range), sentence.trim());
});
