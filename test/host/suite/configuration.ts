import * as vscode from "vscode";
import { closeEditors, open, problems, workspaceFile, writeFile } from "./documents.ts";
import { equal, eventually, ok } from "./expect.ts";

const FILE = "configured.treaty";
const CONFIG = "kelisim.json";

async function severities(
  document: vscode.TextDocument,
  expected: readonly vscode.DiagnosticSeverity[],
): Promise<void> {
  await eventually(`${expected.length} double spaces`, () => {
    const found = problems(document, "double-space").map(({ severity }) => severity);
    return found.join() === expected.join() ? true : undefined;
  });
}

export function describeConfiguration(): void {
  describe("kelisim.json", () => {
    beforeEach(() => writeFile(FILE, "1-бап\n\nТараптар  ынтымақтасады.\n"));

    afterEach(async () => {
      await closeEditors();
      for (const name of [FILE, CONFIG]) {
        await vscode.workspace.fs.delete(workspaceFile(name)).then(undefined, () => undefined);
      }
    });

    it("is followed when it comes, changes and goes", async () => {
      const { document } = await open(FILE);
      await severities(document, [vscode.DiagnosticSeverity.Warning]);
      await writeFile(CONFIG, '{ "rules": { "double-space": "error" } }');
      await severities(document, [vscode.DiagnosticSeverity.Error]);
      await writeFile(CONFIG, '{ "ignore": ["*.treaty"] }');
      await severities(document, []);
      await vscode.workspace.fs.delete(workspaceFile(CONFIG));
      await severities(document, [vscode.DiagnosticSeverity.Warning]);
    });

    for (const before of [undefined, "{\n  // ours\n}\n"]) {
      it(`takes a silence, ${before === undefined ? "new" : "there already"}, and the treaty stays as it is`, async () => {
        if (before !== undefined) {
          await writeFile(CONFIG, before);
        }
        const { document } = await open(FILE);
        const text = document.getText();
        await severities(document, [vscode.DiagnosticSeverity.Warning]);
        const [problem] = problems(document, "double-space");
        ok(problem, "no problem");
        const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
          "vscode.executeCodeActionProvider",
          document.uri,
          problem.range,
          vscode.CodeActionKind.QuickFix.value,
          20,
        );
        // The document is Kazakh, and so are the titles.
        const edit = actions.find(({ title }) => /көрсетпеу.*kelisim\.json/u.test(title))?.edit;
        ok(edit, `nothing to silence among ${actions.map(({ title }) => title).join(", ")}`);
        await vscode.workspace.applyEdit(edit);
        // In force at once, though nobody has saved it.
        await severities(document, []);
        const config = await vscode.workspace.openTextDocument(workspaceFile(CONFIG));
        ok(config.getText().includes('"silenced"'), `nothing is silenced: ${config.getText()}`);
        await config.save();
        await severities(document, []);
        equal(document.getText(), text);
      });
    }
  });

  describe("the pages of the rules", () => {
    afterEach(closeEditors);

    it("open from the package, without a network", async () => {
      await vscode.commands.executeCommand("kelisim.openRule", "double-space");
      await eventually("the page of the rule", () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes("double-space.md")),
      );
    });
  });
}
