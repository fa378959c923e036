// From file to file: a protocol and the treaty that it amends, read from the folders of the workspace.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  DocumentLink,
  Hover,
  Location,
} from "vscode-languageserver-protocol/node";
import { type ClientOptions, TestClient, VSCODE } from "./client.ts";

const timeout = 60_000;

interface Pair {
  readonly language: string;
  /** The base treaty, cited as `cited` in the protocol. */
  readonly base: string;
  readonly protocol: string;
  readonly cited: string;
  readonly heading: string;
  readonly provision: string;
}

const PAIRS: readonly Pair[] = [
  {
    language: "kk",
    base: `Қазақстан Республикасының Үкіметі мен Арканзия Республикасының Үкіметі арасындағы туризм саласындағы ынтымақтастық туралы
КЕЛІСІМ

Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Арканзия Республикасының Үкіметі төмендегілер туралы келісті:

1-бап. Мақсаты

Тараптар туризмді дамытады.

2-бап. Нысандары

1. Тараптар көрмелер өткізеді.
2. Тараптар тәжірибе алмасады.
`,
    protocol: `Арканзия Республикасының Үкіметі мен Қазақстан Республикасының Үкіметі арасындағы туризм саласындағы ынтымақтастық туралы келісімге өзгеріс енгізу туралы
ХАТТАМА

Тараптар төмендегілер туралы келісті:

1-бап

Келісімнің 2-бабының 2-тармағы мынадай редакцияда жазылсын:
«2. Тараптар білім алмасады.».

2-бап

Осы Хаттама қол қойылған күнінен бастап күшіне енеді.
`,
    cited: "2-бабының",
    heading: "2-бап. Нысандары",
    provision: "2. Тараптар тәжірибе",
  },
  {
    language: "ru",
    base: `СОГЛАШЕНИЕ
между Правительством Республики Казахстан и Правительством Республики Арканзия о сотрудничестве в области туризма

Правительство Республики Казахстан и Правительство Республики Арканзия, далее именуемые Сторонами, согласились о нижеследующем:

Статья 1. Цель

Стороны развивают туризм.

Статья 2. Формы

1. Стороны проводят выставки.
2. Стороны обмениваются опытом.
`,
    protocol: `ПРОТОКОЛ
о внесении изменения в Соглашение между Правительством Республики Арканзия и Правительством Республики Казахстан о сотрудничестве в области туризма

Стороны согласились о нижеследующем:

Статья 1

Пункт 2 статьи 2 Соглашения изложить в следующей редакции:
«2. Стороны обмениваются знаниями.».

Статья 2

Настоящий Протокол вступает в силу со дня подписания.
`,
    cited: "статьи 2 Соглашения",
    heading: "Статья 2. Формы",
    provision: "2. Стороны обмениваются опытом",
  },
  {
    language: "en",
    base: `AGREEMENT
between the Government of the Republic of Kazakhstan and the Government of the Republic of Arcanzia on cooperation in tourism

The Government of the Republic of Kazakhstan and the Government of the Republic of Arcanzia, hereinafter referred to as the Parties, have agreed as follows:

Article 1. Purpose

The Parties develop tourism.

Article 2. Forms

1. The Parties hold exhibitions.
2. The Parties share experience.
`,
    protocol: `PROTOCOL
amending the Agreement between the Government of the Republic of Arcanzia and the Government of the Republic of Kazakhstan on cooperation in tourism

The Parties have agreed as follows:

Article 1

Paragraph 2 of Article 2 of the Agreement shall be replaced by the following text:
“2. The Parties share knowledge.”.

Article 2

This Protocol shall enter into force on the date of its signature.
`,
    cited: "Article 2 of the Agreement",
    heading: "Article 2. Forms",
    provision: "2. The Parties share experience",
  },
];

let folder: string;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "kelisim-workspace-"));
  await mkdir(join(folder, "treaties"));
  for (const { language, base, protocol } of PAIRS) {
    await writeFile(join(folder, "treaties", `base.${language}.treaty`), base);
    await writeFile(join(folder, "treaties", `protocol.${language}.kelisim`), protocol);
  }
});

