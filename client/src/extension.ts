import { type ExtensionContext, type TextDocument, window, workspace } from "vscode";
import { registerCommands } from "./commands.ts";
import type { Connect } from "./connection.ts";
import { TREATY } from "./language.ts";
import { offerPasteAsTreaty } from "./pasteAsTreaty.ts";
import { PlainTextTreaties } from "./plainTextTreaties.ts";
import { StatusItem } from "./statusItem.ts";
import { TreatyServer } from "./treatyServer.ts";

let server: TreatyServer | undefined;

/**
 * Wires the extension together; shared by both hosts. VS Code activates it for every plain text, so whatever is
 * reached from here must stay small: the language client comes only with the first treaty.
 */
export function activateKelisim(context: ExtensionContext, connect: Connect): void {
  const output = window.createOutputChannel("Kelisim", { log: true });
  const treaties = new TreatyServer(connect, output);
  const plainTexts = new PlainTextTreaties(context.workspaceState, output);
  server = treaties;

  const wakeFor = (document: TextDocument): void => {
    if (document.languageId === TREATY) {
      treaties.wake();
    }
  };
  context.subscriptions.push(
    output,
    treaties,
    plainTexts,
    new StatusItem(treaties),
    ...registerCommands(treaties, plainTexts, output, context.extensionUri),
    ...offerPasteAsTreaty(treaties),
    workspace.onDidOpenTextDocument(wakeFor),
  );
  workspace.textDocuments.forEach(wakeFor);
  plainTexts.watch();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
