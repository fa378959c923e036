// The names of States in titles, preambles and signatures, seen through their cases, and the level at which a treaty is
// made: States, Governments, or bodies of them.
import { matchesIn } from "../text/patterns.ts";
import { Sieve } from "../text/sieve.ts";

export interface StateName {
  /** Compared with others; cases do not change it. */
  readonly key: string;
  /** As written. */
  readonly text: string;
  /** Offsets in the flat text. */
  readonly start: number;
  readonly end: number;
}

export type PartyLevel = "state" | "government" | "body";

/** `Беларусь Республикасының`, `Республики Казахстан`, `Кыргызской Республики`, `the Kyrgyz Republic`. */
const NAMES: readonly RegExp[] = [
  /(?<!\p{Lu})(?<name>\p{Lu}[\p{Ll}-]{2,30})\s(?:(?:Ұлы|Біріккен|Құрама|Халық|Ислам|Социалистік|Федеративтік|Демократиялық|Араб)\s){0,3}(?:Республикасы|Федерациясы|Корольдігі|Патшалығы|Герцогтігі|Князьдігі|Мемлекеті|Штаттары|Әмірліктері)\p{Ll}{0,4}(?!\p{Ll})/gu,
  /(?<!\p{Lu})(?:Республик(?:а|и|е|у|ой)|Федераци(?:я|и|ю|ей)|(?:Королевств|Герцогств|Княжеств|Государств)(?:о|а|у|ом|е))\s(?<name>\p{Lu}[\p{L}-]{2,30})/gu,
  /(?<!\p{L})(?<name>\p{Lu}[\p{L}-]{2,30}ск)(?:ой|ая|ую|ого|ий|ое)\s(?:(?:Народн|Исламск|Федеративн|Демократическ|Арабск)\p{Ll}{2,3}\s){0,3}(?:Республик|Федераци|Королевств|Конфедераци)\p{Ll}{1,3}(?!\p{L})/gu,
  /(?<!\p{L})(?:Republic|Kingdom|Federation|Duchy|Principality|State)\sof\s(?:the\s)?(?<name>\p{Lu}[\p{L}-]{2,30})/gu,
  /(?<!\p{L})(?<name>(?!Government|The|And|Federal)\p{Lu}\p{Ll}[\p{L}-]{1,30})\s(?:Republic|Federation|Kingdom|Confederation)(?!\sof)(?!\p{L})/gu,
];

const GOVERNMENT = /үкімет|правительств|government/iu;
const BODY =
  /министрліг|прокуратура|агенттіг|комитет|палата|банк|департамент|орталығ|университет|әкімдіг|министерств|агентств|служб|ведомств|акимат|ministry|prosecutor|agency|committee|chamber|department|service/iu;

let sieve: Sieve | undefined;

/** In order of appearance. */
export function stateNames(text: string): readonly StateName[] {
  sieve ??= new Sieve([NAMES]);
  const [possible = 0] = sieve.sift(text);
  return NAMES.filter((_, index) => possible & (1 << index))
    .flatMap((pattern) => matchesIn(text, pattern))
    .map((match) => ({
      key: keyOf(match.groups?.name ?? ""),
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }))
    .sort((left, right) => left.start - right.start);
}

/** Russian names of countries are inflected at their ends. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/(?:ов|[аяыиьуе])$/u, "");
}

export function levelOf(text: string): PartyLevel {
  return GOVERNMENT.test(text) ? "government" : BODY.test(text) ? "body" : "state";
}
