// Runs dist/cli.js as a terminal or a build server does.
import { spawnSync } from "node:child_process";
import { cli } from "./built.ts";

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** In a folder, in an English terminal unless told otherwise; `input` stands on standard input. */
export function runCli(
  folder: string,
  args: readonly string[],
  language = "en_US.UTF-8",
  input: string | Uint8Array = "",
): Outcome {
  const environment = { PATH: process.env.PATH, LC_ALL: language };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: environment,
    input,
  });
  return { status, stdout, stderr };
}
