import {
  type CodeAction,
  commands,
  type Disposable,
  Location,
  type LogOutputChannel,
  l10n,
  Position,
  Range,
  Uri,
  window,
  workspace,
} from "vscode";
import { gradeRule, type RulesHere } from "./gradeRule.ts";
import { insertArticle } from "./insertArticle.ts";
import { TREATY } from "./language.ts";
import { pasteAsTreaty } from "./pasteAsTreaty.ts";
import type { PlainTextTreaties } from "./plainTextTreaties.ts";
import { openRule } from "./rulePages.ts";
import type { TreatyServer } from "./treatyServer.ts";

/** The kinds of the server's actions for a whole document. */
const UNWRAP = "refactor.rewrite.kelisim.unwrap";
const FIX_ALL = "source.fixAll.kelisim";

/** The editor's own commands under names that a drafter finds by typing "Kelisim", and the extension's few. */
export function registerCommands(
  server: TreatyServer,
  plainTexts: PlainTextTreaties,
  output: LogOutputChannel,
  extension: Uri,
): Disposable[] {
  const actions: Readonly<Record<string, () => unknown>> = {
    "kelisim.treatAsTreaty": () => {
      const document = window.activeTextEditor?.document;
      return document === undefined ? undefined : plainTexts.claim(document);
    },
    "kelisim.goToArticle": () => commands.executeCommand("workbench.action.gotoSymbol"),
    "kelisim.showOutline": () => commands.executeCommand("outline.focus"),
    "kelisim.showProblems": () => commands.executeCommand("workbench.actions.view.problems"),
    "kelisim.newTreaty": () => newTreaty(server),
    "kelisim.insertArticle": insertArticle,
    "kelisim.unwrap": () => commands.executeCommand("editor.action.codeAction", { kind: UNWRAP, apply: "first" }),
    "kelisim.pasteAsTreaty": () => pasteAsTreaty(server),
    "kelisim.fixAll": fixAll,
    "kelisim.restartServer": () => server.restart(),
    "kelisim.showLog": () => output.show(),
  };
  return [
    ...Object.entries(actions).map(([id, action]) => commands.registerCommand(id, action)),
    commands.registerCommand("kelisim.openRule", (rule: unknown) => openRule(extension, rule)),
    commands.registerCommand("kelisim.gradeRule", (uri: string, rules: RulesHere) => gradeRule(server, uri, rules)),
    commands.registerCommand("kelisim.showCitations", showCitations),
  ];
}

/** An empty draft, with the heads of treaties offered as soon as the server can. */
async function newTreaty(server: TreatyServer): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: TREATY }));
  await server.ask((connection) => connection.start());
  await commands.executeCommand("editor.action.triggerSuggest");
}

/** Asks for the fixes itself: the editor's own command gives up, and says nothing, when problems arrive meanwhile. */
async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) {
    return;
  }
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const [action] = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    whole,
    FIX_ALL,
  );
  if (action?.edit === undefined) {
    window.showInformationMessage(l10n.t("There is nothing that can be fixed safely."));
  } else {
    await workspace.applyEdit(action.edit);
  }
}

/** As the server sends them: positions count from zero, as the editor's do. */
interface SentPosition {
  readonly line: number;
  readonly character: number;
}

interface SentLocation {
  readonly uri: string;
  readonly range: { readonly start: SentPosition; readonly end: SentPosition };
}

/** Opens the editor's own list of references at the lens that was clicked. */
function showCitations(uri: string, position: SentPosition, citations: readonly SentLocation[]): Thenable<unknown> {
  const locations = citations.map(
    (citation) =>
      new Location(
        Uri.parse(citation.uri),
        new Range(positionOf(citation.range.start), positionOf(citation.range.end)),
      ),
  );
  return commands.executeCommand("editor.action.showReferences", Uri.parse(uri), positionOf(position), locations);
}

function positionOf({ line, character }: SentPosition): Position {
  return new Position(line, character);
}