after(() => rm(folder, { recursive: true, force: true }));

/** A client with the folder as its workspace. */
async function inWorkspace(
  options: ClientOptions,
  check: (client: TestClient) => Promise<void>,
  folders = [pathToFileURL(folder).href],
): Promise<void> {
  const client = await TestClient.start({ capabilities: VSCODE, locale: "en", folders, ...options });
  try {
    await check(client);
  } finally {
    client.server.kill();
    client.connection.dispose();
  }
}

function place(text: string, words: string): { line: number; character: number } {
  const offset = text.indexOf(words);
  assert.ok(offset >= 0, words);
  const before = text.slice(0, offset + 1).split("\n");
  return { line: before.length - 1, character: (before.at(-1)?.length ?? 1) - 1 };
}

for (const { language, base, protocol, cited, heading, provision } of PAIRS) {
  describe(`a protocol and its base treaty (${language})`, () => {
    const baseUri = () => uriOf(`treaties/base.${language}.treaty`);
    const protocolUri = () => uriOf(`treaties/protocol.${language}.kelisim`);

    test("what the protocol cites leads into the other file", { timeout }, () =>
      inWorkspace({}, async (client) => {
        await client.open(protocolUri(), protocol);
        const position = place(protocol, cited);
        const links = await client.ask<{ targetUri: string; targetSelectionRange: { start: object } }[]>(
          "textDocument/definition",
          protocolUri(),
          { position },
        );
        assert.deepEqual(
          links.map(({ targetUri, targetSelectionRange: { start } }) => [targetUri, start]),
          [[baseUri(), { ...place(base, heading), character: 0 }]],
        );
        const hover = await client.ask<Hover>("textDocument/hover", protocolUri(), { position });
        const shown = JSON.stringify(hover.contents);
        assert.ok(
          shown.includes(provision.split(". ").at(-1) ?? "") && shown.includes(`base.${language}.treaty`),
          shown,
        );
      }),
    );

    test("the base treaty's name in the protocol's title links to its file", { timeout }, () =>
      inWorkspace({}, async (client) => {
        await client.open(protocolUri(), protocol);
        const links = await client.ask<DocumentLink[]>("textDocument/documentLink", protocolUri());
        assert.deepEqual(
          links.map(({ target, range }) => [target, range.start.line]),
          [[baseUri(), language === "kk" ? 0 : 1]],
        );
      }),
    );

    test("the base treaty's article lists the protocol's citations", { timeout }, () =>
      inWorkspace({ settings: () => ({ citationLenses: true, language: "en" }) }, async (client) => {
        await client.open(baseUri(), base);
        const position = place(base, heading);
        const context = { includeDeclaration: false };
        const locations = await client.ask<Location[]>("textDocument/references", baseUri(), { position, context });
        assert.deepEqual(
          locations.map(({ uri, range }) => [uri, range.start.line]),
          [[protocolUri(), place(protocol, cited).line]],
        );
        const lenses = await client.ask<CodeLens[]>("textDocument/codeLens", baseUri());
        assert.deepEqual(
          lenses.map(({ range, command }) => [range.start.line, command?.title]),
          [[position.line, "Cited once"]],
        );
        const [item] = await client.ask<CallHierarchyItem[]>("textDocument/prepareCallHierarchy", baseUri(), {
          position,
        });
        const incoming = await client.connection.sendRequest<CallHierarchyIncomingCall[]>(
          "callHierarchy/incomingCalls",
          { item },
        );
        assert.deepEqual(
          incoming.map(({ from }) => from.uri),
          [protocolUri()],
        );
        // The protocol is not open: the client goes on from what it was told of it.
        const outgoing = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>(
          "callHierarchy/outgoingCalls",
          { item: incoming[0]?.from },
        );
        assert.deepEqual(
          outgoing.map(({ to }) => [to.uri, to.name]),
          [[baseUri(), heading]],
        );
      }),
    );
  });
}

