// Where numbers count: the body of an instrument, or an annex with articles and paragraphs of its own. Quoted wording
// of other treaties counts nowhere.
import { type Branch, branchesOf, isBranch, type SyntaxNode } from "../syntax/tree.ts";
import { Attached } from "../text/attached.ts";
import { Divisions } from "./divisions.ts";
import { firstBy, memberOf } from "./members.ts";
import { type Content, contentOf, keptByPiece } from "./pieces.ts";

/** An instrument or an annex, with what can be cited in it by number. */
export class Scope {
  readonly branch: Branch;
  /** In order of appearance, duplicates included. */
  readonly articles: readonly Branch[];
  readonly chapters: readonly Branch[];
  readonly annexes: readonly Branch[];
  readonly #articleNumbers: Numbers;
  #divisions: Divisions | undefined;
  #annexByNumber: ReadonlyMap<string, Branch> | undefined;
  #annexesInOrder: number | undefined;
  #dottedParagraphs: ReadonlyMap<string, Branch> | undefined;

  /** `before` is that of a version before: most have the same numbers. */
  constructor(branch: Branch, before?: Scope) {
    this.branch = branch;
    const articles: Branch[] = [];
    const chapters: Branch[] = [];
    const annexes: Branch[] = [];
    const visit = (parent: Branch) => {
      for (const child of parent.children) {
        if (child.kind === "article" && isBranch(child)) {
          articles.push(child);
        } else if (child.kind === "chapter" && isBranch(child)) {
          chapters.push(child);
          visit(child);
        } else if (child.kind === "annex" && isBranch(child)) {
          annexes.push(child);
        }
      }
    };
    visit(branch);
    this.articles = articles;
    this.chapters = chapters;
    this.annexes = annexes;
    const known = before === undefined ? undefined : before.#articleNumbers;
    this.#articleNumbers = known?.fit(articles) === true ? known : new Numbers(articles);
  }

  article(number: string): Branch | undefined {
    const position = this.#articleNumbers.position(number);
    return position === undefined ? undefined : this.articles[position];
  }

  /**
   * A chapter by its number; `division` is its noun, `near` what it is cited in or within. `раздел 2` of a memorandum
   * without headings is the paragraph 2 that stands above 2.1, `section 2.1` that below it.
   */
  chapter(number: string, division?: string, near?: Branch): Branch | undefined {
    const chapter = this.#chapters.find(number, division, near);
    if (chapter !== undefined) {
      return chapter;
    }
    const sectioned = this.chapters.length === 0 && this.dottedParagraph(`${number}.1`) !== undefined;
    return sectioned ? memberOf(this.branch, "paragraph", number) : this.dottedParagraph(number);
  }

  /** The innermost chapter that a branch stands in, or the innermost that has a noun. */
  chapterRound(branch: Branch, division?: string): Branch | undefined {
    return this.#chapters.round(branch, division);
  }

