import * as vscode from "vscode";
import { articles, closeEditors, open, readFile, writeFile } from "./documents.ts";
import { equal, eventually } from "./expect.ts";

async function withConduct(conduct: "always" | "never", action: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration("kelisim");
  await settings.update("plainText", conduct, vscode.ConfigurationTarget.Workspace);
  try {
    await action();
  } finally {
    await settings.update("plainText", undefined, vscode.ConfigurationTarget.Workspace);
  }
}

/** Long enough for the extension to have changed a document's language if it were going to. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}

export function describePlainText(): void {
  describe("a .txt", () => {
    afterEach(closeEditors);

    it("stays plain text while its question is open", async () => {
      await writeFile("asked.txt", await readFile("archives.kk.treaty"));
      const { document } = await open("asked.txt");
      await settle();
      equal(document.languageId, "plaintext");
    });

    it("that reads like a treaty becomes one where the setting says always", async () => {
      await withConduct("always", async () => {
        await writeFile("always.txt", await readFile("archives.ru.treaty"));
        const { document } = await open("always.txt");
        await eventually("a treaty", () => (document.languageId === "treaty" ? true : undefined));
        equal(await articles(document), ["Статья 1", "Статья 2", "Статья 3"]);
      });
    });

    it("that does not is left alone even then", async () => {
      await withConduct("always", async () => {
        const { document } = await open("letter.txt");
        await settle();
        equal(document.languageId, "plaintext");
      });
    });

    it("is left alone where the setting says never", async () => {
      await withConduct("never", async () => {
        await writeFile("never.txt", await readFile("archives.en.treaty"));
        const { document } = await open("never.txt");
        await settle();
        equal(document.languageId, "plaintext");
      });
    });

    it("becomes a treaty by command", async () => {
      await writeFile("command.txt", await readFile("letter.txt"));
      const { document } = await open("command.txt");
      await vscode.commands.executeCommand("kelisim.treatAsTreaty");
      await eventually("a treaty", () => (document.languageId === "treaty" ? true : undefined));
    });
  });
}
