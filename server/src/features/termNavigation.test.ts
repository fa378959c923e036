import assert from "node:assert/strict";
import { test } from "node:test";
import { DocumentHighlightKind } from "vscode-languageserver-types";
import { type Fixture, withLineEnds } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { termDefinition, termHighlights, termReferences } from "./termNavigation.ts";

const SOURCE = `
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап. Ұғымдар

    Мынадай ұғымдар қолданылады:
    1) «жүк» – тасылатын зат;
        ^^^ name
        |

    2-бап. Жүктердің салмағы
           ^^^^^^^^^ use

    Жүкті тасымалдаушы жүкпен бірге жүктің құжаттарын береді.
    ^^^^^ use
                       ^^^^^^ use
                                    ^^^^^^ use
                                      |
    `;

function eachCursor(check: (document: TreatyDocument, fixture: Fixture, cursor: number) => void): void {
  withLineEnds(SOURCE, (fixture) => {
    for (const cursor of fixture.cursors) {
      check(TreatyDocument.of(fixture.text), fixture, cursor);
    }
  });
}

test("a term leads to its definition", () => {
  eachCursor((document, { ranges }, cursor) => {
    const [link] = termDefinition(document, document.textDocument.positionAt(cursor));
    assert.deepEqual(link?.targetSelectionRange, document.range(ranges[0] ?? { start: 0, end: 0 }));
    assert.equal(document.textDocument.getText(link?.targetRange), "«жүк» – тасылатын зат;");
  });
});

test("references are its uses, with the name in the definition on wish", () => {
  eachCursor((document, { ranges }, cursor) => {
    const position = document.textDocument.positionAt(cursor);
    const expected = ranges.map((range) => document.range(range));
    const found = (declaration: boolean) => termReferences(document, position, declaration).map(({ range }) => range);
    assert.deepEqual(found(true), expected);
    assert.deepEqual(found(false), expected.slice(1));
  });
});

test("highlights tell the definition from the uses", () => {
  eachCursor((document, { ranges }, cursor) => {
    const found = termHighlights(document, document.textDocument.positionAt(cursor));
    assert.deepEqual(
      found,
      ranges.map((range) => ({
        range: document.range(range),
        kind: range.label === "name" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    );
  });
});

test("nothing where no term stands", () => {
  const document = TreatyDocument.of("1-бап\n\nТараптар кеңеседі.");
  const position = { line: 2, character: 2 };
  assert.deepEqual(termDefinition(document, position), []);
  assert.deepEqual(termReferences(document, position, true), []);
  assert.deepEqual(termHighlights(document, position), []);
});
