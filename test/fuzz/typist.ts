// A person at random: types, pastes, moves, breaks, takes back. The same seed makes the same edits.
import { wrap } from "../../server/src/testing/wrap.ts";
import type { Dice } from "./dice.ts";

/** What people type and paste at one place. */
const PIECES: readonly string[] = [
  ..." |  |\n|\n\n|\r\n|\r|\t|\u00a0|\u00ad|\u200b|\u2028|\ufeff|\0|\ud800|\udc00|😀|\u0301".split("|"),
  ...'.|,|;|:|(|)|«|»|"|“|”|-|–|№|N 6|i|Y|1|12|IV|*|/|'.split("|"),
  ..."1-бап|2-бап. Атауы|27-1-бап|3 бап|Статья 3|СТАТЬЯ 1. Термины|Article 2|Article III|1-тарау|Раздел 2|II. Состав".split(
    "|",
  ),
  ..."1-қосымша|Приложение № 2|Annex 1|КЕЛІСІМ|ХАТТАМА|СОГЛАШЕНИЕ|PROTOCOL|Преамбула".split("|"),
  ..."1. |2-1. |2.1. |1) |а) |б) |(iii) |(a) |– |1/ |I. ".split("|"),
  "төмендегілер туралы келісті:",
  "согласились о нижеследующем:",
  "have agreed as follows:",
  "мынадай редакцияда жазылсын:\n«",
  "изложить в следующей редакции:\n«",
  "shall be replaced by the following text:\n“",
  "осы Келісімнің 2-бабының 1-тармағының а) тармақшасында ",
  "осы баптың 1 және 2-тармақтарында ",
  "3 – 5-баптарында ",
  "пункт 2 статьи 3 настоящего Соглашения ",
  "статьями 1, 2 и 4 ",
  "Article 2(1)(b) ",
  "the preceding paragraph ",
  "1-қосымшаға сәйкес ",
  "(бұдан әрі – Тараптар)",
  "(далее – Стороны)",
  '(hereinafter referred to as "the Parties")',
  "Біріккен Ұлттар Ұйымы (БҰҰ)",
  "Осы Келісімнің мақсаттары үшін мынадай терминдер пайдаланылады:",
  "Для целей настоящего Соглашения используются следующие термины:",
  "«құжат» – қағаз;",
  "«документ» – бумага;",
  "Тараптар құжат береді.",
  "О с ы  К е л і с і м",
  "Yкiметi",
  "2030 жылғы 1 қаңтарда Астана қаласында екі данада қазақ тілінде жасалды.",
  "Совершено в городе Астане 1 января 2030 года в двух экземплярах на казахском языке.",
  "Үкіметі үшін",
  "Осы Келісім қол қойылған күнінен бастап күшіне енеді.",
  "\n\n- 3 -\n\n",
  "\n\n\n12\n\n\n",
  "\f",
];

/** The heads of instruments: what language, what kind. */
const TITLES: readonly string[] = [
  "Көлік туралы\nКЕЛІСІМ",
  "Келісімге өзгерістер енгізу туралы\nХАТТАМА",
  "СОГЛАШЕНИЕ\nо транспорте",
  "ПРОТОКОЛ\nо внесении изменений в Соглашение о транспорте",
  "AGREEMENT\non transport",
  "№ 1 ХАТТАМА",
];

const HEADING =
  /^[^\S\r\n]*[«"“]?(?:\d{1,3}(?:-\d{1,2})?\s?-?\s?(?:бап|БАП|тарау|қосымша)|(?:Статья|Article|Глава|Раздел|Chapter|Приложение|Annex|СТАТЬЯ|ARTICLE)(?=\s|$))/u;
const PARAGRAPH = /^[^\S\r\n]*(?:\d{1,2}[.)]|[а-я]\)|\([a-zivx]{1,4}\)|–)/u;

/** A line with its end. */
const LINES = /[^\r\n]{0,100000}(?:\r\n|\r|\n)|[^\r\n]{1,100000}/gu;

