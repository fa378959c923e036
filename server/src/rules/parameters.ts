// What a rule lets the drafter adjust besides its severity. A parameter stands in the rule's metadata, with its type: the
// settings are read, the schemas and pages written and the rule's own values typed from that one place.
import { type Message, message } from "../localization/message.ts";

export interface Parameter<Value> {
  /** The key in the rule's settings. */
  readonly name: string;
  readonly description: Message;
  readonly default: Value;
  /** JSON schema of the value. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What is asked for, said of a value that cannot be read. */
  readonly expected: Message;
  /** The value, or undefined where it is not what is expected. */
  read(given: unknown): Value | undefined;
}

/** The value in force of one of the rule's parameters. */
export type ParameterReader = <Value>(parameter: Parameter<Value>) => Value;

export const defaultOf: ParameterReader = (parameter) => parameter.default;

interface Described {
  readonly name: string;
  readonly description: Message;
}

export function integerParameter(
  described: Described & { readonly default: number; readonly minimum: number; readonly maximum: number },
): Parameter<number> {
  const { minimum, maximum } = described;
  return {
    ...described,
    schema: { type: "integer", minimum, maximum },
    expected: message("a whole number from {0} to {1}", minimum, maximum),
    read: (given) =>
      typeof given === "number" && Number.isInteger(given) && given >= minimum && given <= maximum ? given : undefined,
  };
}

export function wordsParameter(described: Described): Parameter<readonly string[]> {
  return {
    ...described,
    default: [],
    schema: { type: "array", items: { type: "string" } },
    expected: message("a list of words in quotation marks"),
    read: (given) => (Array.isArray(given) && given.every((word) => typeof word === "string") ? given : undefined),
  };
}
