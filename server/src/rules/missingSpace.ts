import { message } from "../localization/message.ts";
import { matchesIn } from "../text/patterns.ts";
import { asHabit, MANY } from "./habit.ts";
import type { Finding } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { type Paragraph, paragraphRule, placed } from "./units.ts";

/** A place where two words run into each other; the space goes between the groups `left`, if there is one, and `right`. */
interface Join {
  readonly pattern: RegExp;
  /** Words before the place that show that nothing is missing. */
  readonly exceptAfter?: RegExp;
  /** What may follow the place without a space. */
  readonly exceptBefore?: RegExp;
}

const WEB = /(?:https?:\/\/|www\.|(?<![\w.+-])[\w.+-]+@)\S*/giu;

/** Short capitalised beginnings make compound names (ҚазМұнайГаз, ЕурАзЭҚ), not two words. */
const JOINS: readonly Join[] = [
  // РеспубликасыныңБас, менҚырғыз
  {
    pattern: /(?<![\p{L}\d.])(?<left>\p{L}?\p{Ll}{3,})(?<right>(?=\p{Script=Cyrillic})\p{Lu}(?:\p{Ll}{2}|\p{Lu}{2}))/gu,
    exceptAfter: /^\p{Lu}\p{Ll}{1,3}$/u,
  },
  // БӨЛІМЖалпы
  {
    pattern:
      /(?<![\p{L}\d])(?<left>(?=\p{Script=Cyrillic})\p{Lu}{4,})(?<right>(?=\p{Script=Cyrillic})\p{Lu}\p{Ll}{3})/gu,
  },
  // 2019жылғы; not 10км, 5кВт, 3D, nor 12бабына, which wants a hyphen
  {
    pattern: /(?<![\p{L}\d.,-])(?<left>\d+)(?<right>(?=\p{Script=Cyrillic})\p{Ll}{3,})/gu,
    exceptBefore: /^(?:млн|млрд|мкм|кВт|мВт|ба[пб]|тарма[қғ])/u,
  },
  // Келісім5-бабында
  { pattern: /(?<![\p{L}\d-])(?<left>(?=\p{Script=Cyrillic})\p{L}?\p{Ll}{3,})(?<right>\d+[-)\s])/gu },
  // алады.Тараптар; not abbreviations: ст.Алматы
  {
    pattern: /(?<![\p{L}\d])(?<left>(?=\p{Script=Cyrillic})\p{L}?\p{Ll}{4,}[.!?])(?<right>\p{Lu}(?:\p{Ll}|\s\p{Ll}))/gu,
    exceptAfter: /^(?:проф|акад|респ|облыс)\.$/iu,
  },
  // отырып,Тараптар; келісім:мынадай
  { pattern: /(?<left>\p{Ll}{2}[,;:])(?<right>(?=\p{Script=Cyrillic})\p{L}{2})/gu },
  // (бұдан әрі – Тараптар)мынадай; not Тарап(тар)дың
  { pattern: /(?<left>\s\([^()]{3,120}\))(?<right>(?=\p{Script=Cyrillic})\p{L}{2})/gu },
  // келісім(бұдан әрі
  { pattern: /(?<=\p{L}{3})(?<right>\((?:бұдан|далее|hereinafter)\s)/giu },
];

export const missingSpace = paragraphRule({
  metadata: {
    id: "missing-space",
    severity: "warning",
    fix: "safe",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("Two words, or a label and its text, without a space between them"),
    page: {
      what: "A label runs into its text (`1.Тараптар`), a word or a number into the next word, a sentence into the next sentence. Addresses, initials and names such as `ҚазМұнайГаз` are not meant.",
      why: "A line break of the original was lost, or a space was not typed.",
      sources: ["Rules of spelling of the three languages"],
      wrong: "1.Тараптар осы Келісім шеңберінде …",
      right: "1. Тараптар осы Келісім шеңберінде …",
      mend: "The quick fix puts the space in.",
    },
  },
  signs: SIGN.joint | SIGN.capitals | SIGN.gluedLabel,
  find: (paragraph) => missingSpaces(paragraph),
  conclude: (found) =>
    asHabit(placed(found), {
      limit: MANY,
      say: (count) => message("{0} times a space is missing between words or after a label.", count),
      fixTitle: (count) => message("Insert {0} spaces", count),
    }),
});

function missingSpaces({ block: { label, heading }, text, lines }: Paragraph): Iterable<Finding> {
  // A place may show in more than one way: `4-бапЖол` is a glued heading and two glued words.
  const found = new Map<number, Finding>();
  const glued = label?.glued === true ? label.end : heading?.glued === true ? heading.titleStart : undefined;
  if (glued !== undefined) {
    found.set(glued, gap(glued, text.slice(0, 60), glued));
  }
  for (const line of lines) {
    for (const at of joints(line.text)) {
      found.set(line.from + at, gapIn(line.from, line.text, at));
    }
  }
  return [...found.values()].sort((left, right) => left.start - right.start);
}

/** Where a space is missing in a line. */
function joints(text: string): readonly number[] {
  const places: number[] = [];
  const web = [...matchesIn(text, WEB)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (const { pattern, exceptAfter, exceptBefore } of JOINS) {
    for (const match of matchesIn(text, pattern)) {
      const left = match.groups?.left ?? "";
      const at = match.index + left.length;
      const inAddress = web.some((address) => address.start <= at && at <= address.end);
      if (!inAddress && exceptAfter?.test(left) !== true && exceptBefore?.test(text.slice(at)) !== true) {
        places.push(at);
      }
    }
  }
  return places;
}

function gapIn(lineStart: number, text: string, at: number): Finding {
  const from = Math.max(0, at - 24);
  return gap(lineStart + at, text.slice(from, at + 24), at - from);
}

/** A finding that covers the two characters between which the space is missing. */
function gap(at: number, around: string, joint: number): Finding {
  const left = /(?<!\S)\S*$/u.exec(around.slice(0, joint))?.[0] ?? "";
  const right = /^\S*/u.exec(around.slice(joint))?.[0] ?? "";
  return {
    start: at - 1,
    end: at + 1,
    message: message("A space is missing in “{0}”.", left + right),
    fixes: [{ title: message("Insert a space"), edits: [{ start: at, end: at, newText: " " }], safe: true }],
  };
}
