// The commands that tell of one file or of a rule: `outline`, `references`, `rules`, `config`.
import {
  type LanguageId,
  localize,
  type Message,
  message,
  messageLanguage,
  nameOf,
  optionsOf,
  originOf,
  outline,
  RULES,
  type Rule,
  TreatyDocument,
} from "../service.ts";
import { type Arguments, UsageError } from "./arguments.ts";
import { CLEAN, FAILURE } from "./exitCodes.ts";
import { displayed, inForceFor, readText } from "./look.ts";
import { encodingOf, inputOf, languageOf, sharedBy } from "./request.ts";
import { complain, terminalLanguage, wordsLanguage } from "./terminal.ts";

export async function showOutline(given: Arguments): Promise<number> {
  return withDocument(given, (document, language) => {
    const symbols = outline(document, language);
    return wantsJson(given) ? symbols : symbols.flatMap((symbol) => outlineLines(symbol, 0));
  });
}

type OutlineSymbol = ReturnType<typeof outline>[number];

function outlineLines({ name, detail, range, children = [] }: OutlineSymbol, depth: number): string[] {
  const words = [name, detail ?? ""].filter((part) => part !== "").join("  ");
  return [
    `${"  ".repeat(depth)}${words}  :${range.start.line + 1}`,
    ...children.flatMap((child) => outlineLines(child, depth + 1)),
  ];
}

const RESOLUTIONS = { internal: message("here"), external: message("another instrument"), missing: message("missing") };

export async function showReferences(given: Arguments): Promise<number> {
  return withDocument(given, (document, language) => {
    const found = document.treaty.instruments
      .flatMap(({ references }) => references)
      .map(({ start, end, unit, resolution }) => ({
        ...placesOf(document, { start, end }),
        text: document.text.slice(start, end).replace(/\s+/gu, " "),
        unit,
        resolution: resolution.type,
        targets:
          resolution.type === "internal"
            ? resolution.targets.map((target) => ({
                name: nameOf(document, target, language),
                ...placesOf(document, target),
              }))
            : [],
      }));
    return wantsJson(given)
      ? found
      : found.map(({ line, column, text, resolution, targets }) => {
          const where = targets.map(({ name, line: there }) => `${name} :${there}`).join(", ");
          return `${line}:${column}  ${text}  →  ${where === "" ? localize(language, RESOLUTIONS[resolution]) : where}`;
        });
  });
}

