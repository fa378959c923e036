/** From file to file, and what the editor colours by the server's word. */
import * as vscode from "vscode";
import { closeEditors, inside, lineOf, open, workspaceFile, writeFile } from "./documents.ts";
import { equal, eventually, ok } from "./expect.ts";

const BASE = `Қазақстан Республикасының Үкіметі мен Арканзия Республикасының Үкіметі арасындағы туризм туралы
КЕЛІСІМ

Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Арканзия Республикасының Үкіметі төмендегілер туралы келісті:

1-бап. Туризмнің мақсаты

Тараптар туризмді дамытады.

2-бап. Көрмелер

Тараптар көрмелер өткізеді.
`;

const PROTOCOL = `Қазақстан Республикасының Үкіметі мен Арканзия Республикасының Үкіметі арасындағы туризм туралы келісімге өзгеріс енгізу туралы
ХАТТАМА

Тараптар төмендегілер туралы келісті:

1-бап

Келісімнің 2-бабы алып тасталсын.
`;

export function describeWorkspace(): void {
  describe("workspace", () => {
    before(async () => {
      // Unlike the other files, these come while the server runs: it hears of them from the editor.
      await writeFile("tourism.treaty", BASE);
      await writeFile("tourism-protocol.treaty", PROTOCOL);
    });
    afterEach(closeEditors);
    after(async () => {
      await vscode.workspace.fs.delete(workspaceFile("tourism.treaty"));
      await vscode.workspace.fs.delete(workspaceFile("tourism-protocol.treaty"));
    });

    it("opens the treaty that a protocol amends at the cited article on F12", async () => {
      const editor = await open("tourism-protocol.treaty");
      const from = inside(editor.document, "2-бабы");
      await eventually("the way into the other file", async () => {
        const links: (vscode.Location | vscode.LocationLink)[] = await vscode.commands.executeCommand(
          "vscode.executeDefinitionProvider",
          editor.document.uri,
          from,
        );
        return links.length > 0 ? true : undefined;
      });
      editor.selection = new vscode.Selection(from, from);
      await vscode.commands.executeCommand("editor.action.revealDefinition");
      const shown = await eventually("the base treaty", () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.path.endsWith("/tourism.treaty") ? active : undefined;
      });
      const line = lineOf(shown.document, "2-бап");
      await eventually("the cursor at article 2", () => (shown.selection.active.line === line ? true : undefined));
    });

    it("lists in the base treaty who cites its article from another file", async () => {
      const { document } = await open("tourism.treaty");
      const found = await eventually("a citation from the protocol", async () => {
        const locations: vscode.Location[] = await vscode.commands.executeCommand(
          "vscode.executeReferenceProvider",
          document.uri,
          inside(document, "2-бап. Көрмелер"),
        );
        return locations.find(({ uri }) => uri.path.endsWith("/tourism-protocol.treaty"));
      });
      equal(found.range.start.line, 7);
    });

    it("finds articles of files that nobody has opened", async () => {
      await open("archives.kk.treaty");
      const symbol = await eventually("the article of the other file", async () => {
        const symbols: vscode.SymbolInformation[] = await vscode.commands.executeCommand(
          "vscode.executeWorkspaceSymbolProvider",
          "туризмнің мақсаты",
        );
        return symbols.find(({ name }) => name === "1-бап. Туризмнің мақсаты");
      });
      ok(symbol.location.uri.path.endsWith("/tourism.treaty"), `found in ${symbol.location.uri}`);
    });

    it("reads nothing behind a link that leads out of the folder", async () => {
      await open("archives.kk.treaty");
      const found = (query: string): Thenable<vscode.SymbolInformation[]> =>
        vscode.commands.executeCommand("vscode.executeWorkspaceSymbolProvider", query);
      await eventually("the files of the folder", async () =>
        (await found("туризмнің мақсаты")).length > 0 ? true : undefined,
      );
      equal((await found("сырттағы құпия")).length, 0);
    });

    it("colours references, headings and formulae", async () => {
      const { document } = await open("tourism-protocol.treaty");
      const legend = await eventually("a legend", async () => {
        const found: vscode.SemanticTokensLegend | undefined = await vscode.commands.executeCommand(
          "vscode.provideDocumentSemanticTokensLegend",
          document.uri,
        );
        return found;
      });
      const { data }: vscode.SemanticTokens = await vscode.commands.executeCommand(
        "vscode.provideDocumentSemanticTokens",
        document.uri,
      );
      const tokens: string[] = [];
      let [line, character] = [0, 0];
      for (let index = 0; index < data.length; index += 5) {
        const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(index, index + 4);
        [line, character] = lines > 0 ? [line + lines, characters] : [line, character + characters];
        const words = document.getText(new vscode.Range(line, character, line, character + length));
        tokens.push(`${legend.tokenTypes[type]} ${words}`);
      }
      for (const expected of ["enumMember 2-бабы", "class 1-бап", "macro төмендегілер туралы келісті:"]) {
        ok(tokens.includes(expected), `no “${expected}” among ${tokens.join("; ")}`);
      }
    });
  });
}
