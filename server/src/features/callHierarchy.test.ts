import assert from "node:assert/strict";
import { test } from "node:test";
import { readFixture } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { incomingCitations, outgoingCitations, prepareCallHierarchy } from "./callHierarchy.ts";

const { text, cursors } = readFixture(`
  1-бап. Мақсаты

  Осы Келісімнің 2-бабының 1-тармағы және 3-бабы қолданылады.
     |

  2-бап. Нысандары

  1. Осы баптың 2-тармағында көзделген.
  2. Осы Келісімнің 3-бабына сәйкес.
                     |

  3-бап. Шығыстар

  Осы бапта көзделген.
`);
const document = TreatyDocument.of(text);

function prepare(cursor: number) {
  const [item] = prepareCallHierarchy(document, document.textDocument.positionAt(cursor), "kk");
  assert.ok(item !== undefined);
  return item;
}

test("in an article: the article, what it cites and what cites it", () => {
  const item = prepare(cursors[0] ?? 0);
  assert.equal(item.name, "1-бап. Мақсаты");
  assert.deepEqual(incomingCitations(document, item, "kk"), []);
  assert.deepEqual(
    outgoingCitations(document, item, "kk").map(({ to, fromRanges }) => [to.name, fromRanges.length]),
    [
      ["2-бап. Нысандары", 1],
      ["3-бап. Шығыстар", 1],
    ],
  );
});

test("on a reference: the article that it cites; references to one's own article do not count", () => {
  const item = prepare(cursors[1] ?? 0);
  assert.equal(item.name, "3-бап. Шығыстар");
  assert.deepEqual(
    incomingCitations(document, item, "kk").map(({ from }) => from.name),
    ["1-бап. Мақсаты", "2-бап. Нысандары"],
  );
  assert.deepEqual(outgoingCitations(document, item, "kk"), []);
});
