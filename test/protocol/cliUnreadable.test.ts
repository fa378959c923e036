// The command line where something strange stands in the place of what it reads or writes: it says what, and what to do,
// goes on with the rest, and ends with 2. It never waits for ever, and a file is never left half written.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { cli, ensureBuilt } from "./built.ts";
import { runCli } from "./command.ts";

const timeout = 60_000;
const TEXT = "1-бап\n\n1.Тараптар ынтымақтасады.\n\n2-бап\n\nМәтін.\n";
/** What is found in it. */
const FOUND = /^sub\/a\.treaty:3:2 warning missing-space/mu;
const LANGUAGES = ["en_US.UTF-8", "ru_RU.UTF-8", "kk_KZ.UTF-8"] as const;

let root = "";
let folder = "";

before(async () => {
  await ensureBuilt();
  root = mkdtempSync(join(tmpdir(), "kelisim-"));
});
beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
  mkdirSync(join(folder, "sub"));
  writeFileSync(join(folder, "sub/a.treaty"), TEXT);
});
after(() => rmSync(root, { recursive: true, force: true }));

const run = (args: readonly string[], language?: string) => runCli(folder, args, language);

/** What may stand in the place of a file, and the code by which that is told. */
const STRANGE: Readonly<Record<string, readonly [code: string, make: (path: string) => unknown]>> = {
  "a folder": ["EISDIR", (path) => mkdirSync(path)],
  "a link to itself": ["ELOOP", (path) => symlinkSync(path, path)],
  "a link to its folder": ["EISDIR", (path) => symlinkSync(".", path)],
  "a pipe into which nobody writes": ["ENXIO", (path) => spawnSync("mkfifo", [path])],
  "a device that never ends": ["ENXIO", (path) => symlinkSync("/dev/zero", path)],
  "a socket": ["ENXIO", (path) => new Promise<void>((done) => createServer().unref().listen(path, done))],
};

describe("strange things", { skip: process.platform === "win32" }, () => {
  test("in place of settings: it is told in three languages, and the rest is checked", { timeout }, async () => {
    const expected: (readonly [path: string, code: string])[] = [];
    for (const settings of [".kelisimignore", "kelisim.json"]) {
      for (const [what, [code, make]] of Object.entries(STRANGE)) {
        const place = `for ${settings}, ${what}`;
        mkdirSync(join(folder, place));
        writeFileSync(join(folder, place, "a.treaty"), TEXT);
        await make(join(folder, place, settings));
        expected.push([`${place}/${settings}`, code]);
      }
    }
    const told = LANGUAGES.map((language) => {
      const { status, stdout, stderr } = run(["check", "."], language);
      assert.equal(status, 2);
      assert.equal(stdout.match(/missing-space/gu)?.length, expected.length + 1);
      for (const [path, code] of expected) {
        const [words] = stderr.split("\n").filter((line) => line.startsWith(`${path}: `));
        assert.ok(words?.includes(`(${code})`), `${path}: ${words}`);
      }
      assert.equal(stderr.trim().split("\n").length, expected.length, stderr);
      return stderr;
    });
    assert.equal(new Set(told).size, LANGUAGES.length);
    const { status, stderr } = run(["config", "for kelisim.json, a pipe into which nobody writes/a.treaty"]);
    assert.equal(status, 2);
    assert.match(stderr, /\(ENXIO\)/u);
  });

  test("in place of a text: left alone in a folder, told where it is named", { timeout }, async () => {
    const names: string[] = [];
    for (const [what, [, make]] of Object.entries(STRANGE)) {
      names.push(`${what}.treaty`);
      await make(join(folder, `${what}.treaty`));
    }
    const inFolder = run(["check", "."]);
    assert.deepEqual([inFolder.status, inFolder.stderr], [1, ""]);
    assert.match(inFolder.stdout, FOUND);
    for (const command of ["fix", "check"]) {
      const { status, stderr } = run([command, ...names, "sub/a.treaty"]);
      assert.equal(status, 2);
      for (const name of names.filter((each) => !each.includes("its folder"))) {
        const [words = ""] = stderr.split("\n").filter((line) => line.startsWith(`${name}: `));
        // What is wrong, and what to do.
        assert.match(words, /: .+[.;] .+\.$/u, `${command} ${name}`);
      }
    }
    const { status, stderr } = run(["outline", "a pipe into which nobody writes.treaty"]);
    assert.deepEqual([status, /\(EPIPE\)/u.test(stderr)], [2, true], stderr);
  });

  test("what a pipe holds is read to its end", { timeout }, () => {
    const { status, stdout } = spawnSync(
      "sh",
      ["-c", '(sleep 0.2; cat sub/a.treaty) | "$0" "$1" check /dev/fd/0', process.execPath, cli],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    assert.equal(status, 1);
    assert.match(stdout, /^\/dev\/fd\/0:3:2 warning missing-space/u);
  });

  test("a folder that may not be opened is told, and the others are searched", { timeout }, () => {
    mkdirSync(join(folder, "closed"));
    chmodSync(join(folder, "closed"), 0);
    for (const each of [root, folder, join(folder, "sub")]) {
      chmodSync(each, 0o755);
    }
    // Whoever may do everything opens it nevertheless: the command is run as somebody else.
    const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "check", "."], {
      cwd: folder,
      encoding: "utf8",
      env: { LC_ALL: "en_US.UTF-8" },
      ...uid,
    });
    assert.deepEqual(
      [status, stderr],
      [2, "closed: you are not allowed to read this (EACCES). Ask for the right to read it.\n"],
    );
    assert.match(stdout, FOUND);
  });

  test("a file is as it was where there is no room for the changed one", { timeout }, () => {
    // So many bytes may be written (one block), and the fix adds another.
    const text = Buffer.from(`${TEXT}${"x".repeat(1_024)}`).subarray(0, 1_024);
    writeFileSync(join(folder, "full.treaty"), text);
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", 'trap "" XFSZ; ulimit -f 1; exec "$0" "$1" fix full.treaty', process.execPath, cli],
      {
        cwd: folder,
        encoding: "utf8",
        env: { LC_ALL: "en_US.UTF-8" },
      },
    );
    assert.deepEqual([status, stderr], [2, "full.treaty: cannot be written (EFBIG). It is as it was.\n"]);
    assert.deepEqual(readFileSync(join(folder, "full.treaty")), text);
  });
});

test("paths that no system knows are told, and the rest is checked", { timeout }, () => {
  const names = [`${"x".repeat(5_000)}.treaty`, `${"x/".repeat(2_500)}a.treaty`, "sub/a.treaty/b.treaty", ""];
  const { status, stdout, stderr } = run(["check", ...names, "sub/a.treaty"]);
  assert.equal(status, 2);
  assert.match(stdout, FOUND);
  assert.deepEqual(
    stderr
      .trim()
      .split("\n")
      .map((line) => line.replace(/: .+\. .+\.$/u, "")),
    names,
  );
});

test("a .kelisimignore as PowerShell writes it, and one in an old code page", { timeout }, () => {
  for (const bytes of [
    Buffer.from("\ufeffsub/\r\n", "utf16le"),
    Buffer.from("sub/\n# \xec\xf3\xf0\xe0\xf3\xe0\xf2\n", "latin1"),
  ]) {
    writeFileSync(join(folder, ".kelisimignore"), bytes);
    assert.deepEqual(run(["check", "sub/a.treaty"]), { status: 0, stdout: "", stderr: "" });
  }
});
