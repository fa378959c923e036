import * as vscode from "vscode";
import { closeEditors, inside, lineOf, openDraft, problems, readFile } from "./documents.ts";
import { equal, eventually, ok } from "./expect.ts";

/** Waits until the rule reports exactly `count` problems. */
async function reported(document: vscode.TextDocument, code: string, count: number): Promise<vscode.Diagnostic[]> {
  return eventually(`${count} of ${code}`, () => {
    const found = problems(document, code);
    return found.length === count ? found : undefined;
  });
}

async function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    // Resolves so many of them to their edits, as the lamp does with the one chosen.
    10,
  );
}

export function describeDiagnostics(): void {
  describe("problems", () => {
    afterEach(async () => {
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      await closeEditors();
    });

    it("appear while typing and go when the text is right again", async () => {
      const editor = await openDraft(await readFile("archives.kk.treaty"));
      const { document } = editor;
      const place = inside(document, " мұрағат құжаттарының");
      await editor.edit((edit) => edit.insert(place, " "));
      const [problem] = await reported(document, "double-space", 1);
      equal(problem?.severity, vscode.DiagnosticSeverity.Warning, "severity");
      equal(problem?.range.start.line, place.line, "line");
      await editor.edit((edit) => edit.delete(new vscode.Range(place, place.translate(0, 1))));
      await reported(document, "double-space", 0);
    });

    it("wait at the words that are being typed until the drafter goes on to another line", async () => {
      const editor = await openDraft(
        "1-бап\n\nОргандар мыналар болып табылады:\n1) министрлік;\n2) агенттік;\n3) \n\n2-бап\n\nТараптар келіседі.\n",
      );
      const { document } = editor;
      const end = document.lineAt(5).range.end;
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand("type", { text: "комитет" });
      await editor.edit((edit) => edit.insert(inside(document, " келіседі"), " "));
      await reported(document, "double-space", 1);
      equal(problems(document, "list-punctuation").length, 0, "problems of the unfinished item");
      await vscode.commands.executeCommand("cursorUp");
      await reported(document, "list-punctuation", 1);
    });

    it("are corrected by their quick fix", async () => {
      const text = (await readFile("archives.kk.treaty")).replace(" мұрағат құжаттарының", "  мұрағат құжаттарының");
      const { document } = await openDraft(text);
      const [problem] = await reported(document, "double-space", 1);
      ok(problem, "no problem");
      const fixes = await quickFixes(document, problem.range);
      const edit = fixes.find((fix) => fix.edit !== undefined)?.edit;
      ok(edit, `no fix with an edit among ${fixes.map(({ title }) => title).join(", ")}`);
      await vscode.workspace.applyEdit(edit);
      await reported(document, "double-space", 0);
      equal(document.getText(), text.replace("  мұрағат", " мұрағат"));
    });

    it("show a reference to an article that is not there", async () => {
      const text = (await readFile("archives.kk.treaty")).replace("3-бабына", "13-бабына");
      const { document } = await openDraft(text);
      const [problem] = await reported(document, "broken-reference", 1);
      equal(problem?.severity, vscode.DiagnosticSeverity.Error, "severity");
      equal(problem?.range.start.line, lineOf(document, "4-бап") + 2, "line");
    });

    it("follow the setting kelisim.rules", async () => {
      const text = (await readFile("archives.kk.treaty")).replace("3-бабына", "13-бабына");
      const { document } = await openDraft(text);
      await reported(document, "broken-reference", 1);
      const settings = vscode.workspace.getConfiguration("kelisim");
      await settings.update("rules", { "broken-reference": "off" }, vscode.ConfigurationTarget.Workspace);
      try {
        await reported(document, "broken-reference", 0);
      } finally {
        await settings.update("rules", undefined, vscode.ConfigurationTarget.Workspace);
      }
      await reported(document, "broken-reference", 1);
    });
  });
}
