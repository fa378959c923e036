/** The embedded editor with the packed extension installed, as a person opens it in a browser. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { embeddedEditor } from "./embeddedEditor.mts";
import { runQuietly, type Server, serve } from "./processes.mts";
import { vsix } from "./project.mts";

/** No welcome pages, nothing that asks for a network, and a treaty's own colours on a light ground. */
const SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
};

/** `home` keeps the editor's settings and extensions; the settings a person changed there are kept. */
export async function startEditor(home: string, onOutput: (text: string) => void): Promise<Server> {
  const { program } = await embeddedEditor();
  const settings = join(home, "User", "settings.json");
  await mkdir(join(home, "User"), { recursive: true });
  await writeFile(settings, JSON.stringify(SETTINGS, undefined, 2), { flag: "wx" }).catch(ignoreExisting);
  const places = [
    ...["--user-data-dir", home, "--extensions-dir", join(home, "extensions")],
    ...["--config", join(home, "config.yaml")],
  ];
  await runQuietly(program, [...places, "--install-extension", vsix, "--force"]);
  return serve(
    program,
    (port) => [
      ...places,
      ...["--bind-addr", `127.0.0.1:${port}`, "--auth", "none"],
      ...["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"],
      "--disable-getting-started-override",
    ],
    onOutput,
  );
}

/** The address at which the editor shows a folder. */
export function folderAddress({ address }: Server, folder: string): string {
  return `${address}/?${new URLSearchParams({ folder })}`;
}

function ignoreExisting(reason: NodeJS.ErrnoException): void {
  if (reason.code !== "EEXIST") {
    throw reason;
  }
}
