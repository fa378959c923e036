// Entry point in Node: the server, over IPC for the editor and over stdio for others (`--stdio`), and for the command
// line, which loads this bundle as a library, the service.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeTextSource } from "./nodeTextSource.ts";
import { Lifecycle, serve } from "./service.ts";

export * from "./service.ts";

/** Reads from the arguments of the process how the editor is to be spoken to. */
export function startServer(): void {
  // The pages are packed beside the folder of this bundle.
  const rulePages = pathToFileURL(join(__dirname, "..", "docs", "rules")).href;
  serve(createConnection(ProposedFeatures.all, { messageStrategy: new Lifecycle() }), nodeTextSource, rulePages);
}

if (require.main === module) {
  startServer();
}
