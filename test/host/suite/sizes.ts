/** Texts as long as a convention with all its annexes, and ten times as long: everything works as in a short one. */
import * as vscode from "vscode";
import { closeEditors, inside, openDraft, outline, problems } from "./documents.ts";
import { equal, eventually, ok } from "./expect.ts";

const HEAD = `Көлік туралы
КЕЛІСІМ

Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Арканзия Республикасының Үкіметі төмендегілер туралы келісті:
`;

/** So many articles of some 5.6 KB in UTF-8. */
const ARTICLES = { "1 MB": 180, "10 MB": 1_800 } as const;
const PARAGRAPHS = 20;

function article(number: number): string {
  const cited = Math.max(1, number - 1);
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, index) =>
      `${index + 1}. Тараптар осы Келісімнің ${cited}-бабының 1-тармағына сәйкес жоспарлар негізінде ынтымақтасады және тәжірибе алмасады.\n`,
  );
  return `\n${number}-бап. Ынтымақтастық нысандары\n\n${paragraphs.join("")}`;
}

export function describeSizes(): void {
  for (const [size, count] of Object.entries(ARTICLES)) {
    describe(`a text of ${size}`, function () {
      this.timeout(150_000);
      const patience = 120_000;
      after(async () => {
        await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
        await closeEditors();
      });

      it("has an outline, is checked while it is typed, and leads to what it cites", async () => {
        const articles = Array.from({ length: count }, (_, index) => article(index + 1));
        const { document, edit } = await openDraft([HEAD, ...articles].join(""));
        const symbols = await outline(document, patience);
        equal(symbols.filter(({ name }) => /^\d+-бап/u.test(name)).length, count, "articles");
        const last = document.lineCount - 2;
        ok(await edit((change) => change.insert(new vscode.Position(last, 12), "  ")), "the text takes an edit");
        const found = await eventually(
          "the problem just typed",
          () => problems(document, "double-space").find(({ range }) => range.start.line === last),
          patience,
        );
        equal(found.range.start.character >= 11, true, "its place");
        const links: (vscode.Location | vscode.LocationLink)[] = await vscode.commands.executeCommand(
          "vscode.executeDefinitionProvider",
          document.uri,
          inside(document, `${count - 1}-бабының`),
        );
        const [link] = links;
        ok(link, "nothing is cited");
        const line = ("targetRange" in link ? link.targetRange : link.range).start.line;
        equal(document.lineAt(line).text, `${count - 1}-бап. Ынтымақтастық нысандары`);
      });
    });
  }
}
