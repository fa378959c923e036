import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { VERSION } from "./version.ts";

test("the manifest, the server, the client and the command line have one version", () => {
  for (const manifest of ["../../package.json", "../package.json", "../../client/package.json"]) {
    const { version } = JSON.parse(readFileSync(new URL(manifest, import.meta.url), "utf8"));
    assert.equal(version, VERSION, manifest);
  }
});
