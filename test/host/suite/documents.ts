/** Opening documents and asking the editor about them, as its own commands do. */
import * as vscode from "vscode";
import { eventually, ok } from "./expect.ts";

export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, "no folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(workspaceFile(name));
}

let drafts = 0;

/**
 * An unsaved treaty, for tests that edit. Each has a name of its own: one that is opened in the moment in which another of
 * its name closes may be taken for that one by the language client, which then asks nothing about it.
 */
export async function openDraft(content: string): Promise<vscode.TextEditor> {
  drafts++;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`untitled:draft-${drafts}.treaty`));
  const editor = await vscode.window.showTextDocument(document);
  ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content)), "the draft takes its text");
  return editor;
}

export async function writeFile(name: string, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(content));
}

export async function readFile(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(name)));
}

export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** The position inside the first occurrence of `words`. */
export function inside(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  ok(offset >= 0, `the text has no "${words}"`);
  return document.positionAt(offset + 1);
}

/** The line, counted from zero, that begins with `words`. */
export function lineOf(document: vscode.TextDocument, words: string): number {
  const line = document
    .getText()
    .split(/\r?\n/)
    .findIndex((text) => text.trimStart().startsWith(words));
  ok(line >= 0, `no line begins with "${words}"`);
  return line;
}

/** The whole outline, parents before their children. */
export async function outline({ uri }: vscode.TextDocument, patience?: number): Promise<vscode.DocumentSymbol[]> {
  const roots = await eventually(
    `an outline of ${uri.path}`,
    async () => {
      const symbols: vscode.DocumentSymbol[] | undefined = await vscode.commands.executeCommand(
        "vscode.executeDocumentSymbolProvider",
        uri,
      );
      return symbols?.length ? symbols : undefined;
    },
    patience,
  );
  const flatten = (symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
    symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
  return flatten(roots);
}

export async function articles(document: vscode.TextDocument): Promise<string[]> {
  const heading = /^(?:\d+-бап|Статья \d+|Article \d+)/;
  return (await outline(document)).flatMap(({ name }) => heading.exec(name)?.[0] ?? []);
}

export function problems(document: vscode.TextDocument, code: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === "kelisim" && codeOf(diagnostic) === code);
}

/** A rule with a page of its own has an object for a code: its id and the page's address. */
function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === "object" ? code.value : code;
}
