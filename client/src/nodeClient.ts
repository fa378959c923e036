/** The language client of the desktop: the server is a Node process, spoken to through Node's own channel. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { CLIENT_ID, CLIENT_NAME, clientOptions, connectionOf } from "./clientConnection.ts";
import type { ServerConnection, ServerEvents } from "./connection.ts";
import { rulePages } from "./rulePages.ts";

export function connect(context: ExtensionContext, events: ServerEvents): ServerConnection {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const server = { module, transport: TransportKind.ipc };
  return connectionOf(
    new LanguageClient(CLIENT_ID, CLIENT_NAME, server, clientOptions(events, rulePages(context.extensionUri))),
    events,
  );
}
