// Parses a treaty: text -> lines -> blocks -> parts -> tree. Never throws, never loses a character.

import { Attached } from "../text/attached.ts";
import type { Block } from "./blocks.ts";
import type { Change } from "./change.ts";
import { DocumentTree } from "./documentTree.ts";
import type { Layout } from "./layout.ts";
import type { Line } from "./lines.ts";
import { Reading } from "./reading.ts";
import type { Branch } from "./tree.ts";

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
  /** No other document has the same. */
  readonly serial: number;
}

/** What a version was made with, until the next one goes on from it. */
const states = new Attached<ParsedDocument, ParserState>();

let serials = 0;

interface ParserState {
  readonly reading: Reading;
  readonly tree: DocumentTree;
}

/**
 * Reads a text. `before` is a version of the same document, which must not be used afterwards: what an edit has not touched
 * is taken over from it. The result is the same without it.
 */
export function parse(text: string, before?: ParsedDocument): ParsedDocument {
  const known = before && states.get(before);
  const step = known?.reading.goOn(text);
  const state =
    known === undefined || step === undefined ? { reading: new Reading(text), tree: new DocumentTree() } : known;
  if (before !== undefined) {
    states.set(before, undefined);
  }
  const { folded, lines, layout, blocks } = state.reading;
  const root = state.tree.grow(blocks, text.length, step?.relaid === false ? step.blocks : undefined);
  const document = {
    text,
    folded,
    lines,
    layout,
    blocks,
    root,
    change: step && before && { since: before.serial, lines: step.lines, blocks: step.blocks },
    serial: serials++,
  };
  states.set(document, state);
  return document;
}
