import { message } from "../localization/message.ts";
import { Gathered } from "../model/beside.ts";
import {
  HEADING_NUMBER,
  haveOtherWords,
  type PieceBlocks,
  type PlacedBlock,
  type Style,
  withNumber,
} from "../model/style.ts";
import { asHabit } from "./habit.ts";
import type { Finding, Rule } from "./rule.ts";

const FEW = 10;

export const headingStyle: Rule = {
  metadata: {
    id: "heading-style",
    severity: "hint",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("An article heading written otherwise than the others"),
    page: {
      what: "The heading of an article has another form than most headings of the same instrument: `3 бап` or `3-БАП` among `3-бап`, a full stop after the number or none. Headings with a title and headings without one have a form each; whether the title stands on the same line is not judged, nor is a document without a clear habit.",
      why: "Headings of one form are found and sorted at a glance.",
      sources: ["Law on Legal Acts № 480-V, art. 24(2): uniform layout (by analogy)"],
      wrong:
        "1-бап. Мақсаты\n\nМәтін.\n\n2-бап Органдар\n\nМәтін.\n\n3-бап. Тілдер\n\nМәтін.\n\n4-бап. Шығыстар\n\nМәтін.",
      right:
        "1-бап. Мақсаты\n\nМәтін.\n\n2-бап. Органдар\n\nМәтін.\n\n3-бап. Тілдер\n\nМәтін.\n\n4-бап. Шығыстар\n\nМәтін.",
      mend: "The quick fix writes the heading as the others are written; its title stays as it is.",
    },
  },
  *check(context) {
    for (const instrument of context.treaty.instruments) {
      const style = context.styleOf(instrument);
      const strange = instrument.memory
        .of(StrangeHeadings)
        .of(style.pieces, ({ headings }) => headings.filter((placed) => isStrange(placed, style)), style.habits);
      const findings = strange.flatMap((placed) => strangeHeading(placed, style, context.text) ?? []);
      yield* asHabit(findings, {
        limit: FEW,
        say: (count) => message("{0} headings are written otherwise than the others.", count),
        fixTitle: (count) => message("Write {0} headings as the others", count),
      });
    }
  },
};

/** As long as the style is the same. */
class StrangeHeadings extends Gathered<PieceBlocks, PlacedBlock> {}

interface Form {
  readonly shape: string;
  readonly mark: string;
}

/** How a heading should be written. */
function usualForm({ block: { heading }, shape, mark }: PlacedBlock, style: Style): Form | undefined {
  return heading === undefined || shape === undefined || mark === undefined || heading.glued
    ? undefined
    : { shape: style.headingShape(shape) ?? shape, mark: style.headingMark(heading) ?? mark };
}

function isStrange(placed: PlacedBlock, style: Style): boolean {
  const usual = usualForm(placed, style);
  return (
    usual !== undefined &&
    (usual.shape !== placed.shape || usual.mark !== placed.mark) &&
    !haveOtherWords(usual.shape, placed.shape ?? "")
  );
}

function strangeHeading(placed: PlacedBlock, style: Style, text: string): Finding | undefined {
  const { block, shape, mark = "" } = placed;
  const { heading } = block;
  const usual = usualForm(placed, style);
  if (heading === undefined || usual === undefined) {
    return undefined;
  }
  const { shape: usualShape, mark: usualMark } = usual;
  const start = block.start + heading.labelStart;
  const end = block.start + heading.labelEnd;
  const markStart = end - mark.length;
  const number = HEADING_NUMBER.exec(text.slice(start, end))?.[0];
  if (number === undefined) {
    return undefined;
  }
  const label = withNumber(usualShape, number);
  return {
    start,
    end,
    message: message("“{0}”: most headings of this text are written “{1}”.", text.slice(start, end), label + usualMark),
    fixes: [
      {
        title: message("Write “{0}”", label + usualMark),
        // The words stay untouched where only the mark differs: they may be mended otherwise.
        edits: [
          usualShape === shape
            ? { start: markStart, end, newText: usualMark }
            : { start, end, newText: label + usualMark },
        ],
        safe: true,
      },
    ],
  };
}
