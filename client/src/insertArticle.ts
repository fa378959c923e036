/** "Insert a standard article": makes room for it behind the article at the cursor and lets the server offer what fits there. */
import { commands, type DocumentSymbol, Selection, SymbolKind, window } from "vscode";

/** As which the server lists articles and the preamble. */
const ARTICLE = SymbolKind.Class;
const PREAMBLE = SymbolKind.Namespace;

export async function insertArticle(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  const { document } = editor;
  const cursor = editor.selection.active;
  const parts = withTheirParts(
    (await commands.executeCommand<DocumentSymbol[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    )) ?? [],
  );
  const article = parts.findLast(({ kind, range }) => kind === ARTICLE && range.start.isBeforeOrEqual(cursor));
  const before = article ?? parts.find(({ kind }) => kind === PREAMBLE);
  const isRoom = document.lineAt(cursor).isEmptyOrWhitespace && !parts.some(({ range }) => range.contains(cursor));
  if (before !== undefined && !isRoom) {
    const { end } = document.lineAt(before.range.end).range;
    await editor.edit((edit) => edit.insert(end, "\n"));
    const room = end.with(end.line + 1, 0);
    editor.selection = new Selection(room, room);
    editor.revealRange(editor.selection);
  }
  await commands.executeCommand("editor.action.triggerSuggest");
}

function withTheirParts(parts: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return parts.flatMap((part) => [part, ...withTheirParts(part.children)]);
}
