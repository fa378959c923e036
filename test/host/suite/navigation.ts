import * as vscode from "vscode";
import { articles, closeEditors, inside, lineOf, open, openDraft, readFile } from "./documents.ts";
import { equal, eventually, ok } from "./expect.ts";

/** The line, counted from zero, that "Go to Definition" leads to from inside `words`. */
export async function definitionLine(document: vscode.TextDocument, words: string): Promise<number> {
  return eventually(`a definition of "${words}"`, async () => {
    const targets: (vscode.Location | vscode.LocationLink)[] = await vscode.commands.executeCommand(
      "vscode.executeDefinitionProvider",
      document.uri,
      inside(document, words),
    );
    const target = targets[0];
    if (target === undefined) {
      return undefined;
    }
    return "targetUri" in target
      ? (target.targetSelectionRange ?? target.targetRange).start.line
      : target.range.start.line;
  });
}

export function describeNavigation(): void {
  describe("navigation", () => {
    afterEach(closeEditors);

    const drafts = [
      { file: "archives.kk.treaty", reference: "1-бабында", article: "1-бап" },
      { file: "archives.kk.treaty", reference: "7-бабына", article: "7-бап" },
      { file: "archives.ru.treaty", reference: "статье 1", article: "Статья 1" },
      { file: "archives.en.treaty", reference: "Article 1 of", article: "Article 1." },
    ];
    for (const { file, reference, article } of drafts) {
      it(`leads from "${reference}" to its article`, async () => {
        const { document } = await open(file);
        equal(await definitionLine(document, reference), lineOf(document, article));
      });
    }

    it("moves the cursor to the article on F12", async () => {
      const editor = await open("archives.kk.treaty");
      await articles(editor.document);
      const from = inside(editor.document, "3-бабына");
      editor.selection = new vscode.Selection(from, from);
      await vscode.commands.executeCommand("editor.action.revealDefinition");
      const line = lineOf(editor.document, "3-бап");
      await eventually("the cursor at article 3", () => (editor.selection.active.line === line ? true : undefined));
    });

    it("shows the article that a reference means when the mouse rests on it", async () => {
      const { document } = await open("archives.kk.treaty");
      const hovers = await eventually("a hover", async () => {
        const found: vscode.Hover[] = await vscode.commands.executeCommand(
          "vscode.executeHoverProvider",
          document.uri,
          inside(document, "3-бабына"),
        );
        return found.length > 0 ? found : undefined;
      });
      const text = hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (typeof content === "string" ? content : content.value))
        .join("\n");
      ok(text.includes("Ынтымақтастық нысандары"), `the hover does not name the article: ${text}`);
    });

    it("lists what cites an article", async () => {
      const { document } = await open("archives.kk.treaty");
      const found = await eventually("references to article 3", async () => {
        const locations: vscode.Location[] = await vscode.commands.executeCommand(
          "vscode.executeReferenceProvider",
          document.uri,
          inside(document, "3-бап."),
        );
        return locations.length > 0 ? locations : undefined;
      });
      const lines = found.map(({ range }) => range.start.line);
      ok(lines.includes(lineOf(document, "Тараптар осы Келісімнің 3-бабына")), `no citation among lines ${lines}`);
    });

    it("shows which articles cite an article", async () => {
      const { document } = await open("archives.kk.treaty");
      const [item] = await eventually("an article in the hierarchy", async () => {
        const items: vscode.CallHierarchyItem[] = await vscode.commands.executeCommand(
          "vscode.prepareCallHierarchy",
          document.uri,
          inside(document, "1-бап. Мақсаты"),
        );
        return items.length > 0 ? items : undefined;
      });
      const calls: vscode.CallHierarchyIncomingCall[] = await vscode.commands.executeCommand(
        "vscode.provideIncomingCalls",
        item,
      );
      equal(calls.map(({ from }) => from.name).join(), "3-бап. Ынтымақтастық нысандары");
    });

    it("offers the articles after the treaty's own name", async () => {
      // A draft: an editor that saves by itself would leave the words in the file for the tests after this one.
      const editor = await openDraft(await readFile("archives.kk.treaty"));
      const { document } = editor;
      await articles(document);
      const line = lineOf(document, "5-бап") + 2;
      await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), "Осы Келісімнің "));
      const labels = await eventually("articles to choose from", async () => {
        const list: vscode.CompletionList = await vscode.commands.executeCommand(
          "vscode.executeCompletionItemProvider",
          document.uri,
          new vscode.Position(line, "Осы Келісімнің ".length),
        );
        const found = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
        return found.includes("7-бап") ? found : undefined;
      });
      ok(labels.includes("1-бап"), `article 1 is not offered: ${labels}`);
    });

    it("shows how often an article is cited, when the user wants to know", async () => {
      const settings = vscode.workspace.getConfiguration("kelisim");
      const { document } = await open("archives.kk.treaty");
      await settings.update("citationLenses", true, vscode.ConfigurationTarget.Workspace);
      try {
        const line = lineOf(document, "1-бап. Мақсаты");
        await eventually("a lens above article 1", async () => {
          const lenses: vscode.CodeLens[] = await vscode.commands.executeCommand(
            "vscode.executeCodeLensProvider",
            document.uri,
          );
          return lenses.find(({ range }) => range.start.line === line);
        });
        // What a click on the lens runs: the editor's list of references, at the lens.
        const at = { line, character: 0 };
        const citations = [{ uri: document.uri.toString(), range: { start: at, end: at } }];
        await vscode.commands.executeCommand("kelisim.showCitations", document.uri.toString(), at, citations);
      } finally {
        await settings.update("citationLenses", undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });
}
