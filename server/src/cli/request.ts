// What the options that several commands share ask for.
import { type Complaint, isLanguage, type LanguageSetting, type Layer, message, readRules } from "../service.ts";
import { type Arguments, UsageError } from "./arguments.ts";
import { ENCODINGS, type Encoding, encodingNamed } from "./encodings.ts";
import { STDIN } from "./files.ts";
import type { Job, Task } from "./look.ts";
import { terminalLanguage } from "./terminal.ts";

export function languageOf(given: Arguments): LanguageSetting | undefined {
  const language = given.value("language");
  return isLanguage(language) && language !== "auto" ? language : undefined;
}

/** The settings of the command line, which go before all others. */
export function layerOf(given: Arguments): Layer {
  const rules = given.all("rule").map((rule) => {
    const [, id = "", severity = ""] = /^([^=]+)=(.+)$/u.exec(rule) ?? [];
    if (id === "") {
      throw new UsageError(message("--rule needs RULE=SEVERITY, such as {0}.", "double-space=off"));
    }
    return [id, severity] as const;
  });
  const complaints: Complaint[] = [];
  const read = readRules(Object.fromEntries(rules), [], complaints);
  const [first] = complaints;
  if (first !== undefined) {
    throw new UsageError(message("--rule cannot be understood: {0}", first.message));
  }
  return { from: "--rule", rules: read, language: languageOf(given) };
}

export function encodingOf(given: Arguments): Encoding | undefined {
  const name = given.value("encoding");
  const encoding = name === undefined ? undefined : encodingNamed(name);
  if (name !== undefined && encoding === undefined) {
    throw new UsageError(message("--encoding: “{0}” is not one of {1}.", name, ENCODINGS.join(", ")));
  }
  return encoding;
}

export type Shared = Pick<Task, "encoding" | "layer" | "terminalLanguage">;

export function sharedBy(given: Arguments): Shared {
  return { encoding: encodingOf(given), layer: layerOf(given), terminalLanguage };
}

/** The file, or what standard input holds. */
export async function inputOf(file: string, given: Arguments): Promise<Job> {
  if (file !== STDIN) {
    return { file };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
  }
  return { file, input: { bytes: Buffer.concat(chunks), name: given.value("stdin-filename") ?? "<stdin>" } };
}
