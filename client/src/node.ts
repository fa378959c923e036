/** The extension's entry on the desktop and on a remote machine: the server runs in a process of its own. */
import type { ExtensionContext } from "vscode";
import { activateKelisim } from "./extension.ts";

export { deactivate } from "./extension.ts";

export function activate(context: ExtensionContext): void {
  activateKelisim(context, async (events) => (await import("./nodeClient.ts")).connect(context, events));
}
