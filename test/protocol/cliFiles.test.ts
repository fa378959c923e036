// The command line among files: folders, patterns, ignore files, encodings, mending, many files at once.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { encode } from "../../server/src/cli/encodings.ts";
import { ensureBuilt } from "./built.ts";
import { runCli } from "./command.ts";

const timeout = 60_000;
const PROBLEMS = "1-бап\n\n1.Тараптар  ынтымақтасады.\n\n2-бап\n\nМәтін.\n";
const MENDED = "1-бап\n\n1. Тараптар ынтымақтасады.\n\n2-бап\n\nМәтін.\n";

let root = "";
let folder = "";

before(async () => {
  await ensureBuilt();
  root = mkdtempSync(join(tmpdir(), "kelisim-"));
});
beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
});
after(() => rmSync(root, { recursive: true, force: true }));

const run = (args: readonly string[], language?: string) => runCli(folder, args, language);

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** The files in which something was found, in the order of the output. */
function filesIn(stdout: string): readonly string[] {
  return [...new Set(stdout.split("\n").flatMap((line) => /^(?<file>.+?):\d+:\d+ /u.exec(line)?.groups?.file ?? []))];
}

test("a folder stands for the treaties in it, in order; what is no treaty is left alone", { timeout }, () => {
  for (const name of ["b.treaty", "a.kelisim", "sub/c.TXT", "notes.md", "node_modules/x.treaty", ".git/y.treaty"]) {
    write(name, PROBLEMS);
  }
  assert.deepEqual(filesIn(run(["check", "."]).stdout), ["a.kelisim", "b.treaty", "sub/c.TXT"]);
  assert.deepEqual(filesIn(run(["check", "sub", "b.treaty", "sub"]).stdout), ["sub/c.TXT", "b.treaty"]);
});

test("a pattern, and one that no file matches", { timeout }, () => {
  write("sub/a.treaty", PROBLEMS);
  write("b.treaty", PROBLEMS);
  write("[c].treaty", PROBLEMS);
  assert.deepEqual(filesIn(run(["check", "**/*.treaty"]).stdout), ["[c].treaty", "b.treaty", "sub/a.treaty"]);
  assert.deepEqual(filesIn(run(["check", "[c].treaty"]).stdout), ["[c].treaty"]);
  const { status, stderr } = run(["check", "x/*.treaty"]);
  assert.equal(status, 2);
  assert.match(stderr, /^x\/\*\.treaty: no file matches/u);
});

test(".kelisimignore, the nearest first", { timeout }, () => {
  for (const name of ["a.treaty", "old/b.treaty", "old/kept.treaty"]) {
    write(name, PROBLEMS);
  }
  write(".kelisimignore", "old/*\n# a note\n");
  write("old/.kelisimignore", "!kept.treaty\n");
  assert.deepEqual(filesIn(run(["check", "."]).stdout), ["a.treaty", "old/kept.treaty"]);
  assert.deepEqual(run(["check", "old/b.treaty"]), { status: 0, stdout: "", stderr: "" });
});

test("other encodings are told, said and kept byte for byte", { timeout }, () => {
  for (const [encoding, mark] of [
    ["kz-1048", false],
    ["utf-16le", true],
    ["utf-16be", true],
    ["utf-8", true],
  ] as const) {
    const bytesOf = (text: string) => encode(text.replaceAll("\n", "\r\n"), { encoding, mark }) ?? Buffer.alloc(0);
    write("a.treaty", bytesOf(PROBLEMS));
    const { status, stdout, stderr } = run(["check", "--language", "en", "a.treaty"]);
    assert.deepEqual([status, stderr], [1, encoding === "utf-8" ? "" : `a.treaty: read as ${encoding}.\n`]);
    assert.match(stdout, /^a\.treaty:3:2 warning missing-space/u);
    assert.equal(run(["fix", "a.treaty"]).status, 0);
    assert.deepEqual(readFileSync(join(folder, "a.treaty")), Buffer.from(bytesOf(MENDED)), encoding);
  }
});

test("an encoding may be named; a wrong one is said", { timeout }, () => {
  write("a.treaty", encode("Статья 1\n\nСтороны  сотрудничают.\n", { encoding: "koi8-r", mark: false }) ?? "");
  assert.equal(run(["check", "--encoding", "KOI8-R", "a.treaty"]).stdout.split(" ")[2], "double-space");
  const { status, stderr } = run(["check", "--encoding", "utf-8", "a.treaty"]);
  assert.equal(status, 2);
  assert.match(stderr, /^a\.treaty: not utf-8\./u);
});

