// The command line: `kelisim check FILE…`, `kelisim lsp --stdio`.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startServer } from "./node.ts";
import { localize, type Message, message, messageLanguage, type Severity, TreatyDocument, VERSION } from "./service.ts";

/** Exit codes, the usual ones of linters. */
const CLEAN = 0;
const PROBLEMS = 1;
const BAD_USAGE = 2;

/** Larger files are no treaties, and would be read to the end before anything is said. */
const LARGEST_FILE = 100 * 1024 * 1024;

const USAGE = message(`Usage:
  kelisim check [--format text|json] [--language auto|kk|ru|en] FILE...   report problems
  kelisim lsp --stdio                                                     serve an editor
  kelisim --version | --help

check prints one problem a line: file:line:column severity rule message.
Exit code: 0 no errors or warnings, 1 errors or warnings, 2 bad usage or an unreadable file.`);

interface ReportedProblem {
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

/** The language of the terminal, as POSIX tells it. */
const terminalLanguage = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG;

function say(words: Message): void {
  process.stderr.write(`${localize(messageLanguage("auto", undefined, terminalLanguage), words)}\n`);
}

function check(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: "string", default: "text" }, language: { type: "string", default: "auto" } },
  });
  const { format, language } = values;
  if (positionals.length === 0 || !["text", "json"].includes(format) || !isLanguageSetting(language)) {
    say(USAGE);
    return BAD_USAGE;
  }
  const reported: ReportedProblem[] = [];
  let unreadable = false;
  for (const file of positionals) {
    const text = readText(file);
    if (text === undefined) {
      unreadable = true;
      continue;
    }
    reported.push(...problemsOf(file, text, language));
  }
  if (format === "json") {
    process.stdout.write(`${JSON.stringify(reported, undefined, 2)}\n`);
  } else {
    for (const { file, line, column, severity, rule, message: words } of reported) {
      process.stdout.write(`${file}:${line}:${column} ${severity} ${rule} ${words}\n`);
    }
  }
  if (unreadable) {
    return BAD_USAGE;
  }
  return reported.some(({ severity }) => severity === "error" || severity === "warning") ? PROBLEMS : CLEAN;
}

function problemsOf(file: string, text: string, language: "auto" | "kk" | "ru" | "en"): ReportedProblem[] {
  const document = TreatyDocument.of(text, file);
  const words = messageLanguage(language, document.language, terminalLanguage);
  return document.problems().map(({ finding, severity, code }) => {
    const { start, end } = document.range(finding);
    return {
      file,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      severity,
      rule: code,
      message: localize(words, finding.message),
    };
  });
}

/** The text of a UTF-8 file, or undefined after saying why it cannot be read. */
function readText(file: string): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    say(message("{0}: cannot be read ({1}).", file, reasonOf(error)));
    return undefined;
  }
  if (bytes.length > LARGEST_FILE) {
    say(message("{0}: larger than 100 MB; split it.", file));
    return undefined;
  }
  if (bytes.includes(0)) {
    say(message("{0}: not a text file.", file));
    return undefined;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    say(message("{0}: not UTF-8. Save the file as UTF-8 and try again.", file));
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "" ? String(error) : code;
}

function isLanguageSetting(value: string): value is "auto" | "kk" | "ru" | "en" {
  return ["auto", "kk", "ru", "en"].includes(value);
}

function main([command, ...rest]: readonly string[]): number | undefined {
  switch (command) {
    case "check":
      return check(rest);
    case "lsp":
      if (rest.length !== 1 || rest[0] !== "--stdio") {
        break;
      }
      startServer();
      return undefined;
    case "--version":
      process.stdout.write(`${VERSION}\n`);
      return CLEAN;
    case "--help":
    case "help":
      process.stdout.write(`${localize(messageLanguage("auto", undefined, terminalLanguage), USAGE)}\n`);
      return CLEAN;
  }
  say(USAGE);
  return BAD_USAGE;
}

// `kelisim check … | head` closes the pipe early: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") {
    throw error;
  }
});

try {
  const code = main(process.argv.slice(2));
  if (code !== undefined) {
    process.exitCode = code;
  }
} catch (error) {
  say(message("{0}\nRun kelisim --help.", error instanceof Error ? error.message : String(error)));
  process.exitCode = BAD_USAGE;
}
