import * as vscode from "vscode";
import { articles, closeEditors, inside, lineOf, openDraft, readFile } from "./documents.ts";
import { equal, eventually, ok } from "./expect.ts";

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

    it("begin a new treaty", async () => {
      await vscode.commands.executeCommand("kelisim.newTreaty");
      const document = vscode.window.activeTextEditor?.document;
      ok(document?.isUntitled && document.languageId === "treaty", "no unsaved treaty");
    });

    it("are written out where the cursor is", async () => {
      const editor = await openDraft("12-бап\n\n");
      const end = new vscode.Position(2, 0);
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand("editor.action.insertSnippet", { langId: "treaty", name: "Күшіне енуі" });
      const text = editor.document.getText();
      ok(/^12-бап\n\n.*күшіне ен/s.test(text), `not an article on entry into force: ${text}`);
    });

    it("have room made for them after the article at the cursor, and come with the next number", async () => {
      const editor = await openDraft(await readFile("archives.kk.treaty"));
      const { document } = editor;
      const count = (await articles(document)).length;
      const place = inside(document, "Уәкілетті органдар осы");
      editor.selection = new vscode.Selection(place, place);
      await vscode.commands.executeCommand("kelisim.insertArticle");
      const { active } = editor.selection;
      equal(document.lineAt(active).text, "", "the line at the cursor");
      equal(lineOf(document, "4-бап") - active.line, 2, "lines up to the next article");
      const [first] = await eventually("articles", async () => {
        const { items }: vscode.CompletionList = await vscode.commands.executeCommand(
          "vscode.executeCompletionItemProvider",
          document.uri,
          active,
        );
        const offered = items.filter(({ sortText }) => sortText?.startsWith("!"));
        return offered.length > 0 ? offered : undefined;
      });
      ok(first?.insertText instanceof vscode.SnippetString && first.insertText.value.includes("4-бап"), "an article 4");
      equal((await articles(document)).length, count, "articles before one is chosen");
    });
  });
}
