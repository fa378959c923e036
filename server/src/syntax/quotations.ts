// Where the wording that an amending protocol quotes ends.
import { LANGUAGES } from "../languages/index.ts";
import { compareNumbers } from "../languages/numbers.ts";
import type { Block } from "./blocks.ts";
import type { Heading } from "./headings.ts";

const CLOSES = /[»"”]\s?[.;,]{0,2}$/u;

/**
 * The index after the last block of the quotation that the block at `from` opens. A quotation that nobody closed ends
 * before the next article of the amending protocol itself (`outer` is the article it stands in), else at `limit`.
 */
export function quotationEnd(
  blocks: readonly Block[],
  from: number,
  limit: number,
  outer: Heading | undefined,
): number {
  let guillemets = 0;
  let straight = 0;
  let lastQuoted: Heading | undefined;
  for (let index = from; index < limit; index++) {
    const block = blocks[index];
    if (block === undefined) {
      break;
    }
    if (index > from && block.heading?.kind === "article" && !block.heading.quoted) {
      if (follows(block.heading, outer) && !follows(block.heading, lastQuoted)) {
        return index;
      }
    }
    if (index > from && instructs(block, blocks[index + 1])) {
      // Only the amending protocol gives instructions: the quotation was not closed.
      return index;
    }
    if (block.heading?.kind === "article") {
      lastQuoted = block.heading;
    }
    for (const character of block.text) {
      if (character === "«" || character === "“" || character === "„") {
        guillemets++;
      } else if (character === "»" || character === "”") {
        guillemets--;
      } else if (character === '"') {
        straight++;
      }
    }
    if (CLOSES.test(block.text) && guillemets <= 0 && straight % 2 === 0) {
      return index + 1;
    }
  }
  return limit;
}

/** `2) 5-бап мынадай редакцияда жазылсын:` with the quoted wording below it. */
function instructs(block: Block, next: Block | undefined): boolean {
  return (
    next?.opensQuotation === true &&
    !block.opensQuotation &&
    block.text.endsWith(":") &&
    LANGUAGES.some(({ parts }) => parts.amendingInstruction.test(block.text))
  );
}

function follows(heading: Heading, before: Heading | undefined): boolean {
  const [current] = before?.numberParts ?? [];
  return current !== undefined && compareNumbers(heading.numberParts, [current + 1]) === 0;
}
