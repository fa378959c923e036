// Whether there is memory enough to look at a text. A program that has none left ends without a word.
import { getHeapStatistics } from "node:v8";
import { type Message, message } from "../service.ts";

/** Measured generously: texts of long lines, and texts of very short ones. */
const BYTES_PER_CHARACTER = 24;
const BYTES_PER_LINE = 2_500;

const GIGABYTE = 2 ** 30;
/** Shorter texts have room anywhere. */
const SMALL = 5_000_000;

/** What to tell the user where a text is too long for the memory at hand; undefined where it is not. */
export function tooLongForMemory(
  name: string,
  text: string,
  available = getHeapStatistics().heap_size_limit,
): Message | undefined {
  const needed = text.length < SMALL ? 0 : text.length * BYTES_PER_CHARACTER + linesIn(text) * BYTES_PER_LINE;
  if (needed < available) {
    return undefined;
  }
  const megabytes = Math.ceil((needed * 1.25) / 2 ** 20 / 1024) * 1024;
  return message(
    "{0}: looking at it takes about {1} GB of memory, more than the {2} GB that Node.js may use. Split it, or set NODE_OPTIONS=--max-old-space-size={3}.",
    name,
    (needed / GIGABYTE).toFixed(1),
    (available / GIGABYTE).toFixed(1),
    megabytes,
  );
}

function linesIn(text: string): number {
  return Math.max(count(text, "\n"), count(text, "\r"));
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    found++;
  }
  return found;
}
