import { alphabetsWith, LATIN, LATIN_LETTERS } from "../languages/alphabets.ts";
import { compareNumbers, numberParts } from "../languages/numbers.ts";
import { message } from "../localization/message.ts";
import { gather } from "../model/beside.ts";
import { innerLabels } from "../model/innerLabels.ts";
import { holdsPieces, keptByPiece, type Piece } from "../model/pieces.ts";
import type { Instrument } from "../model/treaty.ts";
import type { LabelStyle } from "../syntax/labels.ts";
import { type Branch, branchesOf, enclosing, isBranch, leafOf } from "../syntax/tree.ts";
import { cyrillicTwin } from "../text/homoglyphs.ts";
import { headingRange } from "./articleNumbering.ts";
import { OfferingFinding } from "./placing.ts";
import { OFFERED, type Relabelled, relabel } from "./relabel.ts";
import type { Finding, Fix, Rule } from "./rule.ts";

export const paragraphNumbering: Rule = {
  metadata: {
    id: "paragraph-numbering",
    severity: "error",
    fix: "offered",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("Paragraphs or sub-paragraphs out of order, missing or numbered twice"),
    page: {
      what: "The numbers of paragraphs, or the numbers or letters of sub-paragraphs, have a gap or a double, or begin with the second. Each article, and each list, begins anew.",
      why: "`осы баптың 1-тармағы` leads nowhere when the first paragraph has no number.",
      sources: [
        "Law on Legal Acts № 480-V, art. 23(5): points and sub-points are numbered within each article (by analogy)",
      ],
      wrong: "Тараптар …\n2. Тараптар …",
      right: "1. Тараптар …\n2. Тараптар …",
      mend: "Where only the first number is missing, a quick fix puts it in. Else it numbers the list from here on and rewrites the references to its members; it is offered where no reference is left in doubt.",
    },
  },
  *check({ treaty, text, folded }) {
    for (const instrument of treaty.instruments) {
      let offered = 0;
      const found = unsound(instrument, folded).length === 0 ? [] : below(instrument.branch, folded);
      for (const { finding, item, list, between } of found) {
        if (between !== undefined && standsAmid(folded, item, list, between)) {
          continue;
        }
        const wanted = finding.fixes === undefined && offered++ < OFFERED;
        yield wanted ? new OfferingFinding(finding, () => renumberFrom(item, list, instrument, text)) : finding;
      }
    }
  },
};

interface NumberingFinding {
  readonly finding: Finding;
  readonly item: Branch;
  readonly list: readonly Branch[];
  /** The numbers that a gap leaves out: more than the first, less than the second. */
  readonly between?: readonly [number, number] | undefined;
}

/** Whether what a gap leaves out stands amid the lines before the item. */
function standsAmid(folded: string, item: Branch, list: readonly Branch[], [after, before]: readonly [number, number]) {
  const alphabet = item.label?.style === "letter" ? alphabetOf(list) : undefined;
  const from = list[list.indexOf(item) - 1] ?? item.parent ?? item;
  return [...innerLabels(from, folded)].some((key) => {
    const number = alphabet === undefined ? (numberParts(key)?.[0] ?? 0) : alphabet.indexOf(key) + 1;
    return after < number && number < before;
  });
}

/** Numbers or letters a list from an item on; not where inserted (`2-1`) or Roman numbers are among them. */
function renumberFrom(item: Branch, list: readonly Branch[], instrument: Instrument, text: string): Fix | undefined {
  const letters = item.label?.style === "letter" ? writtenAlphabet(list, text) : undefined;
  if (item.label?.style === "letter" && letters === undefined) {
    return undefined;
  }
  const from = list.indexOf(item);
  const relabelled: Relabelled[] = [];
  for (const [offset, branch] of list.slice(from).entries()) {
    const label = letters === undefined ? String(from + offset + 1) : letters[from + offset];
    if (
      label === undefined ||
      !/^(?:\d+|\p{L})$/u.test(branch.label?.key ?? "") ||
      /^roman/u.test(branch.label?.style ?? "")
    ) {
      return undefined;
    }
    relabelled.push({ branch, label });
  }
  // What stands before the item must itself be in order.
  const before = list[from - 1]?.label?.key;
  const expected = letters === undefined ? String(from) : letters[from - 1];
  const inOrder = before === undefined || before === expected || before === latinKey(expected);
  return inOrder ? relabel(relabelled, instrument, text) : undefined;
}

/** The key of a Latin letter is that of its Cyrillic twin. */
function latinKey(letter: string | undefined): string | undefined {
  return letter === undefined ? undefined : (cyrillicTwin(letter) ?? letter);
}

