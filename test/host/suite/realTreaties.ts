import * as vscode from "vscode";
import { articles, closeEditors, lineOf } from "./documents.ts";
import { equal } from "./expect.ts";
import { definitionLine } from "./navigation.ts";

/** Five published agreements, known by the number their file begins with, and how many articles each has. */
const ARTICLE_COUNTS = { "000": 12, "001": 14, "002": 11, "003": 14, "004": 17 };

/** `files` is empty where the texts are not at hand: they are not part of the project. */
export function describeRealTreaties(files: readonly vscode.Uri[]): void {
  describe("published agreements", () => {
    afterEach(closeEditors);

    const file = (number: string) => files.find(({ path }) => path.includes(`/${number}_`));

    for (const [number, count] of Object.entries(ARTICLE_COUNTS)) {
      it(`${number} has ${count} articles`, async function () {
        const uri = file(number) ?? this.skip();
        const { document } = await vscode.window.showTextDocument(uri);
        const expected = Array.from({ length: count }, (_, index) => `${index + 1}-бап`);
        equal(await articles(document), expected);
      });
    }

    it('000 leads from "12-бабына" to article 12', async function () {
      const uri = file("000") ?? this.skip();
      const { document } = await vscode.window.showTextDocument(uri);
      equal(await definitionLine(document, "12-бабына"), lineOf(document, "12-бап"));
    });
  });
}