test("an edit of the open base treaty counts at once, a closed one is read from its file again", { timeout }, () =>
  inWorkspace({}, async (client) => {
    const [{ base, protocol, cited }] = PAIRS as readonly [Pair];
    const [baseUri, protocolUri] = [uriOf("treaties/base.kk.treaty"), uriOf("treaties/protocol.kk.kelisim")];
    await Promise.all([client.open(baseUri, base), client.open(protocolUri, protocol)]);
    const line = async () => {
      const [link] = await client.ask<{ targetSelectionRange: { start: { line: number } } }[]>(
        "textDocument/definition",
        protocolUri,
        { position: place(protocol, cited) },
      );
      return link?.targetSelectionRange.start.line;
    };
    const before = await line();
    await client.change(baseUri, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n\n" },
    ]);
    assert.equal(await line(), (before ?? 0) + 2);
    await client.close(baseUri);
    assert.equal(await line(), before);
  }),
);

test("what changes while files are read is answered for the newest texts, or refused", { timeout }, async () => {
  const [{ base, protocol, cited, heading }] = PAIRS as readonly [Pair];
  const [baseUri, otherUri, protocolUri] = ["base", "other", "protocol"].map((name) => `file:///slow/${name}.treaty`);
  assert.ok(baseUri !== undefined && otherUri !== undefined && protocolUri !== undefined);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let reads = 0;
  await inWorkspace(
    { initializationOptions: { readsFiles: true } },
    async (client) => {
      client.connection.onRequest("kelisim/findFiles", () => [otherUri]);
      client.connection.onRequest("kelisim/readFile", async ({ uri }: { uri: string }) => {
        if (uri !== otherUri) {
          return null;
        }
        reads++;
        await released;
        return { size: 5, text: "1-бап\n" };
      });
      await Promise.all([client.open(baseUri, base), client.open(protocolUri, protocol)]);
      const links = client.ask<DocumentLink[]>("textDocument/documentLink", protocolUri);
      const definition = client.ask<{ targetSelectionRange: { start: object } }[]>(
        "textDocument/definition",
        protocolUri,
        { position: place(protocol, cited) },
      );
      const citing = client.ask<Location[]>("textDocument/references", baseUri, {
        position: place(base, heading),
        context: { includeDeclaration: false },
      });
      const refused = Promise.all([assert.rejects(definition, /changed/u), assert.rejects(citing, /changed/u)]);
      // Both are under way when the texts change.
      while (reads === 0) {
        await client.ask("textDocument/foldingRange", protocolUri);
      }
      const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      await client.change(baseUri, [{ range: top, text: "\n\n\n" }]);
      await client.change(protocolUri, [{ range: top, text: "\n\n" }]);
      await client.ask("textDocument/documentSymbol", protocolUri);
      await client.ask("textDocument/documentSymbol", baseUri);
      release();
      assert.deepEqual(
        (await links).map(({ target, range }) => [target, range.start.line]),
        [[baseUri, 2]],
      );
      await refused;
    },
    ["file:///slow"],
  );
});

test("files that come, change and go are followed", { timeout }, () =>
  inWorkspace({}, async (client) => {
    const [{ base, protocol, cited }] = PAIRS as readonly [Pair];
    const other = protocol.replaceAll("туризм", "спорт");
    const uri = uriOf("sport.treaty");
    await client.open("untitled:sport", other);
    const targets = async () => {
      const links = await client.ask<{ targetUri: string }[]>("textDocument/definition", "untitled:sport", {
        position: place(other, cited),
      });
      return links.map(({ targetUri }) => targetUri);
    };
    const tell = (type: number) =>
      client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
    assert.deepEqual(await targets(), []);
    await writeFile(join(folder, "sport.treaty"), base.replaceAll("туризм", "спорт"));
    await tell(1);
    assert.deepEqual(await targets(), [uri]);
    await writeFile(join(folder, "sport.treaty"), base.replaceAll("туризм", "мәдениет"));
    await tell(2);
    assert.deepEqual(await targets(), []);
    await rm(join(folder, "sport.treaty"));
    await tell(3);
    assert.deepEqual(await targets(), []);
  }),
);

