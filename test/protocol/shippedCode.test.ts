// What SECURITY.md promises, seen in the code that is shipped: no bundle can name what opens a connection, and none asks for
// more of Node than its work takes. That nothing of it is called is tried in isolation.test.ts.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { type Token, tokenizer, tokTypes } from "acorn";
import { ensureBuilt, ROOT } from "./built.ts";

/** What each bundle may ask for; for some it is a library that asks, and the reason stands beside it. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  "dist/extension.js": ["./languageClient.js", "vscode"],
  // The client library starts the server (`child_process`) and can speak to it through a socket (`net`), which ours does not.
  "dist/languageClient.js": [
    ..."./web/extension.js child_process crypto fs net os path readline util vscode".split(" "),
  ],
  // The server library, too, knows sockets and a way to ask npm where its packages are: neither is used.
  "dist/server.js": [..."./web/server.js child_process crypto fs net os path url util v8".split(" ")],
  // The pool of threads could have processes for threads.
  "dist/cli.js": [
    ..."./server.js ./web/server.js buffer child_process fs module os path url util v8 worker_threads".split(" "),
  ],
  "dist/web/extension.js": ["vscode"],
  "dist/web/server.js": [],
};

/** Globals that reach the network or make code of words. */
const NEVER = new Set(
  "fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource RTCPeerConnection sendBeacon eval".split(
    " ",
  ),
);

before(ensureBuilt);

function tokensOf(file: string): readonly (Token & { value?: unknown })[] {
  return [...tokenizer(readFileSync(join(ROOT, file), "utf8"), { ecmaVersion: "latest", allowHashBang: true })];
}

test("every bundle is looked at", () => {
  const found = globSync("dist/**/*.js", { cwd: ROOT }).map((file) => file.replaceAll("\\", "/"));
  assert.deepEqual(found.sort(), Object.keys(MODULES).sort());
});

for (const [file, allowed] of Object.entries(MODULES)) {
  test(`${file} asks for no module that it does not need`, () => {
    const tokens = tokensOf(file);
    const asked = tokens.flatMap((token, index) => {
      const [open, name] = tokens.slice(index + 1, index + 3);
      return token.value === "require" && open?.type === tokTypes.parenL && name?.type === tokTypes.string
        ? [
            String(name.value)
              .replace(/^node:/u, "")
              .replace(/\/promises$/u, ""),
          ]
        : [];
    });
    assert.deepEqual(
      [...new Set(asked)].filter((name) => !allowed.includes(name)),
      [],
    );
  });

  test(`${file} names nothing that reaches the network`, () => {
    const tokens = tokensOf(file);
    const named = tokens
      .filter(({ type, value }) => type === tokTypes.name && NEVER.has(String(value)))
      .map(({ value }) => value);
    assert.deepEqual(named, []);
  });
}

test("the manifest says that untrusted and virtual workspaces are served, and no setting names a program", () => {
  const { capabilities, contributes } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  assert.deepEqual(capabilities, {
    untrustedWorkspaces: { supported: true },
    virtualWorkspaces: { supported: true },
  });
  const settings = Object.keys(contributes.configuration.properties);
  assert.ok(settings.length > 4);
  assert.deepEqual(
    settings.filter((name) => /path|command|exec|module|script|args|env|url/iu.test(name)),
    [],
  );
});
