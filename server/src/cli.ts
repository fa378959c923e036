// The command line, `kelisim`. The same script is what its worker threads run. It loads what the command needs: an editor
// that starts the server is not to wait for the rest.
import "./engine.ts";
import { isMainThread } from "node:worker_threads";

async function start(): Promise<void> {
  if (!isMainThread) {
    const { serveAsWorker } = await import("./cli/pool.ts");
    serveAsWorker();
    return;
  }
  const [command, ...options] = process.argv.slice(2);
  if (command === "lsp" && options.length === 1 && options[0] === "--stdio") {
    const { startServer } = await import("./node.ts");
    startServer();
    return;
  }
  const main = await import("./cli/main.ts");
  await main.start(__filename);
}

void start();
