// Writes what follows from the rules' metadata: their pages in docs/rules, their list in the schemas of the settings and of
// kelisim.json, and the words of that list in three languages; and, from the snippets, the clauses that quick fixes insert.
// `--check` writes nothing and fails where a file is not current.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { localize } from "../server/src/localization/message.ts";
import { READY_TEXTS } from "../server/src/model/readyClauses.ts";
import type { Parameter } from "../server/src/rules/parameters.ts";
import { RULES } from "../server/src/rules/registry.ts";
import type { FixKind, Rule } from "../server/src/rules/rule.ts";
import "../server/src/testing/translations.ts";
import { configSchema } from "./lib/configSchema.mts";
import { root } from "./lib/project.mts";

const checkOnly = process.argv.includes("--check");
const stale: string[] = [];

const FIXES: Readonly<Record<FixKind, string>> = {
  safe: "safe: changes no word, part of “fix all”",
  offered: "offered: you decide, one at a time",
  none: "none",
};

const LANGUAGE_NAMES = { kk: "Kazakh", ru: "Russian", en: "English" } as const;

function rulePage({ metadata }: Rule): string {
  const { id, severity, fix, since, languages, summary, page, parameters = [] } = metadata;
  return `# ${id}

${localize("en", summary)}.
${localize("kk", summary)}.
${localize("ru", summary)}.

| severity | quick fix | texts judged | since |
|---|---|---|---|
| ${severity} | ${FIXES[fix]} | ${languages.map((language) => LANGUAGE_NAMES[language]).join(", ")} | ${since} |

## What

${page.what}

## Why

${page.why}

Source: ${page.sources.join("; ")}.

## Example

Wrong:

\`\`\`treaty
${page.wrong}
\`\`\`

Right:

\`\`\`treaty
${page.right}
\`\`\`

## How to mend it

${page.mend}

[How to change its severity or switch it off](README.md#how-to-change-or-switch-off-a-rule)
${parameters.map((parameter) => parameterSection(id, parameter)).join("")}`;
}

function parameterSection(id: string, { name, description, default: value }: Parameter<unknown>): string {
  return `
## Parameter \`${name}\`

${localize("en", description)}
Default: \`${JSON.stringify(value)}\`. In \`kelisim.json\`:

\`\`\`json
{ "rules": { "${id}": { "${name}": ${JSON.stringify(value)} } } }
\`\`\`
`;
}

function rulesIndex(): string {
  const rows = RULES.map(
    ({ metadata }) =>
      `| [${metadata.id}](${metadata.id}.md) | ${localize("en", metadata.summary)} | ${metadata.severity} | ${metadata.fix} |`,
  );
  return `# Rules

What Kelisim checks, with the severity that a rule has unless you change it.

| rule | reports | severity | quick fix |
|---|---|---|---|
${rows.join("\n")}

## How to change or switch off a rule

In the settings, for you, for a workspace or for a folder:

\`\`\`json
"kelisim.rules": { "and-or": "off" }
\`\`\`

Instead of \`off\`: \`error\`, \`warning\`, \`information\`, \`hint\`. For a folder also in its \`kelisim.json\`:

\`\`\`json
{ "rules": { "and-or": "off" } }
\`\`\`
`;
}

/** The schema of `kelisim.rules`: every rule with its words from the manifest's bundles. */
function ruleProperties(): Record<string, unknown> {
  return Object.fromEntries(
    RULES.map(({ metadata }) => [
      metadata.id,
      {
        type: "string",
        enum: ["error", "warning", "information", "hint", "off"],
        default: metadata.severity,
        description: `%rule.${metadata.id}%`,
      },
    ]),
  );
}

/** The schema of `kelisim.parameters`: the rules that have some. */
function parameterProperties(): Record<string, unknown> {
  return Object.fromEntries(
    RULES.flatMap(({ metadata: { id, parameters } }) => {
      const properties = parameters?.map(({ name, schema, default: value }) => [
        name,
        { ...schema, default: value, description: `%parameter.${id}.${name}%` },
      ]);
      return properties === undefined
        ? []
        : [[id, { type: "object", properties: Object.fromEntries(properties), additionalProperties: false }]];
    }),
  );
}

