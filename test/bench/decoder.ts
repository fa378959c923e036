// A thread that reads and decodes files, for `questions/folder.ts`.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

const paths: readonly string[] = workerData;
const decoder = new TextDecoder("utf-8", { fatal: true });

parentPort?.on("message", () => {
  let length = 0;
  for (const path of paths) {
    length += decoder.decode(readFileSync(path)).length;
  }
  parentPort?.postMessage(length);
});
parentPort?.postMessage("ready");
