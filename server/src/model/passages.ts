// The running text of an instrument, passage by passage: what it says itself. Its title and signatures, notes, the
// wording that it quotes from other treaties, and the act round it say nothing of its own.
import type { LanguageId } from "../languages/language.ts";
import { type Branch, type BranchKind, isBranch, type Leaf } from "../syntax/tree.ts";
import { FlatText } from "../text/flatText.ts";
import type { Wording } from "../text/wording.ts";
import { languageOfWords, wordingOf } from "./leafText.ts";
import type { Piece } from "./pieces.ts";

export class Passage {
  readonly flat: FlatText;
  /** The same words, for what is asked of them again in every version. */
  readonly wording: Wording;
  /** The branch whose text or title it is. */
  readonly home: Branch;
  readonly isTitle: boolean;
  readonly #surroundings: LanguageId | undefined;

  constructor(leaf: Leaf, home: Branch, wording: Wording, surroundings: LanguageId | undefined) {
    this.flat = new FlatText(wording.flat, leaf);
    this.wording = wording;
    this.home = home;
    this.isTitle = leaf.kind === "headingTitle";
    this.#surroundings = surroundings;
  }

  get text(): string {
    return this.flat.text;
  }

  get language(): LanguageId {
    return languageOfWords(this.wording, this.#surroundings);
  }
}

const NOT_OWN: ReadonlySet<BranchKind> = new Set([
  "envelope",
  "title",
  "note",
  "remark",
  "quotation",
  "signatures",
  "certification",
]);

/** In order of appearance. `holder` holds the piece; `surroundings` is the language of the instrument. */
export function passagesIn(
  piece: Piece,
  holder: Branch,
  folded: string,
  surroundings: LanguageId | undefined,
): readonly Passage[] {
  const passages: Passage[] = [];
  const read = (leaf: Leaf, home: Branch) => {
    if (leaf.kind === "text" || leaf.kind === "headingTitle") {
      passages.push(new Passage(leaf, home, wordingOf(leaf, folded), surroundings));
    }
  };
  const visit = (branch: Branch) => {
    if (NOT_OWN.has(branch.kind)) {
      return;
    }
    for (const child of branch.children) {
      if (isBranch(child)) {
        visit(child);
      } else {
        read(child, branch);
      }
    }
  };
  if (isBranch(piece)) {
    visit(piece);
  } else {
    read(piece, holder);
  }
  return passages;
}
