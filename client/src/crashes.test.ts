import assert from "node:assert/strict";
import { test } from "node:test";
import { Crashes } from "./crashes.ts";

const minutes = (count: number) => count * 60_000;

test("a server that ends now and then is started again every time", () => {
  const crashes = new Crashes();
  for (let time = 0; time < 20; time++) {
    assert.ok(crashes.mayRestart(minutes(time)));
  }
});

test("a server that ends five times within three minutes is left alone until someone starts it", () => {
  const crashes = new Crashes();
  const restarts = [0, 0.5, 1, 1.5, 2].map((time) => crashes.mayRestart(minutes(time)));
  assert.deepEqual(restarts, [true, true, true, true, false]);
  crashes.forget();
  assert.ok(crashes.mayRestart(minutes(2.5)));
});