  get #chapters(): Divisions {
    this.#divisions ??= new Divisions(this.chapters);
    return this.#divisions;
  }

  annex(number: string): Branch | undefined {
    return this.#annexes.get(number.toUpperCase());
  }

  get #annexes(): ReadonlyMap<string, Branch> {
    this.#annexByNumber ??= firstBy(this.annexes, ({ heading }) => heading?.number?.toUpperCase());
    return this.#annexByNumber;
  }

  /** How many annexes there are if they count from 1 without a gap; endless where they do not, or there is none. */
  get annexesInOrder(): number {
    this.#annexesInOrder ??= countInOrder([...this.#annexes.keys()]);
    return this.#annexesInOrder;
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

function countInOrder(numbers: readonly string[]): number {
  const inOrder = numbers.length > 0 && numbers.every((number, index) => Number(number) === index + 1);
  return inOrder ? numbers.length : Number.POSITIVE_INFINITY;
}

/** The numbers of articles, and where the first article with each stands among them. */
class Numbers {
  readonly #numbers: readonly (string | undefined)[];
  #positions: ReadonlyMap<string, number> | undefined;

  constructor(articles: readonly Branch[]) {
    this.#numbers = articles.map(({ heading }) => heading?.number);
  }

  /** Whether they are the numbers of these articles. */
  fit(articles: readonly Branch[]): boolean {
    return (
      articles.length === this.#numbers.length &&
      articles.every(({ heading }, position) => heading?.number === this.#numbers[position])
    );
  }

  position(number: string): number | undefined {
    this.#positions ??= new Map(
      this.#numbers.flatMap((each, position) => (each === undefined ? [] : [[each, position] as const])).reverse(),
    );
    return this.#positions.get(number);
  }
}

/** What the versions of an instrument hand on to each other: where numbers counted in the latest. */
export class ScopeMemory {
  #instrument: Scope | undefined;
  #content: Content | undefined;

  /** That of an instrument in a version: the same one as long as nothing in it has changed. */
  scopeOf(instrument: Branch): Scope {
    if (this.#instrument === undefined || this.#content !== contentOf(instrument)) {
      this.#instrument = new Scope(instrument, this.#instrument);
      this.#content = contentOf(instrument);
    }
    return this.#instrument;
  }
}

/** That of an annex. */
export const scopeOfAnnex = keptByPiece((annex: Branch) => new Scope(annex));

/** As many provisions are listed wherever several are meant without their numbers: a treaty could name each from each. */
const MOST_BESIDE = 200;

/** What a range takes in between two provisions: those of the same kind that stand between them. */
export function between(first: Branch, last: Branch, scope: Scope): Between {
  const alike = alikeOf(first, scope);
  const [from, to] = [alike.positions.get(first), alike.positions.get(last)];
  return from === undefined || to === undefined ? Between.NOTHING : new Between(alike, from, to);
}

/** The provisions of the same kind that stand beside one, those before it (the nearest last) or after it. */
export function beside(branch: Branch, side: "previous" | "next", scope: Scope): readonly Branch[] {
  const { branches, positions } = alikeOf(branch, scope);
  const position = positions.get(branch) ?? -1;
  return side === "previous"
    ? branches.slice(Math.max(0, position - MOST_BESIDE), Math.max(0, position))
    : branches.slice(position + 1, position + 1 + MOST_BESIDE);
}

/** The one right before or after a provision. */
export function neighbour(branch: Branch, side: "previous" | "next", scope: Scope): Branch | undefined {
  const { branches, positions } = alikeOf(branch, scope);
  const position = positions.get(branch) ?? -1;
  return position < 0 && side === "previous" ? undefined : branches[side === "previous" ? position - 1 : position + 1];
}

/** Provisions of one kind in order, and which of them each is. */
interface Alike {
  readonly branches: readonly Branch[];
  readonly positions: ReadonlyMap<Branch, number>;
}

const WIDE = 16;

/**
 * What a range takes in. A treaty could have as many ranges as articles, each from the first to the last: such ranges are not
 * listed until somebody asks.
 */
export class Between {
  static readonly NOTHING = new Between({ branches: [], positions: new Map() }, 0, 0);

  /** So many that they are not kept each. */
  readonly isWide: boolean;
  readonly #alike: Alike;
  readonly #from: number;
  readonly #to: number;

  /** What stands between two positions. */
  constructor(alike: Alike, from: number, to: number) {
    const branches = alike.branches.slice(from + 1, Math.min(to, from + 1 + WIDE));
    this.isWide = to - from - 1 > branches.length;
    this.#alike = this.isWide ? alike : { branches, positions: new Map() };
    this.#from = this.isWide ? from : -1;
    this.#to = this.isWide ? to : branches.length;
  }

  /** In order. */
  get branches(): readonly Branch[] {
    return this.#alike.branches.slice(this.#from + 1, this.#to);
  }

  has(branch: Branch): boolean {
    if (!this.isWide) {
      return this.#alike.branches.includes(branch);
    }
    const position = this.#alike.positions.get(branch) ?? -1;
    return this.#from < position && position < this.#to;
  }
}

/** By the list that they are, or are among. */
const alikeIn = new Attached<readonly SyntaxNode[], Map<Branch["kind"], Alike>>();

/** The provisions of a branch's kind that count together with it: articles through all chapters. */
function alikeOf({ kind, parent }: Branch, scope: Scope): Alike {
  const among = kind === "article" ? scope.articles : (parent?.children ?? []);
  const known = alikeIn.get(among) ?? new Map<Branch["kind"], Alike>();
  let alike = known.get(kind);
  if (alike === undefined) {
    const branches = among.filter((node): node is Branch => isBranch(node) && node.kind === kind);
    alike = { branches, positions: new Map(branches.map((branch, position) => [branch, position])) };
    known.set(kind, alike);
    alikeIn.set(among, known);
  }
  return alike;
}
