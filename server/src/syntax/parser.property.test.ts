// What holds for every text, whatever stands in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Treaty } from "../model/treaty.ts";
import { documents, RUNS } from "../testing/fragments.ts";
import { joinLeaves, sketch } from "../testing/sketch.ts";
import { expectTiled } from "../testing/tiles.ts";
import { FlatText } from "../text/flatText.ts";
import { foldHomoglyphs } from "../text/homoglyphs.ts";
import { splitLines } from "./lines.ts";
import { parse } from "./parser.ts";

test("nothing is lost: the leaves, joined, are the document, and children tile their parents", () => {
  fc.assert(
    fc.property(documents, (text) => {
      assert.equal(joinLeaves(text), text);
      expectTiled(parse(text).root);
    }),
    RUNS,
  );
});

test("parsing a text again gives the same tree", () => {
  fc.assert(
    fc.property(documents, (text) => assert.equal(sketch(text), sketch(text))),
    RUNS,
  );
});

test("the line ends of a text do not change its outline", () => {
  fc.assert(
    fc.property(documents, (text) => {
      const lines = text.split(/\r\n|\r|\n/);
      assert.equal(sketch(lines.join("\r\n")), sketch(lines.join("\n")));
    }),
    RUNS,
  );
});

test("references lie in the text and in the branch they stand in; their targets are the treaty's own", () => {
  fc.assert(
    fc.property(documents, (text) => {
      for (const { branch, references } of Treaty.of(text).instruments) {
        for (const { start, end, labelRange, home, resolution } of references) {
          assert.ok(home.start <= start && start < end && end <= home.end);
          assert.ok(labelRange === undefined || (start <= labelRange.start && labelRange.end <= end));
          if (resolution.type === "internal") {
            assert.ok(resolution.targets.length > 0);
            assert.ok(resolution.targets.every((target) => branch.start <= target.start && target.end <= branch.end));
          }
        }
      }
    }),
    RUNS,
  );
});

test("lines tile the text; folding keeps its length; a flat text maps into its block", () => {
  fc.assert(
    fc.property(documents, (text) => {
      const lines = splitLines(text);
      assert.equal(lines.map(({ start, end }) => text.slice(start, end)).join(""), text);
      assert.equal(foldHomoglyphs(text).length, text.length);
      const flat = FlatText.of(text, 0, text.length);
      for (let offset = 1; offset <= flat.text.length; offset++) {
        assert.ok(flat.toDocument(offset - 1) < flat.toDocument(offset));
      }
      assert.ok(flat.toDocument(flat.text.length) <= text.length);
    }),
    RUNS,
  );
});
