/**
 * The tests that run inside the real editor, in whichever extension host loads this file: Node's, or the web worker
 * in which there is no `process` and no file system but the editor's own. VS Code calls `run`.
 */
import "mocha/mocha.js";
import * as vscode from "vscode";
import { Collector } from "./collector.ts";
import { describeConfiguration } from "./configuration.ts";
import { describeDiagnostics } from "./diagnostics.ts";
import { workspaceFile } from "./documents.ts";
import { describeFormatting } from "./formatting.ts";
import { describeNavigation } from "./navigation.ts";
import { describePlainText } from "./plainText.ts";
import { describeRealTreaties } from "./realTreaties.ts";
import { describeSizes } from "./sizes.ts";
import { describeSnippets } from "./snippets.ts";
import { describeStructure } from "./structure.ts";
import { describeWorkspace } from "./workspace.ts";

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", reporter: Collector, timeout: 30_000 });
  // Mocha's command line does this for every file of tests; here there is one bundle and no command line.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, "", mocha);
  describeStructure();
  describeNavigation();
  describeDiagnostics();
  describeFormatting();
  describeWorkspace();
  describeConfiguration();
  describeSnippets();
  describePlainText();
  describeSizes();
  describeRealTreaties(await vscode.workspace.findFiles("seeds/*.treaty"));

  await new Promise<void>((resolve) => {
    mocha.run(() => resolve());
  });
  const { counts } = Collector;
  await vscode.workspace.fs.writeFile(workspaceFile("results.json"), new TextEncoder().encode(JSON.stringify(counts)));
  if (counts.failed > 0) {
    throw new Error(`${counts.failed} tests failed`);
  }
}