/** The alphabet of a lettered list in the script in which its letters are written. */
function writtenAlphabet(list: readonly Branch[], text: string): readonly string[] | undefined {
  const alphabet = alphabetOf(list);
  const written = list.map((branch) => {
    const { start, end } = leafOf(branch, "label") ?? branch;
    return /\p{Ll}/u.exec(text.slice(start, end))?.[0] ?? "";
  });
  if (alphabet === LATIN) {
    return written.every((letter) => /^[a-z]$/u.test(letter)) ? LATIN_LETTERS : undefined;
  }
  return written.every((letter) => /^\p{Script=Cyrillic}$/u.test(letter)) ? alphabet : undefined;
}

/** The parts without which nothing is found: those in which something is, and members of lists that no part holds. */
const unsound = gather(
  ({ outline }) => outline.pieces,
  (piece, folded: string): readonly Branch[] =>
    isBranch(piece) &&
    (piece.kind === "paragraph" ||
      piece.kind === "subparagraph" ||
      (piece.kind !== "quotation" && !isSound(piece, piece.parent ?? piece, folded)))
      ? [piece]
      : NONE,
);

const NONE: readonly Branch[] = [];

function* below(parent: Branch, folded: string): Generator<NumberingFinding> {
  const children = branchesOf(parent);
  if (children.some(({ kind }) => kind === "paragraph" || kind === "subparagraph")) {
    const lists = listsOf(children);
    const styles = countStyles(lists);
    // The points of an annex may run on through its sections.
    const found = lists.flatMap((list) => {
      const problems = [...checkList(list, children, parent.kind === "chapter", folded)];
      return isCertain(list, styles, problems.length) ? problems : [];
    });
    // Outside the articles lists may stand side by side, or one in another, with nothing that tells so.
    const doubtful = enclosing(parent, "annex") !== undefined && enclosing(parent, "article") === undefined;
    if (!doubtful || (found.length === 1 && lists.length === 1)) {
      yield* found;
    }
  }
  for (const child of children) {
    if (
      child.kind !== "quotation" &&
      child.kind !== "envelope" &&
      !(holdsPieces(parent) && isSound(child, parent, folded))
    ) {
      yield* below(child, folded);
    }
  }
}

/** Nothing is found in a part of what holds parts, nor in what is below it. */
function isSound(part: Branch, parent: Branch, folded: string): boolean {
  const inAnnex = enclosing(parent, "annex") !== undefined;
  return !holdsPieces(part) && (inAnnex ? isSoundInAnnex : isSoundInBody)(part, folded);
}

const isSoundInBody = keptByPiece(findsNothing);
const isSoundInAnnex = keptByPiece(findsNothing);

function findsNothing(part: Piece, folded: string): boolean {
  return isBranch(part) && below(part, folded).next().done === true;
}

/** So many problems in one list, and it is no list but several that have run together. */
const FEW_PROBLEMS = 3;

/**
 * Whether what is found in a list can be relied on. Where lists of one style follow one another, or the first label
 * stands in the midst of a list, one may be nested in the other; dotted numbers are often those of an extract.
 */
function isCertain(
  list: readonly Branch[],
  styles: ReadonlyMap<LabelStyle | undefined, number>,
  problems: number,
): boolean {
  const style = list[0]?.label?.style;
  if (
    problems > FEW_PROBLEMS ||
    list.every(({ label }) => label?.style === "letter" && /^[ivxіхс]$/u.test(label.key))
  ) {
    return false;
  }
  const nested =
    (styles.get(style) ?? 0) > 1 || (list.length > 2 && list.slice(1).some((item) => ordinalOf(item) === 1));
  const dotted = list.some(({ label }) => label?.key.includes("."));
  return !nested && (!dotted || problems === 1);
}

