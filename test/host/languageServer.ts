// The language server's process, as whoever wants to end it finds it.
import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

const LONGEST_WAIT = 30_000;

/** Kills the server that an editor with this home has started, but for one that was killed before; its process number. */
export async function killLanguageServer(home: string, killedBefore?: number): Promise<number> {
  for (const end = Date.now() + LONGEST_WAIT; Date.now() < end; await setTimeout(50)) {
    const found = (await processes()).find(
      ({ id, command }) => id !== killedBefore && command.includes(home) && command.includes("server.js --node-ipc"),
    );
    if (found !== undefined) {
      process.kill(found.id, "SIGKILL");
      return found.id;
    }
  }
  throw new Error(`no language server came within ${LONGEST_WAIT / 1000} seconds`);
}

async function processes(): Promise<readonly { readonly id: number; readonly command: string }[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-ww", "-o", "pid=,args="], { maxBuffer: 1e8 });
  return stdout.split("\n").map((line) => {
    const [, id, command] = /^\s*(\d+)\s(.*)$/u.exec(line) ?? [];
    return { id: Number(id), command: command ?? "" };
  });
}