test("a fix that needs a letter which the encoding lacks is not made, and that is told", { timeout }, () => {
  const text = "Статья 1\n\nСтороны  сотрудничают в рамках N 6.\n";
  write("a.treaty", encode(text, { encoding: "koi8-r", mark: false }) ?? "");
  const { stderr } = run(["fix", "a.treaty", "--encoding", "koi8-r"]);
  assert.equal(
    stderr,
    "a.treaty: fixes not made, because koi8-r lacks their letters: 1. Save the file as UTF-8 first.\n",
  );
  const fixed = encode(text.replace("  ", " "), { encoding: "koi8-r", mark: false });
  assert.deepEqual(readFileSync(join(folder, "a.treaty")), fixed);
});

test("--fix mends and reports what is left; a second time there is nothing to mend", { timeout }, () => {
  write("a.treaty", PROBLEMS.replace("2-бап", "3-бап"));
  const { status, stdout } = run(["check", "--fix", "a.treaty"]);
  assert.equal(status, 1);
  assert.deepEqual(
    stdout.split("\n").map((line) => line.split(" ")[2]),
    ["article-numbering", undefined],
  );
  assert.equal(readFileSync(join(folder, "a.treaty"), "utf8"), MENDED.replace("2-бап", "3-бап"));
  assert.deepEqual(run(["fix", "a.treaty"]), { status: 0, stdout: "", stderr: "" });
});

test("a dry run shows a unified diff, changes nothing and gives 1", { timeout }, () => {
  write("a.treaty", PROBLEMS);
  const expected = {
    status: 1,
    stdout:
      "--- a/a.treaty\n+++ b/a.treaty\n@@ -1,6 +1,6 @@\n 1-бап\n \n-1.Тараптар  ынтымақтасады.\n+1. Тараптар ынтымақтасады.\n \n 2-бап\n \n",
    stderr: "",
  };
  assert.deepEqual(run(["check", "--fix-dry-run", "a.treaty"]), expected);
  assert.deepEqual(run(["fix", "--dry-run", "a.treaty"]), expected);
  assert.equal(run(["fix", "--check", "a.treaty"]).status, 1);
  assert.equal(readFileSync(join(folder, "a.treaty"), "utf8"), PROBLEMS);
  write("a.treaty", MENDED);
  assert.deepEqual(run(["fix", "--dry-run", "a.treaty"]), { status: 0, stdout: "", stderr: "" });
});

test("standard input: checked under a name, mended to standard output", { timeout }, () => {
  const checked = runCli(folder, ["check", "-", "--stdin-filename", "sub/x.treaty"], undefined, PROBLEMS);
  assert.match(checked.stdout, /^sub\/x\.treaty:3:2 /u);
  assert.deepEqual(runCli(folder, ["fix", "-"], undefined, PROBLEMS), { status: 0, stdout: MENDED, stderr: "" });
  assert.equal(runCli(folder, ["format", "-"], undefined, MENDED).stdout, MENDED);
});

test("unwrap makes one paragraph a line", { timeout }, () => {
  const wrapped = "Осы Келісімге Тараптардың өзара уағдаластығы бойынша осы Келісімнің ажырамас\nбөлігі болады.\n\n";
  write("a.txt", wrapped.repeat(3));
  assert.deepEqual(run(["unwrap", "a.txt"]), { status: 0, stdout: "a.txt: changed\n", stderr: "" });
  assert.ok(!readFileSync(join(folder, "a.txt"), "utf8").includes("ажырамас\n"));
});

test("a file of more than 100 MB is not read", { timeout }, () => {
  write("huge.txt", "");
  truncateSync(join(folder, "huge.txt"), 100 * 1024 * 1024 + 1);
  for (const [language, words] of [
    ["en_US.UTF-8", /^huge\.txt: larger than 100 MB; split it\.\n$/u],
    ["ru_RU.UTF-8", /^huge\.txt: .*100/u],
    ["kk_KZ.UTF-8", /^huge\.txt: .*100/u],
  ] as const) {
    const { status, stdout, stderr } = run(["check", "huge.txt"], language);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, words);
  }
});

test("many files go to worker threads and come back in order; one that cannot be read stops none", { timeout }, () => {
  const names = Array.from({ length: 60 }, (_, index) => `f${String(index).padStart(2, "0")}.treaty`);
  for (const [index, name] of names.entries()) {
    write(name, index === 30 ? Uint8Array.from([0x31, 0x00, 0x32]) : PROBLEMS.repeat(1 + (index % 7)));
  }
  const { status, stdout, stderr } = run(["check", "--rule", "article-numbering=off", "."]);
  assert.equal(status, 2);
  assert.match(stderr, /^f30\.treaty: not a text file/u);
  assert.deepEqual(
    filesIn(stdout),
    names.filter((name) => name !== "f30.treaty"),
  );
});