/** `library` holds texts to paste from. */
type Action = (text: string, dice: Dice, library: readonly string[]) => string;

export class Typist {
  readonly #dice: Dice;
  readonly #library: readonly string[];
  readonly #longest: number;
  readonly #undo: string[] = [];
  readonly #redo: string[] = [];
  /** Small edits that are still to be made, one version each: a word letter by letter. */
  #typing: { at: number; readonly letters: string[] } | undefined;
  #text: string;

  constructor(text: string, library: readonly string[], longest: number, dice: Dice) {
    this.#text = text;
    this.#library = library;
    this.#longest = longest;
    this.#dice = dice;
  }

  /** The text after the next edit. */
  next(): string {
    const before = this.#text;
    const dice = this.#dice;
    if (this.#typing !== undefined) {
      this.#typeOn(this.#typing);
    } else if (dice.once(8) && this.#undo.length > 0) {
      this.#takeBack(dice);
      return this.#text;
    } else if (dice.once(12)) {
      this.#typing = { at: dice.roll(before.length + 1), letters: [...dice.pick(PIECES, "")] };
    } else {
      const shrinking = before.length > this.#longest;
      const action = dice.pick(shrinking ? SHRINKING : dice.once(2) ? STRUCTURAL : LOCAL, replaceAtRandom);
      this.#text = action(before, dice, this.#library);
    }
    this.#remember(before);
    return this.#text;
  }

  #typeOn(typing: { at: number; readonly letters: string[] }): void {
    const letter = typing.letters.shift();
    if (letter === undefined) {
      this.#typing = undefined;
      return;
    }
    this.#text = this.#text.slice(0, typing.at) + letter + this.#text.slice(typing.at);
    typing.at += letter.length;
  }

  #takeBack(dice: Dice): void {
    const [from, to] = dice.once(3) && this.#redo.length > 0 ? [this.#redo, this.#undo] : [this.#undo, this.#redo];
    for (let times = 1 + dice.roll(4); times > 0; times--) {
      const text = from.pop();
      if (text !== undefined) {
        to.push(this.#text);
        this.#text = text;
      }
    }
  }

  #remember(before: string): void {
    if (before !== this.#text) {
      this.#undo.push(before);
      this.#undo.splice(0, this.#undo.length - 30);
      this.#redo.length = 0;
    }
  }
}

function linesOf(text: string): string[] {
  return text.match(LINES) ?? [];
}

function contentOf(line: string): string {
  return line.replace(/[\r\n]{1,2}$/u, "");
}

/** Lines that others may follow. */
function ended(lines: readonly string[]): string[] {
  return lines.map((line) => (/[\r\n]$/u.test(line) ? line : `${line}\n`));
}

function headingsIn(lines: readonly string[]): number[] {
  return [...lines.keys()].filter((index) => HEADING.test(lines[index] ?? ""));
}

/** From a heading to before another: `[from, to)` of the lines. */
function articlesIn(lines: readonly string[], dice: Dice, count: number): readonly [number, number] {
  const headings = headingsIn(lines);
  const first = dice.roll(Math.max(1, headings.length));
  return [headings[first] ?? 0, headings[first + count] ?? lines.length];
}

/** Where lines may be put in: mostly before a heading. */
function placeIn(lines: readonly string[], dice: Dice): number {
  return dice.once(3) ? dice.roll(lines.length + 1) : dice.pick(headingsIn(lines), lines.length);
}

function replaced(text: string, start: number, end: number, newText: string): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** A change of the lines of a text. */
function onLines(change: (lines: string[], dice: Dice) => void): Action {
  return (text, dice) => {
    const lines = linesOf(text);
    change(lines, dice);
    return lines.join("");
  };
}

/** A change of one line that a test picks, where there is one. */
function onLineLike(pattern: RegExp, change: (line: string, dice: Dice) => string): Action {
  return onLines((lines, dice) => {
    const found = [...lines.keys()].filter((index) => pattern.test(lines[index] ?? ""));
    const index = dice.pick(found, undefined);
    if (index !== undefined) {
      lines[index] = change(lines[index] ?? "", dice);
    }
  });
}

