// A treaty whose words are commands, scripts and links of Markdown shows them as words and runs nothing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Hover } from "vscode-languageserver-protocol/node";
import { cli, ensureBuilt } from "./built.ts";
import { VSCODE, withClient } from "./client.ts";

const timeout = 60_000;
const WORDS = `[басыңыз](command:kelisim.restartServer) <script>alert(1)</script> ![x](http://example.org/x.png) **&lt;** \`x\``;
const TEXT = `1-бап. ${WORDS}\n\n1.${WORDS}  ${WORDS}\n\n2-бап\n\nОсы Келісімнің 1-бабының 1-тармағына сәйкес, 9-баптың 7-тармағы.\n`;

/** Link, image, emphasis, code or tag that Markdown would take for one. */
const LIVE = /(?<!\\)[[\]<`*]/u;

test("hover shows them as text", { timeout }, () =>
  withClient({ capabilities: VSCODE }, async (client) => {
    await client.open("file:///a.treaty", TEXT);
    let shown = 0;
    for (const [line, text] of TEXT.split("\n").entries()) {
      for (const character of [text.indexOf("1-бабының") + 1, text.indexOf("1-тармағына") + 1]) {
        const hover = await client.ask<Hover | null>("textDocument/hover", "file:///a.treaty", {
          position: { line, character },
        });
        const value = typeof hover?.contents === "object" && "value" in hover.contents ? hover.contents.value : "";
        shown += value.includes("alert") ? 1 : 0;
        // Bold headings and rules between two targets are the server's own.
        assert.doesNotMatch(value.replace(/^\*\*|\*\*$/gmu, ""), LIVE);
      }
    }
    assert.ok(shown > 0, "no hover shows the words");
  }),
);

test("diagnostics and SARIF carry plain text", { timeout }, async () => {
  await ensureBuilt();
  await withClient({ capabilities: VSCODE }, async (client) => {
    await client.open("file:///a.treaty", TEXT);
    for (const { message, codeDescription } of await client.pull("file:///a.treaty")) {
      // A message is shown as text, so its type must stay a string; links lead to the rules' own pages alone.
      assert.equal(typeof message, "string");
      assert.doesNotMatch(codeDescription?.href ?? "", /^command:|example\.org/u);
    }
  });
  const place = mkdtempSync(join(tmpdir(), "kelisim-words-"));
  try {
    const file = join(place, "a.treaty");
    writeFileSync(file, TEXT);
    const { stdout } = spawnSync(process.execPath, [cli, "check", "--format", "sarif", file], { encoding: "utf8" });
    const { runs } = JSON.parse(stdout) as { runs: { results: { message: { text?: string; markdown?: string } }[] }[] };
    const messages = runs.flatMap(({ results }) => results.map(({ message }) => message));
    assert.ok(messages.length > 0);
    for (const { text, markdown } of messages) {
      assert.equal(markdown, undefined);
      // In SARIF even plain text may hold links, `[words](1)`; a viewer must not take ours for such.
      assert.doesNotMatch(text ?? "", /(?<!\\)\[[^\]]*\]\(/u);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
});

const ESCAPES = "\u001b[2J\u001b]0;title\u0007";
const TERMS = `${TEXT}\n3-бап\n\nОсы Келісімде «жүк» – ${WORDS};\n(бұдан әрі – ${WORDS}) www.example.org/](command:x)\n`;

/** The commands that answers may name are the extension's own. */
const OWN_COMMANDS = new Set([
  "",
  "kelisim.showCitations",
  "kelisim.openRule",
  "kelisim.gradeRule",
  "editor.action.triggerSuggest",
]);

function everythingIn(value: unknown, visit: (key: string, found: unknown) => void): void {
  if (typeof value === "object" && value !== null) {
    for (const [key, found] of Object.entries(value)) {
      visit(key, found);
      everythingIn(found, visit);
    }
  }
}

test("no answer holds live Markdown, a command or an address of a command", { timeout }, () =>
  withClient({ capabilities: VSCODE, initializationOptions: { opensCitationList: true } }, async (client) => {
    const uri = "file:///terms.treaty";
    await client.open(uri, TERMS);
    const lines = TERMS.split("\n");
    const positions = lines.flatMap((text, line) =>
      [1, text.indexOf("жүк") + 1, text.indexOf("1-бабының") + 1, text.length].map((character) => ({
        line,
        character,
      })),
    );
    const all = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    const answers = await Promise.all([
      ...["documentSymbol", "documentLink", "codeLens", "foldingRange", "diagnostic"].map((method) =>
        client.ask(`textDocument/${method}`, uri),
      ),
      client.ask("textDocument/inlayHint", uri, { range: all }),
      client.ask("textDocument/codeAction", uri, { range: all, context: { diagnostics: [] } }),
      ...positions.flatMap((position) =>
        ["hover", "completion", "definition", "prepareRename", "prepareCallHierarchy"].map((method) =>
          client.ask(`textDocument/${method}`, uri, { position }),
        ),
      ),
    ]);
    let marked = 0;
    everythingIn(answers, (key, found) => {
      if (key === "command" && typeof found === "string") {
        assert.ok(OWN_COMMANDS.has(found), found);
      }
      if (key === "target" || key === "href" || key === "targetUri") {
        assert.doesNotMatch(String(found), /^command:/u);
      }
      if (
        typeof found === "object" &&
        found !== null &&
        "kind" in found &&
        found.kind === "markdown" &&
        "value" in found
      ) {
        marked++;
        // Bold headings, slanted sources and rules between two targets are the server's own.
        assert.doesNotMatch(String(found.value).replace(/^\*{1,2}|\*{1,2}$/gmu, ""), LIVE);
      }
    });
    assert.ok(marked > 0, "nothing is told in Markdown");
  }),
);

test("no output of the command line sends a terminal what a text says, or takes it for its own marks", {
  timeout,
}, async () => {
  await ensureBuilt();
  const place = mkdtempSync(join(tmpdir(), "kelisim-words-"));
  try {
    const words = `${ESCAPES}::error::x ]]> & "`;
    writeFileSync(
      join(place, "a.treaty"),
      `1-бап. ${words}\n\n1.Тараптар ${words}  Yкiметi${ESCAPES}.\n\n9-баптың 7${ESCAPES}-тармағы ( ${words}\n`,
    );
    for (const format of ["pretty", "compact", "github", "junit", "json", "sarif"]) {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [cli, "check", "--format", format, "--no-color", "a.treaty"],
        {
          encoding: "utf8",
          cwd: place,
        },
      );
      assert.equal(stderr, "");
      assert.ok(stdout.length > 0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
      assert.doesNotMatch(stdout, /[\0-\x08\x0b-\x1f\x7f]/u, format);
      assert.doesNotMatch(stdout, format === "github" ? /^::error::x/mu : /^::error/mu, format);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
});
