/** The extension's entry in a browser (vscode.dev and the like): the server runs in a web worker of its own. */
import type { ExtensionContext } from "vscode";
import { activateKelisim } from "./extension.ts";

export { deactivate } from "./extension.ts";

export function activate(context: ExtensionContext): void {
  activateKelisim(context, async (events) => (await import("./browserClient.ts")).connect(context, events));
}
