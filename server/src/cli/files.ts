// From what is named on the command line to the files to be read: files, folders with all their treaties, patterns.
import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { type Ignore, ignore, type Message, message } from "../service.ts";
import { decode } from "./encodings.ts";
import { readSettings, settingsUnreadable, unreadable } from "./reading.ts";
import { displayedPath } from "./terminal.ts";

/** Standard input. */
export const STDIN = "-";

const IGNORE_FILE = ".kelisimignore";
/** What a folder is searched for. */
const TREATY = /\.(?:treaty|kelisim|txt)$/iu;
/** Folders in which nobody keeps treaties. */
const SKIPPED = /^(?:\.|node_modules$)/u;
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
  const ignored = new IgnoreFiles(failures);
  for (const name of named) {
    const found = name === STDIN ? [name] : await filesOf(name, failures);
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

async function filesOf(name: string, failures: Message[]): Promise<string[] | Message> {
  // A name with brackets may be a file as well as a pattern; the file comes first.
  let stats: Stats | undefined;
  try {
    stats = statSync(name, { throwIfNoEntry: false });
  } catch (error) {
    return unreadable(name, error);
  }
  if (stats?.isDirectory() === true) {
    const faults = failures.length;
    const found = treatiesIn(name, failures);
    return found.length === 0 && failures.length === faults
      ? message("{0}: no file here ends in .treaty, .kelisim or .txt. Name the files.", name)
      : found.sort(inOrder);
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

/** Follows no links. A folder that cannot be opened is told; the others are searched. */
function treatiesIn(folder: string, failures: Message[]): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    failures.push(unreadable(folder, error));
    return [];
  }
  return entries
    .filter(({ name }) => !SKIPPED.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? treatiesIn(path, failures) : entry.isFile() && TREATY.test(path) ? [path] : [];
    });
}

function inOrder(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The .kelisimignore of the folders above a file, written as a .gitignore; the nearest that speaks of the file decides. */
class IgnoreFiles {
  readonly #known = new Map<string, Ignore | undefined>();
  readonly #failures: Message[];

  /** One that cannot be read is told among the failures. */
  constructor(failures: Message[]) {
    this.#failures = failures;
  }

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
      this.#known.set(folder, this.#read(join(folder, IGNORE_FILE)));
    }
    return this.#known.get(folder);
  }

  /** Editors and shells write it in many an encoding. */
  #read(path: string): Ignore | undefined {
    const bytes = readSettings(path);
    if (bytes === undefined) {
      return undefined;
    }
    const decoded = bytes instanceof Uint8Array ? decode(bytes) : bytes;
    if (typeof decoded === "object" && "text" in decoded) {
      return ignore().add(decoded.text);
    }
    const why = typeof decoded === "object" ? decoded.why : "ERR_ENCODING_INVALID_ENCODED_DATA";
    this.#failures.push(settingsUnreadable(displayedPath(path), why));
    return undefined;
  }
}
