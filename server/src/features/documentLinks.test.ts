import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { documentLinks } from "./documentLinks.ts";

test("web and e-mail addresses are links, the punctuation after them is not", () => {
  withLineEnds(
    `
    Сайты: www.gov.kz, https://adilet.zan.kz/kaz/docs/Z050000054_.
           ^^^^^^^^^^ https://www.gov.kz
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://adilet.zan.kz/kaz/docs/Z050000054_
    e-mail: 7172577@prokuror.kz; орнына ad hoc @ емес.
            ^^^^^^^^^^^^^^^^^^^ mailto:7172577@prokuror.kz
    `,
    ({ text, ranges }) => {
      const document = TreatyDocument.of(text);
      const found = documentLinks(document).map(({ range, target }) => ({ range, target }));
      assert.deepEqual(
        found,
        ranges.map((range) => ({ range: document.range(range), target: range.label })),
      );
    },
  );
});
