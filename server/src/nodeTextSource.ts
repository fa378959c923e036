// Reads the files of the workspace folders for clients that do not offer to read them. Links are not followed, so that
// nothing outside the folders is read.
import { open, readdir, realpath, stat } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { encodedSegment, isWithin, LONGEST_FILE, MOST_FILES, type TextSource } from "./workspace/textSource.ts";

/** Folders in which nobody keeps treaties. */
const SKIPPED_FOLDERS = /^(?:\.|node_modules$)/u;

export function nodeTextSource(folders: () => readonly string[], log: (words: string) => void): TextSource {
  return {
    async find(endings) {
      const found: string[] = [];
      const suffixes = endings.map((ending) => `.${ending}`);
      const visit = async (folder: string): Promise<void> => {
        // A folder that cannot be opened holds nothing for us.
        const entries = await readdir(fileURLToPath(folder), { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
          const uri = `${folder}/${encodedSegment(entry.name)}`;
          if (entry.isDirectory() && !SKIPPED_FOLDERS.test(entry.name) && found.length <= MOST_FILES) {
            await visit(uri);
          } else if (entry.isFile() && suffixes.some((suffix) => entry.name.toLowerCase().endsWith(suffix))) {
            found.push(uri);
          }
        }
      };
      for (const folder of folders().filter(isFile)) {
        await visit(folder.replace(/\/$/u, ""));
      }
      return found;
    },
    async read(uri) {
      const folder = folders().find((each) => isFile(uri) && isWithin(uri, each));
      const path = folder === undefined ? undefined : await pathWithin(uri, folder);
      if (path === undefined) {
        return undefined;
      }
      // To open a pipe is to wait until somebody writes into it.
      if (!(await stat(path)).isFile()) {
        return undefined;
      }
      const file = await open(path);
      try {
        const { size } = await file.stat();
        if (size > LONGEST_FILE) {
          log(`${uri} is left out: it has ${size} bytes, more than ${LONGEST_FILE}.`);
          return undefined;
        }
        return new TextDecoder().decode(await file.readFile());
      } finally {
        await file.close();
      }
    },
  };
}

/** The file's own path, undefined where it is gone or a link leads out of the folder. */
async function pathWithin(uri: string, folder: string): Promise<string | undefined> {
  try {
    const [path, root] = await Promise.all([realpath(fileURLToPath(uri)), realpath(fileURLToPath(folder))]);
    return isWithin(pathToFileURL(path).href, pathToFileURL(root).href) ? path : undefined;
  } catch {
    return undefined;
  }
}

function isFile(uri: string): boolean {
  return uri.startsWith("file:");
}