test("a reference to a treaty of the workspace is checked against it, and again when that changes", { timeout }, () =>
  inWorkspace({ settings: () => ({ language: "en" }) }, async (client) => {
    const [{ base, protocol }] = PAIRS as readonly [Pair];
    // An insertion cites what is not there yet; a deletion cannot.
    const wrong = protocol
      .replace(
        "Келісімнің 2-бабының 2-тармағы мынадай",
        "Келісім 9-баппен толықтырылсын. Келісімнің 2-бабының 2-тармағы мынадай",
      )
      .replace("2-бап\n\nОсы", "2-бап\n\nКелісімнің 7-бабы және 2-бабының 5-тармағы алып тасталсын.\n\n3-бап\n\nОсы");
    const uri = uriOf("treaties/protocol.kk.kelisim");
    const found = async () =>
      (await client.pull(uri))
        .filter(({ code }) => code === "broken-reference/other-treaty")
        .map(({ message, severity }) => [severity, message]);
    await client.open(uri, wrong);
    await found();
    await client.until(() => client.refreshes === 1);
    assert.deepEqual(await found(), [
      [2, "There is no article 7 in base.kk.treaty; it has articles 1–2."],
      [2, "There is no paragraph 5 in “2-бап, base.kk.treaty”; there are: 1, 2."],
    ]);
    const baseUri = uriOf("treaties/base.kk.treaty");
    await client.open(baseUri, `${base}\n7-бап\n\nТараптар кеңеседі.\n`);
    assert.deepEqual(
      (await found()).map(([, message]) => message),
      ["There is no paragraph 5 in “2-бап, base.kk.treaty”; there are: 1, 2."],
    );
  }),
);

test("nothing outside the workspace folders is read, whatever the settings name", { timeout }, async () => {
  const [{ base, protocol, cited }] = PAIRS as readonly [Pair];
  const inner = join(folder, "inner");
  await mkdir(inner, { recursive: true });
  await writeFile(join(inner, "named.txt"), base);
  await symlink(join(folder, "treaties"), join(inner, "linked"));
  const told = async (file: string) => {
    let targets: string[] = [];
    await inWorkspace(
      { settings: () => ({ instruments: { Келісім: file }, language: "en" }) },
      async (client) => {
        const uri = `${pathToFileURL(inner).href}/draft.treaty`;
        await client.open(uri, protocol);
        const links = await client.ask<{ targetUri: string }[]>("textDocument/definition", uri, {
          position: place(protocol, cited),
        });
        targets = [...links.map(({ targetUri }) => targetUri), ...client.warnings];
      },
      [pathToFileURL(inner).href],
    );
    return targets;
  };
  assert.deepEqual(await told("named.txt"), [`${pathToFileURL(inner).href}/named.txt`]);
  const refused = "Setting kelisim.instruments: the file of “Келісім” must be given relative to the workspace folder.";
  assert.deepEqual(await told("../treaties/base.kk.treaty"), [refused]);
  assert.deepEqual(await told(join(folder, "treaties", "base.kk.treaty")), [refused]);
  assert.deepEqual(await told("linked/base.kk.treaty"), []);
});

test("pipes and folders in place of files keep nobody waiting", {
  timeout,
  skip: process.platform === "win32",
}, async () => {
  const [{ base, protocol, cited }] = PAIRS as readonly [Pair];
  const inner = join(folder, "strange");
  await mkdir(join(inner, "folder.treaty"), { recursive: true });
  await writeFile(join(inner, "base.treaty"), base);
  const [first, second] = ["kelisim.json", "pipe.treaty"].map((name) => join(inner, name));
  spawnSync("mkfifo", [first ?? "", second ?? ""]);
  await inWorkspace(
    {},
    async (client) => {
      const uri = `${pathToFileURL(inner).href}/protocol.treaty`;
      await client.open(uri, protocol);
      const links = await client.ask<{ targetUri: string }[]>("textDocument/definition", uri, {
        position: place(protocol, cited),
      });
      assert.deepEqual(
        links.map(({ targetUri }) => targetUri),
        [`${pathToFileURL(inner).href}/base.treaty`],
      );
      await client.pull(uri);
      assert.ok((await client.connection.sendRequest<unknown[]>("workspace/symbol", { query: "бап" })).length > 0);
    },
    [pathToFileURL(inner).href],
  );
});
