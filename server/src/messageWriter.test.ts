import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { test } from "node:test";
import { WholeMessageWriter } from "./messageWriter.ts";

/** A stream that notes what it is given at once. */
function noting(fail?: Error) {
  const pieces: string[] = [];
  const stream = new Writable({
    writev(chunks, done) {
      pieces.push(Buffer.concat(chunks.map(({ chunk }) => chunk)).toString());
      done(fail);
    },
  });
  return { pieces, writer: new WholeMessageWriter(stream, (message) => Buffer.from(JSON.stringify(message))) };
}

test("a message is written at once, in one piece, after those before it", async () => {
  const { pieces, writer } = noting();
  const first = writer.write({ jsonrpc: "сөз" });
  assert.deepEqual(pieces, ['Content-Length: 20\r\n\r\n{"jsonrpc":"сөз"}']);
  await Promise.all([first, writer.write({ jsonrpc: "2.0" }), writer.write({ jsonrpc: "3.0" })]);
  assert.deepEqual(pieces.join("").match(/\{.*?\}/gu), ['{"jsonrpc":"сөз"}', '{"jsonrpc":"2.0"}', '{"jsonrpc":"3.0"}']);
});

test("a message that cannot be written is told of", async () => {
  const { writer } = noting(new Error("The pipe is broken."));
  const told: string[] = [];
  writer.onError(([{ message }]) => told.push(message));
  await assert.rejects(writer.write({ jsonrpc: "2.0" }), /pipe/u);
  assert.equal(told[0], "The pipe is broken.");
});
