// Entry point in Node: the server, over IPC for the editor and over stdio for others (`--stdio`).
import "./engine.ts";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Connection, createConnection, ProposedFeatures, StreamMessageReader } from "vscode-languageserver/node";
import { WholeMessageWriter } from "./messageWriter.ts";
import { nodeTextSource } from "./nodeTextSource.ts";
import { nodeTranslations } from "./nodeTranslations.ts";
import { encodeMessage, Lifecycle, serve, takeTranslationsFrom } from "./server.ts";

/** Reads from the arguments of the process how the editor is to be spoken to. */
export function startServer(): void {
  // The pages are packed beside the folder of this bundle.
  const rulePages = pathToFileURL(join(__dirname, "..", "docs", "rules")).href;
  takeTranslationsFrom(nodeTranslations);
  const lifecycle = new Lifecycle();
  serve(connect(lifecycle), lifecycle, nodeTextSource, rulePages);
}

function connect(lifecycle: Lifecycle): Connection {
  const options = { messageStrategy: lifecycle };
  if (!process.argv.includes("--stdio")) {
    return createConnection(ProposedFeatures.all, options);
  }
  // As the library does it, but for the writer; and nothing here writes to the console, which it would turn aside.
  const end = () => process.exit(lifecycle.wasShutDown ? 0 : 1);
  process.stdin.on("end", end).on("close", end);
  return createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new WholeMessageWriter(process.stdout, encodeMessage),
    options,
  );
}

if (require.main === module) {
  startServer();
}
