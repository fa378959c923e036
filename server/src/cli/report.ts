// What is known of a file when it has been looked at: plain data with words in the user's language, as it comes back from
// a worker thread and goes into an output format.
import type { Severity } from "../service.ts";

export interface ReportedProblem {
  readonly file: string;
  /** One-based, in UTF-16 units, as editors count. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

export interface Excerpt {
  readonly text: string;
  /** Of what is wrong, within the text. */
  readonly start: number;
  readonly end: number;
}

export interface FileReport {
  readonly file: string;
  readonly problems: readonly ReportedProblem[];
  /** For each problem the line that it stands in. */
  readonly excerpts: readonly Excerpt[];
  /** How many problems `--fix` would mend. */
  readonly fixable: number;
  /** How many were mended, or whether the layout was changed. */
  readonly changes: number;
  /** The change as a unified diff, where it was asked for. */
  readonly diff?: string;
  /** The changed text, for standard output. */
  readonly output?: Uint8Array;
  /** Worth knowing: the encoding that was told from the bytes. */
  readonly notes: readonly string[];
  /** What is wrong in a kelisim.json, and why a file could not be read or written. */
  readonly failures: readonly string[];
}

export interface Totals {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
  readonly fixable: number;
  readonly changes: number;
}

export const NOTHING: Totals = { files: 0, errors: 0, warnings: 0, others: 0, fixable: 0, changes: 0 };

export function add(totals: Totals, { problems, fixable, changes }: FileReport): Totals {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  return {
    files: totals.files + 1,
    errors: totals.errors + errors,
    warnings: totals.warnings + warnings,
    others: totals.others + problems.length - errors - warnings,
    fixable: totals.fixable + fixable,
    changes: totals.changes + changes,
  };
}

/** Writes reports one after the other as they come, so that memory does not grow with their number. */
export interface Formatter {
  begin?(): string;
  report(report: FileReport): string;
  end?(totals: Totals): string;
}
