// Commands and their options as data: the command line is parsed by Node's own parser against it and the help written
// from it. The parser's own words are English only, so its tokens are judged here and faults said in the user's language.
import { parseArgs } from "node:util";
import { type Message, message } from "../service.ts";

export interface Option {
  readonly name: string;
  /** What stands for the value in the help; a switch has none. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly repeatable?: boolean;
  readonly help: Message;
}

export interface Command {
  readonly name: string;
  /** What may follow the name, as the help shows it. */
  readonly operands: string;
  readonly fewest: number;
  readonly most: number;
  readonly help: Message;
  readonly options: readonly Option[];
}

export class Arguments {
  readonly operands: readonly string[];
  readonly #values: ReadonlyMap<string, readonly (string | true)[]>;

  constructor(operands: readonly string[], values: ReadonlyMap<string, readonly (string | true)[]>) {
    this.operands = operands;
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The last value given. */
  value(name: string): string | undefined {
    return this.all(name).at(-1);
  }

  all(name: string): readonly string[] {
    return (this.#values.get(name) ?? []).filter((value): value is string => typeof value === "string");
  }
}

/** The command line cannot be understood. */
export class UsageError extends Error {
  readonly words: Message;

  constructor(words: Message) {
    super(words.text);
    this.words = words;
  }
}

/** Reads what follows the name of a command. */
export function parse(command: Command, given: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...given],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      command.options.map(({ name, value }) => [name, { type: value === undefined ? "boolean" : "string" }] as const),
    ),
  });
  const operands: string[] = [];
  const values = new Map<string, (string | true)[]>();
  for (const token of tokens) {
    if (token.kind === "positional") {
      operands.push(token.value);
    } else if (token.kind === "option") {
      const option = command.options.find(({ name }) => name === token.name);
      if (option === undefined) {
        throw new UsageError(message("There is no option {0}.", token.rawName));
      }
      values.set(option.name, [...(values.get(option.name) ?? []), readValue(option, token.value)]);
    }
  }
  if (operands.length < command.fewest) {
    throw new UsageError(message("kelisim {0} needs {1}.", command.name, command.operands));
  }
  if (operands.length > command.most) {
    throw new UsageError(message("“{0}” is too much here.", operands[command.most] ?? ""));
  }
  return new Arguments(operands, values);
}

function readValue({ name, value, choices }: Option, given: string | undefined): string | true {
  if (value === undefined) {
    if (given !== undefined) {
      throw new UsageError(message("--{0} takes no value.", name));
    }
    return true;
  }
  if (given === undefined || given === "") {
    throw new UsageError(message("--{0} needs a value: {1}.", name, choices?.join(", ") ?? value));
  }
  if (choices !== undefined && !choices.includes(given)) {
    throw new UsageError(message("--{0}: “{1}” is not one of {2}.", name, given, choices.join(", ")));
  }
  return given;
}
