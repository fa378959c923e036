// Builds and packs the extension into kelisim-VERSION.vsix, and says what went in.
import { globSync, readdirSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { minify } from "terser";
import { run } from "./lib/processes.mts";
import { root, vsix } from "./lib/project.mts";
import { writeBill } from "./lib/sbom.mts";
import { readZip } from "./lib/zip.mts";

/** A drafter's connection may be a ministry's; an extension for plain text has no business being larger. */
const LARGEST = 500 * 1024;

for (const old of readdirSync(root).filter((name) => /\.(?:vsix|cdx\.json)$/u.test(name))) {
  await rm(`${root}/${old}`);
}
await run(process.execPath, ["scripts/build.mts"], root);
await Promise.all(globSync("dist/**/*.js", { cwd: root }).map((bundle) => renameWithin(`${root}/${bundle}`)));
// The pictures stay in the project, and the editor's page of the extension would show them as broken.
const readme = (await readFile(`${root}/README.md`, "utf8")).replace(/^ *!\[.*\]\(docs\/images\/.*\)\n\n?/gmu, "");
await writeFile(`${root}/dist/README.md`, readme);
// The manifest's `files` says what is packed. Relative links stay as they are: they are right in the project, and
// rewriting them would need the address of a public repository.
await run(
  "npx",
  [
    ...["vsce", "package", "--no-dependencies", "--out", vsix, "--readme-path", "dist/README.md"],
    ...["--no-rewrite-relative-links", "--allow-missing-repository"],
  ],
  root,
);

const bill = vsix.replace(/\.vsix$/, ".cdx.json");
writeBill(bill);
console.log(`What it is made of: ${bill}`);

const entries = await readZip(vsix);
for (const { name, packedSize } of entries) {
  console.log(`${(packedSize / 1024).toFixed(1).padStart(8)} KB  ${name}`);
}
const { size } = await stat(vsix);
console.log(`${(size / 1024).toFixed(1).padStart(8)} KB  in all: ${vsix}`);
if (size > LARGEST) {
  throw new Error(`The package is larger than ${LARGEST / 1024} KB.`);
}

/**
 * Gives the names within a bundle out anew, as often the same ones as may be. That says nothing else and hardly less, but packs
 * to seven per cent less than the names that esbuild gives.
 */
async function renameWithin(bundle: string): Promise<void> {
  const { code } = await minify(await readFile(bundle, "utf8"), { compress: false, mangle: true });
  if (code === undefined) {
    throw new Error(`${bundle} cannot be read.`);
  }
  await writeFile(bundle, code);
}
