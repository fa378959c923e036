// Serves a connection: introduces the server to the client and has the rest loaded meanwhile. Only this file and handlers/
// know a connection.
import type { Connection } from "vscode-languageserver";
import { capabilitiesFor } from "./handlers/capabilities.ts";
import { factsOf } from "./handlers/clientFacts.ts";
import { type Lifecycle, refuseUntimely } from "./handlers/lifecycle.ts";
import type { OwnSource } from "./handlers/workspaceFiles.ts";
import { VERSION } from "./version.ts";

export { encodeMessage } from "./handlers/answerWriter.ts";
export { Lifecycle } from "./handlers/lifecycle.ts";

/** Serves a connection, which `lifecycle` watches over, until it closes. */
export function serve(
  connection: Connection,
  lifecycle: Lifecycle,
  ownSource?: OwnSource,
  ownRulePages?: string,
): void {
  refuseUntimely(connection);
  connection.onInitialize((params) => {
    const client = factsOf(params, ownRulePages);
    lifecycle.prepare(async () => {
      const { startServing } = await import("./handlers/serving.ts");
      startServing(connection, client, params, ownSource);
    });
    return { serverInfo: { name: "kelisim", version: VERSION }, capabilities: capabilitiesFor(client) };
  });
  connection.listen();
}
