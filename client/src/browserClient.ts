/** The language client of the browser: the server is a web worker. */
import { type ExtensionContext, Uri, workspace } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { CLIENT_ID, CLIENT_NAME, clientOptions, connectionOf } from "./clientConnection.ts";
import type { ServerConnection, ServerEvents } from "./connection.ts";
import { rulePages } from "./rulePages.ts";

export async function connect(context: ExtensionContext, events: ServerEvents): Promise<ServerConnection> {
  const script = Uri.joinPath(context.extensionUri, "dist", "web", "server.js");
  const translations = await readTranslations(context.extensionUri);
  let worker: Worker | undefined;
  const startWorker = async () => {
    worker = new Worker(await workerAddress(script));
    // The editor replaces `Worker` by a function of its own, whose results the library does not take for workers.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient(
    CLIENT_ID,
    CLIENT_NAME,
    startWorker,
    clientOptions(events, rulePages(context.extensionUri), translations),
  );
  return connectionOf(client, events, () => worker?.terminate());
}

/**
 * A worker cannot be started from a script on a remote machine: the editor maps such addresses asynchronously and a
 * worker's constructor is synchronous. The script's content, which the editor does read from there, will do.
 */
async function workerAddress(script: Uri): Promise<string> {
  if (script.scheme !== "vscode-remote") {
    return script.toString(true);
  }
  const content = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([content.slice()], { type: "text/javascript" }));
}

/** What the server says in Kazakh and Russian, for which it does not depend on the language of the editor. */
async function readTranslations(extension: Uri): Promise<object> {
  const read = async (language: string) => {
    const bundle = await workspace.fs.readFile(Uri.joinPath(extension, "l10n", `bundle.l10n.${language}.json`));
    return JSON.parse(new TextDecoder().decode(bundle));
  };
  const [kk, ru] = await Promise.all([read("kk"), read("ru")]);
  return { kk, ru };
}
