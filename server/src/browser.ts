// Entry point of the server in a web worker.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { Lifecycle, serve } from "./server.ts";

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const lifecycle = new Lifecycle();
const reader = new BrowserMessageReader(self);
const writer = new BrowserMessageWriter(self);
serve(createConnection(reader, writer, { messageStrategy: lifecycle }), lifecycle);
