// Edits of edits: what several passes over a text change becomes one set of small edits of the text they began with.
import type { Edit } from "../rules/rule.ts";

/** The text with edits that do not overlap applied. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let offset = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(offset, start) + newText;
    offset = end;
  }
  return result + text.slice(offset);
}

/** A piece of a text that edits have made: characters of the first text that were kept, or new ones. */
type Piece = { readonly start: number; readonly end: number } | { readonly newText: string };

/**
 * The edits of the first text that do what `first` and then `second` do. Both are in order and do not overlap; so is the
 * answer.
 */
export function composeEdits(length: number, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const pieces = piecesOf(length, first);
  const result: Piece[] = [];
  let index = 0;
  let within = 0;
  /** Walks over `count` characters of the middle text, keeping or dropping them. */
  const walk = (count: number, keep: boolean) => {
    let left = count;
    while (left > 0) {
      const piece = pieces[index];
      if (piece === undefined) {
        return;
      }
      const size = sizeOf(piece);
      const taken = Math.min(left, size - within);
      if (keep) {
        result.push(part(piece, within, within + taken));
      }
      left -= taken;
      within += taken;
      if (within === size) {
        index++;
        within = 0;
      }
    }
  };
  let offset = 0;
  for (const { start, end, newText } of second) {
    walk(start - offset, true);
    walk(end - start, false);
    result.push({ newText });
    offset = end;
  }
  walk(Number.POSITIVE_INFINITY, true);
  return editsOf(length, result);
}

/** The same edits without the characters that an edit would replace by themselves. */
export function trimEdits(text: string, edits: readonly Edit[]): Edit[] {
  return edits
    .map(({ start, end, newText }) => {
      let from = 0;
      const longest = Math.min(end - start, newText.length);
      while (from < longest && text.charCodeAt(start + from) === newText.charCodeAt(from)) {
        from++;
      }
      let till = 0;
      while (
        till < longest - from &&
        text.charCodeAt(end - 1 - till) === newText.charCodeAt(newText.length - 1 - till)
      ) {
        till++;
      }
      return { start: start + from, end: end - till, newText: newText.slice(from, newText.length - till) };
    })
    .filter(({ start, end, newText }) => end > start || newText !== "");
}

/** Where an offset is once edits have been made; what was replaced moves to the end of its replacement. */
export function movedOffset(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, newText } of edits) {
    if (start >= offset) {
      break;
    }
    shift += newText.length - (Math.min(end, offset) - start);
  }
  return offset + shift;
}

function piecesOf(length: number, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  for (const { start, end, newText } of edits) {
    pieces.push({ start: offset, end: start }, { newText });
    offset = end;
  }
  pieces.push({ start: offset, end: length });
  return pieces.filter((piece) => sizeOf(piece) > 0);
}

function editsOf(length: number, pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let offset = 0;
  let pending = "";
  const replaceUpTo = (start: number) => {
    if (start > offset || pending !== "") {
      edits.push({ start: offset, end: start, newText: pending });
      pending = "";
    }
  };
  for (const piece of pieces) {
    if ("newText" in piece) {
      pending += piece.newText;
    } else {
      replaceUpTo(piece.start);
      offset = piece.end;
    }
  }
  replaceUpTo(length);
  return edits;
}

function sizeOf(piece: Piece): number {
  return "newText" in piece ? piece.newText.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  return "newText" in piece
    ? { newText: piece.newText.slice(from, to) }
    : { start: piece.start + from, end: piece.start + to };
}
