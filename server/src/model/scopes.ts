// Where numbers count: the body of an instrument, or an annex with articles and paragraphs of its own. Quoted wording
// of other treaties counts nowhere.
import type { Unit } from "../languages/language.ts";
import { type Branch, branchesOf, leafOf, type SyntaxNode } from "../syntax/tree.ts";

/** An instrument or an annex, with what can be cited in it by number. */
export class Scope {
  readonly branch: Branch;
  /** In order of appearance, duplicates included. */
  readonly articles: readonly Branch[];
  readonly chapters: readonly Branch[];
  readonly annexes: readonly Branch[];
  readonly #articleByNumber: ReadonlyMap<string, Branch>;
  readonly #chapterByNumber: ReadonlyMap<string, Branch>;
  readonly #annexByNumber: ReadonlyMap<string, Branch>;
  #dottedParagraphs: ReadonlyMap<string, Branch> | undefined;

  constructor(branch: Branch) {
    this.branch = branch;
    const articles: Branch[] = [];
    const chapters: Branch[] = [];
    const annexes: Branch[] = [];
    const visit = (parent: Branch) => {
      for (const child of branchesOf(parent)) {
        if (child.kind === "article") {
          articles.push(child);
        } else if (child.kind === "chapter") {
          chapters.push(child);
          visit(child);
        } else if (child.kind === "annex") {
          annexes.push(child);
        }
      }
    };
    visit(branch);
    this.articles = articles;
    this.chapters = chapters;
    this.annexes = annexes;
    this.#articleByNumber = firstBy(articles, ({ heading }) => heading?.number);
    this.#chapterByNumber = firstBy(chapters, ({ heading, label }) => heading?.number ?? label?.key);
    this.#annexByNumber = firstBy(annexes, ({ heading }) => heading?.number?.toUpperCase());
  }

  article(number: string): Branch | undefined {
    return this.#articleByNumber.get(number);
  }

  /** `раздел 2` of a memorandum without headings is the paragraph 2 that stands above 2.1, `section 2.1` that below it. */
  chapter(number: string): Branch | undefined {
    const sectioned = this.chapters.length === 0 && this.dottedParagraph(`${number}.1`) !== undefined;
    return (
      this.#chapterByNumber.get(number) ??
      (sectioned ? memberOf(this.branch, "paragraph", number) : this.dottedParagraph(number))
    );
  }

  annex(number: string): Branch | undefined {
    return this.#annexByNumber.get(number.toUpperCase());
  }

  /** How many annexes there are if they count from 1 without a gap; endless where they do not, or there is none. */
  get annexesInOrder(): number {
    const { size } = this.#annexByNumber;
    const inOrder = size > 0 && [...this.#annexByNumber.keys()].every((number, index) => Number(number) === index + 1);
    return inOrder ? size : Number.POSITIVE_INFINITY;
  }

  /** The annex that needs no number. */
  get onlyAnnex(): Branch | undefined {
    return this.annexes.length === 1 ? this.annexes[0] : undefined;
  }

  /** `6.12`: such paragraphs have numbers of their own throughout the treaty. */
  dottedParagraph(number: string): Branch | undefined {
    this.#dottedParagraphs ??= firstBy(
      [this.branch, ...this.chapters, ...this.articles].flatMap((parent) => branchesOf(parent)),
      ({ kind, label }) => (kind === "paragraph" && label?.key.includes(".") ? label.key : undefined),
    );
    return this.#dottedParagraphs.get(number);
  }
}

