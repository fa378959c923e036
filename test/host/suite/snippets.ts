import * as vscode from "vscode";
import { closeEditors, openDraft } from "./documents.ts";
import { eventually, ok } from "./expect.ts";

export function describeSnippets(): void {
  describe("standard articles", () => {
    afterEach(async () => {
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      await closeEditors();
    });

    it("are offered in three languages", async () => {
      const { document } = await openDraft("");
      const offered = await eventually("snippets", async () => {
        const list: vscode.CompletionList = await vscode.commands.executeCommand(
          "vscode.executeCompletionItemProvider",
          document.uri,
          new vscode.Position(0, 0),
        );
        return list.items.length > 0 ? list.items : undefined;
      });
      const labels = offered.map(({ label }) => (typeof label === "string" ? label : label.label));
      for (const language of ["kk", "ru", "en"]) {
        ok(
          labels.some((label) => label.startsWith(`${language}-`)),
          `none for ${language} among ${labels.join(", ")}`,
        );
      }
    });

    it("are written out where the cursor is", async () => {
      const editor = await openDraft("12-бап\n\n");
      const end = new vscode.Position(2, 0);
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand("editor.action.insertSnippet", { langId: "treaty", name: "Күшіне енуі" });
      const text = editor.document.getText();
      ok(/^12-бап\n\n.*күшіне ен/s.test(text), `not an article on entry into force: ${text}`);
    });
  });
}
