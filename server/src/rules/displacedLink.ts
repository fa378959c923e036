import { message } from "../localization/message.ts";
import type { Reference } from "../model/references.ts";
import type { Treaty } from "../model/treaty.ts";
import { isBlank, isLineEnd } from "../text/characters.ts";
import { referenceRule } from "./units.ts";

export const displacedLink = referenceRule({
  metadata: {
    id: "displaced-link",
    severity: "warning",
    fix: "offered",
    since: "0.2.0",
    languages: ["kk"],
    summary: message("A reference that was moved to the end of its line"),
    page: {
      what: "The genitive of the treaty is followed by two spaces and no number, and the reference stands at the end of the line instead: a program that extracted the text put the words of a hyperlink last. Found in the Kazakh texts of the national database; Russian and English ones show no such trace.",
      why: "The sentence cannot be read as it stands.",
      sources: ["The texts of the national database of legal acts as extracted from PDF"],
      wrong: "осы Келісімнің  айқындалған нысандарда 3-бабында",
      right: "осы Келісімнің 3-бабында айқындалған нысандарда",
      mend: "The quick fix moves the reference back to where the gap is.",
    },
  },
  judge: (reference, { folded }) => gapBefore(reference, folded),
  *conclude(judged, { text }) {
    for (const { reference, found } of judged) {
      const { start, end } = reference;
      const words = text.slice(start, end);
      const before = /[ \u00a0]$/u.test(text.slice(0, start).slice(-1)) ? 1 : 0;
      const owner = text.slice(start - found.owner, start - found.gap);
      const gap = { start: start - found.gap, end: start - found.gap + found.width };
      yield {
        start,
        end,
        message: message("“{0}” belongs after “{1}”, where the gap is.", words, owner),
        related: [{ ...gap, message: message("The reference is missing here") }],
        fixes: [
          {
            title: message("Move “{0}” back", words),
            edits: [
              { ...gap, newText: ` ${words} ` },
              { start: start - before, end, newText: "" },
            ],
            safe: false,
          },
        ],
      };
    }
  },
});

/** Where a reference was taken from. */
interface Gap {
  /** So far before the reference `осы Келісімнің` begins, and the spaces after it. */
  readonly owner: number;
  readonly gap: number;
  /** The number of the spaces. */
  readonly width: number;
}

/** The treaty's genitive, a gap, then some words and no other number. */
const GAP =
  /(?:осы|аталған)\s\p{L}{3,20}(?:ның|нің|дың|дің|тың|тің)(?<gap>[ \u00a0]{2,3})(?=[\p{Ll}«])[^\d\r\n]{3,120}$/iu;

/** Nothing but blanks follows on the line. */
function endsLine(folded: string, offset: number): boolean {
  let end = offset;
  while (end < offset + 3 && isBlank(folded.charCodeAt(end))) {
    end++;
  }
  return end >= folded.length || isLineEnd(folded.charCodeAt(end));
}

/** The gap that a reference at the end of its line has left. */
function gapBefore(reference: Reference, folded: string): Gap | undefined {
  const { language, label, list } = reference;
  if (language !== "kk" || label?.style !== "number" || list.length > 1 || !endsLine(folded, reference.end)) {
    return undefined;
  }
  const { start } = reference;
  const match = GAP.exec(folded.slice(Math.max(0, start - 170), start));
  const gap = match?.groups?.gap;
  return match === null || gap === undefined
    ? undefined
    : { owner: match[0].length, gap: match[0].length - match[0].indexOf(gap), width: gap.length };
}

/** The words before such a gap. */
const OWNER = /(?:осы|аталған)\s\p{L}{3,20}(?:ның|нің|дың|дің|тың|тің)$/iu;

/** Of some gaps, by where they begin, those that displaced references have left. */
export function displacedGaps(
  gaps: readonly number[],
  { instruments, document: { folded } }: Treaty,
): ReadonlySet<number> {
  if (!gaps.some((gap) => OWNER.test(folded.slice(Math.max(0, gap - 40), gap)))) {
    return new Set();
  }
  return new Set(
    instruments.flatMap(({ references }) =>
      references.flatMap((reference) => {
        const found = gapBefore(reference, folded);
        return found === undefined ? [] : [reference.start - found.gap];
      }),
    ),
  );
}
