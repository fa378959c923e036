/** Runs the suite in VS Code's own server from the npm registry, shown by a headless Chromium. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchChromium } from "../../scripts/lib/chromium.mts";
import type { EmbeddedEditor } from "../../scripts/lib/embeddedEditor.mts";
import { serve } from "../../scripts/lib/processes.mts";
import { cache } from "../../scripts/lib/project.mts";
import type { Stage } from "./stage.ts";
import { SUITE_LINE } from "./suite/line.ts";

/** A suite takes half a minute; one that takes five has hung. */
const LONGEST = 5 * 60_000;

const LOG = join(cache, "embedded.log");

export async function runEmbedded({ testServer }: EmbeddedEditor, stage: Stage): Promise<void> {
  // Long and mostly about things switched off; wanted only when the editor itself does not come up.
  let log = "";
  const server = await serve(
    testServer,
    (port) => [
      ...["--host", "127.0.0.1", "--port", String(port)],
      ...["--without-connection-token", "--accept-server-license-terms", "--disable-telemetry"],
      ...["--server-data-dir", join(stage.folder, "server-data"), "--disable-workspace-trust"],
      // Makes a built workbench heed the payload that asks for a test run.
      "--enable-smoke-test-driver",
    ],
    (text) => {
      log += text;
    },
  );
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const finished = new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error(`the suite did not end in time; see ${LOG}`)), LONGEST).unref();
      page.on("crash", () => reject(new Error("the page crashed")));
      page.exposeFunction("codeAutomationExit", () => resolve());
    });
    await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
      const text = args.map(String).join(" ");
      if (text.startsWith(SUITE_LINE)) {
        console.log(text.slice(SUITE_LINE.length));
      } else {
        log += `${text}\n`;
      }
    });
    await page.goto(testAddress(server.address, stage));
    await finished;
  } finally {
    await browser.close();
    await server.stop();
    await writeFile(LOG, log);
  }
}

function testAddress(address: string, { extension, suite, workspace }: Stage): string {
  const remote = (path: string) => `vscode-remote://${new URL(address).host}${path}`;
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ["extensionTestsPath", remote(suite)],
    ["skipWelcome", "true"],
  ];
  return `${address}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`;
}
