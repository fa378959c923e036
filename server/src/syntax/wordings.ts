// The words of each line, taken over from the version of the document before wherever they have stayed the same.
import { detached, Wording } from "../text/wording.ts";
import { isBlankLine, type Line } from "./lines.ts";

/** A version of a document, as far as it is needed to know its words again. */
interface Version {
  readonly folded: string;
  readonly lines: readonly Line[];
}

/** Gives each line its folded content; nothing but the time that it takes depends on `before`. */
export function readWordings(folded: string, lines: readonly Line[], before: Version | undefined): void {
  const same = before === undefined ? NOTHING : sameEnds(before.folded, folded);
  const lineShift = (before?.lines.length ?? 0) - lines.length;
  const shift = (before?.folded.length ?? 0) - folded.length;
  for (const line of lines) {
    if (isBlankLine(line)) {
      continue;
    }
    const known =
      line.contentEnd <= same.prefix
        ? knownWording(before, line.index, line, 0)
        : line.contentStart >= folded.length - same.suffix
          ? knownWording(before, line.index + lineShift, line, shift)
          : undefined;
    line.wording = known ?? newWording(folded.slice(line.contentStart, line.contentEnd), before);
  }
}

/** The lines of a first version share its text; a later version's few new ones are not to hold all of it. */
function newWording(text: string, before: Version | undefined): Wording {
  return new Wording(before === undefined ? text : detached(text));
}

/** The wording of a line of the version before, if that line has the same bounds but for the shift. */
function knownWording(before: Version | undefined, index: number, line: Line, shift: number): Wording | undefined {
  const old = before?.lines[index];
  return old?.contentStart === line.contentStart + shift && old.contentEnd === line.contentEnd + shift
    ? old.wording
    : undefined;
}

interface SameEnds {
  readonly prefix: number;
  readonly suffix: number;
}

const NOTHING: SameEnds = { prefix: 0, suffix: 0 };

/** So many units are compared at a time, which is far quicker than one by one. */
const STRIDE = 4096;

/** How much two texts have in common at their beginnings and at their ends; the two never overlap. */
function sameEnds(left: string, right: string): SameEnds {
  const longest = Math.min(left.length, right.length);
  let prefix = 0;
  while (prefix + STRIDE <= longest && left.slice(prefix, prefix + STRIDE) === right.slice(prefix, prefix + STRIDE)) {
    prefix += STRIDE;
  }
  while (prefix < longest && left.charCodeAt(prefix) === right.charCodeAt(prefix)) {
    prefix++;
  }
  const rest = longest - prefix;
  let suffix = 0;
  const tail = (text: string, length: number) => text.slice(text.length - length - STRIDE, text.length - length);
  while (suffix + STRIDE <= rest && tail(left, suffix) === tail(right, suffix)) {
    suffix += STRIDE;
  }
  while (suffix < rest && left.charCodeAt(left.length - suffix - 1) === right.charCodeAt(right.length - suffix - 1)) {
    suffix++;
  }
  return { prefix, suffix };
}
