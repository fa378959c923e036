/** The browser that shows the embedded editor to the tests. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CANDIDATES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

export const chromiumPath = CANDIDATES.find((path) => path !== undefined && existsSync(path));

export const NO_CHROMIUM =
  "no Chromium found: install it (Debian: apt-get install chromium) or set CHROMIUM to the path of one";

export async function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) {
    throw new Error(NO_CHROMIUM);
  }
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      // Containers run as root and without a graphics card.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
