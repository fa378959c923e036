// Looks at many files in worker threads and hands the reports on in the order of the files.
import { availableParallelism } from "node:os";
import workerpool from "workerpool";
import type { Job } from "./look.ts";
import { look } from "./look.ts";
import type { FileReport } from "./report.ts";

/** A thread costs more than so few files. */
const FEWEST_FOR_THREADS = 8;

/** So many files per thread are under way or wait for one before them: memory stays the same however many there are. */
const AHEAD = 4;

/** The worker threads run the same script. */
export function serveAsWorker(): void {
  workerpool.worker({ look });
}

export async function* lookAtAll(jobs: readonly Job[], script: string): AsyncGenerator<FileReport> {
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / FEWEST_FOR_THREADS));
  if (threads < 2) {
    for (const job of jobs) {
      yield await unlessItFails(job, look(job));
    }
    return;
  }
  const pool = workerpool.pool(script, { workerType: "thread", maxWorkers: threads });
  try {
    const underWay: Promise<FileReport>[] = [];
    for (const job of jobs) {
      underWay.push(unlessItFails(job, Promise.resolve(pool.exec("look", [job]))));
      if (underWay.length >= threads * AHEAD) {
        yield* takeFirst(underWay);
      }
    }
    while (underWay.length > 0) {
      yield* takeFirst(underWay);
    }
  } finally {
    await pool.terminate(true);
  }
}

async function* takeFirst(underWay: Promise<FileReport>[]): AsyncGenerator<FileReport> {
  const first = underWay.shift();
  if (first !== undefined) {
    yield await first;
  }
}

/** One file's failure ends nothing. */
async function unlessItFails({ file }: Job, report: Promise<FileReport>): Promise<FileReport> {
  try {
    return await report;
  } catch (error) {
    const failures = [`${file}: ${error instanceof Error ? error.message : String(error)}`];
    return { file, problems: [], excerpts: [], fixable: 0, changes: 0, notes: [], failures };
  }
}
