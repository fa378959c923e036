// The bundles that the tests drive or read: dist/cli.js, what it stands on and what is built with it, built anew when a
// source is younger.

import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, rmdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const LOCK = join(ROOT, "node_modules/.kelisim-build");
const SOURCES = [
  "{server,client}/src/**/*.ts",
  "l10n/*.json",
  "package.json",
  "scripts/{build,lib/characterClasses,lib/project}.mts",
];

export const cli = join(ROOT, "dist/cli.js");

/** Test files run side by side: one builds, the others wait for it. */
export async function ensureBuilt(): Promise<void> {
  while (!isFresh()) {
    if (!acquire()) {
      await setTimeout(100);
      continue;
    }
    try {
      if (!isFresh()) {
        const { status, stderr } = spawnSync(process.execPath, ["scripts/build.mts"], { cwd: ROOT, encoding: "utf8" });
        if (status !== 0) {
          throw new Error(`the build failed:\n${stderr}`);
        }
      }
    } finally {
      rmdirSync(LOCK);
    }
  }
}

function isFresh(): boolean {
  const built = Math.min(...["cli.js", "server.js", "web/server.js"].map((file) => changed(join(ROOT, "dist", file))));
  const sources = globSync(SOURCES, { cwd: ROOT }).filter((file) => !file.endsWith(".test.ts"));
  return sources.every((file) => changed(join(ROOT, file)) <= built);
}

/** 0 where there is no such file. */
function changed(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function acquire(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    // A lock that is older than any build was left behind.
    if (Date.now() - changed(LOCK) > 120_000) {
      rmdirSync(LOCK);
    }
    return false;
  }
}
