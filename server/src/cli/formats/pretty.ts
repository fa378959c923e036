// For people at a terminal: file by file, the line with what is wrong underlined, and a count at the end.
import { type LanguageId, localize, message, SEVERITY_NAMES, type Severity } from "../../service.ts";
import type { Excerpt, FileReport, Formatter, ReportedProblem, Totals } from "../report.ts";
import type { Colors } from "../terminal.ts";

/** Narrower terminals than this are not wrapped for. */
const NARROWEST = 40;

export interface Look {
  readonly colors: Colors;
  readonly width: number;
  readonly language: LanguageId;
}

export function pretty(look: Look): Formatter {
  return {
    report: (report) => (report.problems.length === 0 ? "" : fileBlock(report, look)),
    end: (totals) => summary(totals, look),
  };
}

function fileBlock({ file, problems, excerpts }: FileReport, look: Look): string {
  const blocks = problems.map((problem, index) => problemBlock(problem, excerpts[index], look));
  return `${look.colors.underline(file)}\n${blocks.join("")}\n`;
}

function problemBlock(problem: ReportedProblem, excerpt: Excerpt | undefined, look: Look): string {
  const { line, column, severity, rule, message: words } = problem;
  const { colors } = look;
  const place = `  ${line}:${column}  `;
  const head = `${colors.dim(place)}${painted(severity, look)(nameOf(severity, look.language))}  ${colors.dim(rule)}\n`;
  const body = wrap(words, Math.max(NARROWEST, look.width) - 4)
    .map((each) => `    ${each}\n`)
    .join("");
  return head + body + (excerpt === undefined ? "" : quotation(excerpt, severity, look));
}

/** The part of the line around what is wrong that the terminal has room for. */
function quotation({ text, start, end }: Excerpt, severity: Severity, look: Look): string {
  const room = Math.max(NARROWEST, look.width) - 8;
  const shown = Math.min(Math.max(end - start, 1), room);
  const from = Math.max(0, Math.min(start - Math.floor((room - shown) / 2), text.length - room));
  const line = text.slice(from, from + room).replace(/\p{Cc}/gu, " ");
  const mark = " ".repeat(start - from) + "^".repeat(shown);
  const bar = look.colors.dim("│");
  return `      ${bar} ${line}\n      ${bar} ${painted(severity, look)(mark)}\n`;
}

function painted(severity: Severity, { colors }: Look): (text: string) => string {
  switch (severity) {
    case "error":
      return colors.red;
    case "warning":
      return colors.yellow;
    case "information":
      return colors.blue;
    case "hint":
      return colors.dim;
  }
}

function nameOf(severity: Severity, language: LanguageId): string {
  return localize(language, SEVERITY_NAMES[severity]);
}

function summary({ files, errors, warnings, others, fixable, changes }: Totals, { colors, language }: Look): string {
  const lines = [
    errors + warnings + others === 0
      ? colors.green(localize(language, message("No problems in {0} files.", files)))
      : localize(
          language,
          message("Files: {0}; errors: {1}, warnings: {2}, notes and hints: {3}.", files, errors, warnings, others),
        ),
    ...(changes > 0 ? [localize(language, message("Mended: {0}.", changes))] : []),
    ...(fixable > 0 ? [localize(language, message("kelisim fix would mend {0} of them.", fixable))] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
