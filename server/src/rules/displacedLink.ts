import { message } from "../localization/message.ts";
import type { Reference } from "../model/references.ts";
import type { Treaty } from "../model/treaty.ts";
import type { Rule } from "./rule.ts";

export const displacedLink: Rule = {
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
  *check({ treaty, text }) {
    for (const { reference, owner, gap } of displacedLinks(treaty)) {
      const words = text.slice(reference.start, reference.end);
      const before = /[ \u00a0]$/u.test(text.slice(0, reference.start).slice(-1)) ? 1 : 0;
      yield {
        start: reference.start,
        end: reference.end,
        message: message("“{0}” belongs after “{1}”, where the gap is.", words, text.slice(owner.start, owner.end)),
        related: [{ ...gap, message: message("The reference is missing here") }],
        fixes: [
          {
            title: message("Move “{0}” back", words),
            edits: [
              { ...gap, newText: ` ${words} ` },
              { start: reference.start - before, end: reference.end, newText: "" },
            ],
            safe: false,
          },
        ],
      };
    }
  },
};

interface DisplacedLink {
  readonly reference: Reference;
  /** `осы Келісімнің` before the gap. */
  readonly owner: { readonly start: number; readonly end: number };
  /** The spaces from which it was taken. */
  readonly gap: { readonly start: number; readonly end: number };
}

/** The treaty's genitive, a gap, then some words and no other number. */
const GAP =
  /(?:осы|аталған)\s\p{L}{3,20}(?:ның|нің|дың|дің|тың|тің)(?<gap>[ \u00a0]{2,3})(?=[\p{Ll}«])[^\d\r\n]{3,120}$/iu;

function endsLine(folded: string, offset: number): boolean {
  return /^[ \u00a0]{0,3}(?:[\r\n]|$)/u.test(folded.slice(offset, offset + 5));
}

/** References at the end of a line before which their own place shows as a gap. */
export function displacedLinks({ instruments, document: { folded } }: Treaty): readonly DisplacedLink[] {
  return instruments.flatMap(({ references }) =>
    references.flatMap((reference) => {
      const { language, label, start, end, list } = reference;
      if (language !== "kk" || label?.style !== "number" || list.length > 1 || !endsLine(folded, end)) {
        return [];
      }
      const match = GAP.exec(folded.slice(Math.max(0, start - 170), start));
      const gap = match?.groups?.gap;
      if (match === null || gap === undefined) {
        return [];
      }
      const ownerStart = start - match[0].length;
      const gapStart = ownerStart + match[0].indexOf(gap);
      return [
        {
          reference,
          owner: { start: ownerStart, end: gapStart },
          gap: { start: gapStart, end: gapStart + gap.length },
        },
      ];
    }),
  );
}
