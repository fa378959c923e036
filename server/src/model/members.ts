// What can be cited by number inside a provision: its paragraphs, sub-paragraphs, parts and indents.
import type { Unit } from "../languages/language.ts";
import { type Branch, branchesOf, isBranch, leafOf } from "../syntax/tree.ts";
import { keptByPiece } from "./pieces.ts";

/** Of provisions with no more branches and leaves than these the labelled ones are looked through. */
const FEW = 24;

/** What a citation of a unit by a key means inside a branch, or undefined where it is not there. */
export function memberOf(container: Branch, unit: Unit, key: string): Branch | undefined {
  switch (unit) {
    case "paragraph":
      return childOf(container, "paragraph", key) ?? membersOf(container).paragraph(key);
    case "subparagraph":
      return childOf(container, "subparagraph", key) ?? membersOf(container).subparagraph(key);
    case "part":
      return membersOf(container).part(key);
    case "indent":
      return membersOf(container).indent(key);
    default:
      return undefined;
  }
}

/** The first of few children with a label; none where chapters stand among them. */
function childOf({ children }: Branch, kind: Branch["kind"], key: string): Branch | undefined {
  if (children.length > FEW) {
    return undefined;
  }
  for (const child of children) {
    if (child.kind === "chapter") {
      return undefined;
    }
    if (child.kind === kind && isBranch(child) && child.label?.key === key) {
      return child;
    }
  }
  return undefined;
}

/** The labels that a citation of a unit could name inside a branch, for messages. */
export function labelsOf(container: Branch, unit: Unit): readonly string[] {
  return membersOf(container).labels(unit).keys;
}

/** Whether a branch has members of a unit with labels, one of which goes on behind a key: `2.1` behind `2`. */
export function numberingOf(container: Branch, unit: Unit, key: string): "none" | "goes on" | "other" {
  const { keys, outerKeys } = membersOf(container).labels(unit);
  return outerKeys.has(key) ? "goes on" : keys.length === 0 ? "none" : "other";
}

/** The n-th of the branches or the last one, `first` standing before them if it is there. */
export function counted(branches: readonly Branch[], key: string, first: Branch | undefined): Branch | undefined {
  if (key === "last") {
    return branches.at(-1) ?? first;
  }
  const position = /^\d+$/.test(key) ? Number(key) - 1 : -1;
  return first === undefined ? branches[position] : position === 0 ? first : branches[position - 1];
}

/** The first of the branches with each key. */
export function firstBy(
  branches: readonly Branch[],
  keyOf: (branch: Branch) => string | undefined,
): ReadonlyMap<string, Branch> {
  const first = new Map<string, Branch>();
  for (const branch of branches) {
    const key = keyOf(branch);
    if (key !== undefined && !first.has(key)) {
      first.set(key, branch);
    }
  }
  return first;
}

interface Labels {
  readonly keys: readonly string[];
  /** What stands before a dot in one of them. */
  readonly outerKeys: ReadonlySet<string>;
}

/** Each table is made when it is first asked for, since a long article may be cited as often as it has members. */
class Members {
  readonly #container: Branch;
  #all: readonly Branch[] | undefined;
  #children: readonly Branch[] | undefined;
  #paragraphs: ReadonlyMap<string, Branch> | undefined;
  #subparagraphs: ReadonlyMap<string, Branch> | undefined;
  #parts: readonly Branch[] | undefined;
  #indents: readonly Branch[] | undefined;
  #lastParagraph: Branch | undefined;
  #lastSubparagraph: Branch | undefined;
  readonly #labels = new Map<Unit, Labels>();

  constructor(container: Branch) {
    this.#container = container;
  }

  paragraph(key: string): Branch | undefined {
    const paragraphs = this.#paragraphsByKey;
    if (key === "last") {
      this.#lastParagraph ??= lastOf(paragraphs);
    }
    const labelled = key === "last" ? this.#lastParagraph : paragraphs.get(key);
    if (labelled !== undefined) {
      return labelled;
    }
    if (paragraphs.size === 0) {
      return this.#subparagraphsByKey.get(key) ?? counted(this.#unnumbered, key, undefined);
    }
    // The first paragraph of an article may lack its number while the second has one.
    const [first] = this.#everything;
    return key === "1" && first?.kind === "part" ? first : undefined;
  }

