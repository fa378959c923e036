// Looks at many files in worker threads and hands the reports on in the order of the files.
import { availableParallelism } from "node:os";
import workerpool from "workerpool";
import { nodeTranslations } from "../nodeTranslations.ts";
import { takeTranslationsFrom } from "../service.ts";
import type { Job, Task } from "./look.ts";
import { look } from "./look.ts";
import type { FileReport } from "./report.ts";

/** A thread costs more than so few files. */
const FEWEST_FOR_THREADS = 8;

/** So many files go to a thread at a time: to hand over each alone takes longer than to look at a short one. */
const MOST_IN_BATCH = 16;

/** So many batches per thread are under way or wait for one before them: memory is the same however many files there are. */
const AHEAD = 3;

/** The worker threads run the same script. */
export function serveAsWorker(): void {
  takeTranslationsFrom(nodeTranslations);
  workerpool.worker({ lookAtEach });
}

export async function* lookAtAll(jobs: readonly Job[], task: Task, script: string): AsyncGenerator<FileReport> {
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / FEWEST_FOR_THREADS));
  if (threads < 2) {
    for (const job of jobs) {
      yield await lookUnlessItFails(job, task);
    }
    return;
  }
  const pool = workerpool.pool(script, { workerType: "thread", maxWorkers: threads });
  try {
    const underWay: Promise<readonly FileReport[]>[] = [];
    for (const batch of batchesOf(jobs, threads)) {
      underWay.push(unlessThreadFails(batch, Promise.resolve(pool.exec("lookAtEach", [batch, task]))));
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

/** Of a few files each thread gets its share. */
function* batchesOf(jobs: readonly Job[], threads: number): Generator<readonly Job[]> {
  const size = Math.min(MOST_IN_BATCH, Math.ceil(jobs.length / (threads * AHEAD)));
  for (let from = 0; from < jobs.length; from += size) {
    yield jobs.slice(from, from + size);
  }
}

async function lookAtEach(jobs: readonly Job[], task: Task): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const job of jobs) {
    reports.push(await lookUnlessItFails(job, task));
  }
  return reports;
}

async function* takeFirst(underWay: Promise<readonly FileReport[]>[]): AsyncGenerator<FileReport> {
  const first = underWay.shift();
  if (first !== undefined) {
    yield* await first;
  }
}

/** One file's failure ends nothing. */
async function lookUnlessItFails(job: Job, task: Task): Promise<FileReport> {
  try {
    return await look(job, task);
  } catch (error) {
    return failed(job, error);
  }
}

async function unlessThreadFails(
  jobs: readonly Job[],
  reports: Promise<readonly FileReport[]>,
): Promise<readonly FileReport[]> {
  try {
    return await reports;
  } catch (error) {
    return jobs.map((job) => failed(job, error));
  }
}

function failed({ file }: Job, error: unknown): FileReport {
  const failures = [`${file}: ${error instanceof Error ? error.message : String(error)}`];
  return { file, problems: [], excerpts: [], fixable: 0, changes: 0, notes: [], failures };
}
