// The command line as a build server or a terminal runs it.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { readSample } from "../../server/src/testing/samples.ts";
import { VERSION } from "../../server/src/version.ts";
import { ensureBuilt } from "./built.ts";
import { runCli } from "./command.ts";

const timeout = 60_000;
const PROBLEMS = "1-бап\n\n1.Тараптар  ынтымақтасады.\n\n3-бап\n\nМәтін.\n";

let folder = "";

before(async () => {
  await ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "kelisim-"));
});

after(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], language?: string) => runCli(folder, args, language);

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

test("one line a problem, and 1 where there are errors or warnings", { timeout }, () => {
  const file = write("draft.treaty", PROBLEMS);
  assert.deepEqual(run(["check", "--language", "en", file]), {
    status: 1,
    stdout: [
      "draft.treaty:3:2 warning missing-space A space is missing in “1.Тараптар”.",
      "draft.treaty:3:11 warning double-space 2 spaces between words; one is enough.",
      "draft.treaty:5:1 error article-numbering There is no article 2 before article 3.",
      "",
    ].join("\n"),
    stderr: "",
  });
});

test("JSON for other tools", { timeout }, () => {
  const file = write("draft.treaty", PROBLEMS);
  const { status, stdout, stderr } = run(["check", "--format", "json", "--language=en", file]);
  assert.equal(status, 1);
  assert.equal(stderr, "");
  const problems = JSON.parse(stdout);
  assert.equal(problems.length, 3);
  assert.deepEqual(problems[1], {
    file: "draft.treaty",
    line: 3,
    column: 11,
    endLine: 3,
    endColumn: 13,
    severity: "warning",
    rule: "double-space",
    message: "2 spaces between words; one is enough.",
  });
});

test("a sound treaty says nothing and gives 0", { timeout }, () => {
  const file = write("sound.treaty", readSample("cooperation.kk"));
  assert.deepEqual(run(["check", file]), { status: 0, stdout: "", stderr: "" });
  assert.deepEqual(run(["check", "--format", "json", file]), { status: 0, stdout: "[]\n", stderr: "" });
});

test("notes alone are no reason to fail", { timeout }, () => {
  const wrapped = "Осы Келісімге Тараптардың өзара уағдаластығы бойынша осы Келісімнің ажырамас\nбөлігі болады.\n\n";
  const { status, stdout } = run(["check", write("wrapped.txt", wrapped.repeat(3))]);
  assert.equal(status, 0);
  assert.match(stdout, /^wrapped\.txt:1:1 information hard-wrapped /u);
});

test("several files, in the order given", { timeout }, () => {
  write("a.treaty", "1-бап\n\nМәтін  а.\n");
  write("b.treaty", "1-бап\n\nМәтін.\n");
  write("c.treaty", "1-бап\n\nМәтін  в.\n");
  const { status, stdout } = run(["check", "c.treaty", "b.treaty", "a.treaty"]);
  assert.equal(status, 1);
  assert.deepEqual(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" ")[0]),
    ["c.treaty:3:6", "a.treaty:3:6"],
  );
});

test("columns count UTF-16 units; a byte-order mark and CR LF do not move lines", { timeout }, () => {
  const places = (text: string) =>
    run(["check", write("place.treaty", text)])
      .stdout.trimEnd()
      .split("\n")
      .map((line) => line.split(" ")[0]);
  assert.deepEqual(places("1-бап\n\n😀 Мәтін  а.\n"), ["place.treaty:3:9"]);
  assert.deepEqual(places("\ufeff1-бап\r\n\r\nМәтін  а.\r\n"), ["place.treaty:3:6"]);
  // A byte-order mark is no column: editors do not count it either.
  assert.deepEqual(places("\ufeffМәтін  а.\n"), ["place.treaty:1:6"]);
});

