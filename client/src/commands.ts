import { commands, type Disposable, type LogOutputChannel, window } from "vscode";
import type { PlainTextTreaties } from "./plainTextTreaties.ts";
import type { TreatyServer } from "./treatyServer.ts";

/** The editor's own commands under names that a drafter finds by typing "Kelisim", and the extension's few. */
export function registerCommands(
  server: TreatyServer,
  plainTexts: PlainTextTreaties,
  output: LogOutputChannel,
): Disposable[] {
  const actions: Readonly<Record<string, () => unknown>> = {
    "kelisim.treatAsTreaty": () => {
      const document = window.activeTextEditor?.document;
      return document === undefined ? undefined : plainTexts.claim(document);
    },
    "kelisim.goToArticle": () => commands.executeCommand("workbench.action.gotoSymbol"),
    "kelisim.showOutline": () => commands.executeCommand("outline.focus"),
    "kelisim.showProblems": () => commands.executeCommand("workbench.actions.view.problems"),
    "kelisim.insertArticle": () => commands.executeCommand("editor.action.showSnippets"),
    "kelisim.restartServer": () => server.restart(),
    "kelisim.showLog": () => output.show(),
  };
  return Object.entries(actions).map(([id, action]) => commands.registerCommand(id, action));
}
