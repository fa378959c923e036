/** Runs the suite in the VS Code that Microsoft's download service gives. */
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { cache } from "../../scripts/lib/project.mts";
import type { HostKind, Stage } from "./stage.ts";

/** True where VS Code can be downloaded and has a display; says no within seconds on a machine without a network. */
export async function electronIsPossible(): Promise<boolean> {
  const headless = process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (headless) {
    return false;
  }
  try {
    const releases = "https://update.code.visualstudio.com/api/releases/stable";
    return (await fetch(releases, { signal: AbortSignal.timeout(4_000) })).ok;
  } catch {
    return false;
  }
}

export async function runElectron(kind: HostKind, stage: Stage): Promise<void> {
  await runTests({
    cachePath: cache,
    extensionDevelopmentPath: stage.extension,
    extensionTestsPath: stage.suite,
    launchArgs: [
      stage.workspace,
      "--disable-workspace-trust",
      `--user-data-dir=${join(stage.folder, "user-data")}`,
      `--extensions-dir=${join(stage.folder, "extensions")}`,
      ...(kind === "web" ? ["--extensionDevelopmentKind=web"] : []),
    ],
  });
}
