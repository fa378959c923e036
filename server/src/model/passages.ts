// The running text of an instrument, passage by passage: what it says itself. Its title and signatures, notes, the
// wording that it quotes from other treaties, and the act round it say nothing of its own.
import type { LanguageId } from "../languages/language.ts";
import { type Branch, type BranchKind, isBranch } from "../syntax/tree.ts";
import type { FlatText } from "../text/flatText.ts";
import type { Wording } from "../text/wording.ts";
import { flatTextOf, languageOfLeaf, wordingOf } from "./leafText.ts";

export interface Passage {
  readonly flat: FlatText;
  /** The same words, for what is asked of them again in every version. */
  readonly wording: Wording;
  /** The branch whose text or title it is. */
  readonly home: Branch;
  readonly isTitle: boolean;
  /** The branches round it in which a definition may hold, innermost first. */
  readonly scopes: readonly Branch[];
  /** The outermost branch below the instrument, a chapter or an annex: an article, or a paragraph without one. */
  readonly unit: Branch;
  readonly language: LanguageId;
}

const NOT_OWN = new Set<BranchKind>(["envelope", "title", "note", "quotation", "signatures", "certification"]);

/** What holds units but is none itself. */
const CONTAINERS = new Set<BranchKind>(["instrument", "chapter", "annex"]);

const SCOPES = new Set<BranchKind>(["instrument", "annex", "article", "paragraph"]);

/** In order of appearance. */
export function passagesOf(instrument: Branch, folded: string): Passage[] {
  const passages: Passage[] = [];
  const surroundings = instrument.instrument?.language;
  const visit = (branch: Branch, outer: readonly Branch[], outerUnit: Branch | undefined) => {
    if (NOT_OWN.has(branch.kind)) {
      return;
    }
    const scopes = SCOPES.has(branch.kind) ? [branch, ...outer.filter(({ kind }) => kind !== branch.kind)] : outer;
    const unit = CONTAINERS.has(branch.kind) ? undefined : (outerUnit ?? branch);
    for (const child of branch.children) {
      if (isBranch(child)) {
        visit(child, scopes, unit);
      } else if (child.kind === "text" || child.kind === "headingTitle") {
        passages.push({
          flat: flatTextOf(child, folded),
          wording: wordingOf(child, folded),
          home: branch,
          isTitle: child.kind === "headingTitle",
          scopes,
          unit: unit ?? branch,
          language: languageOfLeaf(child, folded, surroundings),
        });
      }
    }
  };
  visit(instrument, [], undefined);
  return passages;
}