function firstBy(
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

/** What a range takes in between two provisions: those of the same kind that stand between them, in order. */
export function between(first: Branch, last: Branch, scope: Scope): readonly Branch[] {
  const alike = alikeOf(first, scope);
  const [from, to] = [alike.indexOf(first), alike.indexOf(last)];
  return from < 0 || to < 0 ? [] : alike.slice(from + 1, to);
}

/** The provisions of the same kind that stand beside one, those before it (the nearest last) or after it. */
export function beside(branch: Branch, side: "previous" | "next", scope: Scope): readonly Branch[] {
  const alike = alikeOf(branch, scope);
  const position = alike.indexOf(branch);
  return side === "previous" ? alike.slice(0, Math.max(0, position)) : alike.slice(position + 1);
}

/** The provisions of a branch's kind that count together with it: articles through all chapters. */
function alikeOf(branch: Branch, scope: Scope): readonly Branch[] {
  return branch.kind === "article"
    ? scope.articles
    : branchesOf(branch.parent ?? branch).filter(({ kind }) => kind === branch.kind);
}

/** What can be cited inside a branch; found once, since a long article may be cited as often as it has members. */
interface Members {
  /** By the label's key. */
  readonly paragraphs: ReadonlyMap<string, Branch>;
  /** By the label's key; of those with the same one the nearest to the branch. */
  readonly subparagraphs: ReadonlyMap<string, Branch>;
  readonly parts: readonly Branch[];
  readonly indents: readonly Branch[];
  /** The branch itself where it has text of its own: it is its own first part and first indent. */
  readonly own: Branch | undefined;
  /** Every branch below, quotations left out. */
  readonly all: readonly Branch[];
}

/** By the content whose members they are: a branch may get another one in a later version of its document. */
const membersOfContent = new WeakMap<readonly SyntaxNode[], Members>();

function membersOf(container: Branch): Members {
  let members = membersOfContent.get(container.children);
  if (members === undefined) {
    members = collectMembers(container);
    membersOfContent.set(container.children, members);
  }
  return members;
}

function collectMembers(container: Branch): Members {
  const all: Branch[] = [];
  const byDepth: Branch[][] = [];
  const visit = (branch: Branch, depth: number) => {
    for (const child of branchesOf(branch)) {
      if (child.kind !== "quotation" && child.kind !== "article" && child.kind !== "annex") {
        all.push(child);
        byDepth[depth] ??= [];
        byDepth[depth]?.push(child);
        visit(child, depth + 1);
      }
    }
  };
  visit(container, 0);
  // Chapters stand between an instrument without articles and its paragraphs.
  const children = branchesOf(container).flatMap((child) => (child.kind === "chapter" ? branchesOf(child) : [child]));
  return {
    paragraphs: firstBy(
      children.filter(({ kind }) => kind === "paragraph"),
      ({ label }) => label?.key,
    ),
    subparagraphs: firstBy(
      byDepth.flat().filter(({ kind }) => kind === "subparagraph"),
      ({ label }) => label?.key,
    ),
    parts: children.filter(({ kind }) => kind === "part"),
    indents: all.filter(({ kind }) => kind === "indent"),
    own: leafOf(container, "text") === undefined ? undefined : container,
    all,
  };
}

/** What a citation of a unit by a key means inside a branch, or undefined where it is not there. */
export function memberOf(container: Branch, unit: Unit, key: string): Branch | undefined {
  const { paragraphs, subparagraphs, parts, indents, own, all } = membersOf(container);
  switch (unit) {
    case "paragraph":
      return paragraphOf(container, key);
    case "subparagraph":
      return subparagraphs.get(key) ?? counted(key === "last" ? [...subparagraphs.values()] : indents, key, undefined);
    case "part":
      // `ч. 2 ст. 1`, `часть вторая статьи 1` where the parts are numbered: they are its paragraphs.
      return counted(parts, key, own) ?? (parts.length === 0 ? paragraphs.get(key) : undefined);
    case "indent":
      // Абзацтар: the branch's own text, then every block below it.
      return counted(all, key, own) ?? subparagraphs.get(key);
    default:
      return undefined;
  }
}

/** The labels that a citation of a unit could name inside a branch, for messages. */
export function labelsOf(container: Branch, unit: Unit): readonly string[] {
  return membersOf(container).all.flatMap(({ kind, label }) => (kind === unit && label !== undefined ? label.key : []));
}

function paragraphOf(container: Branch, key: string): Branch | undefined {
  const { paragraphs, subparagraphs, parts, all } = membersOf(container);
  const labelled = key === "last" ? [...paragraphs.values()].at(-1) : paragraphs.get(key);
  if (labelled !== undefined) {
    return labelled;
  }
  if (paragraphs.size === 0) {
    return subparagraphs.get(key) ?? counted(parts, key, undefined);
  }
  // The first paragraph of an article may lack its number while the second has one.
  const [first] = all;
  return key === "1" && first?.kind === "part" ? first : undefined;
}

/** The n-th of the branches or the last one, `first` standing before them if it is there. */
export function counted(branches: readonly Branch[], key: string, first: Branch | undefined): Branch | undefined {
  if (key === "last") {
    return branches.at(-1) ?? first;
  }
  const position = /^\d+$/.test(key) ? Number(key) - 1 : -1;
  return first === undefined ? branches[position] : position === 0 ? first : branches[position - 1];
}
