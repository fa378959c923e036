// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the examples are snippet bodies, not templates.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expandSnippet, tabStops } from "./expand.ts";

const EXAMPLES: readonly (readonly [body: string | readonly string[], text: string])[] = [
  ["${1:12}-бап", "12-бап"],
  [["${1:12}-бап", "Осы Келісім"], "12-бап\nОсы Келісім"],
  ["${1} мен ${1:Тарап}", "Тарап мен Тарап"],
  ["${2|қаңтарда,ақпанда|} ${1:20__}", "қаңтарда 20__"],
  ["${1|бір\\, екі,үш|}", "бір, екі"],
  ["\\${1} \\\\ ${1:a\\}b}", "${1} \\ a}b"],
  ["$1${2:а}", "а"],
];

for (const [body, text] of EXAMPLES) {
  test(`${JSON.stringify(body)} becomes ${JSON.stringify(text)}`, () => {
    assert.equal(expandSnippet(body), text);
  });
}

test("tab stops are told in the order of the text", () => {
  assert.deepEqual(tabStops("${2:b} ${1|a,c|} $2"), [
    { number: 2, text: "b" },
    { number: 1, text: "a" },
    { number: 2, text: undefined },
  ]);
});
