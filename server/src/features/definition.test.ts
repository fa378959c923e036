import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { definition } from "./definition.ts";

/** From each cursor of the source: the words that are underlined -> the heads that they lead to. */
function expectLinks(source: string, expected: readonly string[]): void {
  withLineEnds(source, ({ text, cursors }) => {
    const document = TreatyDocument.of(text);
    const read = (range: Parameters<typeof document.textDocument.getText>[0]) => document.textDocument.getText(range);
    const found = cursors.map((cursor) => {
      const links = definition(document, document.textDocument.positionAt(cursor));
      const origins = new Set(links.map(({ originSelectionRange }) => read(originSelectionRange)));
      return links.length === 0
        ? "nowhere"
        : `${[...origins].join(" | ")} -> ${links.map(({ targetSelectionRange }) => read(targetSelectionRange)).join(", ")}`;
    });
    assert.deepEqual(found, expected);
  });
}

const BODY = `
    4-бап. Нысандары

    1. Тараптар мынадай нысандарда ынтымақтасады:
    1) тәжірибе алмасу;
    2) кадрлар даярлау;
    3) семинарлар.
    2. Тараптар хабардар етеді.

    5-бап. Шығыстар

    Тараптар шығыстарды көтереді.

    6-бап

    Тараптар келіседі.

    7-бап
`;

test("each level of a chain leads to that level", () => {
  expectLinks(
    `${BODY}
    Осы Келісімнің 4-бабының 1-тармағының 2) тармақшасында көзделген.
                   |     |   |        |   |          |
    `,
    [
      "4-бабының -> 4-бап.",
      "4-бабының -> 4-бап.",
      "1-тармағының -> 1.",
      "1-тармағының -> 1.",
      "2) тармақшасында -> 2)",
      "2) тармақшасында -> 2)",
    ],
  );
});

test("every member of a list leads to its own target", () => {
  expectLinks(
    `${BODY}
    Осы Келісімнің 4, 5 және 6-баптарына сәйкес.
                   |  |      |
    `,
    ["4 -> 4-бап.", "5 -> 5-бап.", "6-баптарына -> 6-бап"],
  );
});

test("a relative reference leads to where it stands", () => {
  expectLinks(
    `${BODY}
    1. Осы баптың 2-тармағына сәйкес.
       |          |
    2. Мәтін осы тармақта.
             |
    `,
    ["Осы баптың -> 7-бап", "2-тармағына -> 2.", "осы тармақта -> 2."],
  );
});

test("the cursor may stand at either end of the reference, and not beside it", () => {
  expectLinks(
    `${BODY}
    Осы Келісімнің 5-бабына сәйкес.
                  ||       ||
    `,
    ["nowhere", "5-бабына -> 5-бап.", "5-бабына -> 5-бап.", "nowhere"],
  );
});

test("a reference over a line end, and one with two spaces", () => {
  expectLinks(
    `${BODY}
    Осы Келісімнің  5-бабына сәйкес.
                    |
    `,
    ["5-бабына -> 5-бап."],
  );
});

test("what belongs to another instrument or is not there leads nowhere", () => {
  expectLinks(
    `${BODY}
    БҰҰ Жарғысының 5-бабына, осы Келісімнің 51-бабына және 4-бабының 9-тармағына сәйкес.
                   |                        |              |         |
    `,
    ["nowhere", "nowhere", "4-бабының -> 4-бап.", "nowhere"],
  );
});

test("Russian and English chains", () => {
  expectLinks(
    `
    Статья 1

    1. Стороны:
    1) первое;
    2) второе.

    Статья 2

    В соответствии с подпунктом 2) пункта 1 статьи 1 настоящего Соглашения, пунктом 3 настоящей статьи.
                     |             |        |                               |         |
    `,
    ["подпунктом 2) -> 2)", "пункта 1 -> 1.", "статьи 1 -> Статья 1", "nowhere", "настоящей статьи -> Статья 2"],
  );
  expectLinks(
    `
    Article 1

    1. First.
    2. Second.

    Article 2

    In accordance with paragraph 2 of Article 1 and Article 1(1) of this Agreement, and Article 51 of the Charter.
                       |              |             |         |                         |
    `,
    ["paragraph 2 -> 2.", "Article 1 -> Article 1", "Article 1 -> Article 1", "(1) -> 1.", "nowhere"],
  );
});

test("an old text with Latin letters", () => {
  expectLinks(
    `
    1-бап

    Мәтiн.

    2-бап

    Осы Келiсiмнiң 1-бабының ережелерi.
                   |
    `,
    ["1-бабының -> 1-бап"],
  );
});

test("in quoted words references point into the other treaty", () => {
  expectLinks(
    `
    1-бап

    Келісім мынадай мазмұндағы 7-1-баппен толықтырылсын:
    «7-1-бап. Шұғыл сұрау салу
    1. Осы Келісімнің 2-бабына сәйкес.».
                      |

    2-бап

    Мәтін.
    `,
    ["nowhere"],
  );
});

test("outside of references, and past the end of the text, there is nothing", () => {
  const document = TreatyDocument.of("1-бап\n\nМәтін.");
  assert.deepEqual(definition(document, { line: 2, character: 2 }), []);
  assert.deepEqual(definition(document, { line: 99, character: 99 }), []);
});
