// Writes a file anew. Where that fails midway, as on a full disk, the file is as it was.
import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from "node:fs";

/** `before` is what the file holds. */
export function overwrite(path: string, bytes: Uint8Array, before: Uint8Array): void {
  const file = openSync(path, "r+");
  try {
    if (!fstatSync(file).isFile()) {
      throw Object.assign(new Error("A pipe or a device cannot be changed."), { code: "ESPIPE" });
    }
    try {
      put(file, bytes);
    } catch (error) {
      // There is room for as much as there was.
      put(file, before);
      throw error;
    }
  } finally {
    closeSync(file);
  }
}

function put(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(file, bytes, at, bytes.length - at, at);
  }
  ftruncateSync(file, bytes.length);
}
