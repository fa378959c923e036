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
