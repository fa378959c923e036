/** Running other programs: those that end by themselves, and servers that must be stopped. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createServer } from "node:net";

const windows = process.platform === "win32";

/** Runs a program to its end with its output shown; rejects when it fails. */
export function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // npm and npx are shell scripts on Windows.
    const child = spawn(command, args, { cwd, stdio: ["ignore", "inherit", "inherit"], shell: windows });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(" ")} ended with code ${code}`)),
    );
  });
}

/** Runs a Node program to its end with nothing shown, unless it fails: then all it said is in the error. */
export function runQuietly(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      if (error === null) {
        resolve();
      } else {
        reject(new Error(`${program} ${args.join(" ")} failed:\n${stdout}${stderr}`));
      }
    });
  });
}

export interface Server {
  readonly address: string;
  /** Resolves when the server has ended, by itself or because it was stopped. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a Node program that serves HTTP on a port of its own choice and waits until it answers. The program leads a
 * process group, for an editor's server has children (extension hosts) that would outlive it and keep its port.
 */
export async function serve(
  program: string,
  argsFor: (port: number) => readonly string[],
  onOutput: (text: string) => void,
): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, [program, ...argsFor(port)], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: !windows,
  });
  child.stdout.setEncoding("utf8").on("data", onOutput);
  child.stderr.setEncoding("utf8").on("data", onOutput);
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  endWithThisProcess(child);
  const stop = async () => {
    signalGroup(child, "SIGKILL");
    await ended;
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await Promise.race([answers(address), ended.then(() => Promise.reject(new Error(`${program} ended at once`)))]);
  } catch (reason) {
    await stop();
    throw reason;
  }
  return { address, ended, stop };
}

/** A group of its own does not hear Ctrl+C, nor does it end when this program is told to. */
export function endWithThisProcess(child: ChildProcess): void {
  const kill = () => signalGroup(child, "SIGKILL");
  const exit = () => process.exit(process.exitCode ?? 1);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  process.once("exit", kill);
  for (const signal of signals) {
    process.once(signal, exit);
  }
  child.once("close", () => {
    process.off("exit", kill);
    for (const signal of signals) {
      process.off(signal, exit);
    }
  });
}

/** Signals a child and all that it started. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    if (windows) {
      child.kill(signal);
    } else {
      process.kill(-child.pid, signal);
    }
  } catch {
    // It ended in the meantime.
  }
}

async function answers(address: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch (reason) {
      if (Date.now() > deadline) {
        throw reason;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