  subparagraph(key: string): Branch | undefined {
    const found = this.#subparagraphsByKey.get(key);
    if (found !== undefined) {
      return found;
    }
    if (key === "last") {
      this.#lastSubparagraph ??= lastOf(this.#subparagraphsByKey);
      return this.#lastSubparagraph;
    }
    this.#indents ??= this.#everything.filter(({ kind }) => kind === "indent");
    return counted(this.#indents, key, undefined);
  }

  part(key: string): Branch | undefined {
    // `ч. 2 ст. 1`, `часть вторая статьи 1` where the parts are numbered: they are its paragraphs.
    const numbered = () => (this.#unnumbered.length === 0 ? this.#paragraphsByKey.get(key) : undefined);
    return counted(this.#unnumbered, key, this.#own) ?? numbered();
  }

  /** Абзацтар: the branch's own text, then every block below it. */
  indent(key: string): Branch | undefined {
    return counted(this.#everything, key, this.#own) ?? this.#subparagraphsByKey.get(key);
  }

  labels(unit: Unit): Labels {
    let labels = this.#labels.get(unit);
    if (labels === undefined) {
      const keys = this.#everything.flatMap(({ kind, label }) =>
        kind === unit && label !== undefined ? label.key : [],
      );
      labels = { keys, outerKeys: new Set(keys.flatMap(outerKeys)) };
      this.#labels.set(unit, labels);
    }
    return labels;
  }

  /** By the label's key. */
  get #paragraphsByKey(): ReadonlyMap<string, Branch> {
    this.#paragraphs ??= firstBy(
      this.#below.filter(({ kind }) => kind === "paragraph"),
      ({ label }) => label?.key,
    );
    return this.#paragraphs;
  }

  /** By the label's key; of those with the same one the nearest to the branch. */
  get #subparagraphsByKey(): ReadonlyMap<string, Branch> {
    this.#subparagraphs ??= firstBy(
      byDepth(this.#container).filter(({ kind }) => kind === "subparagraph"),
      ({ label }) => label?.key,
    );
    return this.#subparagraphs;
  }

  get #unnumbered(): readonly Branch[] {
    this.#parts ??= this.#below.filter(({ kind }) => kind === "part");
    return this.#parts;
  }

  /** Chapters stand between an instrument without articles and its paragraphs. */
  get #below(): readonly Branch[] {
    this.#children ??= branchesOf(this.#container).flatMap((child) =>
      child.kind === "chapter" ? branchesOf(child) : child,
    );
    return this.#children;
  }

  /** Every branch below, quotations left out. */
  get #everything(): readonly Branch[] {
    if (this.#all === undefined) {
      const all: Branch[] = [];
      collect(this.#container, all);
      this.#all = all;
    }
    return this.#all;
  }

  /** The branch itself where it has text of its own: it is its own first part and first indent. */
  get #own(): Branch | undefined {
    return leafOf(this.#container, "text") === undefined ? undefined : this.#container;
  }
}

const membersOf = keptByPiece((container: Branch) => new Members(container));

function collect(branch: Branch, found: Branch[]): void {
  for (const child of branch.children) {
    if (isBranch(child) && isMember(child)) {
      found.push(child);
      collect(child, found);
    }
  }
}

/** Level by level. */
function byDepth(container: Branch): readonly Branch[] {
  const found: Branch[] = [];
  let level: readonly Branch[] = [container];
  while (level.length > 0) {
    level = level.flatMap((branch) => branchesOf(branch).filter(isMember));
    found.push(...level);
  }
  return found;
}

function isMember({ kind }: Branch): boolean {
  return kind !== "quotation" && kind !== "article" && kind !== "annex";
}

function lastOf(branches: ReadonlyMap<string, Branch>): Branch | undefined {
  let last: Branch | undefined;
  for (const branch of branches.values()) {
    last = branch;
  }
  return last;
}

/** `6.1.2` is behind `6` and `6.1`. */
function outerKeys(key: string): readonly string[] {
  const outer: string[] = [];
  for (let dot = key.indexOf("."); dot >= 0; dot = key.indexOf(".", dot + 1)) {
    outer.push(key.slice(0, dot));
  }
  return outer;
}
