// Commands that GitHub's workflows turn into annotations.
import type { Severity } from "../../service.ts";
import type { Formatter } from "../report.ts";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

export const github: Formatter = {
  report: ({ problems }) =>
    problems
      .map(({ file, line, column, endLine, endColumn, severity, rule, message }) => {
        const properties = { file, line, col: column, endLine, endColumn, title: rule };
        const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${COMMANDS[severity]} ${listed.join(",")}::${escapeData(message)}\n`;
      })
      .join(""),
};

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
