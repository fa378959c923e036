/** "Paste as treaty text": the plain text of what was copied, without its markup and without the lines of its pages. */
import * as vscode from "vscode";
import { TREATY } from "./language.ts";
import type { TreatyServer } from "./treatyServer.ts";

const PLAIN = "text/plain";

/** Pastes from the clipboard in place of the selections, as one step that can be undone. */
export async function pasteAsTreaty(server: TreatyServer): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  const copied = await vscode.env.clipboard.readText();
  if (copied === "") {
    vscode.window.showInformationMessage(vscode.l10n.t("The clipboard holds no text."));
    return;
  }
  const text = await server.ask((connection) => connection.pastedText(editor.document.uri.toString(), copied));
  if (text === undefined) {
    vscode.window.showErrorMessage(
      vscode.l10n.t("Kelisim is not running. Run the command “Kelisim: Restart the Language Server”."),
    );
    return;
  }
  await editor.edit((edit) => {
    for (const selection of editor.selections) {
      edit.replace(selection, text);
    }
  });
}

/** The part of the paste interface that is used here: final since VS Code 1.97, while the extension runs from 1.91 on. */
interface PasteApi {
  readonly registerDocumentPasteEditProvider?: (
    selector: vscode.DocumentSelector,
    provider: {
      provideDocumentPasteEdits(
        document: vscode.TextDocument,
        ranges: readonly vscode.Range[],
        data: vscode.DataTransfer,
        context: unknown,
        token: vscode.CancellationToken,
      ): Promise<object[] | undefined>;
    },
    metadata: { readonly providedPasteEditKinds: readonly object[]; readonly pasteMimeTypes: readonly string[] },
  ) => vscode.Disposable;
}

interface PasteKinds {
  readonly DocumentDropOrPasteEditKind?: {
    readonly Empty: { append(...parts: string[]): object };
    readonly Text: object;
  };
}

/**
 * Offers the same beside the editor's own paste, which stays the first choice: a text that is pasted is not changed
 * unless the drafter asks for it.
 */
export function offerPasteAsTreaty(server: TreatyServer): vscode.Disposable[] {
  const { registerDocumentPasteEditProvider: register } = vscode.languages as PasteApi;
  const { DocumentDropOrPasteEditKind: kinds } = vscode as PasteKinds;
  if (register === undefined || kinds === undefined) {
    return [];
  }
  const kind = kinds.Empty.append("kelisim", "treaty");
  return [
    register(
      { language: TREATY },
      {
        async provideDocumentPasteEdits(document, _ranges, data, _context, token) {
          const copied = await data.get(PLAIN)?.asString();
          if (copied === undefined || !/[\r\n]/u.test(copied.trim())) {
            return undefined;
          }
          const insertText = await server.ask((connection) => connection.pastedText(document.uri.toString(), copied));
          return insertText === undefined || insertText === copied || token.isCancellationRequested
            ? undefined
            : [{ insertText, title: vscode.l10n.t("Paste as Treaty Text"), kind, yieldTo: [kinds.Text] }];
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: [PLAIN] },
    ),
  ];
}
