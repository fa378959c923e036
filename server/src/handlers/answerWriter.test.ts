import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { inParts } from "../features/inParts.ts";
import { encodeMessage } from "./answerWriter.ts";

const read = (message: object) => JSON.parse(new TextDecoder().decode(encodeMessage(message)));

test("a message without such a list is written as JSON", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), (message) => {
      assert.equal(
        new TextDecoder().decode(encodeMessage(message)),
        new TextDecoder().decode(Buffer.from(JSON.stringify(message))),
      );
    }),
  );
});

test("a list in parts says what the list says, the first time and again, wherever it stands", () => {
  const article = fc.record({
    name: fc.string({ unit: "grapheme" }),
    children: fc.array(fc.record({ name: fc.string() })),
  });
  fc.assert(
    fc.property(fc.array(article), fc.array(article), (first, second) => {
      const chapter = { name: "1-тарау", kind: 2, children: inParts([...first]) };
      const empty = { children: inParts([]) };
      const result = inParts<object>([...second, chapter, empty, ...first]);
      const message = { jsonrpc: "2.0", id: 7, result };
      assert.deepEqual(read(message), JSON.parse(JSON.stringify(message)));
      assert.deepEqual(read(message), JSON.parse(JSON.stringify(message)));
    }),
  );
});
