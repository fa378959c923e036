// Where numbers count: the body of an instrument, or an annex with articles and paragraphs of its own. Quoted wording
// of other treaties counts nowhere.
import type { Unit } from "../languages/language.ts";
import type { LabelStyle } from "../syntax/labels.ts";
import { type Branch, branchesOf, isBranch, leafOf } from "../syntax/tree.ts";

/** An instrument or an annex, with what can be cited in it by number. */
export class Scope {
  readonly branch: Branch;
  /** In order of appearance, duplicates included. */
  readonly articles: readonly Branch[];
  readonly chapters: readonly Branch[];
  readonly annexes: readonly Branch[];
  readonly #articleByNumber = new Map<string, Branch>();

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
    for (const article of articles) {
      const number = article.heading?.number;
      if (number !== undefined && !this.#articleByNumber.has(number)) {
        this.#articleByNumber.set(number, article);
      }
    }
  }

  article(number: string): Branch | undefined {
    return this.#articleByNumber.get(number);
  }

  chapter(number: string): Branch | undefined {
    return this.chapters.find((chapter) => chapter.heading?.number === number);
  }

  annex(number: string | undefined): Branch | undefined {
    return number === undefined
      ? this.annexes[0]
      : this.annexes.find((annex) => annex.heading?.number?.toUpperCase() === number.toUpperCase());
  }
}

/** Labels as citations and texts write them; `undefined` is a part or an indent, which is counted. */
interface Member {
  readonly branch: Branch;
  readonly style: LabelStyle | undefined;
  readonly key: string | undefined;
}

/** What a citation of a unit by a key means inside a branch, or undefined where it is not there. */
export function memberOf(container: Branch, unit: Unit, key: string): Branch | undefined {
  switch (unit) {
    case "paragraph":
      return paragraphOf(container, key);
    case "subparagraph":
      return subparagraphOf(container, key) ?? counted(indentsOf(container), key);
    case "part":
      return counted(partsOf(container), key);
    case "indent":
      return counted(blocksOf(container), key) ?? subparagraphOf(container, key);
    case "sentence":
      return container;
    default:
      return undefined;
  }
}

/** The labels that a citation of a unit could name inside a branch, for messages. */
export function labelsOf(container: Branch, unit: Unit): readonly string[] {
  const members = membersBelow(container).filter((member) => member.branch.kind === unit && member.key !== undefined);
  return members.map((member) => member.key ?? "");
}

function paragraphOf(container: Branch, key: string): Branch | undefined {
  const paragraphs = branchesOf(container).filter((branch) => branch.kind === "paragraph");
  const labelled = paragraphs.find((branch) => branch.label?.key === key);
  if (labelled !== undefined) {
    return labelled;
  }
  const parts = branchesOf(container).filter((branch) => branch.kind === "part");
  if (paragraphs.length === 0) {
    return subparagraphOf(container, key) ?? counted(parts, key);
  }
  // The first paragraph of an article may lack its number while the second has one.
  return key === "1" && branchesOf(container)[0]?.kind === "part" ? branchesOf(container)[0] : undefined;
}

/** The nearest sub-paragraph of that label: nested lists yield to the list that contains them. */
function subparagraphOf(container: Branch, key: string): Branch | undefined {
  let level: readonly Branch[] = [container];
  while (level.length > 0) {
    const children = level.flatMap((branch) => branchesOf(branch)).filter((branch) => branch.kind !== "quotation");
    const found = children.find((branch) => branch.kind === "subparagraph" && branch.label?.key === key);
    if (found !== undefined) {
      return found;
    }
    level = children;
  }
  return undefined;
}

function partsOf(container: Branch): readonly Branch[] {
  const parts = branchesOf(container).filter((branch) => branch.kind === "part");
  return leafOf(container, "text") === undefined ? parts : [container, ...parts];
}

function indentsOf(container: Branch): readonly Branch[] {
  return membersBelow(container)
    .map((member) => member.branch)
    .filter((branch) => branch.kind === "indent");
}

/** Абзацтар: the branch's own text, then every block below it. */
function blocksOf(container: Branch): readonly Branch[] {
  const blocks = membersBelow(container).map((member) => member.branch);
  return leafOf(container, "text") === undefined ? blocks : [container, ...blocks];
}

function membersBelow(container: Branch): Member[] {
  const members: Member[] = [];
  const visit = (branch: Branch) => {
    for (const child of branch.children) {
      if (isBranch(child) && child.kind !== "quotation") {
        members.push({ branch: child, style: child.label?.style, key: child.label?.key });
        visit(child);
      }
    }
  };
  visit(container);
  return members;
}

function counted(branches: readonly Branch[], key: string): Branch | undefined {
  return /^\d+$/.test(key) ? branches[Number(key) - 1] : undefined;
}
