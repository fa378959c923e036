// What SECURITY.md promises: the server and the command line do all their work where no connection can be opened, no other
// program started, nothing written, and nothing read but what the user named.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { DocumentSymbol, Hover, LocationLink } from "vscode-languageserver-protocol/node";
import { cli, ensureBuilt, ROOT } from "./built.ts";
import { withClient } from "./client.ts";

const AGREEMENT =
  "Тараптар арасындағы туризм саласындағы ынтымақтастық туралы\nКЕЛІСІМ\n\n1-бап\n\nТараптар туризмді  дамытады.\n\n2-бап\n\n1-бапқа сәйкес.\n";
const ALARM = "tried to reach the network";

/** Opening a connection, or asking for an address, is told on standard error. */
const NO_NETWORK = `
  import dns from "node:dns";
  import net from "node:net";
  const alarm = () => { process.stderr.write(${JSON.stringify(ALARM)}); throw new Error(${JSON.stringify(ALARM)}); };
  net.Socket.prototype.connect = alarm;
  net.Server.prototype.listen = alarm;
  dns.lookup = alarm;
  globalThis.fetch = alarm;
  globalThis.WebSocket = alarm;
`;

let folder: string;

before(async () => {
  await ensureBuilt();
  folder = await realpath(await mkdtemp(join(tmpdir(), "kelisim-isolated-")));
  await writeFile(join(folder, "agreement.treaty"), AGREEMENT);
});

after(() => rm(folder, { recursive: true }));

/** Node's own permissions: only the program and the folder of the treaties can be read. */
function confined(...allowed: readonly string[]): string[] {
  return [
    "--no-warnings",
    "--permission",
    `--allow-fs-read=${join(ROOT, "dist")}`,
    `--allow-fs-read=${join(ROOT, "l10n")}`,
    `--allow-fs-read=${join(ROOT, "package.json")}`,
    `--allow-fs-read=${folder}`,
    ...allowed,
    `--import=data:text/javascript,${encodeURIComponent(NO_NETWORK)}`,
  ];
}

function foldersAbove(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...foldersAbove(parent)];
}

test("the confinement confines", () => {
  const tries = {
    "node:child_process": "(await import('node:child_process')).spawnSync('true')",
    writing: `(await import('node:fs')).writeFileSync(${JSON.stringify(join(folder, "new"))}, '')`,
    reading: `(await import('node:fs')).readFileSync(${JSON.stringify(join(ROOT, "LICENSE"))})`,
    connection: "(await import('node:net')).connect(1)",
    fetch: "await fetch('http://127.0.0.1:1')",
  };
  for (const [name, attempt] of Object.entries(tries)) {
    const { status, stderr } = spawnSync(process.execPath, [...confined(), "--input-type=module", "--eval", attempt], {
      encoding: "utf8",
    });
    assert.notEqual(status, 0, name);
    assert.match(stderr, /ERR_ACCESS_DENIED|tried to reach the network/u, name);
  }
});

test("the server answers where it can reach nothing but the folder", { timeout: 60_000 }, async () => {
  const folders = [pathToFileURL(folder).href];
  await withClient({ folders, node: confined() }, async (client) => {
    let said = "";
    client.server.stderr.on("data", (words) => {
      said += words;
    });
    const uri = pathToFileURL(join(folder, "agreement.treaty")).href;
    await client.open(uri, await readFile(join(folder, "agreement.treaty"), "utf8"));
    const codes = (await client.pull(uri)).map(({ code }) => code);
    assert.ok(codes.includes("double-space"), codes.join());
    const outline = await client.ask<readonly DocumentSymbol[]>("textDocument/documentSymbol", uri);
    assert.match(JSON.stringify(outline), /2-бап/u);
    const position = { line: 9, character: 3 };
    const [link] = await client.ask<readonly LocationLink[]>("textDocument/definition", uri, { position });
    assert.equal(link?.targetSelectionRange.start.line, 3);
    assert.ok(await client.ask<Hover | null>("textDocument/hover", uri, { position }));
    const found = await client.connection.sendRequest<readonly unknown[]>("workspace/symbol", { query: "КЕЛІСІМ" });
    assert.ok(found.length > 0, "the files of the folder are read");
    const ended = once(client.server, "exit");
    await client.connection.sendRequest("shutdown");
    await client.connection.sendNotification("exit");
    assert.deepEqual(await ended, [0, null]);
    assert.equal(said, "");
  });
});

test("the command line checks a folder where it can reach nothing else but the settings of the folders above", () => {
  const settings = foldersAbove(folder).flatMap((each) => [join(each, "kelisim.json"), join(each, ".kelisimignore")]);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...confined("--allow-worker", ...settings.map((path) => `--allow-fs-read=${path}`)),
      ...[cli, "check", "--format", "compact", folder],
    ],
    { encoding: "utf8", cwd: folder },
  );
  assert.match(stdout, /agreement\.treaty:6:\d+ warning double-space/u, stderr);
  assert.doesNotMatch(stderr, /ERR_ACCESS_DENIED|tried to reach the network/u);
});
