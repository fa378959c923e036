// What `kelisim` can be asked, as the help shows it.
import { message } from "../service.ts";
import type { Command, Option } from "./arguments.ts";
import { ENCODINGS } from "./encodings.ts";

const LANGUAGE: Option = {
  name: "language",
  value: "LANGUAGE",
  choices: ["auto", "kk", "ru", "en"],
  help: message("language of the messages"),
};

const ENCODING: Option = {
  name: "encoding",
  value: "ENCODING",
  help: message("encoding of the files, where it is not told by itself: {0}", ENCODINGS.join(", ")),
};

const STDIN_FILENAME: Option = {
  name: "stdin-filename",
  value: "FILE",
  help: message("name for what is read from standard input (-)"),
};

const RULE: Option = {
  name: "rule",
  value: "RULE=SEVERITY",
  repeatable: true,
  help: message("severity of a rule: error, warning, information, hint, off"),
};

const NO_COLOR: Option = { name: "no-color", help: message("no colours; so does the variable NO_COLOR") };
const COLOR: Option = { name: "color", help: message("colours also where the output is no terminal") };

const TEXT_OR_JSON: Option = {
  name: "format",
  value: "FORMAT",
  choices: ["text", "json"],
  help: message("for people or for other programs: text, json"),
};

const DRY_RUN: Option = { name: "dry-run", help: message("change nothing, show the changes as a unified diff") };
const TEST: Option = { name: "check", help: message("change nothing, end with 1 where something would change") };

const FILES = "[FILE | FOLDER | GLOB | -]…";

export const FORMATS = ["pretty", "compact", "json", "sarif", "github", "junit"] as const;

export const COMMANDS: readonly Command[] = [
  {
    name: "check",
    operands: FILES,
    fewest: 1,
    most: Number.POSITIVE_INFINITY,
    help: message("report problems"),
    options: [
      {
        name: "format",
        value: "FORMAT",
        // "text" is what "compact" was called first.
        choices: [...FORMATS, "text"],
        help: message("{0}; pretty in a terminal, else compact", FORMATS.join(", ")),
      },
      { name: "fix", help: message("make the safe fixes: those that leave nothing to decide") },
      { name: "fix-dry-run", help: message("change nothing, show the changes as a unified diff") },
      RULE,
      { name: "max-warnings", value: "N", help: message("so many warnings are no reason to end with 1") },
      { name: "quiet", help: message("report errors only") },
      LANGUAGE,
      STDIN_FILENAME,
      ENCODING,
      COLOR,
      NO_COLOR,
    ],
  },
  {
    name: "fix",
    operands: FILES,
    fewest: 1,
    most: Number.POSITIVE_INFINITY,
    help: message("make the safe fixes: those that leave nothing to decide"),
    options: [DRY_RUN, TEST, RULE, LANGUAGE, STDIN_FILENAME, ENCODING],
  },
  {
    name: "format",
    operands: FILES,
    fewest: 1,
    most: Number.POSITIVE_INFINITY,
    help: message("make the layout uniform"),
    options: [DRY_RUN, TEST, RULE, LANGUAGE, STDIN_FILENAME, ENCODING],
  },
  {
    name: "unwrap",
    operands: FILES,
    fewest: 1,
    most: Number.POSITIVE_INFINITY,
    help: message("make one paragraph a line of a text taken from a PDF"),
    options: [DRY_RUN, TEST, LANGUAGE, STDIN_FILENAME, ENCODING],
  },
  {
    name: "outline",
    operands: "FILE",
    fewest: 1,
    most: 1,
    help: message("show chapters, articles and paragraphs"),
    options: [TEXT_OR_JSON, LANGUAGE, STDIN_FILENAME, ENCODING],
  },
  {
    name: "references",
    operands: "FILE",
    fewest: 1,
    most: 1,
    help: message("list what is cited and where it leads"),
    options: [TEXT_OR_JSON, LANGUAGE, STDIN_FILENAME, ENCODING],
  },
  {
    name: "rules",
    operands: "[RULE]",
    fewest: 0,
    most: 1,
    help: message("list the rules, or explain one"),
    options: [TEXT_OR_JSON, LANGUAGE],
  },
  {
    name: "config",
    operands: "FILE",
    fewest: 1,
    most: 1,
    help: message("show what is in force for a file, and where each value comes from"),
    options: [TEXT_OR_JSON, RULE, LANGUAGE],
  },
  {
    name: "lsp",
    operands: "--stdio",
    fewest: 0,
    most: 0,
    help: message("serve an editor"),
    options: [{ name: "stdio", help: message("over standard input and output") }],
  },
];