const insertPiece: Action = (text, dice) => {
  const start = dice.roll(text.length + 1);
  return replaced(text, start, start, dice.pick(PIECES, ""));
};

const insertLetter: Action = (text, dice) => {
  const start = dice.roll(text.length + 1);
  return replaced(text, start, start, String.fromCharCode(dice.once(6) ? dice.roll(0x10000) : 0x430 + dice.roll(40)));
};

const deleteSome: Action = (text, dice) => {
  const start = dice.roll(text.length + 1);
  return replaced(text, start, start + 1 + dice.roll(dice.once(6) ? 300 : 6), "");
};

const replaceAtRandom: Action = (text, dice) => {
  const start = dice.roll(text.length + 1);
  return replaced(text, start, start + dice.roll(10), dice.pick(PIECES, ""));
};

/** A piece of the text itself, pasted elsewhere. */
const copyWithin: Action = (text, dice) => {
  const start = dice.roll(text.length + 1);
  const from = dice.roll(text.length + 1);
  return replaced(text, start, start, text.slice(from, from + dice.roll(200)));
};

/** Enter, at the end of a line, at its beginning or amid it. */
const enter: Action = onLines((lines, dice) => {
  const index = dice.roll(Math.max(1, lines.length));
  const line = lines[index] ?? "";
  const content = contentOf(line);
  const at = dice.pick([0, content.length, dice.roll(content.length + 1)], 0);
  lines[index] = `${line.slice(0, at)}${dice.pick(["\n", "\r\n", "\n\n", "\r"], "\n")}${line.slice(at)}`;
});

const joinLines: Action = onLines((lines, dice) => {
  const index = dice.roll(Math.max(1, lines.length));
  lines[index] = contentOf(lines[index] ?? "");
});

const deleteLines: Action = onLines((lines, dice) => {
  lines.splice(dice.roll(Math.max(1, lines.length)), 1 + dice.roll(dice.once(4) ? 12 : 2));
});

const insertLine: Action = onLines((lines, dice) => {
  lines.splice(placeIn(lines, dice), 0, ...ended([dice.pick(PIECES, "")]));
});

const deleteArticles: Action = onLines((lines, dice) => {
  const [from, to] = articlesIn(lines, dice, 1 + dice.roll(2));
  lines.splice(from, to - from);
});

const moveArticles: Action = onLines((lines, dice) => {
  const [from, to] = articlesIn(lines, dice, 1 + dice.roll(2));
  const moved = ended(lines.splice(from, to - from));
  lines.splice(placeIn(lines, dice), 0, ...moved);
});

/** Some articles of any text, at the beginning of a line. */
const pasteArticles: Action = (text, dice, library) => {
  const source = linesOf(dice.once(2) ? text : dice.pick(library, text));
  const [from, to] = articlesIn(source, dice, 1 + dice.roll(3));
  const lines = linesOf(text);
  lines.splice(placeIn(lines, dice), 0, ...ended(source.slice(from, to)));
  return lines.join("");
};

const deleteHeading: Action = onLineLike(HEADING, (_, dice) => dice.pick(["", "\n"], ""));
const renumberHeading: Action = onLineLike(HEADING, (line, dice) =>
  line.replace(/\d{1,3}/u, String(1 + dice.roll(9)) + dice.pick(["", "", "-1"], "")),
);
const quoteHeading: Action = onLineLike(HEADING, (line, dice) => dice.pick(["«", '"', "“"], "«") + line);
const titleOfHeading: Action = onLineLike(
  HEADING,
  (line, dice) =>
    contentOf(line) + dice.pick([". Терминдер", " Термины", ".", " осы", "»"], "") + line.slice(contentOf(line).length),
);
const relabel: Action = onLineLike(PARAGRAPH, (line, dice) =>
  line.replace(/^\s{0,40}\S{1,4}/u, dice.pick(["1.", "2.", "1)", "а)", "–", "(i)", ""], "")),
);
const indentLine: Action = onLineLike(/\S/u, (line, dice) => " ".repeat(dice.roll(8)) + line.trimStart());
const borderOfHeading: Action = onLines((lines, dice) => {
  const index = dice.pick(headingsIn(lines), 0);
  const start = lines.slice(0, index).join("").length + dice.roll(7) - 3;
  const text = lines.join("");
  const at = Math.max(0, Math.min(text.length, start));
  lines.splice(0, lines.length, replaced(text, at, at + dice.roll(3), dice.pick(PIECES, "")));
});

