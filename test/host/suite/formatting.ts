import * as vscode from "vscode";
import { closeEditors, openDraft, problems, readFile } from "./documents.ts";
import { equal, eventually } from "./expect.ts";

/** A draft as a PDF gives it: three broken sentences and a page's end. */
const BROKEN = `1-бап

      1. Тараптар осы Келісімді іске асыру мақсатында өз мемлекеттерінің
ұлттық заңнамасына сәйкес ынтымақтастықты жүзеге асырады және бұл
туралы бірін-бірі дипломатиялық арналар арқылы хабардар етеді.
      2. Тараптар осы Келісімді іске асыру жөніндегі уәкілетті органдардың
атауы немесе функциялары өзгерген жағдайда бұл туралы



екінші Тарапты дереу хабардар етеді.
`;
const WHOLE = `1-бап

      1. Тараптар осы Келісімді іске асыру мақсатында өз мемлекеттерінің ұлттық заңнамасына сәйкес ынтымақтастықты жүзеге асырады және бұл туралы бірін-бірі дипломатиялық арналар арқылы хабардар етеді.
      2. Тараптар осы Келісімді іске асыру жөніндегі уәкілетті органдардың атауы немесе функциялары өзгерген жағдайда бұл туралы екінші Тарапты дереу хабардар етеді.
`;

/** The scheme of the documents in the refactor preview. */
const PREVIEW = "vscode-bulkeditpreview-editor";

/** Waits until the document is what it should become, and tells what it is when it does not. */
async function becomes(document: vscode.TextDocument, expected: string): Promise<void> {
  try {
    await eventually("the text", () => (textOf(document) === expected ? true : undefined));
  } catch {
    equal(textOf(document), expected, "text");
  }
}

function textOf(document: vscode.TextDocument): string {
  return document.getText().replaceAll("\r\n", "\n");
}

/** The server has read the document: without it a command finds no actions. */
async function read(document: vscode.TextDocument, code: string): Promise<void> {
  await eventually(`a problem ${code}`, () => (problems(document, code).length > 0 ? true : undefined));
}

async function type(text: string): Promise<void> {
  await vscode.commands.executeCommand("type", { text });
}

/** What the refactor preview shows of a document; its list has the focus, on the file. */
function previewOf(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  return eventually("the preview", async () => {
    if (!(await choosesFile())) {
      return undefined;
    }
    await vscode.commands.executeCommand("list.select");
    return vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === PREVIEW && uri.path.endsWith(document.uri.path),
    );
  });
}

/** Tells whether the file is chosen: while the preview is not there, another list, and an empty one, may have the focus. */
async function choosesFile(): Promise<boolean> {
  await vscode.commands.executeCommand("refactorPreview.focus");
  return vscode.commands.executeCommand("list.focusFirst").then(
    () => true,
    () => false,
  );
}

/** Ticks the file, and with it all its changes; a busy editor may have the focus elsewhere at first. */
async function accepts(preview: vscode.TextDocument, expected: string): Promise<void> {
  await eventually("the accepted changes", async () => {
    if (!(await choosesFile())) {
      return undefined;
    }
    await vscode.commands.executeCommand("refactorPreview.toggleCheckedState");
    for (let waits = 0; waits < 40 && textOf(preview) !== expected; waits++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return textOf(preview) === expected ? true : undefined;
  });
}

export function describeFormatting(): void {
  describe("formatting", () => {
    afterEach(async () => {
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      await closeEditors();
    });

    it("gives a document its own style", async () => {
      const text = await readFile("archives.kk.treaty");
      const untidy = text
        .replace("3-бап.", "3-бап")
        .replace("\n\n4-бап", "\n\n\n\n4-бап")
        .replace(" мұрағат ", "  мұрағат ");
      const { document } = await openDraft(untidy);
      await read(document, "double-space");
      await vscode.commands.executeCommand("editor.action.formatDocument");
      await becomes(document, text);
    });

    it("goes on with a list after Enter, and ends it at an empty item", async () => {
      const editor = await openDraft("1-бап\n\n1. Бірінші.\n2. Тараптар  келісті.");
      await read(editor.document, "double-space");
      const end = new vscode.Position(3, editor.document.lineAt(3).text.length);
      editor.selection = new vscode.Selection(end, end);
      await type("\n");
      await becomes(editor.document, "1-бап\n\n1. Бірінші.\n2. Тараптар  келісті.\n3. ");
      await type("Үшінші.");
      await becomes(editor.document, "1-бап\n\n1. Бірінші.\n2. Тараптар  келісті.\n3. Үшінші.");
      await type("\n");
      await becomes(editor.document, "1-бап\n\n1. Бірінші.\n2. Тараптар  келісті.\n3. Үшінші.\n4. ");
      await type("\n");
      await becomes(editor.document, "1-бап\n\n1. Бірінші.\n2. Тараптар  келісті.\n3. Үшінші.\n");
      equal(editor.selection.active.line, 5, "line of the cursor");
    });

    it("makes all safe fixes by its command", async () => {
      const text = await readFile("archives.kk.treaty");
      const { document } = await openDraft(text.replaceAll(" мұрағат ", "  мұрағат "));
      await read(document, "double-space");
      await vscode.commands.executeCommand("kelisim.fixAll");
      await becomes(document, text);
    });

    it("unwraps imported text, the changes accepted in the preview", async () => {
      const { document } = await openDraft(BROKEN);
      await read(document, "hard-wrapped");
      const done = vscode.commands.executeCommand("kelisim.unwrap");
      const preview = await previewOf(document);
      equal(textOf(preview), BROKEN, "the preview before anything is accepted");
      await accepts(preview, WHOLE);
      equal(textOf(document), BROKEN, "the text while the preview is shown");
      await vscode.commands.executeCommand("refactorPreview.apply");
      await done;
      await becomes(document, WHOLE);
    });

    it("pastes text from elsewhere as treaty text", async () => {
      const editor = await openDraft("1-бап\n\nТараптар  келісті.\n\n");
      await read(editor.document, "double-space");
      const end = new vscode.Position(4, 0);
      editor.selection = new vscode.Selection(end, end);
      await vscode.env.clipboard.writeText(BROKEN.slice(BROKEN.indexOf("      1.")));
      await vscode.commands.executeCommand("kelisim.pasteAsTreaty");
      await becomes(editor.document, `1-бап\n\nТараптар  келісті.\n\n${WHOLE.slice(WHOLE.indexOf("      1."))}`);
    });
  });
}
