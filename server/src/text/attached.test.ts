import assert from "node:assert/strict";
import { test } from "node:test";
import { Attached } from "./attached.ts";

test("what is kept with an object is found there, each kind for itself", () => {
  const lengths = new Attached<readonly string[], number>();
  const names = new Attached<readonly string[], string>();
  const key = ["a", "b"];
  assert.equal(lengths.get(key), undefined);
  lengths.set(key, 2);
  names.set(key, "letters");
  lengths.set(key, 3);
  assert.equal(lengths.get(key), 3);
  assert.equal(names.get(key), "letters");
  lengths.set(key, undefined);
  assert.equal(lengths.get(key), undefined);
});

test("neither a copy of the object nor a comparison knows of it", () => {
  const kept = new Attached<{ readonly start: number }, string>();
  const key = { start: 1 };
  kept.set(key, "known");
  assert.equal(kept.get({ ...key }), undefined);
  assert.deepEqual(key, { start: 1 });
  assert.deepEqual(Object.keys(key), ["start"]);
});
