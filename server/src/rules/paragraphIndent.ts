import { message } from "../localization/message.ts";
import { Gathered } from "../model/beside.ts";
import type { PieceBlocks, PlacedBlock, Role, Style } from "../model/style.ts";
import type { Instrument } from "../model/treaty.ts";
import type { RuleContext } from "./context.ts";
import { slipsAsHabit } from "./habit.ts";
import type { Finding, Rule } from "./rule.ts";

/** Headings and their titles are often centred. */
const JUDGED: ReadonlySet<Role> = new Set(["paragraph", "part", "subparagraph", "indent"]);
const FEW = 10;

export const paragraphIndent: Rule = {
  metadata: {
    id: "paragraph-indent",
    severity: "hint",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("A paragraph with another indent than the others"),
    page: {
      what: "The first line of a paragraph is indented otherwise than most paragraphs of its kind in the same instrument. What has no clear habit is not judged, nor are titles, headings, signatures, quotations and annexes.",
      why: "The reader takes another indent for another level.",
      sources: ["Government Resolution № 568 of 06.10.2016, п. 7: one indent throughout, by analogy"],
      wrong: "      Бірінші абзац.\n      Екінші абзац.\n     Үшінші абзац.\n      Төртінші абзац.",
      right: "      Бірінші абзац.\n      Екінші абзац.\n      Үшінші абзац.\n      Төртінші абзац.",
      mend: "The quick fix gives the paragraph the indent of the others.",
    },
  },
  *check(context) {
    const [main] = context.treaty.instruments;
    if (main !== undefined) {
      yield* envelopeStrangers(context, context.styleOf(main));
    }
    for (const instrument of context.treaty.instruments) {
      const style = context.styleOf(instrument);
      const findingOf = (placed: PlacedBlock) =>
        findingFor(placed.block.start, placed.lead, usualFor(placed, style, context.extracted) ?? "");
      yield* slipsAsHabit(strangers(instrument, style, context.extracted), findingOf, {
        limit: FEW,
        say: (count) => message("{0} paragraphs have another indent than the others.", count),
        fixTitle: (count) => message("Give {0} paragraphs the indent of the others", count),
      });
    }
  },
};

const ITEMS: ReadonlySet<Role> = new Set(["subparagraph", "indent"]);
const NO_BLOCKS: readonly PlacedBlock[] = [];

/** As long as the style is the same. */
class Strangers extends Gathered<PieceBlocks, PlacedBlock> {}

function strangers(instrument: Instrument, style: Style, extracted: boolean): readonly PlacedBlock[] {
  const isStrange = (placed: PlacedBlock) => usualFor(placed, style, extracted) !== undefined;
  return instrument.memory
    .of(Strangers)
    .of(
      style.pieces,
      ({ blocks, leads }) => (leads.some(isStrange) ? exceptDeeperItems(blocks).filter(isStrange) : NO_BLOCKS),
      `${extracted} ${style.habits}`,
    );
}

/** The items of a list may stand further in than what they are items of. */
function exceptDeeperItems(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  let deeper: string | undefined;
  return blocks.filter((placed, index) => {
    const before = blocks[index - 1];
    const begins = before?.block.text.endsWith(":") === true && placed.lead.length > before.lead.length;
    deeper = ITEMS.has(placed.role) && (begins || placed.lead === deeper) ? placed.lead : undefined;
    return deeper === undefined;
  });
}

/** The indent that a paragraph should have and has not. */
function usualFor({ role, lead }: PlacedBlock, style: Style, extracted: boolean): string | undefined {
  const usual = JUDGED.has(role) ? style.lead(role) : undefined;
  // In extracted text a line without indent goes on with the paragraph before it.
  return usual === undefined || lead === usual || (extracted && (lead === "" || usual === "")) ? undefined : usual;
}

/** The points of the act round the treaty are set as the treaty is; its title, its date and its signature are not. */
function* envelopeStrangers(context: RuleContext, style: Style): Generator<Finding> {
  const { text, treaty } = context;
  for (const block of context.blocksIn("envelope")) {
    const usual = style.lead(block.label === undefined ? "part" : "paragraph") ?? style.lead("part");
    if (usual === undefined || usual === "" || !/[.:;]$/u.test(block.text)) {
      continue;
    }
    const lead = text.slice(treaty.document.lines[block.firstLine]?.start, block.start);
    if (lead !== "" && lead !== usual && lead.length <= usual.length * 2) {
      yield findingFor(block.start, lead, usual);
    }
  }
}

function findingFor(blockStart: number, lead: string, usual: string): Finding {
  const start = blockStart - lead.length;
  return {
    start,
    end: lead === "" ? start + 1 : blockStart,
    message: message("The indent is {0}; the other paragraphs have {1}.", lead.length, usual.length),
    fixes: [
      {
        title: message("Indent it as the others"),
        edits: [{ start, end: blockStart, newText: usual }],
        safe: true,
      },
    ],
  };
}
