/** The language client of the browser: the server is a web worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { CLIENT_ID, CLIENT_NAME, clientOptions, connectionOf } from "./clientConnection.ts";
import type { ServerConnection, ServerEvents } from "./connection.ts";

export function connect(context: ExtensionContext, events: ServerEvents): ServerConnection {
  const script = Uri.joinPath(context.extensionUri, "dist", "web", "server.js").toString(true);
  let worker: Worker | undefined;
  const startWorker = async () => {
    worker = new Worker(script);
    return worker;
  };
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, clientOptions(events));
  return connectionOf(client, events, () => worker?.terminate());
}
