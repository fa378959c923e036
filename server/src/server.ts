// Serves a connection: introduces the server to the client, keeps the documents and settings, and puts the handlers of
// all methods in their places. Only this file and handlers/ know a connection.
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { factsOf } from "./handlers/clientFacts.ts";
import { EDITING_CAPABILITIES, serveEditing } from "./handlers/editing.ts";
import { FORMATTING_CAPABILITIES, serveFormatting } from "./handlers/formatting.ts";
import { refuseUntimely } from "./handlers/lifecycle.ts";
import { NAVIGATION_CAPABILITIES, serveNavigation } from "./handlers/navigation.ts";
import { Problems } from "./handlers/problems.ts";
import { serveSemanticTokens, TOKEN_CAPABILITIES } from "./handlers/semanticTokens.ts";
import { Session } from "./handlers/session.ts";
import { serveTerms, TERM_CAPABILITIES } from "./handlers/terms.ts";
import { type OwnSource, WORKSPACE_CAPABILITIES } from "./handlers/workspaceFiles.ts";
import { VERSION } from "./version.ts";
import { isRecord } from "./workspace/ruleSettings.ts";

/** Serves a connection until it closes. */
export function serve(connection: Connection, ownSource?: OwnSource, ownRulePages?: string): void {
  const session = new Session(connection, ownSource, () => refresh(session, problems));
  const problems = new Problems(session);
  refuseUntimely(connection);
  connection.onInitialize((params) => initialize(session, problems, params, ownRulePages));
  connection.onInitialized(() => {
    session.files.initialized();
    if (session.client.dynamicConfiguration) {
      session.request(connection.client.register(DidChangeConfigurationNotification.type, { section: "kelisim" }));
    }
  });
  connection.onDidChangeConfiguration(({ settings }) => changeConfiguration(session, problems, settings));
  session.texts.onDidChangeContent(({ document: { uri } }) => session.changed(uri));
  session.texts.onDidClose(({ document: { uri } }) => {
    session.forget(uri);
    session.forgetSettingsOf(uri);
  });
  serveNavigation(session);
  serveSemanticTokens(session);
  serveEditing(session);
  serveTerms(session);
  serveFormatting(session);
  problems.serve();
  session.files.serve();
  session.texts.listen(connection);
  connection.listen();
}

function initialize(
  session: Session,
  problems: Problems,
  params: InitializeParams,
  ownRulePages: string | undefined,
): InitializeResult {
  session.client = factsOf(params, ownRulePages);
  session.files.initialize(params);
  const options: unknown = params.initializationOptions;
  session.pushedSettings = session.readSettings(isRecord(options) ? options.settings : undefined);
  return {
    serverInfo: { name: "kelisim", version: VERSION },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...WORKSPACE_CAPABILITIES,
      ...NAVIGATION_CAPABILITIES,
      ...TOKEN_CAPABILITIES,
      ...EDITING_CAPABILITIES,
      ...TERM_CAPABILITIES,
      ...FORMATTING_CAPABILITIES,
      ...problems.capabilities(),
    },
  };
}

function changeConfiguration(session: Session, problems: Problems, pushed: unknown): void {
  const { client } = session;
  session.forgetSettings();
  if (!client.configuration && isRecord(pushed)) {
    session.pushedSettings = session.readSettings(pushed.kelisim ?? pushed);
  }
  refresh(session, problems);
}

/** What the client was told may no longer hold. */
function refresh(session: Session, problems: Problems): void {
  const { client, connection } = session;
  if (client.refreshesLenses) {
    session.request(connection.sendRequest(CodeLensRefreshRequest.type));
  }
  if (client.refreshesHints) {
    session.request(connection.languages.inlayHint.refresh());
  }
  problems.refresh();
}
