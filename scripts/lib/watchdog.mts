/** A program that must come to an end: run in a process group of its own, and stopped as a whole when it does not. */
import { fork } from "node:child_process";
import { setTimeout as after } from "node:timers/promises";
import { endWithThisProcess, signalGroup } from "./processes.mts";

/** What a watched program says of itself, so that the watchdog can name what hung. */
export type Progress = { readonly begun: string } | { readonly ended: string };

/** How long the group may take to stop its own servers before it is killed. */
const GRACE = 5_000;

/** Runs a Node program; resolves to its exit code, or to 1 when it had to be stopped. */
export async function runWatched(program: string, args: readonly string[], limit: number): Promise<number> {
  const child = fork(program, args, { stdio: "inherit", detached: process.platform !== "win32" });
  endWithThisProcess(child);
  const running = new Set<string>();
  child.on("message", (progress: Progress) => {
    if ("begun" in progress) {
      running.add(progress.begun);
    } else {
      running.delete(progress.ended);
    }
  });
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const timer = new AbortController();
  const code = await Promise.race([ended, after(limit, undefined, { signal: timer.signal }).catch(() => undefined)]);
  timer.abort();
  if (code !== undefined) {
    return code;
  }
  console.error(`\nStopped after ${limit / 60_000} minutes. Still running:\n${list(running)}`);
  signalGroup(child, "SIGTERM");
  await Promise.race([ended, after(GRACE)]);
  signalGroup(child, "SIGKILL");
  return 1;
}

/** Tells the watchdog what begins or has ended; a program that nobody watches says it to nobody. */
export function report(progress: Progress): void {
  process.send?.(progress);
}

function list(names: ReadonlySet<string>): string {
  return names.size === 0 ? "  nothing that has a name" : [...names].map((name) => `  ${name}`).join("\n");
}
