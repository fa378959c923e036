/** Reads a VSIX, which is a zip archive, without needing an unzip program on the machine. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly packedSize: number;
  content(): Buffer;
}

// The layouts are those of PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_LENGTH = 22;
const DIRECTORY_HEADER_LENGTH = 46;
const LOCAL_HEADER_LENGTH = 30;
const DEFLATED = 8;

export async function readZip(path: string): Promise<ZipEntry[]> {
  const zip = await readFile(path);
  let end = zip.length - END_OF_DIRECTORY_LENGTH;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) {
    end -= 1;
  }
  if (end < 0) {
    throw new Error(`${path} is no zip archive`);
  }
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const header = at;
    const nameLength = zip.readUInt16LE(header + 28);
    const name = zip.toString("utf8", header + DIRECTORY_HEADER_LENGTH, header + DIRECTORY_HEADER_LENGTH + nameLength);
    const packedSize = zip.readUInt32LE(header + 20);
    entries.push({ name, packedSize, content: () => contentOf(zip, header, packedSize) });
    at += DIRECTORY_HEADER_LENGTH + nameLength + zip.readUInt16LE(header + 30) + zip.readUInt16LE(header + 32);
  }
  return entries.filter(({ name }) => !name.endsWith("/"));
}

function contentOf(zip: Buffer, header: number, packedSize: number): Buffer {
  const local = zip.readUInt32LE(header + 42);
  const start = local + LOCAL_HEADER_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + packedSize);
  return zip.readUInt16LE(header + 10) === DEFLATED ? inflateRawSync(packed) : packed;
}

/** Writes the entries below `folder` of the archive into `target`, without that folder's name. */
export async function extract(entries: readonly ZipEntry[], folder: string, target: string): Promise<void> {
  for (const entry of entries.filter(({ name }) => name.startsWith(`${folder}/`))) {
    const path = join(target, entry.name.slice(folder.length + 1));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, entry.content());
  }
}
