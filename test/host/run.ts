/** Runs the suite in the real editor, once in each of its extension hosts. */
import { type Counts, line } from "../../scripts/lib/counts.mts";
import { embeddedEditor } from "../../scripts/lib/embeddedEditor.mts";
import { electronIsPossible, runElectron } from "./electron.ts";
import { runEmbedded } from "./embedded.ts";
import { type HostKind, prepareStage, type Stage } from "./stage.ts";

type Editor = "electron" | "embedded";

export async function runHostTests(): Promise<Counts[]> {
  const editor = await chooseEditor();
  const results: Counts[] = [];
  for (const kind of ["node", "web"] as const) {
    console.log(`\n${NAMES[editor]}, ${kind === "node" ? "Node" : "web worker"} extension host`);
    results.push(await runSuite(editor, kind));
  }
  return results;
}

const NAMES: Readonly<Record<Editor, string>> = {
  electron: "VS Code for the desktop",
  embedded: "VS Code from the npm registry",
};

async function chooseEditor(): Promise<Editor> {
  const forced = process.env.KELISIM_HOST;
  if (forced === "electron" || forced === "embedded") {
    return forced;
  }
  return (await electronIsPossible()) ? "electron" : "embedded";
}

async function runSuite(editor: Editor, kind: HostKind): Promise<Counts> {
  const stage = await prepareStage(kind);
  try {
    await runIn(editor, kind, stage);
  } catch (reason) {
    // A failed test also ends here; the counts tell whether there was one.
    console.error(reason instanceof Error ? reason.message : reason);
  }
  const counts = await stage.counts();
  console.log(line(counts));
  await stage.remove();
  return counts;
}

async function runIn(editor: Editor, kind: HostKind, stage: Stage): Promise<void> {
  if (editor === "electron") {
    await runElectron(kind, stage);
  } else {
    await runEmbedded(await embeddedEditor(), stage);
  }
}
