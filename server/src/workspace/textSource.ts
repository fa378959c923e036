// Where the texts of files come from that no editor has open. The core reads none itself: Node, or the editor, does.
import type { CancellationToken } from "vscode-languageserver-protocol";

/** Longer files are no treaties: they are left out, and the log says so. In bytes. */
export const LONGEST_FILE = 2_000_000;
/** A workspace with more files is read up to here, and the log says so. */
export const MOST_FILES = 2000;

/** The names of treaties' files end so; `.txt` only where the settings say that plain texts are treaties. */
export const TREATY_ENDINGS: readonly string[] = ["treaty", "kelisim"];

export interface TextSource {
  /** The addresses of the workspace's files whose names end in one of the endings, in any order. */
  find(endings: readonly string[], token: CancellationToken): Promise<readonly string[]>;
  /** The text of a file of the workspace; undefined where it is gone, too long or outside the workspace. */
  read(uri: string, token: CancellationToken): Promise<string | undefined>;
}

/** Before the client has said what it can do, and where nobody can read files: only open documents are known. */
export const NO_FILES: TextSource = {
  find: async () => [],
  read: async () => undefined,
};

/** The same file has one key, however its address is encoded. */
export function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** `келісім.treaty` of a whole address. */
export function fileNameOf(uri: string): string {
  return keyOf(uri).split("/").at(-1) ?? uri;
}

/** Whether an address lies in a folder. */
export function isWithin(uri: string, folder: string): boolean {
  const root = keyOf(folder).replace(/\/$/u, "");
  const path = keyOf(uri);
  return path.startsWith(`${root}/`) && !path.split("/").includes("..");
}

/** A part of a path as editors encode it in addresses. */
export function encodedSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
