import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { documentHighlights, references } from "./references.ts";

/** Asked at the cursor of the source, exactly the marked places are found. */
function expectCitations(source: string): void {
  withLineEnds(source, ({ text, cursors: [cursor = 0], ranges }) => {
    const document = TreatyDocument.of(text);
    const position = document.textDocument.positionAt(cursor);
    const expected = ranges.map((range) => document.range(range));
    assert.deepEqual(
      references(document, position, true).map(({ range }) => range),
      expected,
    );
    const highlighted = documentHighlights(document, position).map(({ range }) => range);
    assert.deepEqual(new Set(highlighted), new Set(expected));
    const declared = ranges.filter(({ label }) => label === "declaration").length;
    assert.equal(references(document, position, false).length, expected.length - declared);
  });
}

test("from a heading: whatever cites the article, lists and chains included", () => {
  expectCitations(`
    1-бап

    Осы Келісімнің 2 және 3-баптарына сәйкес.
                   ^

    2-бап. Нысандары
    ^^^^^^ declaration
      |

    Мәтін.

    3-бап

    Осы Келісімнің 2-бабының 1-тармағында, Шарттың 2-бабында көзделген.
                   ^^^^^^^^^
  `);
});

test("from a reference: the same as from its target", () => {
  expectCitations(`
    Статья 1

    Стороны действуют согласно пункту 1 статьи 2 настоящего Соглашения.
                               ^^^^^^^^
                                     |

    Статья 2

    1. Первый пункт.
    ^^ declaration
    2. В случаях, предусмотренных пунктом 1 настоящей статьи, и пунктом 3.
                                  ^^^^^^^^^
  `);
});

test("amid words that name nothing there is nothing to find", () => {
  expectCitations(`
    1-бап

    Тараптар ынтымақтасады.
       |
  `);
});

test("of an external reference nothing is said", () => {
  expectCitations(`
    1-бап

    Мәтін.

    2-бап

    БҰҰ Жарғысының 1-бабына сәйкес.
                     |
  `);
});

test("an article that a range takes in is cited by the range", () => {
  expectCitations(`
    1-бап

    Осы Келісімнің 2 – 4-баптарына және 2–4-баптарға сәйкес.
                   ^^^^^^^^^^^^^^^      ^^^^^^^^^^^^

    2-бап

    Мәтін.

    3-бап
    ^^^^^ declaration
     |

    Мәтін.

    4-бап

    Мәтін.
  `);
});