/** One-based, as editors count. */
function placesOf(document: TreatyDocument, place: { readonly start: number; readonly end: number }) {
  const { start, end } = document.range(place);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

async function withDocument(
  given: Arguments,
  show: (document: TreatyDocument, language: LanguageId) => readonly unknown[],
): Promise<number> {
  const [operand = ""] = given.operands;
  const input = await inputOf(operand, given);
  const decoded = readText(input, encodingOf(given));
  if ("args" in decoded) {
    complain(decoded, wordsLanguage(languageOf(given)));
    return FAILURE;
  }
  const document = TreatyDocument.of(decoded.text, input.input?.name ?? operand);
  const language = messageLanguage(languageOf(given) ?? "auto", document.language, terminalLanguage);
  print(given, show(document, language));
  return CLEAN;
}

export function showRules(given: Arguments): number {
  const language = wordsLanguage(languageOf(given));
  const [id] = given.operands;
  const rule = RULES.find(({ metadata }) => metadata.id === id?.split("/")[0]);
  if (id !== undefined && rule === undefined) {
    throw new UsageError(message("There is no rule “{0}”. kelisim rules lists them.", id));
  }
  if (wantsJson(given)) {
    print(
      given,
      (rule === undefined ? RULES : [rule]).map((each) => describe(each, language)),
    );
  } else if (rule === undefined) {
    const width = Math.max(...RULES.map(({ metadata }) => metadata.id.length));
    print(
      given,
      RULES.map(({ metadata }) =>
        [metadata.id.padEnd(width), metadata.severity.padEnd(11), localize(language, metadata.summary)].join("  "),
      ),
    );
  } else {
    print(given, explanation(rule, language));
  }
  return CLEAN;
}

function describe({ metadata }: Rule, language: LanguageId): object {
  const { id, severity, fix, since, languages, summary, page, parameters = [] } = metadata;
  return {
    id,
    severity,
    fix,
    since,
    languages,
    summary: localize(language, summary),
    ...page,
    parameters: parameters.map(({ name, description, default: value, schema }) => ({
      name,
      description: localize(language, description),
      default: value,
      ...schema,
    })),
  };
}

function explanation({ metadata }: Rule, language: LanguageId): string[] {
  const { id, severity, summary, page, parameters = [] } = metadata;
  const say = (words: Message) => localize(language, words);
  const indented = (text: string) => text.replace(/^/gmu, "    ");
  return [
    `${id}  ${severity}`,
    say(summary),
    "",
    page.what,
    page.why,
    ...page.sources.map((source) => `    ${source}`),
    "",
    say(message("Wrong:")),
    indented(page.wrong),
    say(message("Right:")),
    indented(page.right),
    "",
    page.mend,
    ...parameters.flatMap(({ name, description, default: value }) => [
      "",
      `${id}.${name} = ${JSON.stringify(value)}`,
      `    ${say(description)}`,
    ]),
  ];
}

export async function showConfig(given: Arguments): Promise<number> {
  const [file = ""] = given.operands;
  const language = wordsLanguage(languageOf(given));
  const { layers, settings, configs, failures } = await inForceFor(file, sharedBy(given));
  for (const failure of failures) {
    process.stderr.write(`${failure}\n`);
  }
  const from = (origin: string | undefined) =>
    origin === undefined
      ? localize(language, message("default"))
      : origin.startsWith("file:")
        ? displayed(origin)
        : origin;
  const values = [
    {
      name: "language",
      value: settings.language,
      from: from(layers.findLast((layer) => layer.language !== undefined)?.from),
    },
    ...RULES.flatMap(({ metadata: { id, severity, parameters = [] } }) => [
      {
        name: `rules.${id}`,
        value: optionsOf(settings.rules[id]).severity ?? severity,
        from: from(originOf(layers, id, "severity")),
      },
      ...parameters.map((parameter) => ({
        name: `rules.${id}.${parameter.name}`,
        value: parameter.read(optionsOf(settings.rules[id])[parameter.name]) ?? parameter.default,
        from: from(originOf(layers, id, parameter.name)),
      })),
    ]),
    // Of single kinds of findings only what is set can be told.
    ...Object.entries(settings.rules)
      .filter(([id]) => id.includes("/"))
      .map(([id, setting]) => ({
        name: `rules.${id}`,
        value: optionsOf(setting).severity,
        from: from(originOf(layers, id, "severity")),
      })),
  ];
  const { ignored } = settings;
  const silenced = settings.silenced.map(({ uri, line, rule, text }) => ({
    rule,
    text,
    from: `${displayed(uri)}:${line}`,
  }));
  if (wantsJson(given)) {
    const files = configs.map(({ uri }) => displayed(uri));
    process.stdout.write(`${JSON.stringify({ file, files, ignored, values, silenced }, undefined, 2)}\n`);
  } else {
    const width = Math.max(...values.map(({ name }) => name.length));
    print(given, [
      ...values.map(({ name, value, from: origin }) => `${name.padEnd(width)}  ${shown(value).padEnd(11)}  ${origin}`),
      ...(ignored ? [localize(language, message("This file is not checked: a kelisim.json ignores it."))] : []),
      ...silenced.map(({ rule, text, from: origin }) => `silenced ${rule} “${text}”  ${origin}`),
    ]);
  }
  return failures.length > 0 ? FAILURE : CLEAN;
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function wantsJson(given: Arguments): boolean {
  return given.value("format") === "json";
}

/** Lines of text, or a list as JSON. */
function print(given: Arguments, lines: readonly unknown[]): void {
  process.stdout.write(
    wantsJson(given) ? `${JSON.stringify(lines, undefined, 2)}\n` : lines.map((line) => `${String(line)}\n`).join(""),
  );
}
