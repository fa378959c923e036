// Random edits of treaties, the same ones for the same seed.

/** What people type, paste and break. */
const PIECES = [
  ..." |  |\n|\n\n|\r\n|\r|\t|\u00a0|\u00ad|\u200b|\u2028|\ufeff|\0|\ud800|\udc00|😀|\u0301".split("|"),
  ...'.|,|;|:|(|)|«|»|"|“|”|-|–|№|N 6|i|Y|1|12|IV'.split("|"),
  ..."1-бап|\n2-бап. Атауы\n|\n27-1-бап\n|\nСтатья 3\n|\nArticle 2\n|\n1-тарау\n|\n1-қосымша\n|\nКЕЛІСІМ\n".split("|"),
  ..."\n1. |\n2-1. |\n1) |\nа) |\n(iii) |\n– |\n1/ ".split("|"),
  "төмендегілер туралы келісті:\n",
  "согласились о нижеследующем:\n",
  "have agreed as follows:\n",
  "мынадай редакцияда жазылсын:\n«",
  "осы Келісімнің 2-бабының 1-тармағының а) тармақшасында ",
  "пункт 2 статьи 3 настоящего Соглашения ",
  "Article 2(1)(b) ",
  "(бұдан әрі – Тараптар)",
  "«құжат» – қағаз;\n",
  "О с ы  К е л і с і м",
  "Yкiметi",
  "\n2030 жылғы 1 қаңтарда Астана қаласында екі данада қазақ тілінде жасалды.\n",
  "Үкіметі үшін\n",
];

export interface RandomEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Numbers that look random and depend on the seed alone (Mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to below the limit. */
  roll(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
}

/** Texts stay about as long as they began, so that a run may last. */
export function randomEdit(text: string, usualLength: number, dice: Dice): RandomEdit {
  const start = dice.roll(text.length + 1);
  const tooLong = text.length > usualLength;
  const length = dice.roll(3) > 0 && !tooLong ? 0 : dice.roll(dice.roll(8) === 0 ? 400 : 12);
  const end = Math.min(text.length, start + length);
  switch (dice.roll(tooLong ? 8 : 5)) {
    case 0: {
      // A piece of the text itself, pasted elsewhere.
      const from = dice.roll(text.length + 1);
      return { start, end, newText: text.slice(from, from + dice.roll(200)) };
    }
    case 1:
    case 2:
    case 3:
      return { start, end, newText: PIECES[dice.roll(PIECES.length)] ?? "" };
    case 4:
      return {
        start,
        end,
        newText: String.fromCharCode(dice.roll(3) > 0 ? 0x430 + dice.roll(40) : dice.roll(0x10000)),
      };
    default:
      return { start, end, newText: "" };
  }
}

export function edited(text: string, { start, end, newText }: RandomEdit): string {
  return text.slice(0, start) + newText + text.slice(end);
}
