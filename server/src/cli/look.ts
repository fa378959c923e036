// Looks at one file: reads it, mends or lays it out where that is asked for, checks it, and reports. Runs in a worker
// thread as well as in the main one.
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createTwoFilesPatch } from "diff";
import {
  applyEdits,
  ConfigTree,
  formatText,
  isIgnored,
  type LanguageId,
  type LanguageSetting,
  type Layer,
  layersOf,
  localize,
  type Message,
  message,
  messageLanguage,
  type PlacedConfig,
  type Problem,
  type Settings,
  safeEdits,
  settle,
  silencesOf,
  TreatyDocument,
  unwrapText,
} from "../service.ts";
import { type DecodedText, decode, type Encoding, encode, type Undecodable } from "./encodings.ts";
import { STDIN } from "./files.ts";
import { tooLongForMemory } from "./memory.ts";
import { codeOf, readNamed, readSettings, settingsUnreadable } from "./reading.ts";
import type { Excerpt, FileReport, ReportedProblem } from "./report.ts";
import { displayedPath } from "./terminal.ts";
import { overwrite } from "./writing.ts";

/** A fix may make room for another. */
const MOST_PASSES = 10;

const LONGEST_EXCERPT = 200;

export type Change = "fix" | "format" | "unwrap";

export interface Job {
  readonly file: string;
  /** What standard input held, and the name that it was given. */
  readonly input?: { readonly bytes: Uint8Array; readonly name: string | undefined };
}

/** What is to be done with every file. */
export interface Task {
  readonly encoding: Encoding | undefined;
  /** From the command line: before everything else. */
  readonly layer: Layer;
  readonly terminalLanguage: string | undefined;
  readonly change: Change | undefined;
  /** What becomes of the changed text. */
  readonly outcome: "write" | "diff" | "test" | "output";
  /** Whether the problems of what is left are wanted. */
  readonly check: boolean;
  /** Whether the lines are wanted that they stand in. */
  readonly excerpts: boolean;
}

/** What is in force for a file, with all that it is made of. */
export interface InForce {
  readonly configs: readonly PlacedConfig[];
  readonly layers: readonly Layer[];
  readonly settings: Pick<Settings, "rules" | "silenced" | "ignored"> & { readonly language: LanguageSetting };
  readonly failures: readonly string[];
}

export async function look(job: Job, task: Task): Promise<FileReport> {
  const name = job.input?.name ?? job.file;
  const empty = { file: name, problems: [], excerpts: [], fixable: 0, changes: 0, notes: [] };
  const inForce = await inForceFor(name, task);
  const terminal = terminalWords(inForce, task);
  const decoded = readText(job, task.encoding);
  if (isMessage(decoded)) {
    return { ...empty, failures: [...inForce.failures, localize(terminal, decoded)] };
  }
  if (inForce.settings.ignored) {
    return { ...empty, failures: inForce.failures };
  }
  const changed = task.change === undefined ? undefined : changedText(task.change, decoded, inForce);
  const unwritable = changed === undefined ? undefined : deliver(changed, decoded, name, job, task);
  const text = changed !== undefined && unwritable?.failure === undefined ? changed.text : decoded.text;
  return {
    ...empty,
    ...(task.check ? problemsOf(name, text, inForce, task) : {}),
    changes: changed?.changes ?? 0,
    ...(unwritable?.diff === undefined ? {} : { diff: unwritable.diff }),
    ...(unwritable?.output === undefined ? {} : { output: unwritable.output }),
    notes: notesOn(name, decoded, task, changed?.unmade ?? 0).map((note) => localize(terminal, note)),
    failures: [
      ...inForce.failures,
      ...(unwritable?.failure === undefined ? [] : [localize(terminal, unwritable.failure)]),
    ],
  };
}

const complaints = new Map<string, readonly { line: number; column: number; message: Message }[]>();
/** Why a kelisim.json cannot be read, by its address. */
const unreadable = new Map<string, string>();
const configs = new ConfigTree(readConfig, (uri, found) => complaints.set(uri, found));

