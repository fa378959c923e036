// The bundles run in Node 20, which older editors bring: its engine refuses regular expressions that today's takes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { before, test } from "node:test";
import { cli, ensureBuilt, ROOT } from "./built.ts";

const LIKE_NODE_20 = ["--no-js-regexp-duplicate-named-groups", "--no-js-regexp-modifiers"];

before(ensureBuilt);

test("the command line and the server read a treaty without what Node 20 lacks", () => {
  const sample = join(ROOT, "samples", "cooperation.kk.treaty");
  const outline = execFileSync(process.execPath, [...LIKE_NODE_20, cli, "outline", sample], { encoding: "utf8" });
  assert.match(outline, /1-бап/u);
});
