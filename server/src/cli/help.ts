// The help, written from the table of commands.
import { type LanguageId, localize, type Message, message } from "../service.ts";
import type { Command, Option } from "./arguments.ts";
import { COMMANDS } from "./commands.ts";

const INDENT = "  ";

export function overview(language: LanguageId): string {
  const say = (words: Message) => localize(language, words);
  const usages = COMMANDS.map(
    ({ name, operands, help }) => [`kelisim ${name} ${operands}`.trimEnd(), say(help)] as const,
  );
  return `${say(message("Checks international treaties in Kazakh, Russian and English."))}

${say(message("Usage:"))}
${table(usages)}
${table([
  [`kelisim help ${say(message("COMMAND"))}`, say(message("explain a command and its options"))],
  ["kelisim --version", say(message("show the version"))],
])}

${say(message("Options of check:"))}
${optionsOf(COMMANDS.find(({ name }) => name === "check")?.options ?? [], say)}

${say(EXIT_CODES)}
`;
}

export function helpOn(command: Command, language: LanguageId): string {
  const say = (words: Message) => localize(language, words);
  const options =
    command.options.length === 0 ? "" : `\n${say(message("Options:"))}\n${optionsOf(command.options, say)}\n`;
  return `kelisim ${command.name} ${command.operands}\n\n${INDENT}${say(command.help)}\n${options}\n${say(EXIT_CODES)}\n`;
}

const EXIT_CODES = message(
  "Exit code: 0 all is well, 1 errors or warnings, 2 bad usage, a file that cannot be read or a kelisim.json that cannot be understood.",
);

function optionsOf(options: readonly Option[], say: (words: Message) => string): string {
  return table(
    options.map(({ name, value, help }) => [`--${name}${value === undefined ? "" : ` ${value}`}`, say(help)] as const),
  );
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${INDENT}${left.padEnd(width)}${INDENT}${right}`).join("\n");
}