/** Closes what is open, or opens what nobody closes. */
const quotationMark: Action = (text, dice) => {
  const marks = [...text.matchAll(/[«»"“”]/gu)].map(({ index }) => index);
  const at = dice.pick(marks, undefined);
  return at === undefined || dice.once(2)
    ? insertAtLineStart(text, dice, dice.pick(["«", "»", "“", "”.", '"'], "«"))
    : replaced(text, at, at + 1, dice.pick(["", "«", "»"], ""));
};

function insertAtLineStart(text: string, dice: Dice, piece: string): string {
  const lines = linesOf(text);
  const index = dice.roll(Math.max(1, lines.length));
  lines[index] = piece + (lines[index] ?? "");
  return lines.join("");
}

const retitle: Action = onLines((lines, dice) => {
  lines.splice(0, dice.roll(4), ...ended(dice.pick(TITLES, "").split("\n")));
});

const replaceAll: Action = (text, dice) => {
  const word = dice.pick(text.match(/\p{L}{3,12}/gu) ?? [], "Тараптар");
  return text.replaceAll(word, dice.pick([word.toUpperCase(), "Тарап", "құжат", "", `${word} ${word}`], ""));
};

const changeDigit: Action = (text, dice) => {
  const at = dice.pick(
    [...text.matchAll(/\d/gu)].map(({ index }) => index),
    undefined,
  );
  return at === undefined ? text : replaced(text, at, at + 1, String(dice.roll(10)));
};

const changeLineEnds: Action = (text, dice) => text.replaceAll(/\r\n|\r|\n/gu, dice.pick(["\n", "\r\n", "\r"], "\n"));

/** As a PDF has it, or as nobody has it: other line ends, other layout, nothing at all. */
const changeLayout: Action = (text, dice) =>
  dice.once(3) ? "" : wrap(text.replaceAll("\r", ""), { width: 60, page: 20, trailingSpaces: dice.once(2) });

const deleteHalf: Action = (text, dice) => {
  const at = dice.roll(text.length + 1);
  return dice.once(2) ? text.slice(0, at) : text.slice(at);
};

const LOCAL: readonly Action[] = [
  insertPiece,
  insertPiece,
  insertLetter,
  insertLetter,
  deleteSome,
  deleteSome,
  replaceAtRandom,
  copyWithin,
  changeDigit,
];
const RARE: readonly Action[] = [changeLineEnds, changeLayout, deleteHalf, retitle];
const STRUCTURAL: readonly Action[] = [
  enter,
  enter,
  joinLines,
  deleteLines,
  insertLine,
  insertLine,
  deleteArticles,
  moveArticles,
  moveArticles,
  pasteArticles,
  pasteArticles,
  deleteHeading,
  renumberHeading,
  renumberHeading,
  quoteHeading,
  titleOfHeading,
  relabel,
  indentLine,
  borderOfHeading,
  borderOfHeading,
  quotationMark,
  quotationMark,
  retitle,
  replaceAll,
  (text, dice, library) => dice.pick(RARE, insertPiece)(text, dice, library),
];
const SHRINKING: readonly Action[] = [
  deleteLines,
  deleteArticles,
  deleteArticles,
  deleteSome,
  insertLetter,
  deleteHeading,
];
