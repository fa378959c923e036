import assert from "node:assert/strict";
import { test } from "node:test";
import { Alongside } from "./change.ts";
import { type ParsedDocument, parse } from "./parser.ts";

const TEXT = "1-бап\n\nБірінші.\n\n2-бап\n\nЕкінші.\n";

/** A version with the words of each line noted beside it. */
function noted(notes: Alongside<string>): ParsedDocument {
  const document = parse(TEXT);
  const beside = notes.of(document);
  for (const [index, { wording }] of document.lines.entries()) {
    beside[index] = wording.text;
  }
  return document;
}

/** What stands beside the lines of a version. */
function notesOf(notes: Alongside<string>, document: ParsedDocument): readonly (string | undefined)[] {
  return Array.from(notes.of(document));
}

test("what is known of a line goes with it from version to version", () => {
  const notes = new Alongside<string>("lines");
  const document = parse(TEXT.replace("Бірінші", "Жаңа.\nБірінші"), noted(notes));
  const expected = ["1-бап", "", undefined, "Бірінші.", "", "2-бап", "", "Екінші.", ""];
  assert.deepEqual(notesOf(notes, document), expected);
  assert.deepEqual(notesOf(notes, document), expected);
});

test("nothing is known of a version that was not read on from the last one", () => {
  const notes = new Alongside<string>("lines");
  noted(notes);
  assert.deepEqual(notesOf(notes, parse("Бірінші.\nЕкінші.")), [undefined, undefined]);
});

test("more new lines than a call takes arguments", () => {
  const notes = new Alongside<string>("lines");
  const before = noted(notes);
  const document = parse(TEXT.replace("Бірінші.", "\n".repeat(200_000)), before);
  assert.ok(document.change !== undefined && document.change.lines.added.length > 200_000);
  const beside = notesOf(notes, document);
  assert.equal(beside.length, document.lines.length);
  assert.deepEqual([beside[0], beside[2], beside.at(-2)], ["1-бап", undefined, "Екінші."]);
});
