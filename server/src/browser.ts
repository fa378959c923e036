// Entry point of the server in a web worker. Elsewhere this bundle is a library, on which Node's stand.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { Lifecycle, serve } from "./server.ts";

export * from "./server.ts";

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

if ("importScripts" in globalThis) {
  const lifecycle = new Lifecycle();
  const reader = new BrowserMessageReader(self);
  const writer = new BrowserMessageWriter(self);
  serve(createConnection(reader, writer, { messageStrategy: lifecycle }), lifecycle);
}
