// Treaties that cite each other, open at once and edited in turn, now by one edit, now by several in one message, now by a
// new text: at every moment the server answers for each of them as one that has seen only the texts as they are.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readSample } from "../../server/src/testing/samples.ts";
import { syntheticTreaty } from "../bench/treaty.ts";
import { Dice } from "../fuzz/dice.ts";
import { Typist } from "../fuzz/typist.ts";
import { TestClient, VSCODE } from "./client.ts";
import { answersOf, Kept, Typing } from "./typing.ts";

const timeout = 200_000;
const FOLDER = "file:///together";
const SEEDS = Number(process.env.KELISIM_ROUNDS ?? 4);
const TURNS = 14;
const LOOK_EVERY = 4;

const BASE = `Қазақстан Республикасының Үкіметі мен Арканзия Республикасының Үкіметі арасындағы туризм саласындағы ынтымақтастық туралы
КЕЛІСІМ

Тараптар төмендегілер туралы келісті:

1-бап. Мақсаты

Тараптар туризмді дамытады 😀.

2-бап. Нысандары

1. Осы Келісімнің 1-бабына сәйкес Тараптар көрмелер өткізеді.
2. «Іс-шара» – көрме.
`;
const PROTOCOL = `Арканзия Республикасының Үкіметі мен Қазақстан Республикасының Үкіметі арасындағы туризм саласындағы ынтымақтастық туралы келісімге өзгеріс енгізу туралы
ХАТТАМА

Тараптар төмендегілер туралы келісті:

1-бап

Келісімнің 2-бабының 2-тармағы мынадай редакцияда жазылсын:
«2. Тараптар білім алмасады.».

2-бап

Келісімнің 7-бабы алып тасталсын.
`;
const TEXTS: Readonly<Record<string, string>> = {
  base: BASE,
  protocol: PROTOCOL,
  "second protocol": PROTOCOL.replaceAll("2-тармағы", "1-тармағы").replaceAll("\n", "\r\n"),
  draft: readSample("draft-with-problems.kk").slice(0, 2_000),
};
const LIBRARY = [...Object.values(TEXTS), readSample("cooperation.ru").slice(0, 6_000)];

const options = {
  capabilities: VSCODE,
  folders: [FOLDER],
  settings: () => ({ citationLenses: true, titleHints: true }),
};
let client: TestClient;
let other: TestClient;

before(async () => {
  [client, other] = await Promise.all([TestClient.start(options), TestClient.start(options)]);
});
after(() => {
  client.abandon();
  other.abandon();
});

const uriOf = (name: string) => `${FOLDER}/${encodeURIComponent(name)}.treaty`;

interface Edited {
  readonly uri: string;
  readonly typing: Typing;
  readonly typist: Typist;
  readonly kept: Kept;
}

async function open(texts: Readonly<Record<string, string>>, dice: Dice): Promise<Edited[]> {
  const documents = Object.entries(texts).map(([name, text]) => {
    const uri = uriOf(name);
    const typist = new Typist(text, LIBRARY, text.length * 1.5, dice);
    return { uri, typing: new Typing(uri, text), typist, kept: new Kept(client, uri) };
  });
  for (const { uri, typing } of documents) {
    await client.open(uri, typing.text);
  }
  return documents;
}

/** One message of one edit, of several, or with the whole text. */
function change({ typing, typist }: Edited, dice: Dice): Promise<void> {
  const steps = Array.from({ length: dice.once(3) ? 2 + dice.roll(3) : 1 }, () => typist.next());
  const edits = typing.editsTo(steps);
  return typing.change(client, dice.once(6) ? [{ text: steps.at(-1) ?? "" }] : edits);
}

async function expectSameAsFresh(documents: readonly Edited[], what: string): Promise<void> {
  for (const { uri, typing } of documents) {
    await other.open(uri, typing.text);
  }
  // What is wrong with references to other treaties is told once those are read.
  const fresh = await Promise.all([client, other].map((each) => everythingOf(each, documents)));
  assert.deepEqual(fresh[0]?.symbols, fresh[1]?.symbols, what);
  for (const [index, { uri, kept }] of documents.entries()) {
    assert.equal(fresh[0]?.answers[index], fresh[1]?.answers[index], `${what}, ${uri}`);
    assert.deepEqual(await kept.problems(), await other.pull(uri), `${what}, problems of ${uri}`);
    const { data } = await other.ask<{ data: number[] }>("textDocument/semanticTokens/full", uri);
    assert.deepEqual(await kept.tokens(), data, `${what}, tokens of ${uri}`);
  }
  for (const { uri } of documents) {
    await other.close(uri);
  }
}

async function everythingOf(asked: TestClient, documents: readonly Edited[]) {
  for (const { uri } of documents) {
    await asked.pull(uri);
  }
  const symbols = await asked.connection.sendRequest("workspace/symbol", { query: "" });
  const answers: string[] = [];
  for (const { uri, typing } of documents) {
    answers.push(await answersOf(asked, uri, typing.text));
  }
  return { symbols, answers };
}

for (let seed = 0; seed < SEEDS; seed++) {
  test(`four treaties edited in turn, seed ${seed}`, { timeout }, async () => {
    const dice = new Dice(seed);
    const documents = await open(TEXTS, dice);
    const underWay: Promise<unknown>[] = [];
    for (let turn = 1; turn <= TURNS; turn++) {
      const edited = dice.pick(documents, undefined);
      if (edited === undefined) {
        break;
      }
      await change(edited, dice);
      // Each is asked, whether it has changed or not.
      underWay.push(...documents.map(({ typing }) => typing.ask(client)));
      underWay.push(edited.kept.tokens(), edited.kept.problems());
      if (turn % LOOK_EVERY === 0) {
        await Promise.all(underWay.splice(0));
        await expectSameAsFresh(documents, `turn ${turn}`);
      }
    }
    await Promise.all(underWay);
    assert.ok(
      documents.some(({ kept }) => kept.saved > 0),
      "nothing was told as a change",
    );
    for (const { uri } of documents) {
      await client.close(uri);
    }
  });
}

test("a treaty of 1 MB beside those that cite others", { timeout }, async () => {
  const dice = new Dice(1);
  const documents = await open({ large: syntheticTreaty(1_000_000), base: BASE, protocol: PROTOCOL }, dice);
  const [large] = documents;
  assert.ok(large !== undefined);
  for (let turn = 0; turn < 6; turn++) {
    await change(large, dice);
    await Promise.all([large.typing.ask(client), large.kept.problems(), large.kept.tokens()]);
  }
  await expectSameAsFresh(documents, "at the end");
  for (const { uri } of documents) {
    await client.close(uri);
  }
});