test("a file that cannot be read is named, the others are checked, and 2 is given", { timeout }, () => {
  const file = write("draft.treaty", PROBLEMS);
  for (const [name, reason] of [
    ["missing.treaty", "ENOENT"],
    ["missing*.treaty", "no file matches"],
    [write("unknown.treaty", Uint8Array.from([0x31, 0xb2, 0x31, 0xdb, 0x31, 0x81])), "UTF-8"],
    [write("binary.treaty", Uint8Array.from([0x31, 0x00, 0x32])), "not a text file"],
  ] as const) {
    const { status, stdout, stderr } = run(["check", "--language", "en", name, file]);
    assert.equal(status, 2, name);
    assert.ok(stderr.startsWith(`${name}: `) && stderr.includes(reason), stderr);
    assert.equal(stderr.trimEnd().split("\n").length, 1, stderr);
    assert.equal(stdout.trimEnd().split("\n").length, 3, stdout);
  }
});

test("JSON stays JSON when a file cannot be read", { timeout }, () => {
  const { status, stdout, stderr } = run(["check", "--format", "json", "missing.treaty"]);
  assert.deepEqual([status, JSON.parse(stdout)], [2, []]);
  assert.notEqual(stderr, "");
});

test("an empty file, and one with nothing but a byte-order mark", { timeout }, () => {
  for (const content of ["", "\ufeff", "\n\n"]) {
    assert.deepEqual(run(["check", write("empty.treaty", content)]), { status: 0, stdout: "", stderr: "" });
  }
});

test("messages speak the language asked for, else the document's, else the terminal's", { timeout }, () => {
  const kazakh = write("kk.treaty", "1-бап\n\nМәтін  а.\n");
  const english = write("en.treaty", "Article 1\n\nThe Parties  shall cooperate.\n");
  const said = (args: readonly string[], language?: string) => languageOf(run(["check", ...args], language).stdout);
  assert.equal(said(["--language", "en", kazakh]), "en");
  assert.equal(said(["--language", "ru", kazakh]), "ru");
  assert.equal(said([kazakh], "ru_RU.UTF-8"), "kk");
  assert.equal(said([english], "ru_RU.UTF-8"), "ru");
  assert.equal(said([english], "kk_KZ.UTF-8"), "kk");
  assert.equal(said([english], "C"), "en");
});

test("bad usage is explained on the error stream and gives 2", { timeout }, () => {
  for (const args of [
    [],
    ["check"],
    ["check", "--format", "xml", "a.treaty"],
    ["check", "--language", "de", "a.treaty"],
    ["check", "--no-such-option", "a.treaty"],
    ["check", "--format"],
    ["no-such-command"],
    ["lsp"],
    ["lsp", "--tcp"],
    ["check", "--rule", "double-space", "a.treaty"],
    ["check", "--rule", "double-space=loud", "a.treaty"],
    ["check", "--rule=no-such-rule=off", "a.treaty"],
    ["check", "--max-warnings", "many", "a.treaty"],
    ["check", "--encoding", "latin-9", "a.treaty"],
    ["check", "--quiet=yes", "a.treaty"],
    ["check", "--fix", "-"],
    ["fix", "-", "a.treaty"],
    ["outline", "a.treaty", "b.treaty"],
    ["rules", "no-such-rule"],
  ]) {
    const { status, stdout, stderr } = run(args);
    assert.deepEqual([status, stdout], [2, ""], args.join(" "));
    assert.match(stderr, /kelisim/u, args.join(" "));
  }
});

test("help and version", { timeout }, () => {
  assert.deepEqual(run(["--version"]), { status: 0, stdout: `${VERSION}\n`, stderr: "" });
  const help = run(["--help"]);
  assert.equal(help.status, 0);
  for (const word of ["check", "lsp --stdio", "--format", "--language", "--version"]) {
    assert.ok(help.stdout.includes(word), word);
  }
  assert.equal(languageOf(run(["--help"], "ru_RU.UTF-8").stdout.replace(/\S*kelisim\S*/gu, "")), "ru");
});

test("a file whose name begins with a hyphen comes after --", { timeout }, () => {
  write("-draft.treaty", "1-бап\n\nМәтін.\n");
  assert.deepEqual(run(["check", "--", "-draft.treaty"]), { status: 0, stdout: "", stderr: "" });
});

/** The language of the words of the last line, a message of a rule or the help. */
function languageOf(text: string): string {
  const words = text.trimEnd().split("\n").at(-1) ?? "";
  return /[әғқңөұүһі]/iu.test(words) ? "kk" : /[а-яё]/iu.test(words) ? "ru" : "en";
}