/** How many lists have labels of each style. */
function countStyles(lists: readonly (readonly Branch[])[]): ReadonlyMap<LabelStyle | undefined, number> {
  const counts = new Map<LabelStyle | undefined, number>();
  for (const [first] of lists) {
    const style = first?.label?.style;
    counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return counts;
}

/** The labelled children, list by list: a list begins anew with its first label after other text. */
function listsOf(children: readonly Branch[]): Branch[][] {
  const lists = new Map<LabelStyle, Branch[]>();
  const ended: Branch[][] = [];
  let previous: Branch | undefined;
  for (const child of children) {
    const style = child.label?.style;
    if (style !== undefined && style !== "dash" && (child.kind === "paragraph" || child.kind === "subparagraph")) {
      const list = lists.get(style);
      // After a second item the first label can only begin another list.
      const restarts =
        list !== undefined && ordinalOf(child) === 1 && (previous?.label?.style !== style || list.length > 1);
      if (list === undefined || restarts) {
        const fresh = [child];
        lists.set(style, fresh);
        ended.push(fresh);
      } else {
        list.push(child);
      }
    }
    previous = child;
  }
  return ended;
}

function* checkList(
  list: readonly Branch[],
  siblings: readonly Branch[],
  runsOn: boolean,
  folded: string,
): Generator<NumberingFinding> {
  const [first] = list;
  if (first === undefined) {
    return;
  }
  const alphabet = first.label?.style === "letter" ? alphabetOf(list) : undefined;
  if (first.label?.style === "letter" && alphabet === undefined) {
    return;
  }
  const position = (branch: Branch): readonly number[] | undefined =>
    alphabet === undefined ? numberParts(branch.label?.key ?? "") : [alphabet.indexOf(branch.label?.key ?? "") + 1];
  let previous: Branch | undefined;
  for (const item of list) {
    const now = position(item);
    const before = previous === undefined ? [0] : position(previous);
    if (now === undefined || before === undefined) {
      return;
    }
    if (previous !== undefined || !runsOn) {
      const problem =
        previous === undefined ? beginning(item, now, siblings, folded) : step(item, now, previous, before);
      if (problem !== undefined) {
        yield { finding: problem, item, list, between: gapBetween(before, now) };
      }
    }
    previous = item;
  }
}

function gapBetween(
  [before = 0]: readonly number[],
  [now = 0]: readonly number[],
): readonly [number, number] | undefined {
  return now - before > 1 ? [before, now] : undefined;
}

/** A list that begins with its second label. */
function beginning(
  item: Branch,
  now: readonly number[],
  siblings: readonly Branch[],
  folded: string,
): Finding | undefined {
  if (compareNumbers(now, [1]) <= 0 || now.length > 1) {
    return undefined;
  }
  const [leading] = siblings;
  const label = item.label?.key ?? "";
  if (
    leading === undefined ||
    leading === item ||
    leading.kind !== "part" ||
    item.kind !== "paragraph" ||
    now[0] !== 2
  ) {
    // `i)` after `h)`, and labels amid the sentence before, belong to the list without standing in it.
    return /^number/u.test(item.label?.style ?? "")
      ? { ...headingRange(item), message: message("The numbering begins with {0}.", label) }
      : undefined;
  }
  const text = leafOf(leading, "text") ?? leading;
  // `1 . The`, `1 If`: the number is there, only its mark is not.
  if (/^\(?1(?!\d)/u.test(folded.slice(text.start, text.start + 3))) {
    return undefined;
  }
  const written = item.label?.style === "bracketedNumber" ? "(1) " : "1. ";
  return {
    start: text.start,
    end: Math.min(text.end, text.start + 1),
    message: message("This paragraph lacks its number 1: the next numbered one is {0}.", label),
    related: [{ ...headingRange(item), message: message("Paragraph {0} is here.", label) }],
    fixes: [
      {
        title: message("Insert “{0}”", written.trim()),
        edits: [{ start: text.start, end: text.start, newText: written }],
        safe: false,
      },
    ],
  };
}

function step(item: Branch, now: readonly number[], previous: Branch, before: readonly number[]): Finding | undefined {
  const label = item.label?.key ?? "";
  const order = compareNumbers(now, before);
  if (order === 0) {
    return {
      ...headingRange(item),
      message: message("“{0}” stands here for the second time.", label),
      related: [{ ...headingRange(previous), message: message("The first one is here.") }],
    };
  }
  if (order < 0) {
    return { ...headingRange(item), message: message("“{0}” comes after “{1}”.", label, previous.label?.key ?? "") };
  }
  const whole = (now[0] ?? 0) - (before[0] ?? 0);
  const decimal = now.length === before.length && now.length > 1 && now[0] === before[0];
  const last = (now.at(-1) ?? 0) - (before.at(-1) ?? 0);
  if (whole > 1 || (decimal && last > 1)) {
    return {
      ...headingRange(item),
      message: message("“{0}” follows “{1}”: something between them is missing.", label, previous.label?.key ?? ""),
    };
  }
  return undefined;
}

/** The alphabet in which a lettered list goes on without a gap, else the one it fits best; undefined if none fits. */
function alphabetOf(list: readonly Branch[]): readonly string[] | undefined {
  const keys = list.map((branch) => branch.label?.key ?? "");
  const fitting = alphabetsWith(keys);
  const even = fitting.find((alphabet) => keys.every((key, index) => alphabet.indexOf(key) === index));
  return even ?? fitting[0];
}

function ordinalOf(branch: Branch): number | undefined {
  const key = branch.label?.key ?? "";
  if (branch.label?.style === "letter") {
    return key === "а" ? 1 : undefined;
  }
  return numberParts(key)?.[0];
}
