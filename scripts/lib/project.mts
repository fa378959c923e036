/** Where things are in the project. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..", "..");

/** Git ignores it; whatever is costly to fetch is kept here between runs. */
export const cache = join(root, ".vscode-test");

const manifest: { name: string; version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

export const vsix = join(root, `${manifest.name}-${manifest.version}.vsix`);

/** A folder with the real treaties that some tests read, when there is one. */
export const corpus = resolve(root, process.env.KELISIM_CORPUS ?? join("..", "shared"));