async function put(path: string, content: string): Promise<void> {
  const current = await readFile(`${root}/${path}`, "utf8").catch(() => undefined);
  if (current === content) {
    return;
  }
  stale.push(path);
  if (!checkOnly) {
    await writeFile(`${root}/${path}`, content);
  }
}

async function editJson(path: string, edit: (value: Record<string, unknown>) => void): Promise<void> {
  const value: unknown = JSON.parse(await readFile(`${root}/${path}`, "utf8"));
  if (!isRecord(value)) {
    throw new Error(`${path} is no JSON object`);
  }
  edit(value);
  await put(path, `${JSON.stringify(value, undefined, 2)}\n`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object at a path of keys; the manifest is known to have it. */
function at(value: Record<string, unknown>, ...keys: readonly string[]): Record<string, unknown> {
  let current = value;
  for (const key of keys) {
    const next = current[key];
    if (!isRecord(next)) {
      throw new Error(`package.json has no ${keys.join(".")}`);
    }
    current = next;
  }
  return current;
}

/** Snippet -> title and lines of its text, in the syntax of snippets. An article's title stands in its heading. */
async function readyClauses(language: string): Promise<Record<string, readonly string[]>> {
  const snippets: unknown = JSON.parse(await readFile(`${root}/snippets/treaty.${language}.json`, "utf8"));
  const wanted = new Set<string>(READY_TEXTS);
  const found: Record<string, readonly string[]> = {};
  for (const [title, snippet] of isRecord(snippets) ? Object.entries(snippets) : []) {
    const { prefix, body } = isRecord(snippet) ? snippet : {};
    const name = Array.isArray(prefix) ? String(prefix[0]).slice(language.length + 1) : "";
    const lines = Array.isArray(body) ? body.map(String) : [];
    const heading = /^.*?\$\{1:\d+\}(?:-бап)?\.\s(?<title>.*)$/u.exec(lines[0] ?? "")?.groups?.title;
    if (wanted.has(name)) {
      found[name] = heading === undefined ? [title, ...lines] : [heading, ...lines.slice(1)];
    }
  }
  return found;
}

for (const language of ["kk", "ru", "en"]) {
  const json = JSON.stringify(await readyClauses(language), undefined, 2);
  await put(`server/src/model/readyClauses.${language}.json`, `${json}\n`);
}
for (const rule of RULES) {
  await put(`docs/rules/${rule.metadata.id}.md`, rulePage(rule));
}
await put("docs/rules/README.md", rulesIndex());
const known = new Set(["README.md", ...RULES.map(({ metadata }) => `${metadata.id}.md`)]);
for (const file of await readdir(`${root}/docs/rules`)) {
  if (!known.has(file)) {
    stale.push(`docs/rules/${file}`);
    if (!checkOnly) {
      await rm(`${root}/docs/rules/${file}`);
    }
  }
}

await put("schemas/kelisim.schema.json", `${JSON.stringify(configSchema(), undefined, 2)}\n`);
await editJson("package.json", (manifest) => {
  at(manifest, "contributes", "configuration", "properties", "kelisim.rules").properties = ruleProperties();
  at(manifest, "contributes", "configuration", "properties", "kelisim.parameters").properties = parameterProperties();
});
for (const [file, language] of [
  ["package.nls.json", "en"],
  ["package.nls.kk.json", "kk"],
  ["package.nls.ru.json", "ru"],
] as const) {
  await editJson(file, (words) => {
    for (const key of Object.keys(words).filter((each) => /^(?:rule|parameter)\./.test(each))) {
      delete words[key];
    }
    for (const { metadata } of RULES) {
      words[`rule.${metadata.id}`] = localize(language, metadata.summary);
      for (const { name, description } of metadata.parameters ?? []) {
        words[`parameter.${metadata.id}.${name}`] = localize(language, description);
      }
    }
  });
}

if (checkOnly && stale.length > 0) {
  process.stderr.write(`Not current, run "npm run generate":\n${stale.map((path) => `  ${path}\n`).join("")}`);
  process.exitCode = 1;
}
