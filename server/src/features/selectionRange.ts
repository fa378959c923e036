// Expand selection: word, sentence, then the parts of the treaty from the inside out.
import type { Position, SelectionRange } from "vscode-languageserver-types";
import { branchAt } from "../model/citedBy.ts";
import { sentenceEnds } from "../model/sentences.ts";
import { type Branch, isBranch, type Leaf } from "../syntax/tree.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\d]+(?:[-\u2010\u2011][\p{L}\p{M}\d]+)*/gu;

export function selectionRanges(document: TreatyDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRange(document, document.textDocument.offsetAt(position)));
}

function selectionRange(document: TreatyDocument, offset: number): SelectionRange {
  const spans = spansAt(document, offset);
  let range: SelectionRange | undefined;
  for (const span of spans.reverse()) {
    range = { range: document.range(span), ...(range === undefined ? {} : { parent: range }) };
  }
  return range ?? { range: document.range({ start: offset, end: offset }) };
}

/** From the innermost out, each one larger than the one before. */
function spansAt(document: TreatyDocument, offset: number): Span[] {
  const root = document.treaty.document.root;
  const innermost = branchAt(root, offset);
  const candidates: Span[] = [];
  const leaf = leafAt(innermost, offset);
  if (leaf !== undefined && leaf.kind !== "space") {
    const text = document.text.slice(leaf.start, leaf.end);
    candidates.push(...wordsAt(text, leaf.start, offset), sentenceAt(text, leaf.start, offset), leaf);
  }
  for (let branch: Branch | undefined = innermost; branch !== undefined; branch = branch.parent) {
    candidates.push(branch);
  }
  const spans: Span[] = [];
  for (const { start, end } of candidates) {
    const last = spans.at(-1);
    if (
      end > start &&
      // Past the end of what is read of a text there is nothing to select.
      start <= offset &&
      offset <= end &&
      (last === undefined || (start <= last.start && end >= last.end && end - start > last.end - last.start))
    ) {
      spans.push({ start, end });
    }
  }
  return spans;
}

function leafAt(branch: Branch, offset: number): Leaf | undefined {
  return branch.children.find(
    (child): child is Leaf =>
      !isBranch(child) && child.start <= offset && offset <= child.end && child.kind !== "space",
  );
}

function wordsAt(text: string, start: number, offset: number): Span[] {
  for (const match of text.matchAll(WORD)) {
    const from = start + match.index;
    const to = from + match[0].length;
    if (from <= offset && offset <= to) {
      return [{ start: from, end: to }];
    }
  }
  return [];
}

function sentenceAt(text: string, start: number, offset: number): Span {
  let from = 0;
  for (const { end, next } of sentenceEnds(text)) {
    if (start + end >= offset) {
      return { start: start + from, end: start + end };
    }
    from = next;
  }
  return { start: start + from, end: start + text.trimEnd().length };
}
