import { message } from "../localization/message.ts";
import type { Reference } from "../model/references.ts";
import type { Instrument } from "../model/treaty.ts";
import { enclosing } from "../syntax/tree.ts";
import { isLetter } from "../text/characters.ts";
import type { Finding, Judged } from "./rule.ts";
import { referenceRule } from "./units.ts";

export const malformedReference = referenceRule<Malformed>({
  metadata: {
    id: "malformed-reference",
    severity: "warning",
    fix: "safe",
    since: "0.2.0",
    languages: ["kk"],
    summary: message("A Kazakh reference without the hyphen between the number and its noun"),
    page: {
      what: "The number of an article, a paragraph or an annex is joined to its noun by a hyphen: `12-бабына`. The text has a space, a dash, a hyphen with a space beside it, or nothing there. Roman numerals (`IV бап`), ordinal words, `№ 2 қосымша`, and texts that write all their references without a hyphen are not reported. Russian and English references have no hyphen, so the rule does not judge them.",
      why: "The hyphen is the spelling of numbers with a noun's ending, and what searches and other tools know references by.",
      sources: ["Rules of Kazakh spelling (Government Resolution № 207 of 2021)"],
      wrong: "осы Келісімнің 12 бабына және 13- бабына сәйкес",
      right: "осы Келісімнің 12-бабына және 13-бабына сәйкес",
      mend: "The quick fix writes the hyphen.",
    },
  },
  judge(reference, { text }) {
    const { language, unit } = reference;
    const gap = language !== "kk" || !HYPHENATED.has(unit) || isJoined(reference) ? undefined : gapOf(reference, text);
    return gap === undefined || HYPHEN.test(gap) ? undefined : { gap };
  },
  *conclude(judged, { text }) {
    const parting = instrumentsThatPart(judged, text);
    for (const { instrument, reference, found } of judged) {
      if (!(parting.has(instrument) && isParted(found.gap))) {
        yield describe(reference, found.gap, text);
      }
    }
  },
});

interface Malformed {
  readonly gap: string;
}

/** Older texts part number and noun throughout: their style, and no slip of the pen. */
function instrumentsThatPart(judged: readonly Judged<Malformed>[], text: string): ReadonlySet<Instrument> {
  const counts = new Map<Instrument, number>();
  for (const { instrument, found } of judged) {
    if (isParted(found.gap)) {
      counts.set(instrument, (counts.get(instrument) ?? 0) + 1);
    }
  }
  const isStyle = ([{ references }, parted]: readonly [Instrument, number]) =>
    parted >= MANY && parted > references.filter((reference) => gapOf(reference, text) !== undefined).length / 2;
  return new Set([...counts].filter(isStyle).map(([instrument]) => instrument));
}

function isParted(gap: string): boolean {
  return gap.trim() === "";
}

/** At a glance: a hyphen and a letter follow the number, as they do in most references. */
function isJoined({ label, context: { text } }: Reference): boolean {
  return label !== undefined && text.charAt(label.end) === "-" && isLetter(text.charCodeAt(label.end + 1));
}

/** From so many on it is a habit. */
const MANY = 5;

const HYPHENATED = new Set<Reference["unit"]>(["article", "paragraph", "part", "annex", "chapter"]);
const HYPHEN = /^[-\u2010\u2011]$/u;
const GAP = /^\s{0,2}[-\u2010-\u2015]?\s{0,2}(?=\p{Ll})/u;

/** What stands between an Arabic number and its noun on the same line. */
function gapOf({ language, label, labelRange, unit, end, home }: Reference, text: string): string | undefined {
  if (language !== "kk" || label?.style !== "number" || labelRange === undefined || !HYPHENATED.has(unit)) {
    return undefined;
  }
  if (!/^\d[\d.-]*$/u.test(text.slice(labelRange.start, labelRange.end))) {
    return undefined;
  }
  const [gap] = GAP.exec(text.slice(labelRange.end, end)) ?? [];
  const numbered = /(?:№|N)\s?$/u.test(text.slice(Math.max(0, labelRange.start - 2), labelRange.start));
  const quoted = enclosing(home, "quotation") !== undefined;
  return gap === undefined || numbered || quoted || /[\r\n]/u.test(gap) ? undefined : gap;
}

function describe({ labelRange, end, start }: Reference, gap: string, text: string): Finding {
  const number = labelRange ?? { start, end: start };
  const mended = `${text.slice(number.start, number.end)}-${text.slice(number.end + gap.length, end)}`;
  return {
    start: number.start,
    end,
    message: message("A hyphen alone joins a number to its noun: write “{0}”.", mended),
    fixes: [
      {
        title: message("Write a hyphen"),
        edits: [{ start: number.end, end: number.end + gap.length, newText: "-" }],
        safe: true,
      },
    ],
  };
}
