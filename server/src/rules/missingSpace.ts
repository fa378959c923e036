import { message } from "../localization/message.ts";
import { matchesIn } from "../text/patterns.ts";
import { asHabit, MANY } from "./habit.ts";
import type { Finding } from "./rule.ts";
import { placesOf, SIGN } from "./signs.ts";
import { type Paragraph, paragraphRule, placed } from "./units.ts";

/** What tells of a place between two characters that two words run into each other there. */
interface Join {
  /** The characters on either side show it. */
  readonly sign: number;
  /**
   * Matches at the place. What follows is asked first, for what goes before may be long, and must not be read back from
   * each of its letters.
   */
  readonly pattern: RegExp;
}

const WEB = /(?:https?:\/\/|www\.|(?<![\w.+-])[\w.+-]+@)\S*/giu;

const JOINS: readonly Join[] = [
  // РеспубликасыныңБас, менҚырғыз; short capitalised beginnings make compound names: ҚазМұнайГаз, ЕурАзЭҚ
  {
    sign: SIGN.joint,
    pattern:
      /(?=\p{Script=Cyrillic})(?=\p{Lu}(?:\p{Ll}{2}|\p{Lu}{2}))(?<=(?<![\p{L}\d.])\p{L}?\p{Ll}{3,})(?<!(?<!\p{L})\p{Lu}\p{Ll}{1,3})/uy,
  },
  // БӨЛІМЖалпы
  {
    sign: SIGN.capitals,
    pattern: /(?=\p{Script=Cyrillic})(?=\p{Lu}\p{Ll}{3})(?<=(?<![\p{L}\d])(?=\p{Script=Cyrillic})\p{Lu}{4,})/uy,
  },
  // 2019жылғы; not 10км, 5кВт, 3D, nor 12бабына, which wants a hyphen
  {
    sign: SIGN.joint,
    pattern: /(?=\p{Script=Cyrillic})(?=\p{Ll}{3})(?!млн|млрд|мкм|кВт|мВт|ба[пб]|тарма[қғ])(?<=(?<![\p{L}\d.,-])\d+)/uy,
  },
  // Келісім5-бабында
  { sign: SIGN.joint, pattern: /(?=\d+[-)\s])(?<=(?<![\p{L}\d-])(?=\p{Script=Cyrillic})\p{L}?\p{Ll}{3,})/uy },
  // алады.Тараптар; not abbreviations: ст.Алматы
  {
    sign: SIGN.joint,
    pattern:
      /(?=\p{Lu}\s?\p{Ll})(?<=(?<![\p{L}\d])(?!(?:проф|акад|респ|[Оо]блыс)\.)(?=\p{Script=Cyrillic})\p{L}?\p{Ll}{4,}[.!?])/uy,
  },
  // отырып,Тараптар; келісім:мынадай
  { sign: SIGN.joint, pattern: /(?=\p{Script=Cyrillic})(?=\p{L}{2})(?<=\p{Ll}{2}[,;:])/uy },
  // (бұдан әрі – Тараптар)мынадай; not Тарап(тар)дың
  { sign: SIGN.joint, pattern: /(?=\p{Script=Cyrillic})(?=\p{L}{2})(?<=\s\([^()]{3,120}\))/uy },
  // келісім(бұдан әрі
  { sign: SIGN.joint, pattern: /(?=\((?:бұдан|далее|hereinafter)\s)(?<=\p{L}{3})/iuy },
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
  const places = placesOf(SIGN.joint | SIGN.capitals, text).filter(({ at, signs }) =>
    JOINS.some(({ sign, pattern }) => {
      pattern.lastIndex = at;
      return (signs & sign) !== 0 && pattern.test(text);
    }),
  );
  const web = places.length === 0 ? [] : matchesIn(text, WEB);
  return places
    .map(({ at }) => at)
    .filter((at) => !web.some(({ 0: address, index }) => index <= at && at <= index + address.length));
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
