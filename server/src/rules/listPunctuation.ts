import { message } from "../localization/message.ts";
import type { PieceBlocks, PlacedBlock } from "../model/style.ts";
import { Attached } from "../text/attached.ts";
import type { Finding, Rule } from "./rule.ts";

/** What ends an item; a conjunction after `;` joins the last two. */
type Ending = ";" | "." | "," | ":" | "none" | "other";

/** An item that ends so leads to the next one without a semicolon. */
const JOINING = /(?<!\p{L})(?:және|немесе|и|или|либо|and|or)$/iu;

interface Item {
  readonly placed: PlacedBlock;
  readonly ending: Ending;
}

export const listPunctuation: Rule = {
  metadata: {
    id: "list-punctuation",
    severity: "warning",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("An item of a list without its semicolon or full stop"),
    page: {
      what: "In a list whose items end in `;` one item ends otherwise, or the last one does not end in `.` although the sentence ends there. Lists that go on after their last item, and lists punctuated in another way throughout, are not judged.",
      why: "A missing mark leaves open whether the list goes on.",
      sources: [
        "Law on Legal Acts № 480-V, art. 23(1): items other than the first and the last end in a semicolon (by analogy)",
        "Kazakh punctuation, emle.kz, id=9",
      ],
      wrong: "1-бап\n\nОргандар мыналар болып табылады:\n1) министрлік;\n2) агенттік;\n3) комитет\n\n2-бап\n\nМәтін.",
      right: "1-бап\n\nОргандар мыналар болып табылады:\n1) министрлік;\n2) агенттік;\n3) комитет.\n\n2-бап\n\nМәтін.",
      mend: "The quick fix writes the mark.",
    },
  },
  *check(context) {
    for (const instrument of context.treaty.instruments) {
      const { pieces } = context.styleOf(instrument);
      // The texts that an amending protocol quotes stand between its items.
      if (instrument.branch.instrument?.amending !== true) {
        yield* listsIn(pieces);
      }
    }
  },
};

/** Pieces whose lists are sound, with the paragraph that follows them: that tells whether a list goes on. */
const SOUND = new Attached<PieceBlocks, PlacedBlock | "nothing">();

function* listsIn(pieces: readonly PieceBlocks[]): Generator<Finding> {
  let list: Item[] = [];
  for (const [index, piece] of pieces.entries()) {
    const following = pieces[index + 1]?.blocks[0];
    if (list.length === 0 && SOUND.get(piece) === (following ?? "nothing")) {
      continue;
    }
    let sound = list.length === 0;
    // How the numbered paragraph before the one that the list belongs to ends: they may be items of a list themselves.
    let round: Ending = "none";
    for (const [at, placed] of piece.blocks.entries()) {
      const next = piece.blocks[at + 1] ?? following;
      if (!isItem(placed)) {
        const ending = endingOf(placed);
        round = placed.role !== "paragraph" ? "none" : ending === ":" ? round : ending;
        continue;
      }
      list.push({ placed, ending: goesOn(placed, next) ? "other" : endingOf(placed) });
      if (next === undefined || next.home !== placed.home || !isItem(next)) {
        for (const finding of judge(list, next, round)) {
          sound = false;
          yield finding;
        }
        list = [];
      }
    }
    if (sound && list.length === 0) {
      SOUND.set(piece, following ?? "nothing");
    }
  }
}

function isItem({ role }: PlacedBlock): boolean {
  return role === "subparagraph" || role === "indent";
}

/** A line without a label that begins small, amid labelled items, belongs to the item before it. */
function goesOn({ role, home }: PlacedBlock, next: PlacedBlock | undefined): boolean {
  return next !== undefined && next.home === home && next.role !== role && /^\p{Ll}/u.test(next.block.text);
}

function endingOf({ block }: PlacedBlock): Ending {
  const text = block.text.replace(/(?<=;)\s?(?:және|немесе|и|или|либо|and|or)$/u, "");
  const last = text.charAt(text.length - 1);
  if (last === ";" || last === "." || last === "," || last === ":") {
    return last;
  }
  // `… applies. (WRC-12)`: the sentence ended before the bracket.
  const joined = text !== block.text || JOINING.test(text) || /[.;]\s?\([^()]{0,40}\)$/u.test(text);
  return /[\p{L}\d)»]/u.test(last) && !joined ? "none" : "other";
}

function* judge(list: readonly Item[], next: PlacedBlock | undefined, round: Ending): Generator<Finding> {
  const last = list.at(-1);
  const inner = list.slice(0, -1);
  const semicolons = inner.filter(({ ending }) => ending === ";").length;
  if (last === undefined || semicolons === 0) {
    return;
  }
  const strange = inner.filter(({ ending }) => ending !== ";" && ending !== ":");
  const [only] = strange;
  if (only !== undefined && strange.length === 1 && semicolons >= 2 && only.ending !== "." && only.ending !== "other") {
    yield finding(only, ";");
  }
  const ended =
    last.ending === "," ||
    last.ending === "none" ||
    (last.ending === ";" && round !== ";" && !leadsOn(last.placed, next));
  if (ended && strange.length <= 1 && endsSentence(last.placed, next)) {
    yield finding(last, ".");
  }
}

/** `…; and`, or the numbered paragraphs round the list are items of a list themselves. */
function leadsOn({ block, home }: PlacedBlock, next: PlacedBlock | undefined): boolean {
  const round = next?.home === home && next.role === "paragraph" ? endingOf(next) : "none";
  return !block.text.endsWith(";") || round === ";" || round === ":";
}

/** What comes after the list begins anew: a heading, a numbered paragraph, a capital. */
function endsSentence({ home }: PlacedBlock, next: PlacedBlock | undefined): boolean {
  if (next === undefined) {
    // The text ends here: it may be still in the writing.
    return false;
  }
  return next.home !== home || next.role === "paragraph" || next.role === "article" || /^\p{Lu}/u.test(next.block.text);
}

function finding({ placed: { block }, ending }: Item, mark: ";" | "."): Finding {
  const replaced = ending === "none" ? block.end : block.end - 1;
  return {
    start: block.flat.toDocument(/(?<!\S)\S*$/u.exec(block.text)?.index ?? 0),
    end: block.end,
    message:
      mark === "."
        ? message("The last item of the list ends the sentence: “.” is missing.")
        : message("The other items of the list end in “;”."),
    fixes: [
      {
        title: message("Write “{0}”", mark),
        edits: [{ start: replaced, end: block.end, newText: mark }],
        safe: true,
      },
    ],
  };
}
