// Incremental edits: whatever way a text came about, the answers are those for the text.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readSample } from "../../server/src/testing/samples.ts";
import { Dice } from "../fuzz/dice.ts";
import { Typist } from "../fuzz/typist.ts";
import { type Edit, TestClient, VSCODE } from "./client.ts";
import { answersOf, Typing } from "./typing.ts";

const timeout = 120_000;
const EDITED = "file:///edited.treaty";
const FRESH = "file:///fresh.treaty";
/** Documents that are edited at random, and how often each is compared. */
const ROUNDS = 8;
const LOOKS = 6;

let client: TestClient;
let other: TestClient;

before(async () => {
  [client, other] = await Promise.all([
    TestClient.start({ capabilities: VSCODE }),
    TestClient.start({ capabilities: VSCODE }),
  ]);
});

after(async () => {
  await Promise.all([client.stop(), other.stop()]);
});

/** Opens a text, edits it while questions are under way, and compares with a server that sees the result only. */
async function expectSameAsFresh(text: string, changes: readonly (readonly Edit[])[]): Promise<void> {
  const typing = new Typing(EDITED, text);
  await client.open(EDITED, text);
  const underWay: Promise<unknown>[] = [];
  for (const change of changes) {
    await typing.change(client, change);
    underWay.push(typing.ask(client));
  }
  await expectSameAnswers(typing.text);
  await Promise.all(underWay);
  await client.close(EDITED);
}

async function expectSameAnswers(text: string): Promise<void> {
  await other.open(FRESH, text);
  const [edited, fresh] = await Promise.all([answersOf(client, EDITED, text), answersOf(other, FRESH, text)]);
  await other.close(FRESH);
  assert.equal(edited, fresh);
}

const at = (line: number, character: number, endLine = line, endCharacter = character) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

test("typing, deleting and replacing", { timeout }, () =>
  expectSameAsFresh("1-бап\n\n1.Тараптар  ынтымақтасады.\n", [
    [{ range: at(2, 2), text: " " }],
    [{ range: at(2, 11, 2, 12), text: "" }],
    [{ range: at(3, 0), text: "\n3-бап\n\nОсы Келісімнің 1-бабына сәйкес.\n" }],
    [{ range: at(4, 0, 4, 1), text: "2" }],
  ]),
);

test("several edits in one change, each on the text that the one before left", { timeout }, () =>
  expectSameAsFresh("1-бап\n\nБірінші.\n\n2-бап\n\nЕкінші.\n", [
    [
      { range: at(4, 0, 4, 5), text: "3-бап" },
      { range: at(0, 0, 0, 5), text: "1-бап. Мақсаты\nқосымша жол" },
      { range: at(3, 0, 3, 8), text: "1. Өзгерді." },
    ],
    [
      { range: at(0, 0, 2, 0), text: "" },
      { range: at(0, 0), text: "1-бап\n\n" },
    ],
  ]),
);

test("the whole text at once", { timeout }, () =>
  expectSameAsFresh("1-бап\n\nМәтін.", [
    [{ text: readSample("draft-with-problems.kk") }],
    [{ text: "" }],
    [{ text: "2-бап\n\n1.Мәтін" }],
  ]),
);

test("lines that end in CR LF", { timeout }, () =>
  expectSameAsFresh("1-бап\r\n\r\n1.Тараптар  ынтымақтасады.\r\n\r\n2-бап\r\n\r\nМәтін.\r\n", [
    [{ range: at(2, 2), text: " " }],
    [{ range: at(4, 0, 4, 1), text: "5" }],
    [{ range: at(1, 0, 2, 0), text: "" }],
    [{ range: at(2, 0), text: "\r\n" }],
  ]),
);

test("characters of two UTF-16 units", { timeout }, () =>
  expectSameAsFresh("1-бап 😀\n\n😀😀 Тараптар  ынтымақтасады.\n", [
    [{ range: at(2, 2, 2, 4), text: "😁" }],
    [{ range: at(2, 0, 2, 2), text: "" }],
    [{ range: at(0, 8), text: "  😀" }],
    // An edit may part the two units for a moment.
    [{ range: at(2, 1, 2, 2), text: "" }],
  ]),
);

test("ranges past the end of the text", { timeout }, () =>
  expectSameAsFresh("1-бап\n\nМәтін.", [
    [{ range: at(2, 99), text: " Қосымша." }],
    [{ range: at(99, 0), text: "\n\n2-бап" }],
    [{ range: at(2, 0, 99, 99), text: "Жаңа  мәтін." }],
  ]),
);

test("treaties edited at random while questions are asked", { timeout }, async () => {
  const library = (["cooperation.kk", "cooperation.ru", "cooperation.en", "draft-with-problems.kk"] as const).map(
    readSample,
  );
  for (let seed = 0; seed < ROUNDS; seed++) {
    const dice = new Dice(seed);
    const text = dice.pick(library, "").slice(0, 3_000);
    const typist = new Typist(text, library, text.length * 1.5, dice);
    const typing = new Typing(EDITED, text);
    await client.open(EDITED, text);
    for (let look = 0; look < LOOKS; look++) {
      const underWay: Promise<unknown>[] = [];
      for (let edit = 1 + dice.roll(8); edit > 0; edit--) {
        await typing.change(client, [typing.editTo(typist.next())]);
        underWay.push(typing.ask(client));
      }
      await expectSameAnswers(typing.text);
      await Promise.all(underWay);
    }
    await client.close(EDITED);
  }
});
