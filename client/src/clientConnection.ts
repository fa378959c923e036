/** What the desktop's and the browser's language clients have in common. Loaded only when a treaty is open. */
import { Disposable, env, type Uri } from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  State,
  type WorkspaceEdit,
} from "vscode-languageclient";
import type { ServerConnection, ServerEvents, ServerState, TreatyStatus } from "./connection.ts";
import { Crashes } from "./crashes.ts";
import { TREATY } from "./language.ts";
import { UnfinishedWords } from "./unfinishedWords.ts";
import { answerForFiles } from "./workspaceFiles.ts";

export const CLIENT_ID = "kelisim";
export const CLIENT_NAME = "Kelisim";

/** `translations` are for a server that cannot read its own. */
export function clientOptions(events: ServerEvents, rulePages: Uri, translations?: object): LanguageClientOptions {
  return {
    // Any scheme: a draft may be unsaved, in a repository opened in the browser, or one side of a comparison.
    documentSelector: [{ language: TREATY }],
    initializationOptions: {
      uiLanguage: env.language,
      opensCitationList: true,
      readsFiles: true,
      opensRules: true,
      asksForGrade: true,
      rulePages: rulePages.toString(),
      translations,
    },
    synchronize: { configurationSection: CLIENT_ID },
    outputChannel: events.output,
    middleware: { provideDiagnostics: unfinishedWords.provideDiagnostics },
    errorHandler: {
      // A message that cannot be read or written now and then is no reason to stop; the log has it.
      error: (_error, _message, count = 0) => ({
        action: count <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      // The editor keeps the texts: a server that starts again gets them, unsaved changes too.
      closed() {
        if (crashes.mayRestart(Date.now())) {
          return { action: CloseAction.Restart, handled: true };
        }
        events.gaveUp();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  };
}

const MOST_ERRORS = 3;
const crashes = new Crashes();
const unfinishedWords = new UnfinishedWords();

/** `beforeRestart` frees what the library does not know of, such as the browser's worker. */
export function connectionOf(
  client: BaseLanguageClient,
  events: ServerEvents,
  beforeRestart?: () => void,
): ServerConnection {
  client.onDidChangeState((change) => events.stateChanged(stateName(change.newState)));
  const watching = Disposable.from(answerForFiles(client), unfinishedWords.watch(client));
  client.onNotification("kelisim/status", (status: TreatyStatus) => events.statusReceived(status));
  return {
    start: () => client.start(),
    async restart() {
      crashes.forget();
      if (client.isRunning()) {
        await client.stop();
      }
      beforeRestart?.();
      await client.start();
    },
    // Stopping a client that failed to start rejects, and there is nothing left to stop.
    stop: () => {
      watching.dispose();
      return client.needsStop() ? client.stop() : Promise.resolve();
    },
    pastedText: (uri, text) => client.sendRequest<string>("kelisim/pastedText", { uri, text }),
    gradeEdit: async (uri, code, severity) =>
      client.protocol2CodeConverter.asWorkspaceEdit(
        await client.sendRequest<WorkspaceEdit | null>("kelisim/gradeEdit", { uri, code, severity }),
      ),
  };
}

function stateName(state: State): ServerState {
  switch (state) {
    case State.Starting:
      return "starting";
    case State.Running:
      return "running";
    default:
      return "stopped";
  }
}
