import { message } from "../localization/message.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, branchesOf } from "../syntax/tree.ts";
import { headingRange } from "./articleNumbering.ts";
import { OFFERED, relabel } from "./relabel.ts";
import type { Finding, Fix, Rule } from "./rule.ts";

export const letterLabel: Rule = {
  metadata: {
    id: "letter-label",
    severity: "off",
    fix: "offered",
    since: "0.2.0",
    languages: ["kk", "ru"],
    summary: message("Sub-paragraphs with letters where the norm has numbers"),
    page: {
      what: "A sub-paragraph is labelled `а)` and not `1)`. Off until you switch it on: many treaties have letters by custom. English treaties do, so they are not judged.",
      why: "Acts of the Republic number sub-paragraphs in Arabic digits, and a letter has to be named by its alphabet when it is cited.",
      sources: ["Law on Legal Acts № 480-V, art. 23(5): sub-points `1)` (by analogy)"],
      wrong: "1-бап\n\nОргандар:\nа) министрлік;\nб) агенттік.",
      right: "1-бап\n\nОргандар:\n1) министрлік;\n2) агенттік.",
      mend: "The quick fix numbers the list and rewrites the references to its members; it is offered where no reference is left in doubt.",
    },
  },
  *check({ treaty, text }) {
    for (const instrument of treaty.instruments) {
      if (instrument.branch.instrument?.language !== "en") {
        yield* letteredBelow(instrument.branch, instrument, text);
      }
    }
  },
};

function* letteredBelow(parent: Branch, instrument: Instrument, text: string): Generator<Finding> {
  const children = branchesOf(parent);
  const lettered = children.filter(({ kind, label }) => kind === "subparagraph" && label?.style === "letter");
  const fix = lettered.length < 2 ? undefined : numberList(lettered, children, instrument, text);
  for (const [index, item] of lettered.entries()) {
    yield {
      ...headingRange(item),
      message: message(
        "Sub-paragraph “{0}” has a letter; acts of the Republic number them 1), 2), 3).",
        item.label?.key ?? "",
      ),
      ...(fix === undefined || index >= OFFERED ? {} : { fixes: [fix] }),
    };
  }
  for (const child of children) {
    if (child.kind !== "quotation") {
      yield* letteredBelow(child, instrument, text);
    }
  }
}

/** Only a list that is lettered throughout: beside numbers the same number would stand twice. */
function numberList(
  lettered: readonly Branch[],
  children: readonly Branch[],
  instrument: Instrument,
  text: string,
): Fix | undefined {
  const others = children.some(({ kind, label }) => kind === "subparagraph" && label?.style !== "letter");
  const plain = lettered.every((item) =>
    /^\p{L}\)$/u.test(text.slice(headingRange(item).start, headingRange(item).end)),
  );
  return others || !plain
    ? undefined
    : relabel(
        lettered.map((branch, index) => ({ branch, label: String(index + 1) })),
        instrument,
        text,
      );
}
