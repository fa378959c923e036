// `check`, and the commands that change files: `fix`, `format`, `unwrap`.
import { localize, message } from "../service.ts";
import { type Arguments, UsageError } from "./arguments.ts";
import { CLEAN, FAILURE, PROBLEMS } from "./exitCodes.ts";
import { findFiles, STDIN } from "./files.ts";
import { compact } from "./formats/compact.ts";
import { github } from "./formats/github.ts";
import { json } from "./formats/json.ts";
import { junit } from "./formats/junit.ts";
import { pretty } from "./formats/pretty.ts";
import { sarif } from "./formats/sarif.ts";
import type { Change, Job, Task } from "./look.ts";
import { lookAtAll } from "./pool.ts";
import { add, type FileReport, type Formatter, NOTHING, type Totals } from "./report.ts";
import { inputOf, languageOf, sharedBy } from "./request.ts";
import { colorsFor, complain, Progress, wordsLanguage } from "./terminal.ts";

type Purpose = Pick<Task, "change" | "outcome" | "check" | "excerpts">;

export async function check(given: Arguments, script: string): Promise<number> {
  const warningsAllowed = readMaximum(given.value("max-warnings"));
  const quiet = given.has("quiet");
  const dryRun = given.has("fix-dry-run");
  const purpose: Purpose = {
    change: given.has("fix") || dryRun ? "fix" : undefined,
    outcome: dryRun ? "diff" : "write",
    // A diff is for other programs to read: nothing stands beside it.
    check: !dryRun,
    excerpts: formatOf(given) === "pretty",
  };
  if (given.has("fix") && given.operands.includes(STDIN)) {
    throw new UsageError(message("--fix cannot change standard input. Use {0}.", "kelisim fix -"));
  }
  const formatter = dryRun ? DIFF : formatterOf(given);
  const { totals, failed } = await run(given, purpose, script, {
    ...formatter,
    report: (report) => formatter.report(quiet ? onlyErrors(report) : report),
  });
  const tooMany = quiet && !given.has("max-warnings") ? false : totals.warnings > warningsAllowed;
  return failed ? FAILURE : totals.errors > 0 || tooMany || (dryRun && totals.changes > 0) ? PROBLEMS : CLEAN;
}

/** Makes a change in every file, or shows or counts what would change. */
export async function change(kind: Change, given: Arguments, script: string): Promise<number> {
  const fromInput = given.operands.includes(STDIN);
  const outcome = given.has("dry-run") ? "diff" : given.has("check") ? "test" : fromInput ? "output" : "write";
  if (fromInput && given.operands.length > 1) {
    throw new UsageError(message("Standard input (-) stands alone."));
  }
  const { totals, failed } = await run(given, { change: kind, outcome, check: false, excerpts: false }, script, {
    report: (report) => changeWords(report, outcome, given),
  });
  const wouldChange = outcome === "test" || outcome === "diff" ? totals.changes > 0 : false;
  return failed ? FAILURE : wouldChange ? PROBLEMS : CLEAN;
}

const DIFF: Formatter = { report: ({ diff }) => diff ?? "" };

function changeWords({ file, diff, changes }: FileReport, outcome: Task["outcome"], given: Arguments): string {
  if (outcome === "diff" || outcome === "output" || changes === 0) {
    return diff ?? "";
  }
  const words = outcome === "test" ? message("{0}: would change", file) : message("{0}: changed", file);
  return `${localize(wordsLanguage(languageOf(given)), words)}\n`;
}

interface Outcome {
  readonly totals: Totals;
  readonly failed: boolean;
}

async function run(given: Arguments, purpose: Purpose, script: string, formatter: Formatter): Promise<Outcome> {
  const language = wordsLanguage(languageOf(given));
  const task = { ...sharedBy(given), ...purpose };
  const { files, failures } = await findFiles(given.operands);
  for (const failure of failures) {
    complain(failure, language);
  }
  const jobs: Job[] = [];
  for (const file of files) {
    jobs.push(await inputOf(file, given));
  }
  const progress = new Progress(jobs.length);
  const said = new Set<string>();
  let totals = NOTHING;
  let failed = failures.length > 0;
  await write(formatter.begin?.() ?? "");
  for await (const report of lookAtAll(jobs, task, script)) {
    totals = add(totals, report);
    failed ||= report.failures.length > 0;
    progress.clear();
    // What is wrong in a kelisim.json concerns many files and is said once.
    for (const words of [...report.notes, ...report.failures].filter((each) => !said.has(each))) {
      said.add(words);
      process.stderr.write(`${words}\n`);
    }
    await write(formatter.report(report));
    await write(report.output ?? "");
    progress.step(report.file);
  }
  progress.clear();
  await write(formatter.end?.(totals) ?? "");
  return { totals, failed };
}

/** Waits while the reader is busy, so that what is not read yet does not pile up. */
function write(words: string | Uint8Array): Promise<void> | undefined {
  return words.length === 0 || process.stdout.write(words)
    ? undefined
    : new Promise((resolve) => process.stdout.once("drain", resolve));
}

function formatOf(given: Arguments): string {
  return given.value("format") ?? (process.stdout.isTTY ? "pretty" : "compact");
}

function formatterOf(given: Arguments): Formatter {
  switch (formatOf(given)) {
    case "json":
      return json();
    case "sarif":
      return sarif();
    case "github":
      return github;
    case "junit":
      return junit;
    case "pretty":
      return pretty({
        colors: colorsFor(given.has("no-color") ? false : given.has("color") ? true : undefined),
        width: process.stdout.columns ?? 100,
        language: wordsLanguage(languageOf(given)),
      });
    default:
      return compact;
  }
}

function onlyErrors(report: FileReport): FileReport {
  const kept = report.problems.map(({ severity }) => severity === "error");
  return {
    ...report,
    problems: report.problems.filter((_, index) => kept[index]),
    excerpts: report.excerpts.filter((_, index) => kept[index]),
  };
}

function readMaximum(given: string | undefined): number {
  if (given !== undefined && !/^\d{1,9}$/u.test(given)) {
    throw new UsageError(message("--max-warnings needs a whole number, not “{0}”.", given));
  }
  return Number(given ?? 0);
}
