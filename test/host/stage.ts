/** Prepares, in a temporary folder, what a host is given: the packed extension, the bundled suite, a workspace. */
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Counts } from "../../scripts/lib/counts.mts";
import { corpus, vsix } from "../../scripts/lib/project.mts";
import { extract, readZip } from "../../scripts/lib/zip.mts";

/** VS Code's two extension hosts: a Node process, and a web worker without anything of Node's. */
export type HostKind = "node" | "web";

export interface Stage {
  readonly folder: string;
  readonly extension: string;
  readonly suite: string;
  readonly workspace: string;
  /** What the suite wrote down at its end; one failure when it never came that far. */
  counts(): Promise<Counts>;
  remove(): Promise<void>;
}

export async function prepareStage(kind: HostKind): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), `kelisim-${kind}-`));
  const extension = join(folder, "extension");
  const suite = join(folder, "suite", "index.js");
  const workspace = join(folder, "workspace");
  await Promise.all([unpackExtension(extension, kind), bundleSuite(suite), fillWorkspace(workspace)]);
  return {
    folder,
    extension,
    suite,
    workspace,
    async counts() {
      const results = join(workspace, "results.json");
      return existsSync(results) ? JSON.parse(await readFile(results, "utf8")) : { passed: 0, failed: 1, skipped: 0 };
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** The tests see what a user installs, so that a file missing from the package fails here and not at the user's. */
async function unpackExtension(target: string, kind: HostKind): Promise<void> {
  await extract(await readZip(vsix), "extension", target);
  if (kind === "web") {
    // With no `main` the editor has no choice but the web worker.
    const path = join(target, "package.json");
    const { main, ...manifest } = JSON.parse(await readFile(path, "utf8"));
    await writeFile(path, JSON.stringify(manifest));
  }
}

async function bundleSuite(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, "suite", "index.ts")],
    outfile,
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
    // Mocha's browser build runs in both hosts. It looks for a module loader first and, finding none, puts `Mocha` on
    // the global object; left alone it would take this bundle's own `module.exports`.
    define: { exports: "undefined", define: "undefined" },
    logLevel: "warning",
  });
}

/** A folder of the workspace that is none of it: a link to one beside. */
async function linkOutside(workspace: string): Promise<void> {
  const outside = join(workspace, "..", "outside");
  await mkdir(outside);
  await writeFile(join(outside, "secret.treaty"), "1-бап. Сырттағы құпия\n\nТараптар үндемейді.\n");
  await symlink(outside, join(workspace, "linked"), "junction");
}

async function fillWorkspace(target: string): Promise<void> {
  await cp(join(import.meta.dirname, "workspace"), target, { recursive: true });
  await linkOutside(target);
  const seeds = join(corpus, "seeds");
  if (existsSync(seeds)) {
    await mkdir(join(target, "seeds"));
    for (const name of await readdir(seeds)) {
      const content = await readFile(join(seeds, name));
      await writeFile(join(target, "seeds", name.replace(/\.txt$/, ".treaty")), content);
    }
  } else {
    console.log(
      `Published agreements are skipped: there is no ${seeds}. Set KELISIM_CORPUS to a folder that has seeds/.`,
    );
  }
}
