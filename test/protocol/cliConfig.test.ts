// kelisim.json and the options that stand above it, as the command line follows them.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { ensureBuilt } from "./built.ts";
import { runCli } from "./command.ts";

const timeout = 60_000;
const TEXT = "1-бап\n\n1.Тараптар  ынтымақтасады.\n\n3-бап\n\nМәтін.\n";

let root = "";
let folder = "";

before(async () => {
  await ensureBuilt();
  root = mkdtempSync(join(tmpdir(), "kelisim-"));
});
beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
  write("a.treaty", TEXT);
});
after(() => rmSync(root, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runCli(folder, args);

function write(name: string, content: string | object): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content, undefined, 2));
}

/** Severity and rule of each line. */
function found(stdout: string): readonly string[] {
  return stdout.split("\n").flatMap((line) => /^\S+ (?<what>\S+ \S+)/u.exec(line)?.groups?.what ?? []);
}

test("the nearest kelisim.json wins, the command line over all", { timeout }, () => {
  write("kelisim.json", { rules: { "missing-space": "off", "double-space": "hint" }, language: "en" });
  write("sub/kelisim.json", {
    rules: { "double-space": "error" },
    overrides: [{ files: ["b*"], rules: { "article-numbering": "off" } }],
  });
  write("sub/a.treaty", TEXT);
  write("sub/b.treaty", TEXT);
  assert.deepEqual(found(run("check", "a.treaty").stdout), ["hint double-space", "error article-numbering"]);
  assert.deepEqual(found(run("check", "sub/a.treaty").stdout), ["error double-space", "error article-numbering"]);
  assert.deepEqual(found(run("check", "sub/b.treaty").stdout), ["error double-space"]);
  assert.deepEqual(
    found(run("check", "--rule", "double-space=off", "--rule=article-numbering=hint", "a.treaty").stdout),
    ["hint article-numbering"],
  );
  assert.match(run("check", "a.treaty").stdout, /2 spaces between words/u);
  assert.match(run("check", "--language", "ru", "a.treaty").stdout, /Пробел/u);
});

test("files that a kelisim.json ignores are not checked", { timeout }, () => {
  write("kelisim.json", { ignore: ["old/"] });
  write("old/a.treaty", TEXT);
  assert.deepEqual(run("check", "old/a.treaty"), { status: 0, stdout: "", stderr: "" });
});

test("a kelisim.json that cannot be understood is said once, in three languages, and the defaults hold", {
  timeout,
}, () => {
  write("kelisim.json", '{\n  "rules": { "double-space": "off" \n  "language": "ru"\n}');
  write("b.treaty", TEXT);
  const { status, stdout, stderr } = run("check", ".");
  assert.equal(status, 2);
  assert.equal(found(stdout).length, 6);
  assert.match(stderr, /^kelisim\.json:3:3: this is not valid JSON\. [^\n]*\n$/u);
  const russian = runCli(folder, ["check", "."], "ru_RU.UTF-8").stderr;
  const kazakh = runCli(folder, ["check", "."], "kk_KZ.UTF-8").stderr;
  assert.match(russian, /^kelisim\.json:3:3: это не JSON/u);
  assert.match(kazakh, /^kelisim\.json:3:3: JSON пішімі бұзылған/u);
});

test("a silenced finding is not reported; one that is gone is, and fails nothing", { timeout }, () => {
  const silence = { file: "a.treaty", rule: "double-space", text: " ", before: "Тараптар", after: "ынтымақтасады." };
  const whole = { ...silence, before: "1-бап 1.Тараптар", after: "ынтымақтасады. 3-бап Мәтін." };
  write("kelisim.json", { rules: { "missing-space": "off", "article-numbering": "off" }, silenced: [whole] });
  assert.deepEqual(run("check", "a.treaty"), { status: 0, stdout: "", stderr: "" });
  write("a.treaty", TEXT.replace("  ", " "));
  const { status, stdout } = run("check", "--language", "en", "a.treaty");
  assert.equal(status, 0);
  assert.match(stdout, /^kelisim\.json:7:5 information stale-silence “ ” in a\.treaty is no longer a finding/u);
});

test("config shows what is in force and where it comes from", { timeout }, () => {
  write("kelisim.json", {
    rules: { "double-space": { severity: "hint", columnGap: 3 }, "missing-clause/title": "off" },
  });
  write("sub/kelisim.json", { language: "ru", rules: { "double-space": "error" } });
  write("sub/a.treaty", TEXT);
  const { status, stdout } = run("config", "sub/a.treaty", "--rule", "homoglyph=off");
  assert.equal(status, 0);
  const lines = stdout.split("\n").map((line) => line.split(/\s{2,}/u));
  for (const expected of [
    ["language", "ru", "sub/kelisim.json"],
    ["rules.double-space", "error", "sub/kelisim.json"],
    ["rules.double-space.columnGap", "3", "kelisim.json"],
    ["rules.homoglyph", "off", "--rule"],
    ["rules.missing-clause/title", "off", "kelisim.json"],
  ]) {
    assert.deepEqual(
      lines.find(([name]) => name === expected[0]),
      expected,
    );
  }
  const json = JSON.parse(run("config", "--format", "json", "sub/a.treaty").stdout);
  assert.deepEqual(json.files, ["kelisim.json", "sub/kelisim.json"]);
  assert.deepEqual(
    json.values.find(({ name }: { name: string }) => name === "rules.numero-sign"),
    { name: "rules.numero-sign", value: "warning", from: "default" },
  );
});

test("--max-warnings and --quiet", { timeout }, () => {
  write("w.treaty", "1-бап\n\nТараптар  ынтымақтасады  осында.\n");
  assert.equal(run("check", "w.treaty").status, 1);
  assert.equal(run("check", "--max-warnings", "2", "w.treaty").status, 0);
  assert.equal(run("check", "--max-warnings", "1", "w.treaty").status, 1);
  assert.deepEqual(run("check", "--quiet", "w.treaty"), { status: 0, stdout: "", stderr: "" });
  assert.deepEqual(found(run("check", "--quiet", "a.treaty").stdout), ["error article-numbering"]);
});
