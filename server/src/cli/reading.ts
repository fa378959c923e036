// Reads what is named, whatever it is: a file, a pipe, a device, nothing. It never waits for a pipe into which nobody
// writes, and never reads more than so much.
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from "node:fs";
import { type Message, message } from "../service.ts";

/** Larger files are no treaties, and would be read to the end before anything is said. */
const LARGEST_FILE = 100 * 1024 * 1024;
/** Nobody writes longer settings. */
const LARGEST_SETTINGS = 1024 * 1024;

const CHUNK = 64 * 1024;
/** How long a pipe is left alone whose writer is busy, in milliseconds. */
const BETWEEN_READINGS = 5;

class TooLarge extends Error {}

/** The bytes of a text that the user has named. */
export function readNamed(file: string, name: string): Uint8Array | Message {
  try {
    return readBytes(file, LARGEST_FILE);
  } catch (error) {
    return error instanceof TooLarge ? message("{0}: larger than 100 MB; split it.", name) : unreadable(name, error);
  }
}

/** The bytes of a file of settings; undefined where there is none, and why where there is one that cannot be read. */
export function readSettings(path: string): Uint8Array | { readonly why: string } | undefined {
  let stats: Stats | undefined;
  try {
    stats = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // Where a folder on the way may not be looked into, nothing is known to be there.
    return codeOf(error) === "ELOOP" ? { why: "ELOOP" } : undefined;
  }
  if (stats === undefined || stats.isFile()) {
    return stats && readFile(path);
  }
  // A pipe or a device might never end.
  return { why: stats.isDirectory() ? "EISDIR" : "ENXIO" };
}

function readFile(path: string): Uint8Array | { readonly why: string } {
  try {
    return readBytes(path, LARGEST_SETTINGS);
  } catch (error) {
    return { why: error instanceof TooLarge ? "EFBIG" : codeOf(error) };
  }
}

/** What to tell of a file of settings that cannot be read. */
export function settingsUnreadable(name: string, why: string): Message {
  return message(
    "{0}: cannot be read ({1}), so nothing in it is in force. Put a text file in its place or take it away.",
    name,
    why,
  );
}

/** Why something cannot be read, and what to do. */
export function unreadable(name: string, error: unknown): Message {
  const code = codeOf(error);
  switch (code) {
    case "ENOENT":
      return message("{0}: there is no such file or folder (ENOENT). Check the path.", name);
    case "EACCES":
    case "EPERM":
      return message("{0}: you are not allowed to read this ({1}). Ask for the right to read it.", name, code);
    default:
      return message("{0}: cannot be read ({1}). Check the path and what is there.", name, code);
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function readBytes(path: string, largest: number): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (stats.size > largest) {
      throw new TooLarge();
    }
    const bytes = stats.isFile() ? readFileSync(file) : readStream(file, largest);
    if (stats.isFIFO() && bytes.length === 0) {
      throw Object.assign(new Error("Nobody writes into the pipe."), { code: "EPIPE" });
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** What comes from a pipe or a device until it ends. */
function readStream(file: number, largest: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= largest; ) {
    const chunk = readChunk(file);
    if (chunk?.length === 0) {
      return Buffer.concat(chunks);
    }
    if (chunk === undefined) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_READINGS);
    } else {
      chunks.push(chunk);
      size += chunk.length;
    }
  }
  throw new TooLarge();
}

/** Empty at the end; undefined where there is nothing yet. */
function readChunk(file: number): Uint8Array | undefined {
  const chunk = Buffer.alloc(CHUNK);
  try {
    return chunk.subarray(0, readSync(file, chunk));
  } catch (error) {
    if (codeOf(error) === "EAGAIN") {
      return undefined;
    }
    throw error;
  }
}
