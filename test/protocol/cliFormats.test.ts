// What other programs read from the command line, and what people see.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Ajv } from "ajv";
import { configSchema } from "../../scripts/lib/configSchema.mts";
import { RULES } from "../../server/src/rules/registry.ts";
import { readSample } from "../../server/src/testing/samples.ts";
import { ensureBuilt } from "./built.ts";
import { runCli } from "./command.ts";

const timeout = 60_000;
const require = createRequire(import.meta.url);

let folder = "";

before(async () => {
  await ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "kelisim-"));
  writeFileSync(join(folder, "draft, 1.treaty"), "1-бап\n\n1.Тараптар  ынтымақтасады.\n\n3-бап\n\nМәтін.\n");
  writeFileSync(join(folder, "sound.treaty"), readSample("cooperation.en"));
  writeFileSync(join(folder, "problems.treaty"), readSample("draft-with-problems.kk"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runCli(folder, args);

function validator(schema: object) {
  return new Ajv({ strict: false, logger: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}

test("SARIF is valid, tells its rules, and the regions are right", { timeout }, () => {
  // A draft 4 schema that uses nothing which later drafts read otherwise, but for the two keys that say so.
  const { $schema, id, ...schema } = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  assert.match($schema, /draft-04/u);
  const validate = validator({ ...schema, $id: id });
  for (const file of [".", "sound.treaty"]) {
    const log = JSON.parse(run("check", "--format", "sarif", file).stdout);
    validate(log);
    assert.deepEqual(validate.errors ?? [], []);
    const [{ tool, columnKind, results }] = log.runs;
    assert.equal(columnKind, "utf16CodeUnits");
    assert.deepEqual(
      tool.driver.rules.map(({ id }: { id: string }) => id),
      RULES.map(({ metadata }) => metadata.id),
    );
    assert.ok(tool.driver.rules.every(({ help }: { help: { text: string } }) => help.text.length > 50));
    assert.equal(results.length > 0, file === ".");
    for (const { ruleId, ruleIndex } of results) {
      assert.equal(tool.driver.rules[ruleIndex].id, ruleId.split("/")[0]);
    }
  }
  const [first] = JSON.parse(run("check", "--format", "sarif", "draft, 1.treaty").stdout).runs[0].results;
  assert.deepEqual(first.locations[0].physicalLocation, {
    artifactLocation: { uri: "draft,%201.treaty", uriBaseId: "SRCROOT" },
    region: { startLine: 3, startColumn: 2, endLine: 3, endColumn: 4 },
  });
});

test("GitHub's commands, with what they must not contain escaped", { timeout }, () => {
  const { status, stdout } = run("check", "--language", "en", "--format", "github", "draft, 1.treaty");
  assert.equal(status, 1);
  assert.equal(
    stdout.split("\n")[1],
    "::warning file=draft%2C 1.treaty,line=3,col=11,endLine=3,endColumn=13,title=double-space::2 spaces between words; one is enough.",
  );
});

test("JUnit's suites: a file each, a failure for each error or warning", { timeout }, () => {
  const { stdout } = run("check", "--format", "junit", "draft, 1.treaty", "sound.treaty");
  assert.match(stdout, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="kelisim">\n/u);
  assert.match(stdout, /<testsuite name="draft, 1\.treaty" tests="3" failures="3" errors="0">/u);
  assert.match(stdout, /<testsuite name="sound\.treaty" tests="1" failures="0" errors="0">/u);
  assert.equal(stdout.match(/<failure /gu)?.length, 3);
  assert.match(stdout, /<\/testsuites>\n$/u);
});

test("pretty: the line, the place, the count; colours when asked for", { timeout }, () => {
  const { stdout } = run("check", "--language", "en", "--format", "pretty", "draft, 1.treaty");
  assert.equal(
    stdout,
    `draft, 1.treaty
  3:2  warning  missing-space
    A space is missing in “1.Тараптар”.
      │ 1.Тараптар  ынтымақтасады.
      │  ^^
  3:11  warning  double-space
    2 spaces between words; one is enough.
      │ 1.Тараптар  ынтымақтасады.
      │           ^^
  5:1  error  article-numbering
    There is no article 2 before article 3.
      │ 3-бап
      │ ^^^^^

Files: 1; errors: 1, warnings: 2, notes and hints: 0.
kelisim fix would mend 2 of them.
`,
  );
  assert.ok(!stdout.includes("\u001b"));
  assert.ok(run("check", "--color", "--format", "pretty", "draft, 1.treaty").stdout.includes("\u001b[33m"));
});

test("outline and references, for people and for programs", { timeout }, () => {
  const outline = run("outline", "sound.treaty").stdout;
  assert.match(outline, /^Article 1\. Definitions {2}:11\n {2}1\) /mu);
  const symbols = JSON.parse(run("outline", "--format", "json", "sound.treaty").stdout);
  assert.ok(symbols.length > 15);
  const references = JSON.parse(run("references", "--format", "json", "sound.treaty").stdout);
  assert.ok(references.length > 0);
  for (const { line, resolution, targets } of references) {
    assert.ok(line > 0);
    assert.equal(targets.length > 0, resolution === "internal");
  }
  const lines = run("references", "sound.treaty").stdout.trimEnd().split("\n");
  assert.equal(lines.length, references.length);
  assert.match(lines[0] ?? "", /^\d+:\d+ {2}.+ {2}→ {2}.+$/u);
});

test("rules: the list, one explained, all as JSON", { timeout }, () => {
  const list = run("rules", "--language", "kk").stdout.trimEnd().split("\n");
  assert.deepEqual(
    list.map((line) => line.split(" ")[0]),
    RULES.map(({ metadata }) => metadata.id),
  );
  assert.match(run("rules", "double-space").stdout, /double-space\.columnGap = 4/u);
  const all = JSON.parse(run("rules", "--format", "json").stdout);
  assert.equal(all.length, RULES.length);
  assert.ok(
    all.every(({ summary, sources }: { summary: string; sources: unknown[] }) => summary && sources.length > 0),
  );
});

test("each command explains itself in three languages", { timeout }, () => {
  for (const command of ["check", "fix", "format", "unwrap", "outline", "references", "rules", "config", "lsp"]) {
    const [english, russian, kazakh] = (["en", "ru", "kk"] as const).map((language) =>
      run("help", command, "--language", language),
    );
    assert.equal(english?.status, 0);
    assert.match(english?.stdout ?? "", new RegExp(`^kelisim ${command}`, "u"));
    assert.equal(new Set([english?.stdout, russian?.stdout, kazakh?.stdout]).size, 3, command);
    assert.deepEqual(run(command, "--help", "--language", "en"), english);
  }
});

test("the schema of kelisim.json takes what is right and nothing else", () => {
  const validate = validator(configSchema());
  for (const right of [
    {},
    { root: true, language: "kk", ignore: ["old/"], rules: { "double-space": { columnGap: 3, severity: "off" } } },
    { rules: { "missing-clause/title": "off", homoglyph: { accepted: ["SMSте"] } } },
    { overrides: [{ files: ["*.en.treaty"], language: "en", rules: { "numero-sign": "hint" } }] },
    { silenced: [{ file: "a", rule: "double-space", text: " ", before: "", after: "", reason: "as signed" }] },
  ]) {
    assert.equal(validate(right), true, JSON.stringify(right));
  }
  for (const wrong of [
    [],
    { rule: {} },
    { rules: { "no-such-rule": "off" } },
    { rules: { "double-space": "loud" } },
    { rules: { "double-space": { columnGap: 1 } } },
    { overrides: [{}] },
    { silenced: [{ file: "a" }] },
  ]) {
    assert.equal(validate(wrong), false, JSON.stringify(wrong));
  }
});
