import { message } from "../localization/message.ts";
import { labelsOf } from "../model/members.ts";
import type { Reference } from "../model/references.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, descendants, enclosing, leafOf } from "../syntax/tree.ts";
import type { Finding, Fix } from "./rule.ts";
import { referenceRule } from "./units.ts";

export const brokenReference = referenceRule<true>({
  metadata: {
    id: "broken-reference",
    severity: "error",
    fix: "offered",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("A reference to an article, paragraph, sub-paragraph or annex that is not there"),
    page: {
      what: "The text cites an article, a paragraph or a sub-paragraph of this treaty, or an annex to it, that it does not have. An annex counts as missing only where the treaty has other numbered annexes and cites it by its own name; annexes may be kept in files of their own. References to other instruments are never reported, nor are quotations.",
      why: "An article was put in, taken out or moved, and the reference stayed.",
      sources: ["Law on Legal Acts № 480-V, art. 25(2)–(4) (by analogy)"],
      wrong: "осы Келісімнің 19-бабына сәйкес (the treaty has 17 articles)",
      right: "осы Келісімнің 17-бабына сәйкес",
      mend: "The message names what is there; quick fixes offer the nearest numbers.",
    },
  },
  // What there is instead stands elsewhere, and is looked for in each version.
  judge: ({ resolution, label }) =>
    (resolution.type === "missing" && resolution.certain && label !== undefined) || undefined,
  *conclude(judged, { text }) {
    for (const { reference, instrument } of judged) {
      const finding = findingFor(reference, instrument, text);
      if (finding !== undefined) {
        yield finding;
      }
    }
  },
});

function findingFor(reference: Reference, instrument: Instrument, text: string): Finding | undefined {
  const { resolution, label, unit } = reference;
  if (resolution.type !== "missing" || label === undefined) {
    return undefined;
  }
  const article = unit === "article";
  const present = article
    ? instrument.scope.articles.flatMap(({ heading }) => heading?.number ?? [])
    : unit === "annex"
      ? instrument.scope.annexes.flatMap(({ heading }) => heading?.number ?? [])
      : labelsOf(resolution.within, unit);
  // A fragment without articles cannot tell what the whole treaty has.
  if (article && present.length < 2) {
    return undefined;
  }
  const where = nameOf(resolution.within, text);
  return {
    start: reference.start,
    end: reference.end,
    message: describe(
      unit,
      unit === "subparagraph" ? writtenKey(reference, text) : label.key,
      article || unit === "annex" ? present : labelsWritten(resolution.within, unit, text),
      where,
    ),
    fixes: nearest(label.key, present).map((key) => replace(reference, key, text)),
  };
}

/** `4)`, `(iii)`: a sub-paragraph is called as it is written. */
function writtenKey({ label, labelRange }: Reference, text: string): string {
  const written = labelRange === undefined ? "" : text.slice(labelRange.start, labelRange.end);
  return /\s/u.test(written) || written === "" ? (label?.key ?? "") : written;
}

function labelsWritten(within: Branch, unit: Reference["unit"], text: string): readonly string[] {
  const labels = descendants(within).flatMap((branch) => {
    const label = branch.kind === unit && !isQuoted(branch, within) ? leafOf(branch, "label") : undefined;
    return label === undefined ? [] : text.slice(label.start, label.end).trim();
  });
  return [...new Set(unit === "paragraph" ? labels.map(withoutStop) : labels)];
}

function isQuoted(branch: Branch, within: Branch): boolean {
  const quotation = enclosing(branch, "quotation");
  return quotation !== undefined && within.start <= quotation.start;
}

function describe(unit: Reference["unit"], key: string, present: readonly string[], where: string) {
  if (unit === "article") {
    return message(
      "There is no article {0} in this treaty; it has articles {1}–{2}.",
      key,
      present[0] ?? "",
      present.at(-1) ?? "",
    );
  }
  const there = present.slice(0, 20).join(", ");
  if (unit === "annex") {
    return message("There is no annex {0} to this treaty; there are: {1}.", key, there);
  }
  if (unit === "paragraph") {
    return present.length === 0
      ? message("There is no paragraph {0} in “{1}”: it has no numbered paragraphs.", key, where)
      : message("There is no paragraph {0} in “{1}”; there are: {2}.", key, where, there);
  }
  return present.length === 0
    ? message("There is no sub-paragraph {0} in “{1}”: it has no sub-paragraphs.", key, where)
    : message("There is no sub-paragraph {0} in “{1}”; there are: {2}.", key, where, there);
}

function nameOf(branch: Branch, text: string): string {
  const leaf = leafOf(branch, "heading") ?? leafOf(branch, "label");
  return leaf === undefined
    ? text.slice(branch.start, branch.start + 30).replace(/\s+/gu, " ")
    : withoutStop(text.slice(leaf.start, leaf.end));
}

/** A heading or a label as it is named in a sentence: `3-бап` for `3-бап.`. */
export function withoutStop(head: string): string {
  return head.endsWith(".") ? head.slice(0, -1) : head;
}

/** At most two numbers beside the one that is missing. */
function nearest(key: string, present: readonly string[]): readonly string[] {
  if (!/^\d+$/.test(key)) {
    return [];
  }
  const wanted = Number(key);
  return present
    .filter((candidate) => /^\d+$/.test(candidate))
    .sort((left, right) => Math.abs(Number(left) - wanted) - Math.abs(Number(right) - wanted))
    .slice(0, 2);
}

function replace(reference: Reference, key: string, text: string): Fix {
  const { start, end } = reference.labelRange ?? reference;
  const written = text.slice(start, end);
  const newText = written.replace(/\d+(?:[-.\u2010-\u2015]\d+)*/u, key);
  return { title: message("Replace “{0}” by “{1}”", written, newText), edits: [{ start, end, newText }], safe: false };
}
