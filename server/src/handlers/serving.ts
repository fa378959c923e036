// Everything that the server does for a client that has introduced itself: keeps the documents and settings, and puts the
// handlers of all methods in their places. With it comes the whole core, so it is loaded when the first answer is out.
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
} from "vscode-languageserver";
import { isRecord } from "../workspace/records.ts";
import type { ClientFacts } from "./clientFacts.ts";
import { serveEditing } from "./editing.ts";
import { serveFormatting } from "./formatting.ts";
import { serveNavigation } from "./navigation.ts";
import { Problems } from "./problems.ts";
import { serveSemanticTokens } from "./semanticTokens.ts";
import { Session } from "./session.ts";
import { serveTerms } from "./terms.ts";
import type { OwnSource } from "./workspaceFiles.ts";

export function startServing(
  connection: Connection,
  client: ClientFacts,
  params: InitializeParams,
  ownSource: OwnSource | undefined,
): void {
  const session = new Session(connection, client, params, ownSource, () => refresh(session, problems));
  const problems = new Problems(session);
  const options: unknown = params.initializationOptions;
  session.pushedSettings = session.readSettings(isRecord(options) ? options.settings : undefined);
  connection.onInitialized(() => {
    session.files.initialized();
    if (client.dynamicConfiguration) {
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