/** One that cannot be read says nothing. */
async function readConfig(uri: string): Promise<string | undefined> {
  const found = readSettings(fileURLToPath(uri));
  if (found === undefined || found instanceof Uint8Array) {
    return found && new TextDecoder().decode(found);
  }
  unreadable.set(uri, found.why);
  return "";
}

export async function inForceFor(
  file: string,
  { layer, terminalLanguage }: Pick<Task, "layer" | "terminalLanguage">,
): Promise<InForce> {
  const placed = await configs.configsFor(pathToFileURL(resolve(file)).href);
  const layers = [...layersOf(placed), layer];
  const { rules, language = "auto" } = settle(layers);
  const words = messageLanguage(language, undefined, terminalLanguage);
  return {
    configs: placed,
    layers,
    settings: { rules, language, silenced: silencesOf(placed), ignored: isIgnored(placed) },
    failures: placed.flatMap(({ uri }) => faultsIn(uri, words)),
  };
}

function faultsIn(uri: string, words: LanguageId): readonly string[] {
  const name = displayed(uri);
  const why = unreadable.get(uri);
  return why === undefined
    ? (complaints.get(uri) ?? []).map(
        ({ line, column, message: complaint }) => `${name}:${line}:${column}: ${localize(words, complaint)}`,
      )
    : [localize(words, settingsUnreadable(name, why))];
}

export function readText({ file, input }: Job, encoding: Encoding | undefined): DecodedText | Message {
  const name = input?.name ?? file;
  const bytes = input?.bytes ?? readNamed(file, name);
  if ("args" in bytes) {
    return bytes;
  }
  const decoded = decode(bytes, encoding);
  return typeof decoded === "string"
    ? undecodable(name, decoded, encoding)
    : (tooLongForMemory(name, decoded.text) ?? decoded);
}

function undecodable(name: string, why: Undecodable, encoding: Encoding | undefined): Message {
  switch (why) {
    case "binary":
      return message("{0}: not a text file, skipped. Save the document as plain text (.txt).", name);
    case "unknown":
      return message(
        "{0}: neither UTF-8 nor another encoding that can be told. Save the file as UTF-8, or name its encoding with --encoding.",
        name,
      );
    case "other":
      return message("{0}: not {1}. Leave --encoding out or name another one.", name, encoding ?? "UTF-8");
  }
}

interface ChangedText {
  readonly text: string;
  readonly changes: number;
  /** Fixes that need letters which the encoding lacks. */
  readonly unmade: number;
}

function changedText(change: Change, decoded: DecodedText, { settings }: InForce): ChangedText {
  switch (change) {
    case "format":
    case "unwrap": {
      const text = change === "format" ? formatText(decoded.text, settings) : unwrapText(decoded.text);
      return { text, changes: text === decoded.text ? 0 : 1, unmade: 0 };
    }
    case "fix":
      return mend(decoded, settings);
  }
}

/** Makes the safe fixes until none is left. One that needs a letter which the encoding lacks is not made. */
function mend({ text, encoding }: DecodedText, settings: InForce["settings"]): ChangedText {
  let current = text;
  let changes = 0;
  let unmade = 0;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const found = TreatyDocument.of(current).problems(settings);
    const problems = found.filter((problem) => canBeWritten(problem, encoding));
    unmade = found.filter(isSafelyFixed).length - problems.filter(isSafelyFixed).length;
    const edits = safeEdits(problems);
    if (edits.length === 0) {
      break;
    }
    const made = new Set(edits);
    changes += problems.filter(
      ({ finding }) => finding.fixes?.[0]?.edits.some((edit) => made.has(edit)) === true,
    ).length;
    current = applyEdits(current, edits);
  }
  return { text: current, changes, unmade };
}

function isSafelyFixed({ finding }: Problem): boolean {
  return finding.fixes?.[0]?.safe === true;
}

function canBeWritten({ finding }: Problem, encoding: Encoding): boolean {
  const edits = finding.fixes?.[0]?.edits ?? [];
  return edits.every(({ newText }) => encode(newText, { encoding, mark: false }) !== undefined);
}

