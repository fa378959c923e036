// One line a problem: `file:line:column severity rule message`.
import type { Formatter } from "../report.ts";

export const compact: Formatter = {
  report: ({ problems }) =>
    problems
      .map(
        ({ file, line, column, severity, rule, message }) =>
          `${file}:${line}:${column} ${severity} ${rule} ${message}\n`,
      )
      .join(""),
};
