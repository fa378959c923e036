// SARIF 2.1.0, the format in which GitHub and other services take the results of checks.
import { pathToFileURL } from "node:url";
import { localize, RULES, type Rule, type Severity, VERSION } from "../../service.ts";
import type { Formatter, ReportedProblem } from "../report.ts";
import { StreamedList } from "./list.ts";

const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

export function sarif(): Formatter {
  const list = new StreamedList("        ");
  return {
    begin: () => HEAD.replace(/\]\s*\}\s*\]\s*\}\s*$/u, ""),
    report: ({ problems }) => list.add(problems.map(result)),
    end: () => `${list.isEmpty ? "" : "\n      "}]\n    }\n  ]\n}\n`,
  };
}

/** The log with an empty list of results as its last member. */
const HEAD = JSON.stringify(
  {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Kelisim",
            semanticVersion: VERSION,
            rules: RULES.map(descriptor),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { uri: `${pathToFileURL(process.cwd()).href}/` } },
        results: [],
      },
    ],
  },
  undefined,
  2,
);

function descriptor({ metadata }: Rule): object {
  const { id, severity, summary, page } = metadata;
  const sources = page.sources.join("; ");
  return {
    id,
    name: id,
    shortDescription: { text: localize("en", summary) },
    fullDescription: { text: page.what },
    help: {
      text: `${page.what} ${page.why} ${page.mend} Source: ${sources}`,
      markdown: `${page.what}\n\n${page.why}\n\n**How to mend it.** ${page.mend}\n\nSource: ${sources}`,
    },
    defaultConfiguration: severity === "off" ? { enabled: false } : { level: LEVELS[severity] },
  };
}

function result({ file, line, column, endLine, endColumn, severity, rule, message }: ReportedProblem): object {
  const ruleIndex = RULES.findIndex(({ metadata }) => metadata.id === rule.split("/")[0]);
  return {
    ruleId: rule,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: locationOf(file),
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}

/** Relative to the folder of the run where it lies below, so that the results fit a checkout anywhere. */
function locationOf(file: string): object {
  const { href } = pathToFileURL(file);
  const root = `${pathToFileURL(process.cwd()).href}/`;
  return href.startsWith(root) ? { uri: href.slice(root.length), uriBaseId: "SRCROOT" } : { uri: href };
}
