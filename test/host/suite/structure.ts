import * as vscode from "vscode";
import { articles, closeEditors, open, outline, readFile, writeFile } from "./documents.ts";
import { equal, ok } from "./expect.ts";

export function describeStructure(): void {
  describe("structure", () => {
    afterEach(closeEditors);

    it("recognises the files of a treaty", async () => {
      const { document } = await open("archives.kk.treaty");
      equal(document.languageId, "treaty");
    });

    it("outlines a Kazakh draft from title to signatures", async () => {
      const { document } = await open("archives.kk.treaty");
      const numbers = Array.from({ length: 7 }, (_, index) => `${index + 1}-бап`);
      equal(await articles(document), numbers);
      const symbols = await outline(document);
      const first = symbols.find(({ name }) => name.startsWith("1-бап"));
      ok(first, "no first article");
      ok(
        symbols.some(({ range }) => range.end.isBefore(first.range.start)),
        "nothing stands before the first article: no title, no preamble",
      );
      const last = symbols.find(({ name }) => name.startsWith("7-бап"));
      ok(last, "no last article");
      ok(
        symbols.some(({ range }) => range.start.isAfter(last.range.end)),
        "nothing stands after the last article: no closing",
      );
    });

    it("outlines Russian and English drafts", async () => {
      const russian = await open("archives.ru.treaty");
      equal(await articles(russian.document), ["Статья 1", "Статья 2", "Статья 3"]);
      const english = await open("archives.en.treaty");
      equal(await articles(english.document), ["Article 1", "Article 2", "Article 3"]);
    });

    it("outlines a file with Windows line ends alike", async () => {
      const content = await readFile("archives.kk.treaty");
      await writeFile("windows.kk.treaty", content.replaceAll("\n", "\r\n"));
      const windows = await open("windows.kk.treaty");
      equal(windows.document.eol, vscode.EndOfLine.CRLF);
      const unix = await open("archives.kk.treaty");
      const shape = async (document: vscode.TextDocument) =>
        (await outline(document)).map(({ name, range }) => [name, range]);
      equal(await shape(windows.document), await shape(unix.document));
    });
  });
}
