import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { codeLenses, SHOW_CITATIONS } from "./codeLens.ts";
import { inlayHints } from "./inlayHints.ts";

const TREATY = `
  1-бап. Мақсаты
  ^^^^^^ Cited once

  Осы Келісімнің 2 және 3-баптарына, Шарттың 1-бабына сәйкес.

  2-бап. Нысандары
  ^^^^^^ Cited 2 times

  Осы Келісімнің 1-бабы мен 2-бабы қолданылады.

  3-бап
  ^^^^^ Cited once

  Осы бапта көзделген.
`;

test("above each cited article stands how often it is cited", () => {
  withLineEnds(TREATY, ({ text, ranges }) => {
    const document = TreatyDocument.of(text);
    assert.deepEqual(
      codeLenses(document, "en", true).map(({ range, command }) => ({ range, title: command?.title })),
      ranges.map((range) => ({ range: document.range(range), title: range.label })),
    );
  });
});

test("a client that cannot open the list gets words only", () => {
  const document = TreatyDocument.of("1-бап\n\nМәтін.\n\n2-бап\n\nОсы Келісімнің 1-бабы.");
  assert.deepEqual(
    [true, false].map((opensList) => codeLenses(document, "ru", opensList).map(({ command }) => command?.command)),
    [[SHOW_CITATIONS], [""]],
  );
});

test("after a reference stands the title of the article, where it has one", () => {
  withLineEnds(TREATY, ({ text }) => {
    const document = TreatyDocument.of(text);
    const whole = document.range({ start: 0, end: text.length });
    const hints = inlayHints(document, whole).map(({ position, label }) => {
      const offset = document.textDocument.offsetAt(position);
      return `${text.slice(offset - 6, offset)} ${label}`;
    });
    assert.deepEqual(hints, ["мнің 2 (Нысандары)", "1-бабы (Мақсаты)", "2-бабы (Нысандары)"]);
    assert.deepEqual(inlayHints(document, document.range({ start: 0, end: 3 })), []);
  });
});
