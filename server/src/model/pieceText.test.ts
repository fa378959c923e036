import assert from "node:assert/strict";
import { test } from "node:test";
import { Style, StyleMemory } from "./style.ts";
import { type Instrument, Treaty } from "./treaty.ts";

const DRAFT = `Көлік туралы
КЕЛІСІМ

Төмендегілер туралы келісті:

1-бап. Ұғымдар

Осы Келісімде мынадай ұғымдар қолданылады:
1) «жүк» – тасылатын зат;
2) «багаж» – жолаушының заты.

2-бап

1. Жүк пен багажды тасымалдаушы тасиды.
2. Осы Келісім жүкке қолданылады.

3-бап

1. Жүктің салмағы есептеледі.
  2. Багаж тегін тасылады.
3. Осы баптың мақсаттары үшін «салмақ» – килограмм саны. Салмақ жазылады.

1-қосымша

Кеңес (бұдан әрі – Комиссия) бар. Комиссияға жүк туралы хабарланады.
`;

function instrumentOf({ instruments: [instrument] }: Treaty): Instrument {
  assert.ok(instrument);
  return instrument;
}

/** A draft and what it becomes where some of its words give place to others, read on from it. */
function edited(old: string, words: string) {
  assert.ok(DRAFT.includes(old));
  const before = Treaty.of(DRAFT);
  const instrument = instrumentOf(before);
  const { texts, meant } = instrument.terms;
  const style = styleOf(before);
  const text = DRAFT.replace(old, words);
  const treaty = Treaty.of(text, before);
  return { before: { texts, meant, pieces: style.pieces }, text, treaty, fresh: Treaty.of(text) };
}

function styleOf({ document, instruments: [instrument] }: Treaty): Style {
  assert.ok(instrument);
  return Style.of(document, instrument.branch, instrument.memory.of(StyleMemory));
}

/** The pieces that say something, told by their first words, that were read or looked through again. */
function readAgain(treaty: Treaty, before: ReturnType<typeof edited>["before"]) {
  const { texts, meant } = instrumentOf(treaty).terms;
  const found = (hasGone: (index: number) => boolean) =>
    texts.flatMap(({ passages: [passage] }, index) =>
      passage === undefined || !hasGone(index) ? [] : passage.text.split(" ")[0],
    );
  return {
    texts: found((index) => !before.texts.some((text) => text === texts[index])),
    meant: found((index) => !before.meant.some((each) => each === meant[index])),
  };
}

function usesIn(treaty: Treaty) {
  const { branch, terms } = instrumentOf(treaty);
  const { text } = treaty.document;
  return terms.uses.map(({ start, end, term, name, embedded, words }) => ({
    written: text.slice(start, end),
    start: start - branch.start,
    words: words.map((word) => text.slice(word.start, word.end)),
    name: name.text,
    definition: text.slice(term.start, term.end),
    scope: term.scope.kind,
    embedded,
  }));
}

const EDITS: readonly (readonly [what: string, old: string, words: string])[] = [
  ["a letter in another article", "тегін", "тегінн"],
  ["a line above all", "Көлік туралы", "Теңіз көлігі туралы"],
  ["a use", "Жүктің", "Салмағы жүктің"],
  ["the words of a definition", "тасылатын зат", "пошта"],
  ["the name of a definition", "«багаж»", "«қол жүгі»"],
  ["a definition that goes", "2) «багаж» – жолаушының заты.\n", ""],
  ["a definition that holds in its article", "«салмақ»", "«ұзындық»"],
  ["a definition that holds in its annex", "Комиссия)", "Хатшылық)"],
  ["an annex before that one", "1-қосымша\n", "1-қосымша\n\nОрган (бұдан әрі – Комиссия) бар.\n\n2-қосымша\n"],
  ["an indent", "\n  2. Багаж", "\n2. Багаж"],
  ["a blank line", "\n3. Осы баптың", "\n\n3. Осы баптың"],
];

for (const [what, old, words] of EDITS) {
  test(`read on with ${what}, terms and style are those of the text read anew`, () => {
    const { treaty, fresh } = edited(old, words);
    assert.deepEqual(usesIn(treaty), usesIn(fresh));
    const [style, other] = [styleOf(treaty), styleOf(fresh)];
    assert.deepEqual(
      style.blocks.map(({ block, role, lead, home }) => [block.start, role, lead, home.start]),
      other.blocks.map(({ block, role, lead, home }) => [block.start, role, lead, home.start]),
    );
    for (const [index, placed] of style.blocks.entries()) {
      const twin = other.blocks[index];
      assert.ok(twin);
      assert.equal(style.lead(placed.role), other.lead(twin.role));
      assert.equal(
        style.blanksBetween(style.blocks[index - 1], placed),
        other.blanksBetween(other.blocks[index - 1], twin),
      );
    }
  });
}

test("an edit in one article reads and places no other one again", () => {
  const { before, treaty } = edited("тегін", "тегінн");
  assert.deepEqual(readAgain(treaty, before), { texts: ["Жүктің"], meant: ["Жүктің"] });
  const pieces = styleOf(treaty).pieces.filter((piece) => !before.pieces.includes(piece));
  assert.deepEqual(
    pieces.map(({ blocks: [{ home }] }) => home.heading?.number),
    ["3"],
  );
});

test("where a definition keeps its name, its uses are not looked for again and lead to it", () => {
  const { before, treaty, text } = edited("тасылатын зат", "пошта");
  assert.deepEqual(readAgain(treaty, before), { texts: ["Ұғымдар"], meant: ["Ұғымдар"] });
  const { all, uses } = instrumentOf(treaty).terms;
  const ofCargo = uses.filter(({ name }) => name.text === "жүк");
  assert.ok(ofCargo.length > 3);
  for (const { term, name } of ofCargo) {
    assert.ok(all.includes(term) && term.names.includes(name));
    assert.equal(text.slice(term.definition.start, term.definition.end), "«жүк» – пошта;");
  }
});

test("a name that changes is looked for everywhere, in articles that are not read again", () => {
  const { before, treaty } = edited("«багаж»", "«қол жүгі»");
  const { texts, meant } = readAgain(treaty, before);
  assert.deepEqual(texts, ["Ұғымдар"]);
  assert.equal(meant.length, 5);
});

test("a definition for one article is looked for there alone", () => {
  const { before, treaty } = edited("«салмақ»", "«ұзындық»");
  assert.deepEqual(readAgain(treaty, before), { texts: ["Жүктің"], meant: ["Жүктің"] });
});

test("of two definitions alike the first one counts, though nobody asked while there was but one", () => {
  const [head, first, second, last] = [
    "Көлік туралы\nКЕЛІСІМ\n\nТөмендегілер туралы келісті:\n\n",
    "1-бап\n\nБірінші орган (бұдан әрі – Комиссия) құрылды.\n\n",
    "2-бап\n\nБасқа Комиссия (бұдан әрі – Комиссия) құрылды. Комиссия жұмыс істейді.\n\n",
    "3-бап\n\nМәтін.\n",
  ];
  const before = Treaty.of(head + first + second + last);
  assert.equal(usesIn(before).length, 2);
  const moved = `${head}${second}${last}\n${first}`;
  const treaty = Treaty.of(moved, Treaty.of(head + second + last, before));
  assert.deepEqual(usesIn(treaty), usesIn(Treaty.of(moved)));
});
