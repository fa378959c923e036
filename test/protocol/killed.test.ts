// A server that is killed amid typing, as editors see it: they start another one and hand it what they have.
import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { readSample } from "../../server/src/testing/samples.ts";
import { Dice } from "../fuzz/dice.ts";
import { Typist } from "../fuzz/typist.ts";
import { TestClient, VSCODE, withClient } from "./client.ts";
import { answersOf, Typing } from "./typing.ts";

const timeout = 120_000;
const URI = "file:///killed.treaty";
const OTHER = "file:///other.treaty";
const KILLS = 6;

test("a server killed amid typing is followed by one that answers as if nothing had been", { timeout }, async () => {
  const dice = new Dice(9);
  const text = readSample("draft-with-problems.kk");
  const other = readSample("cooperation.ru");
  const typist = new Typist(text, [text, other], text.length * 1.5, dice);
  const typing = new Typing(URI, text);
  for (let kill = 0; kill <= KILLS; kill++) {
    const client = await TestClient.start({ capabilities: VSCODE });
    await Promise.all([client.open(URI, typing.text), client.open(OTHER, other)]);
    const refused: Promise<unknown>[] = [];
    for (let edit = 0; edit < 4 + dice.roll(12); edit++) {
      await typing.change(client, [typing.editTo(typist.next())]);
      refused.push(typing.ask(client).catch(() => undefined));
    }
    if (kill === KILLS) {
      await withClient({ capabilities: VSCODE }, async (fresh) => {
        await fresh.open(URI, typing.text);
        assert.equal(await answersOf(client, URI, typing.text), await answersOf(fresh, URI, typing.text));
        await fresh.open(OTHER, other);
        assert.equal(await answersOf(client, OTHER, other), await answersOf(fresh, OTHER, other));
      });
      assert.equal(await client.stop(), 0);
      return;
    }
    const ended = once(client.server, "exit");
    client.abandon();
    assert.deepEqual(await ended, [null, "SIGKILL"]);
    await Promise.all(refused);
  }
});
