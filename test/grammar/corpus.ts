import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** A real treaty. Real texts are not part of the project: they are read where `KELISIM_CORPUS` points. */
export interface RealText {
  readonly name: string;
  readonly text: string;
}

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
/** Where the real texts are looked for. */
export const corpusFolder = resolve(PROJECT, process.env.KELISIM_CORPUS ?? "../shared");
const FOLDERS = ["seeds", "corpus/kk", "corpus/ru"] as const;

export const realTexts: readonly RealText[] = FOLDERS.flatMap((folder) => readFolder(folder));

/** What to tell when there is nothing to read; `false` when there is. Made for the `skip` option of a test. */
export const skipWithoutCorpus: string | false =
  realTexts.length > 0 ? false : `no real texts in ${corpusFolder}: set KELISIM_CORPUS to run this test`;

function readFolder(folder: string): readonly RealText[] {
  const path = join(corpusFolder, folder);
  if (!existsSync(path)) {
    return [];
  }
  return readdirSync(path)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => ({ name: `${folder}/${file}`, text: readFileSync(join(path, file), "utf8") }));
}
