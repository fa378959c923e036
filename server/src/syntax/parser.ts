// Parses a treaty: text -> lines -> blocks -> parts -> tree. Never throws, never loses a character.
import { foldHomoglyphs } from "../text/homoglyphs.ts";
import { type Block, type Layout, layOut } from "./blocks.ts";
import { BodyBuilder } from "./body.ts";
import type { Change } from "./change.ts";
import { type Line, splitLines } from "./lines.ts";
import { setPageNumbersAside } from "./pageNumbers.ts";
import { type BlockRange, findParts, type InstrumentParts } from "./parts.ts";
import type { Branch, BranchKind } from "./tree.ts";
import { TreeBuilder } from "./treeBuilder.ts";
import { readWordings } from "./wordings.ts";

export interface ParsedDocument {
  readonly text: string;
  /** The text with homoglyphs folded, character for character. */
  readonly folded: string;
  readonly lines: readonly Line[];
  readonly layout: Layout;
  readonly blocks: readonly Block[];
  readonly root: Branch;
  /** What is new since the version that it was read on from; undefined where all is new. */
  readonly change: Change | undefined;
}

/** What `before` has already read of the same words is not read again; the result is the same without it. */
export function parse(text: string, before?: ParsedDocument): ParsedDocument {
  const lines = splitLines(text);
  const folded = setPageNumbersAside(foldHomoglyphs(text), lines);
  readWordings(folded, lines, before);
  const { layout, blocks } = layOut(folded, lines);
  const builder = new TreeBuilder();
  for (const section of findParts(blocks).sections) {
    if (section.type === "envelope") {
      addPlain(builder, blocks, "envelope", section.blocks);
    } else {
      addInstrument(builder, blocks, section.parts);
    }
  }
  return { text, folded, lines, layout, blocks, root: builder.finish(text.length), change: undefined };
}

function addInstrument(builder: TreeBuilder, blocks: readonly Block[], parts: InstrumentParts): void {
  const first = blocks[parts.title.from];
  if (first === undefined) {
    return;
  }
  const { kind, language, amending, enacted } = parts;
  builder.open("instrument", first, 0, { instrument: { kind, language, amending, enacted } });
  addPlain(builder, blocks, "title", parts.title);
  addPlain(builder, blocks, "note", parts.notes);
  addPlain(builder, blocks, "preamble", parts.preamble);
  new BodyBuilder(builder, blocks).add(parts.body);
  addPlain(builder, blocks, "closing", parts.closing);
  addPlain(builder, blocks, "signatures", parts.signatures);
  addPlain(builder, blocks, "certification", parts.certification);
  for (const annex of parts.annexes) {
    addAnnex(builder, blocks, annex);
  }
  builder.close();
}

/** A part without inner structure: its blocks are its text leaves. */
function addPlain(builder: TreeBuilder, blocks: readonly Block[], kind: BranchKind, range: BlockRange): void {
  const first = blocks[range.from];
  if (first === undefined || range.to <= range.from) {
    return;
  }
  builder.open(kind, first, 0);
  for (const block of blocks.slice(range.from, range.to)) {
    builder.words("text", block, 0, block.length);
  }
  builder.close();
}

function addAnnex(builder: TreeBuilder, blocks: readonly Block[], range: BlockRange): void {
  const first = blocks[range.from];
  if (first === undefined) {
    return;
  }
  builder.open("annex", first, 0, { heading: first.heading });
  const { heading } = first;
  if (heading?.titleStart === undefined) {
    builder.leaf("heading", first, 0, first, first.length);
  } else {
    builder.leaf("heading", first, 0, first, heading.labelEnd);
    builder.words("headingTitle", first, heading.titleStart, first.length);
  }
  new BodyBuilder(builder, blocks).add({ from: range.from + 1, to: range.to });
  builder.close();
}
