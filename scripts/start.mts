// Builds the extension and opens the sample drafts in an editor with it: `npm start`.
//
// Where VS Code is installed (`code` is on the PATH) it opens there, running from this folder. Elsewhere the editor
// comes from the npm registry, once, and is opened in a browser at the address printed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { folderAddress, startEditor } from "./lib/editorServer.mts";
import { run } from "./lib/processes.mts";
import { cache, root } from "./lib/project.mts";

const samples = join(root, "samples");

if (hasVsCode()) {
  await run(process.execPath, ["scripts/build.mts"], root);
  await run("code", [`--extensionDevelopmentPath=${root}`, samples], root);
  console.log("VS Code has opened the folder samples/ with the extension.");
} else {
  console.log("There is no `code` command here, so the editor opens in your browser.");
  await run(process.execPath, ["scripts/package.mts"], root);
  const server = await startEditor(join(cache, "start"), () => {});
  // Ctrl+C is how one is meant to end it, and no failure.
  process.exitCode = 0;
  console.log(`\nOpen ${folderAddress(server, samples)}\nThe editor runs until you press Ctrl+C.`);
  await server.ended;
}

function hasVsCode(): boolean {
  return spawnSync("code", ["--version"], { stdio: "ignore", shell: process.platform === "win32" }).status === 0;
}
