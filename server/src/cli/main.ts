// What the words of a command line mean, and what becomes of them.

import { startServer } from "../node.ts";
import { nodeTranslations } from "../nodeTranslations.ts";
import { isLanguage, type LanguageId, message, takeTranslationsFrom, VERSION } from "../service.ts";
import { type Arguments, type Command, parse, UsageError } from "./arguments.ts";
import { change, check } from "./checkCommand.ts";
import { COMMANDS } from "./commands.ts";
import { CLEAN, FAILURE } from "./exitCodes.ts";
import { helpOn, overview } from "./help.ts";
import { showConfig, showOutline, showReferences, showRules } from "./showCommands.ts";
import { complain, wordsLanguage } from "./terminal.ts";

/** The exit code; undefined where the process goes on by itself. */
async function main([name = "", ...rest]: readonly string[], script: string): Promise<number | undefined> {
  switch (name) {
    case "--version":
      process.stdout.write(`${VERSION}\n`);
      return CLEAN;
    case "--help":
    case "-h":
    case "help":
      process.stdout.write(helpFor(name === "help" ? rest[0] : undefined, rest));
      return CLEAN;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    throw new UsageError(
      name === "" ? message("Say what is to be done.") : message("There is no command “{0}”.", name),
    );
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(helpFor(name, rest));
    return CLEAN;
  }
  return run(command, parse(command, rest), script);
}

async function run({ name }: Command, given: Arguments, script: string): Promise<number | undefined> {
  switch (name) {
    case "check":
      return check(given, script);
    case "fix":
    case "format":
    case "unwrap":
      return change(name, given, script);
    case "outline":
      return showOutline(given);
    case "references":
      return showReferences(given);
    case "rules":
      return showRules(given);
    case "config":
      return showConfig(given);
    default:
      if (!given.has("stdio")) {
        throw new UsageError(
          message("The server speaks over standard input and output only: {0}", "kelisim lsp --stdio"),
        );
      }
      // It reads from the arguments of the process how to speak.
      startServer();
      return undefined;
  }
}

function helpFor(name: string | undefined, args: readonly string[]): string {
  const command = COMMANDS.find((each) => each.name === name);
  const language = languageAsked(args);
  return command === undefined ? overview(language) : helpOn(command, language);
}

/** Faults and help speak the language asked for even where the rest of the command line cannot be understood. */
function languageAsked(args: readonly string[]): LanguageId {
  const at = args.findIndex((arg) => arg === "--language" || arg.startsWith("--language="));
  const asked = args[at]?.split("=")[1] ?? args[at + 1];
  return wordsLanguage(at >= 0 && isLanguage(asked) ? asked : "auto");
}

/** `script` is what worker threads run. */
export async function start(script: string): Promise<void> {
  // `kelisim check … | head` closes the pipe early: that is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") {
      throw error;
    }
    process.exit();
  });
  takeTranslationsFrom(nodeTranslations);
  const args = process.argv.slice(2);
  try {
    const code = await main(args, script);
    if (code !== undefined) {
      process.exitCode = code;
    }
  } catch (error) {
    const words = error instanceof UsageError ? error.words : message("kelisim has failed: {0}", String(error));
    complain(message("{0}\nRun kelisim --help.", words), languageAsked(args));
    process.exitCode = FAILURE;
  }
}
