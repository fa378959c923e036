import assert from "node:assert/strict";
import { test } from "node:test";
import { localize } from "../service.ts";
import { tooLongForMemory } from "./memory.ts";

const GIGABYTE = 2 ** 30;

test("a treaty has room anywhere", () => {
  assert.equal(tooLongForMemory("a.txt", "1-бап\n".repeat(10_000), GIGABYTE / 16), undefined);
});

test("a text that would need more memory than there is, is told with what to do", () => {
  const text = "а\r\n".repeat(2_000_000);
  assert.equal(tooLongForMemory("a.txt", text, 16 * GIGABYTE), undefined);
  const words = tooLongForMemory("a.txt", text, 4 * GIGABYTE);
  assert.ok(words !== undefined);
  assert.equal(
    localize("en", words),
    "a.txt: looking at it takes about 4.8 GB of memory, more than the 4.0 GB that Node.js may use. Split it, or set NODE_OPTIONS=--max-old-space-size=6144.",
  );
});
