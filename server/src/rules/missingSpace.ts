import { message } from "../localization/message.ts";
import type { PlacedLine } from "./context.ts";
import type { Finding, Rule } from "./rule.ts";

/** A place where two words run into each other; the space goes between the groups `left` and `right`. */
interface Join {
  readonly pattern: RegExp;
  readonly excluded?: RegExp;
}

const WEB = /(?:https?:\/\/|www\.|[\w.+-]+@)\S*/giu;

/** Short capitalised beginnings make compound names (ҚазМұнайГаз, ЕурАзЭҚ), not two words. */
const JOINS: readonly Join[] = [
  // РеспубликасыныңБас, менҚырғыз
  {
    pattern: /(?<![\p{L}\d.])(?<left>\p{L}?\p{Ll}{3,})(?<right>(?=\p{Script=Cyrillic})\p{Lu}(?:\p{Ll}{2}|\p{Lu}{2}))/gu,
    excluded: /^\p{Lu}\p{Ll}{1,3}$/u,
  },
  // БӨЛІМЖалпы
  {
    pattern:
      /(?<![\p{L}\d])(?<left>(?=\p{Script=Cyrillic})\p{Lu}{4,})(?<right>(?=\p{Script=Cyrillic})\p{Lu}\p{Ll}{3})/gu,
  },
  // 2019жылғы; not 10км, 5кВт, 3D
  {
    pattern: /(?<![\p{L}\d.,-])(?<left>\d+)(?<right>(?=\p{Script=Cyrillic})\p{Ll}{3,})/gu,
    excluded: /^(?:млн|млрд|мкм|кВт|мВт)/u,
  },
  // Келісім5-бабында
  { pattern: /(?<![\p{L}\d-])(?<left>(?=\p{Script=Cyrillic})\p{L}?\p{Ll}{3,})(?<right>\d+[-)\s])/gu },
  // алады.Тараптар; not абbreviations: ст.Алматы
  {
    pattern: /(?<![\p{L}\d])(?<left>(?=\p{Script=Cyrillic})\p{L}?\p{Ll}{4,}[.!?])(?<right>\p{Lu}\p{Ll})/gu,
    excluded: /^(?:проф|акад|респ|облыс)\.$/iu,
  },
  // отырып,Тараптар; келісім:мынадай
  { pattern: /(?<left>\p{Ll}{2}[,;:])(?<right>(?=\p{Script=Cyrillic})\p{L}{2})/gu },
  // (бұдан әрі – Тараптар)мынадай; not Тарап(тар)дың
  { pattern: /(?<left>\s\([^()]{3,120}\))(?<right>(?=\p{Script=Cyrillic})\p{L}{2})/gu },
  // келісім(бұдан әрі
  { pattern: /(?<left>\p{L}{3})(?<right>\((?:бұдан|далее|hereinafter)\s)/giu },
];

export const missingSpace: Rule = {
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
  *check(context) {
    for (const placed of context.lines) {
      yield* gluedWords(placed);
    }
    const { document } = context.treaty;
    for (const block of document.blocks) {
      if (block.label?.glued === true) {
        yield gap(block.start + block.label.end, context.slice(block.start, block.start + 60));
      }
      if (block.heading?.glued === true && block.heading.titleStart !== undefined) {
        const at = block.start + block.heading.titleStart;
        // Heading words in capitals are caught as glued words.
        if (!/^\p{Lu}{4}$/u.test(context.slice(at - 4, at).replace(/І|I/gu, "І"))) {
          yield gap(at, context.slice(block.start, block.start + 60));
        }
      }
    }
  },
};

function* gluedWords({ line, text }: PlacedLine): Generator<Finding> {
  const web = [...text.matchAll(WEB)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (const { pattern, excluded } of JOINS) {
    for (const match of text.matchAll(pattern)) {
      const left = match.groups?.left ?? "";
      const right = match.groups?.right ?? "";
      const at = match.index + left.length;
      const inAddress = web.some((address) => address.start <= at && at <= address.end);
      if (
        !inAddress &&
        excluded?.test(left) !== true &&
        excluded?.test(text.slice(at, at + 6)) !== true &&
        right !== ""
      ) {
        yield gap(line.contentStart + at, text.slice(Math.max(0, at - 24), at + 24), at - Math.max(0, at - 24));
      }
    }
  }
}

/** A finding that covers the two characters between which the space is missing. */
function gap(at: number, around: string, position?: number): Finding {
  const joint = position ?? 0;
  const left = /\S*$/u.exec(around.slice(0, joint))?.[0] ?? "";
  const right = /^\S*/u.exec(around.slice(joint))?.[0] ?? "";
  return {
    start: at - 1,
    end: at + 1,
    message: message("A space is missing in “{0}”.", left + right),
    fixes: [{ title: message("Insert a space"), edits: [{ start: at, end: at, newText: " " }], safe: true }],
  };
}
