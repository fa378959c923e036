import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { readSample, UNEVEN_DRAFT } from "../testing/samples.ts";
import { type PlacedBlock, type Role, Style } from "./style.ts";
import { Treaty } from "./treaty.ts";

function styleOf(text: string): Style {
  const treaty = Treaty.of(text);
  const [instrument] = treaty.instruments;
  assert.ok(instrument !== undefined);
  return Style.of(treaty.document, instrument.branch);
}

test("each kind of block has the indent that most of its own have", () => {
  withLineEnds(UNEVEN_DRAFT, ({ text }) => {
    const style = styleOf(text);
    assert.equal(style.lead("paragraph"), "  ");
    assert.equal(style.lead("subparagraph"), "    ");
    assert.equal(style.lead("article"), "");
  });
});

test("headings and the blank lines round them have the majority's form", () => {
  withLineEnds(UNEVEN_DRAFT, ({ text }) => {
    const style = styleOf(text);
    const heading = at(style, "article", 2);
    assert.equal(heading.mark, "");
    assert.ok(heading.block.heading !== undefined);
    assert.equal(style.headingMark(heading.block.heading), ".");
    const index = style.blocks.indexOf(heading);
    assert.equal(heading.block.blanksBefore, 2);
    assert.equal(style.blanksBetween(style.blocks[index - 1], heading), 1);
    const close = at(style, "article", 1);
    const first = style.blocks[style.blocks.indexOf(close) + 1];
    assert.ok(first !== undefined);
    assert.equal(first.block.blanksBefore, 0);
    assert.equal(style.blanksBetween(close, first), 1);
  });
});

test("without a habit there is no style", () => {
  withLineEnds("1-бап\n\nБірінші.\n\n  2-бап.\n  Екінші.", ({ text }) => {
    const style = styleOf(text);
    assert.equal(style.blocks.length, 4);
    assert.equal(style.lead("article"), undefined);
    assert.equal(style.lead("part"), undefined);
  });
});

test("titles, signatures and quotations are set freely", () => {
  const protocol = readSample("protocol-amending.kk");
  const style = styleOf(protocol);
  const shown = style.blocks.map(({ block }) => block.text);
  assert.ok(!shown.some((text) => /^ХАТТАМА$|үшін$/u.test(text)), shown.join("\n"));
  assert.ok(!shown.some((text) => text.startsWith("«")), shown.join("\n"));
});

test("centred headings have no indent in common", () => {
  const headings = [1, 2, 3, 4].map((number) => `${" ".repeat(30)}${number}-бап\n\nТараптар ынтымақтасады.\n`);
  assert.equal(styleOf(`КЕЛІСІМ\n\n${headings.join("\n")}`).lead("article"), undefined);
});

function at(style: Style, role: Role, index: number): PlacedBlock {
  const found = style.blocks.filter((placed) => placed.role === role)[index];
  assert.ok(found !== undefined);
  return found;
}
