// The sentences of a provision, counted as `екінші сөйлемі` and `the second sentence` count them: an introduction and the
// items of its list are one sentence, whatever lines they stand on.
import { STOPPED_ABBREVIATIONS } from "../languages/abbreviations.ts";
import { Branch, isBranch, Leaf } from "../syntax/tree.ts";
import { firstIndex } from "../text/lists.ts";
import { keptByPiece } from "./pieces.ts";

/** A mark that may end a sentence, with the quotes and brackets that close behind it, before a new beginning. */
const SENTENCE_END = /[.!?…][»”"')\]]{0,3}(?=\s+[«“„"'(]{0,2}[\p{Lu}\d])/gu;

/** What ends in a full stop without ending a sentence: initials, `ст.`, `г.`, `No.`, `т.б.`, `5.` before a number. */
const ABBREVIATION = new RegExp(`(?:(?<!\\p{L})(?:\\p{L}|${STOPPED_ABBREVIATIONS.join("|")})|(?<=№\\s?)\\d+)$`, "iu");

const ENDS_SENTENCE = /[.!?…][»”"')\]]{0,3}\s*$/u;

/** The sentences of a branch in order, each a branch of its own whose parent is the provision that it belongs to. */
export const sentencesOf = keptByPiece((container: Branch, folded: string): readonly Branch[] =>
  spansOf(container, folded).map(({ start, end }) => sentence(container, start, end)),
);

/** The sentence of a branch that stands at an offset. */
export function sentenceAt(container: Branch, offset: number, folded: string): Branch | undefined {
  const sentences = sentencesOf(container, folded);
  const found = sentences[firstIndex(sentences, ({ end }) => end > offset)];
  return found !== undefined && found.start <= offset ? found : undefined;
}

function spansOf(container: Branch, folded: string) {
  const spans: { start: number; end: number }[] = [];
  let start: number | undefined;
  for (const leaf of textsOf(container)) {
    const text = folded.slice(leaf.start, leaf.end);
    start ??= leaf.start;
    for (const { end, next } of sentenceEnds(text)) {
      spans.push({ start, end: leaf.start + end });
      start = leaf.start + next;
    }
    if (ENDS_SENTENCE.test(text.slice(-8))) {
      spans.push({ start, end: leaf.end });
      start = undefined;
    }
  }
  return start === undefined ? spans : [...spans, { start, end: container.end }];
}

/** Where in a text a sentence ends before another, and where that one begins. */
export function* sentenceEnds(text: string): Generator<{ readonly end: number; readonly next: number }> {
  for (const { 0: mark, index } of text.matchAll(SENTENCE_END)) {
    if (!mark.startsWith(".") || !ABBREVIATION.test(text.slice(Math.max(0, index - 12), index))) {
      const end = index + mark.length;
      yield { end, next: end + text.slice(end).search(/\S|$/u) };
    }
  }
}

/** The text of a provision without headings and without what it quotes. */
function* textsOf(container: Branch): Generator<Leaf> {
  for (const child of container.children) {
    if (!isBranch(child)) {
      if (child.kind === "text") {
        yield child;
      }
    } else if (child.kind !== "quotation") {
      yield* textsOf(child);
    }
  }
}

function sentence(parent: Branch, start: number, end: number): Branch {
  const [from, to] = [start - parent.start, end - parent.start];
  const branch = new Branch("sentence", parent, from);
  branch.hangUnder(parent);
  branch.fill([new Leaf("text", parent, from, parent, to)], parent, to);
  return branch;
}
