// The parts that a version of an instrument may take over from the version before, and what their own words cite: read
// once, whatever the treaty round them becomes.
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import { Askable } from "../syntax/askable.ts";
import { type Branch, isBranch, type Leaf, type SyntaxNode } from "../syntax/tree.ts";
import { addTo } from "../text/lists.ts";
import type { Chain } from "./citations/steps.ts";
import { readLeaf } from "./leafText.ts";
import { holdsPieces } from "./pieces.ts";
import type { CitingText, Reference } from "./references.ts";

/** Parts of a document whose citations are other instruments' affair. */
const FOREIGN_PARTS = new Set<Branch["kind"]>(["envelope", "title", "note", "remark", "signatures", "certification"]);

/** Words that cite something, with what they cite. */
export interface Passage extends CitingText {
  readonly citations: readonly Chain[];
}

/** An article, a preamble, a paragraph of an annex …, or words of a container's own, such as a chapter's title. */
export class CitingPart {
  readonly node: SyntaxNode;
  readonly passages: readonly Passage[];
  /** The kinds of the instruments that it calls by their noun alone. */
  readonly renamed: readonly InstrumentKind[];
  /** What it is cited by, and what it tells of its numbers: where that changes, references may lead elsewhere. */
  readonly sign: string;
  /** Of an article that is cited by its number and by nothing else. */
  readonly number: string | undefined;
  /** It is in the version at hand. */
  isPresent = true;
  /** Of a part that cites nothing this is all. */
  resolved = ResolvedPart.NOTHING;
  /** Which resolving of a part found last that it leads here. */
  ledFrom = 0;
  /** The parts whose references lead here. */
  readonly leading = new Set<CitingPart>();

  /** A branch, or a leaf in `home`, of an instrument in a language: it is taken over into no other one. */
  constructor(node: SyntaxNode, home: Branch, folded: string, language: LanguageId | undefined) {
    const reader = new PartReader(folded, language);
    if (isBranch(node)) {
      reader.readBranch(node);
    } else {
      reader.readLeaf(node, home);
    }
    this.node = node;
    this.passages = reader.passages;
    this.renamed = reader.renamed;
    this.sign = isBranch(node) ? signOf(node) : "";
    this.number = isBranch(node) && node.kind === "article" ? numberOf(node) : undefined;
  }

  /** Its references were resolved anew. */
  resolve(resolved: ResolvedPart): void {
    for (const part of this.resolved.parts) {
      part.leading.delete(this);
    }
    this.resolved = resolved;
    for (const part of resolved.parts) {
      part.leading.add(this);
    }
  }
}

class PartReader {
  readonly passages: Passage[] = [];
  readonly renamed: InstrumentKind[] = [];
  readonly #folded: string;
  readonly #language: LanguageId | undefined;

  constructor(folded: string, language: LanguageId | undefined) {
    this.#folded = folded;
    this.#language = language;
  }

  readBranch(branch: Branch): void {
    for (const child of branch.children) {
      if (isBranch(child)) {
        this.readBranch(child);
      } else {
        this.readLeaf(child, branch);
      }
    }
  }

  readLeaf(leaf: Leaf, home: Branch): void {
    if (leaf.kind !== "text" && leaf.kind !== "headingTitle") {
      return;
    }
    const read = readLeaf(leaf, this.#folded, this.#language);
    if (read === undefined) {
      return;
    }
    const { flat, language, citations, renamed } = read;
    this.renamed.push(...renamed);
    if (citations.length > 0 && !FOREIGN_PARTS.has(home.kind)) {
      this.passages.push({ flat, language, home, citations });
    }
  }
}

/** The references of a part, and what they hang on besides the numbers of the instrument. */
export class ResolvedPart extends Askable {
  static readonly NOTHING = new ResolvedPart([], [], [], [], false, true);

