// From what is named on the command line to the files to be read: files, folders with all their treaties, patterns.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { type Ignore, ignore, type Message, message } from "../service.ts";

/** Standard input. */
export const STDIN = "-";

const IGNORE_FILE = ".kelisimignore";
/** What a folder is searched for. */
const TREATIES = "**/*.{treaty,kelisim,txt}";
const NO_TREATIES = ["**/node_modules/**", "**/.git/**"];

export interface FoundFiles {
  /** As they are to be called, each once, in the order named. */
  readonly files: readonly string[];
  /** What was named and is not there. */
  readonly failures: readonly Message[];
}

export async function findFiles(named: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>();
  const failures: Message[] = [];
  const ignored = new IgnoreFiles();
  for (const name of named) {
    const found = name === STDIN ? [name] : await filesOf(name);
    if (Array.isArray(found)) {
      for (const file of found.filter((each) => each === STDIN || !ignored.ignores(each))) {
        files.add(file);
      }
    } else {
      failures.push(found);
    }
  }
  return { files: [...files], failures };
}

async function filesOf(name: string): Promise<string[] | Message> {
  // A name with brackets may be a file as well as a pattern; the file comes first.
  const stats = statSync(name, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    const found = await treatiesIn(name);
    return found.length === 0
      ? message("{0}: no file here ends in .treaty, .kelisim or .txt. Name the files.", name)
      : found;
  }
  if (stats !== undefined || !isDynamicPattern(name)) {
    return stats === undefined
      ? message("{0}: there is no such file or folder (ENOENT). Check the path.", name)
      : [name];
  }
  const found = await glob(name.split(sep).join("/"), { ignore: NO_TREATIES, expandDirectories: false });
  return found.length === 0
    ? message("{0}: no file matches this pattern. Put it in quotation marks and check the path.", name)
    : found.sort(inOrder);
}

async function treatiesIn(folder: string): Promise<string[]> {
  const found = await glob(TREATIES, {
    cwd: folder,
    ignore: NO_TREATIES,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
  });
  return found.sort(inOrder).map((path) => join(folder, path));
}

function inOrder(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The .kelisimignore of the folders above a file, written as a .gitignore; the nearest that speaks of the file decides. */
class IgnoreFiles {
  readonly #known = new Map<string, Ignore | undefined>();

  ignores(file: string): boolean {
    const path = resolve(file);
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const result = this.#in(folder)?.test(relative(folder, path).split(sep).join("/"));
      if (result?.ignored === true || result?.unignored === true) {
        return result.ignored;
      }
      if (folder === dirname(folder)) {
        return false;
      }
    }
  }

  #in(folder: string): Ignore | undefined {
    if (!this.#known.has(folder)) {
      const path = join(folder, IGNORE_FILE);
      this.#known.set(folder, existsSync(path) ? ignore().add(readFileSync(path, "utf8")) : undefined);
    }
    return this.#known.get(folder);
  }
}
