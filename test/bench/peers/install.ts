// Others than Kelisim, in a folder apart: nothing of theirs is near what Kelisim ships.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const FOLDER = import.meta.dirname;

export function installPeers(): void {
  if (!existsSync(peerFile("unified-language-server"))) {
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
    execFileSync("npm", args, { cwd: FOLDER, stdio: "inherit", shell: process.platform === "win32" });
  }
}

/** A file of an installed package. */
export function peerFile(path: string): string {
  return join(FOLDER, "node_modules", path);
}

// The packages are foreign ground without types of ours: each is called in one place.
/** A CommonJS package. */
// biome-ignore lint/suspicious/noExplicitAny: what the packages export is described by how they are called
export const requirePeer: (name: string) => any = createRequire(join(FOLDER, "package.json"));

/** An ES module of a package. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export function importPeer(path: string): Promise<any> {
  return import(peerFile(path));
}
