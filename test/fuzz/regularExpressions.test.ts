// No regular expression takes longer than its text is long: neither by going back and forth in it, nor by beginning anew at
// every character. Those in the sources are looked at as well as those that are put together when the core is loaded.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { type Token, tokenizer, tokTypes } from "acorn";
import { analyse } from "scslre";
import { root } from "../../scripts/lib/project.mts";

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

const SOURCES = ["server/src/**/*.ts", "client/src/**/*.ts"];
const CORE = "server/src/{features,formatting,languages,localization,model,rules,syntax,text,workspace}/**/*.ts";

function sourcesOf(pattern: string | string[]): string[] {
  return globSync(pattern, { cwd: root }).filter((file) => !/\.test\.ts$|[\\/]testing[\\/]/.test(file));
}

/** Patterns by where they stand. */
const patterns = new Map<string, Pattern>();

function collectLiterals(file: string): void {
  const script = stripTypeScriptTypes(readFileSync(join(root, file), "utf8"));
  for (const token of tokenizer(script, { ecmaVersion: "latest", sourceType: "module" })) {
    const { type, value } = token as Token & { value: unknown };
    if (type === tokTypes.regexp) {
      const { pattern, flags } = value as { pattern: string; flags: string };
      patterns.set(`${file}: /${pattern}/${flags}`, { source: pattern, flags });
    }
  }
}

/** Loads the core with every `new RegExp` noted. */
async function collectConstructed(): Promise<void> {
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: ConstructorParameters<typeof RegExp>, newTarget) {
      const made: RegExp = Reflect.construct(target, args, newTarget);
      patterns.set(`put together: ${made}`, { source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const file of sourcesOf(CORE)) {
      await import(pathToFileURL(join(root, file)).href);
    }
  } finally {
    globalThis.RegExp = Native;
  }
}

for (const file of sourcesOf(SOURCES)) {
  collectLiterals(file);
}
await collectConstructed();

test("the analysis tells a slow pattern from a quick one", () => {
  assert.equal(problemsOf({ source: "(?:а+)+б", flags: "u" }).length > 0, true);
  assert.equal(problemsOf({ source: "\\s+$", flags: "u" }).length > 0, true);
  assert.deepEqual(problemsOf({ source: "^\\s+", flags: "u" }), []);
});

test("a name that two groups share is told", () => {
  assert.deepEqual(problemsOf({ source: "(?<a>x)|(?<a>y)", flags: "u" }), [
    "two groups are named a: Node 20 and VS Code before 1.93 cannot read that",
  ]);
});

test("the patterns of the project are found", () => {
  assert.ok(patterns.size > 400, `${patterns.size} patterns`);
});

for (const [name, pattern] of patterns) {
  const problems = problemsOf(pattern);
  if (problems.length > 0) {
    test(name, () => assert.fail(problems.join("; ")));
  }
}

/** What is wrong with a pattern, and what is usually done about it. */
function problemsOf(pattern: Pattern): string[] {
  return [...sharedNames(pattern), ...slownessOf(pattern)];
}

/** Engines learnt late that two alternatives may name their groups alike; the older ones refuse to load the script. */
function sharedNames({ source }: Pattern): string[] {
  const names = [...source.matchAll(/\(\?<(?<name>[\p{L}_]\w*)>/gu)].map(({ groups }) => groups?.name ?? "");
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))].map(
    (name) => `two groups are named ${name}: Node 20 and VS Code before 1.93 cannot read that`,
  );
}

function slownessOf(pattern: Pattern): string[] {
  return analyse(pattern, { maxReports: 3 }).reports.map((report) =>
    report.type === "Move"
      ? `begins anew at each character of ${report.quant.raw}: put a look-behind that excludes it in front`
      : report.type === "Self"
        ? `${report.quant.raw} may match the same text in more than one way`
        : `${report.startQuant.raw} and ${report.endQuant.raw} may share the same text in more than one way`,
  );
}