  /** In order of appearance. */
  readonly references: readonly Reference[];
  /** The parts that they lead into. */
  readonly parts: readonly CitingPart[];
  /** The chapters, annexes and the like that they lead to as such. */
  readonly containers: readonly Branch[];
  /** By which numbers articles were looked for, whether they are there or not. */
  readonly numbers: readonly string[];
  /** What stands beside an article, or between two, counts. */
  readonly ordered: boolean;
  /** They hang on more than that. */
  readonly unsettled: boolean;
  #byTarget: ReadonlyMap<Branch, readonly Reference[]> | undefined;
  #isWide: boolean | undefined;
  #external: readonly Reference[] | undefined;

  constructor(
    references: readonly Reference[],
    parts: readonly CitingPart[],
    containers: readonly Branch[],
    numbers: readonly string[],
    ordered: boolean,
    unsettled: boolean,
  ) {
    super();
    this.references = references;
    this.parts = parts;
    this.containers = containers;
    this.numbers = numbers;
    this.ordered = ordered;
    this.unsettled = unsettled;
  }

  /** Whether a reference may lead elsewhere once other articles have some numbers. */
  hangsOn(numbers: ReadonlySet<string>): boolean {
    return numbers.size > 0 && (this.ordered || this.numbers.some((number) => numbers.has(number)));
  }

  /** The references that lead to a branch, in order of appearance. */
  to(target: Branch): readonly Reference[] {
    if (this.isWide) {
      return this.references.filter(({ resolution }) => resolution.type === "internal" && resolution.leadsTo(target));
    }
    this.#byTarget ??= referencesByTarget(this.references);
    return this.#byTarget.get(target) ?? [];
  }

  /** Those that cite another instrument, in order of appearance. */
  get external(): readonly Reference[] {
    this.#external ??= this.references.filter(({ resolution }) => resolution.type === "external");
    return this.#external;
  }

  /** Some of its references are ranges that lead through more parts than those that it is said to lead into. */
  get isWide(): boolean {
    this.#isWide ??= this.references.some(
      ({ resolution }) => resolution.type === "internal" && resolution.between.isWide,
    );
    return this.#isWide;
  }
}

function referencesByTarget(references: readonly Reference[]): ReadonlyMap<Branch, readonly Reference[]> {
  const found = new Map<Branch, Reference[]>();
  for (const reference of references) {
    const { resolution } = reference;
    if (resolution.type === "internal") {
      const all = [...resolution.targets, ...resolution.through];
      for (const target of all.length === 1 ? all : new Set(all)) {
        addTo(found, target, reference);
      }
    }
  }
  return found;
}

/** Whether it holds parts, and may hold others in the next version. */
export function isContainer(branch: Branch): boolean {
  return branch.kind === "document" || holdsPieces(branch);
}

/** The part that holds a branch; undefined for what holds parts itself. */
export function partHolding(branch: Branch): Branch | undefined {
  let part = branch;
  for (let { parent } = branch; parent !== undefined && !isContainer(parent); { parent } = parent) {
    part = parent;
  }
  return isContainer(part) ? undefined : part;
}

/** What a citation elsewhere finds a branch by, and what it tells of those below it; the same signs mean the same. */
export function signOf(branch: Branch, words?: Leaf): string {
  const { kind, heading, label } = branch;
  return [kind, heading?.number, heading?.division, label?.key, words?.wording?.text, ...dottedLabels(branch)].join(
    "\n",
  );
}

function numberOf(article: Branch): string | undefined {
  return dottedLabels(article).length === 0 ? article.heading?.number : undefined;
}

/** `6.12`: such paragraphs of an article have numbers of their own throughout the treaty. */
function dottedLabels(branch: Branch): readonly string[] {
  return branch.kind === "article"
    ? branch.children.flatMap((child) =>
        isBranch(child) && child.kind === "paragraph" && child.label?.key.includes(".") === true ? child.label.key : [],
      )
    : [];
}
