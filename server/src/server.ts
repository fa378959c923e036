// Serves a connection: introduces the server to the client and has the rest loaded meanwhile. Only this file and handlers/
// know a connection.
import type { Connection, InitializeParams } from "vscode-languageserver";
import { capabilitiesFor } from "./handlers/capabilities.ts";
import { factsOf } from "./handlers/clientFacts.ts";
import { type Lifecycle, refuseUntimely } from "./handlers/lifecycle.ts";
import type { OwnSource } from "./handlers/workspaceFiles.ts";
import { type Translations, takeTranslationsFrom } from "./localization/message.ts";
import { VERSION } from "./version.ts";
import { isRecord } from "./workspace/records.ts";

export { encodeMessage } from "./handlers/answerWriter.ts";
export { Lifecycle } from "./handlers/lifecycle.ts";
export { takeTranslationsFrom };

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
    takeHandedTranslations(params);
    lifecycle.prepare(async () => {
      const { startServing } = await import("./handlers/serving.ts");
      startServing(connection, client, params, ownSource);
    });
    return { serverInfo: { name: "kelisim", version: VERSION }, capabilities: capabilitiesFor(client) };
  });
  connection.listen();
}

/** A worker reads no files: its client hands over the translations. */
function takeHandedTranslations({ initializationOptions }: InitializeParams): void {
  const handed: unknown = isRecord(initializationOptions) ? initializationOptions.translations : undefined;
  if (isRecord(handed)) {
    takeTranslationsFrom((language) => (isTranslations(handed[language]) ? handed[language] : {}));
  }
}

function isTranslations(value: unknown): value is Translations {
  return isRecord(value) && Object.values(value).every((sentence) => typeof sentence === "string");
}
