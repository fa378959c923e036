/**
 * VS Code from the npm registry. Where Microsoft's download service cannot be reached, as in many government networks,
 * the npm package code-server still brings VS Code's server and workbench, with the whole extension API.
 */
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./processes.mts";
import { cache } from "./project.mts";

/** Carries VS Code 1.139.1. */
const VERSION = "4.139.1";

export interface EmbeddedEditor {
  /** The editor as a person uses it; its command line can install extensions. */
  readonly program: string;
  /** VS Code's own server, which takes the payload of an extension test. */
  readonly testServer: string;
}

export async function embeddedEditor(): Promise<EmbeddedEditor> {
  const folder = join(cache, `code-server-${VERSION}`);
  if (!existsSync(folder)) {
    await install(folder);
  }
  const package_ = join(folder, "node_modules", "code-server");
  return {
    program: join(package_, "out", "node", "entry.js"),
    testServer: join(package_, "lib", "vscode", "out", "server-main.js"),
  };
}

/** Installs beside the folder and renames at the end, so that an interrupted download is not taken for an editor. */
async function install(folder: string): Promise<void> {
  console.log(`Installing the editor (code-server ${VERSION}) from the npm registry into ${folder}, once.`);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await writeFile(join(unfinished, "package.json"), JSON.stringify({ private: true }));
  // Without the install scripts no compiler is needed; the native modules they would build (terminal, keyring) are
  // reported as missing in the editor's log and serve nothing that a treaty needs.
  const npmInstall = (cwd: string, ...args: string[]) =>
    run("npm", ["install", "--prefix", cwd, "--ignore-scripts", "--no-audit", "--no-fund", ...args], cwd);
  const vscode = join(unfinished, "node_modules", "code-server", "lib", "vscode");
  try {
    await npmInstall(unfinished, `code-server@${VERSION}`);
    await npmInstall(vscode, "--omit=dev");
    await npmInstall(join(vscode, "extensions"), "--omit=dev");
  } catch (reason) {
    throw new Error(
      "The editor could not be installed. It needs the npm registry once (about 150 MB); behind a proxy, tell npm of " +
        "it with `npm config set proxy`, or `npm config set registry` for a registry of your own, and run this again.",
      { cause: reason },
    );
  }
  await rename(unfinished, folder);
}