interface Delivery {
  readonly diff?: string;
  readonly output?: Uint8Array;
  readonly failure?: Message;
}

function deliver(
  { text }: ChangedText,
  decoded: DecodedText,
  name: string,
  { file }: Job,
  { outcome }: Task,
): Delivery {
  const bytes = encode(text, decoded);
  if (bytes === undefined) {
    return {
      failure: message(
        "{0}: the changed text has letters that {1} lacks. Save the file as UTF-8 first.",
        name,
        decoded.encoding,
      ),
    };
  }
  switch (outcome) {
    case "output":
      return { output: bytes };
    case "diff":
      return text === decoded.text ? {} : { diff: unifiedDiff(name, decoded.text, text) };
    case "test":
      return {};
    case "write":
      return text === decoded.text || file === STDIN ? {} : write(file, name, bytes, decoded);
  }
}

function write(file: string, name: string, bytes: Uint8Array, before: DecodedText): Delivery {
  try {
    overwrite(file, bytes, encode(before.text, before) ?? bytes);
    return {};
  } catch (error) {
    return { failure: message("{0}: cannot be written ({1}). It is as it was.", name, codeOf(error)) };
  }
}

function unifiedDiff(name: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}

function problemsOf(
  name: string,
  text: string,
  { settings }: InForce,
  { terminalLanguage, excerpts }: Task,
): Pick<FileReport, "problems" | "excerpts" | "fixable"> {
  const document = TreatyDocument.of(text, name);
  const language = messageLanguage(settings.language, document.language, terminalLanguage);
  const { problems, stale } = document.check(settings);
  const words = messageLanguage(settings.language, undefined, terminalLanguage);
  return {
    problems: [
      ...problems.map((problem) => reported(name, document, problem, language)),
      ...stale.map(
        ({ uri, line, column, rule, text: quoted, file }): ReportedProblem => ({
          file: displayed(uri),
          line,
          column,
          endLine: line,
          endColumn: column + 1,
          severity: "information",
          rule: "stale-silence",
          message: localize(
            words,
            message("“{0}” in {1} is no longer a finding of {2}. Take this entry away.", quoted, file, rule),
          ),
        }),
      ),
    ],
    excerpts: (excerpts ? problems : []).map((problem) => excerptOf(document, problem)),
    fixable: problems.filter(isSafelyFixed).length,
  };
}

function reported(name: string, document: TreatyDocument, problem: Problem, language: LanguageId): ReportedProblem {
  const { finding, severity, code } = problem;
  const { start, end } = document.range(finding);
  return {
    file: name,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity,
    rule: code,
    message: localize(language, finding.message),
  };
}

function excerptOf(document: TreatyDocument, { finding }: Problem): Excerpt {
  const { line } = document.textDocument.positionAt(finding.start);
  const begin = document.textDocument.offsetAt({ line, character: 0 });
  const from = Math.max(begin, finding.start - LONGEST_EXCERPT);
  const [words = ""] = document.text.slice(from, finding.start + LONGEST_EXCERPT).split(/\r|\n/u);
  const start = finding.start - from;
  return { text: words, start, end: Math.min(words.length, finding.end - from) };
}

function notesOn(name: string, { encoding }: DecodedText, { encoding: forced }: Task, unmade: number): Message[] {
  return [
    ...(encoding === "utf-8" || forced !== undefined ? [] : [message("{0}: read as {1}.", name, encoding)]),
    ...(unmade === 0
      ? []
      : [
          message(
            "{0}: fixes not made, because {1} lacks their letters: {2}. Save the file as UTF-8 first.",
            name,
            encoding,
            unmade,
          ),
        ]),
  ];
}

function terminalWords({ settings }: InForce, { terminalLanguage }: Task): LanguageId {
  return messageLanguage(settings.language, undefined, terminalLanguage);
}

export function displayed(uri: string): string {
  return displayedPath(fileURLToPath(uri));
}

function isMessage(value: DecodedText | Message): value is Message {
  return "args" in value;
}
