// JUnit's XML, which build servers show as tests: a suite a file, a failed test a problem.
import type { FileReport, Formatter, ReportedProblem } from "../report.ts";

export const junit: Formatter = {
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kelisim">\n',
  report: suite,
  end: () => "</testsuites>\n",
};

function suite({ file, problems }: FileReport): string {
  const failures = problems.filter(fails).length;
  const cases =
    problems.length === 0
      ? `    <testcase name="kelisim" classname="${escaped(file)}"/>\n`
      : problems.map(testcase).join("");
  const counts = `tests="${Math.max(1, problems.length)}" failures="${failures}" errors="0"`;
  return `  <testsuite name="${escaped(file)}" ${counts}>\n${cases}  </testsuite>\n`;
}

function testcase(problem: ReportedProblem): string {
  const { file, line, column, severity, rule, message } = problem;
  const place = `${file}:${line}:${column}`;
  const inside = fails(problem)
    ? `<failure type="${severity}" message="${escaped(message)}">${escaped(`${place} ${message}`)}</failure>`
    : `<system-out>${escaped(`${place} ${message}`)}</system-out>`;
  return `    <testcase name="${escaped(`${rule} ${line}:${column}`)}" classname="${escaped(file)}">${inside}</testcase>\n`;
}

/** Notes and hints fail no build. */
function fails({ severity }: ReportedProblem): boolean {
  return severity === "error" || severity === "warning";
}

function escaped(text: string): string {
  return (
    text
      // XML knows of the control characters only tab and line end.
      .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, " ")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("\n", "&#10;")
  );
}
